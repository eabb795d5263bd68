// Finds and ranks references of a project, as lists ask for it.
import type { ProjectId } from '../../../shared/kernel/ids';
import { atomIn, holdsIn, needsText, parseQuery, type QueryClause } from '../../../shared/search/query';
import { acrossLanguages } from '../../../shared/search/across-languages';
import type { TermLists } from '../../../shared/search/concept-finder';
import type { WordEdges } from '../../../shared/search/word-edges';
import { foldText } from '../../../shared/kernel/text';
import type { Reference } from '../../../shared/model/reference';
import { isSearchColumn, type SearchColumn, shownColumns } from '../../../shared/review/columns';
import { asRead } from '../../../shared/review/merged';
import { sortKey, sortRanks } from '../../../shared/review/sort-ranks';
import { type Entry, KnownTexts } from './known-texts';

/** `years`: from and up to and including, null for an end that is open; what has no year is in none. */
export type Search = {
  query: string;
  filters: Partial<Record<string, string>>;
  years?: { from: number | null; to: number | null };
  /** Lists by which the query is asked in other languages too; none where it is asked as it stands. */
  concepts?: readonly TermLists[];
};

const clausesOf = ({ query, concepts = [] }: Search): QueryClause[] => {
  const clauses = parseQuery(query);
  return concepts.length === 0 ? clauses : acrossLanguages(clauses, concepts).clauses;
};

// Each is a byte a reference.
const MOST_TERMS = 300;

const NO_YEAR = -1_000_000;

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((w) => w !== '');

/** All that a phrase may stand in. */
const wholeText = (reference: Reference): string => {
  const { keyword = '', DOI = '', abstract = '' } = reference.csl;
  return foldText([...Object.values(shownColumns(reference)), keyword, DOI, abstract].join(' '));
};

/** A search over all references of a project, up to date whenever rows are set. */
export class ReferenceSearch {
  private readonly known: KnownTexts;
  private ids: readonly string[] = [];
  private rows: Entry[] = [];
  /** By row, as in its entry. */
  private texts = new Int32Array(0);
  private extraTexts = new Int32Array(0);
  private readonly ranked = new Map<SearchColumn, Uint32Array>();
  private readonly folded = new Map<SearchColumn, string[]>();
  private years: Int32Array | null = null;
  /** Rows by a single letter: most words hold it, so the first key of a search would take the longest. */
  private readonly byLetter = new Map<string, Uint8Array>();

  private readonly byTerm = new Map<string, Uint8Array>();

  constructor(id: ProjectId) {
    this.known = new KnownTexts(id);
  }

  close(): void {
    this.known.close();
  }

  /** Sets what is searched: references in the order in which they are numbered from here on. */
  async setRows(ids: readonly string[]): Promise<void> {
    await this.known.refresh();
    this.ids = ids;
    this.rows = ids.map((id) => {
      const entry = this.known.entries.get(id);
      if (entry === undefined) throw new Error(`no reference ${id}`);
      return entry;
    });
    this.texts = Int32Array.from(this.rows, (row) => row.text);
    this.extraTexts = Int32Array.from(this.rows, (row) => row.extra);
    this.ranked.clear();
    this.folded.clear();
    this.years = null;
    this.byLetter.clear();
    this.byTerm.clear();
  }

  /** 1 for each row that holds a word. What it gives must not be written to. */
  rowsWith(word: string): Uint8Array {
    if (word.length > 1) return this.lookUp(word);
    let rows = this.byLetter.get(word);
    if (rows === undefined) this.byLetter.set(word, (rows = this.lookUp(word)));
    return rows;
  }

  /** The same for a word of a list: each key asks for all of them again. */
  private rowsOfTerm(word: string, edges: WordEdges): Uint8Array {
    const key = `${edges.before ? '' : '*'}${word}${edges.behind ? '' : '*'}`;
    let rows = this.byTerm.get(key);
    if (rows === undefined) {
      if (this.byTerm.size >= MOST_TERMS) this.byTerm.clear();
      this.byTerm.set(key, (rows = this.lookUp(word, edges)));
    }
    return rows;
  }

  private lookUp(word: string, edges?: WordEdges): Uint8Array {
    const { own, extra } = this.known.find(word, edges);
    const { texts, extraTexts } = this;
    const rows = new Uint8Array(texts.length);
    for (let i = 0; i < rows.length; i++) {
      const other = extraTexts[i] ?? -1;
      rows[i] = own[texts[i] ?? 0] === 1 || (other >= 0 && extra[other] === 1) ? 1 : 0;
    }
    return rows;
  }

  /**
   * 1 for each row in which a clause of a query holds, as far as words can say: of a phrase that may stand anywhere,
   * that all its words occur. Of a field all is known.
   */
  private rowsOf({ atoms, isNot }: QueryClause): Uint8Array {
    const rows = new Uint8Array(this.rows.length);
    for (const atom of atoms) {
      if (atom.field !== null) {
        const values = this.foldedColumn(atom.field);
        for (let i = 0; i < rows.length; i++) if (atomIn(atom, values[i] ?? '')) rows[i] = 1;
        continue;
      }
      const each = atom.words.map((word, i) => {
        const edges = atom.edges?.[i];
        return edges === undefined ? this.rowsWith(word) : this.rowsOfTerm(word, edges);
      });
      for (let i = 0; i < rows.length; i++) if (each.every((has) => has[i] === 1)) rows[i] = 1;
    }
    return isNot ? rows.map((is) => 1 - is) : rows;
  }

  /**
   * Numbers of the rows that the query finds and that hold the words of each filter in its column; in order. Words are
   * looked up in the index; where the query has phrases, the texts of what their words find are read.
   *
   * @param signal - aborted when nobody waits any more
   */
  async find(search: Search, signal: AbortSignal): Promise<Uint32Array> {
    const found = this.findByWords(search);
    const phrases = clausesOf(search).filter(needsText);
    return phrases.length === 0 ? found : await this.keepPhrases(phrases, found, signal);
  }

  /**
   * Of some rows those in which each of these clauses holds, judged on the texts themselves: the index knows words, not
   * their neighbours.
   */
  private async keepPhrases(
    clauses: readonly QueryClause[],
    found: Uint32Array,
    signal: AbortSignal,
  ): Promise<Uint32Array> {
    const rowOf = new Map(Array.from(found, (row) => [this.ids[row] ?? '', row]));
    const pages = new Set(Array.from(found, (row) => this.rows[row]?.page ?? null));
    const kept: number[] = [];
    for await (const references of this.known.referencesOf(pages)) {
      signal.throwIfAborted();
      for (const own of references) {
        const row = rowOf.get(own.id);
        if (row === undefined) continue;
        const { groups, corrections } = this.known;
        const text = wholeText(asRead(own, groups.get(own.id), corrections.get(own.id)));
        if (
          clauses.every((c) =>
            holdsIn(c, (field) => (field === null ? text : (this.foldedColumn(field)[row] ?? ''))),
          )
        )
          kept.push(row);
      }
    }
    return Uint32Array.from(kept).sort();
  }

  private findByWords(search: Search): Uint32Array {
    const { filters, years } = search;
    const [from, to] = [years?.from ?? null, years?.to ?? null];
    const published = from === null && to === null ? null : this.yearsOfRows();
    const words = clausesOf(search)
      .filter((clause) => !(clause.isNot && needsText(clause)))
      .map((clause) => this.rowsOf(clause));
    const fields = Object.entries(filters).flatMap(([column, text]) => {
      const asked = wordsOf(text ?? '');
      return asked.length === 0 || !isSearchColumn(column)
        ? []
        : [{ asked, values: this.foldedColumn(column) }];
    });
    const hits = new Uint32Array(this.rows.length);
    let count = 0;
    for (let i = 0; i < hits.length; i++) {
      let isHit = true;
      for (const rows of words) isHit &&= rows[i] === 1;
      if (published !== null) {
        const year = published[i] ?? NO_YEAR;
        isHit &&= year !== NO_YEAR && (from === null || year >= from) && (to === null || year <= to);
      }
      if (
        isHit &&
        fields.every(({ asked, values }) => asked.every((word) => (values[i] ?? '').includes(word)))
      )
        hits[count++] = i;
    }
    return hits.slice(0, count);
  }

  private yearsOfRows(): Int32Array {
    return (this.years ??= Int32Array.from(this.rows, ({ shown: { year } }) =>
      year === '' ? NO_YEAR : Number(year),
    ));
  }

  private foldedColumn(column: SearchColumn): string[] {
    let values = this.folded.get(column);
    if (values === undefined)
      this.folded.set(column, (values = this.rows.map((row) => foldText(row.shown[column]))));
    return values;
  }

  /** The rank of each row by a column (see sort-ranks). */
  ranks(column: SearchColumn): Uint32Array {
    let ranks = this.ranked.get(column);
    if (ranks === undefined)
      this.ranked.set(column, (ranks = sortRanks(this.rows.map((row) => sortKey(row.shown[column])))));
    return ranks;
  }
}
