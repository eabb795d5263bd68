// What the search worker knows of a project: the words of every reference, and the columns that lists sort and filter by.
import type { ProjectId, ReferenceId } from '../../shared/kernel/ids';
import { needsText, parseQuery, type QueryClause } from '../../shared/search/query';
import { foldText } from '../../shared/kernel/text';
import { type TextIndex, TextIndexBuilder } from '../../shared/search/text-index';
import { type CslItem, type Reference } from '../../shared/model/reference';
import { isSearchColumn, searchColumns, type SearchColumn, shownColumns } from '../../shared/review/columns';
import { takenBack } from '../../shared/review/active';
import { withoutGone } from '../../shared/review/merged';
import { sortKey, sortRanks } from '../../shared/review/sort-ranks';
import { ProjectDb } from './database';
import { abstractBytes } from './lazy-reference';
import { prepareHeads, PreparedIndex, searchedText, type Shown } from './prepared-index';

/** `text`: its number among the texts of all indexes; `extra`: its number among what duplicates add, or -1. */
type Entry = {
  text: number;
  extra: number;
  shown: Shown;
  own: Shown;
};

export type Search = { query: string; filters: Partial<Record<string, string>> };

// A search looks into each.
const MOST_INDEXES = 60;

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((w) => w !== '');

const textOf = (csl: CslItem, shown: Shown): (string | Uint8Array)[] =>
  searchedText(csl, shown, abstractBytes(csl) ?? csl.abstract ?? '');

/** An index over all references of a project, kept up to date from its database. */
export class ReferenceSearch {
  private db: ProjectDb;
  private readonly entries = new Map<string, Entry>();
  /** One for each time that something was new. */
  private readonly indexes: TextIndex[] = [];
  /** Of an import that is being read, and when its last page was taken. */
  private prepared: PreparedIndex | null = null;
  private preparing = Promise.resolve();
  /** References written one by one, as they were indexed. */
  private readonly written = new Map<string, string>();
  /** What duplicates add to the references that stand for them. */
  private extras: TextIndex = new TextIndexBuilder().build();
  private groups = '';
  /** How many texts all indexes hold. */
  private textCount = 0;
  private rows: Entry[] = [];
  /** By row, as in its entry. */
  private texts = new Int32Array(0);
  private extraTexts = new Int32Array(0);
  private readonly ranked = new Map<SearchColumn, Uint32Array>();
  private readonly folded = new Map<SearchColumn, string[]>();
  /** Rows by a single letter: most words hold it, so the first key of a search would take the longest. */
  private readonly byLetter = new Map<string, Uint8Array>();

  constructor(private readonly id: ProjectId) {
    this.db = new ProjectDb(id);
  }

  /** Forgets everything: what was changed over and over stands in many small indexes. */
  private startOver(): void {
    this.db.close();
    this.db = new ProjectDb(this.id);
    this.entries.clear();
    this.written.clear();
    this.indexes.length = 0;
    this.textCount = 0;
    this.groups = '';
  }

  /**
   * Begins to take an import that is being read; what was taken of another and not written yet is forgotten.
   *
   * @param whole - resolves when its last page was taken
   * @returns takes its pages
   */
  beginPrepared(whole: Promise<void>): PreparedIndex {
    this.prepared = new PreparedIndex();
    this.preparing = whole;
    return this.prepared;
  }

  /** Nobody will write what was prepared there. */
  dropPrepared(prepared: PreparedIndex): void {
    if (this.prepared === prepared) this.prepared = null;
  }

  /** Takes over what was prepared, if it has been written. */
  private async takePrepared(): Promise<void> {
    const { prepared } = this;
    if (prepared === null) return;
    const fresh = await this.db.references.reader.newKeys();
    if (!fresh.some((key) => prepared.has(key))) return;
    // It was written, so its last page is on its way.
    await this.preparing;
    this.dropPrepared(prepared);
    const keys = fresh.filter((key) => prepared.has(key));
    const untold = keys.filter((key) => prepared.headsOf(key) === undefined);
    for await (const { page, heads } of this.db.references.reader.headsOf(untold))
      prepared.setHeads(page, prepareHeads(heads));
    for (const page of keys) {
      const heads = prepared.headsOf(page);
      const own = heads === undefined ? null : prepared.take(page, heads);
      if (own === null) continue;
      this.db.references.reader.markKnown(page);
      for (const [i, id] of own.ids.entries()) {
        const shown = own.shown[i];
        if (shown !== undefined && !this.written.has(id))
          this.entries.set(id, { text: this.textCount + own.first + i, extra: -1, shown, own: shown });
      }
    }
    this.addIndex(prepared.build());
  }

  private addIndex(index: TextIndex): void {
    this.indexes.push(index);
    this.textCount += index.count;
  }

  /** Reads what is new in the database. */
  private async refresh(): Promise<void> {
    if (this.indexes.length > MOST_INDEXES) this.startOver();
    const before = this.indexes.length;
    await this.takePrepared();
    const builder = new TextIndexBuilder();
    const add = (reference: Reference): void => {
      const shown = shownColumns(reference);
      const text = this.textCount + builder.add(...textOf(reference.csl, shown));
      this.entries.set(reference.id, { text, extra: -1, shown, own: shown });
    };
    let count = 0;
    for await (const { references } of this.db.references.reader.newPages()) {
      for (const reference of references) if (!this.written.has(reference.id)) add(reference);
      count += references.length;
    }
    for (const reference of await this.db.references.written()) {
      const text = JSON.stringify(reference.csl) + (reference.country ?? '') + (reference.citedAs ?? '');
      if (this.written.get(reference.id) === text) continue;
      this.written.set(reference.id, text);
      add(reference);
      count++;
    }
    if (count > 0) this.addIndex(builder.build());
    await this.readGroups(this.indexes.length > before);
  }

  private async readGroups(isNew: boolean): Promise<void> {
    const [duplicates, batches] = await Promise.all([
      this.db.records('duplicates').toArray(),
      this.db.records('batches').toArray(),
    ]);
    const version = JSON.stringify([duplicates, batches.map((b) => [b.id, b.status])]);
    if (version === this.groups && !isNew) return;
    this.groups = version;
    const undone = batches.filter((b) => b.status === 'undone');
    const gone = undone.length === 0 ? new Set<ReferenceId>() : await this.goneIds();
    for (const entry of this.entries.values()) {
      entry.extra = -1;
      entry.shown = entry.own;
    }
    const builder = new TextIndexBuilder();
    for (const group of duplicates) {
      const entry = this.entries.get(group.keptId);
      if (entry === undefined) continue;
      const csl = { type: 'document', ...withoutGone(group, gone).merged };
      const merged = shownColumns({ id: group.keptId, csl, country: null, citedAs: null });
      entry.shown = { ...entry.own };
      for (const column of searchColumns)
        if (merged[column] !== '' && merged[column] !== group.keptId) entry.shown[column] = merged[column];
      entry.extra = builder.add(...textOf(csl, entry.shown));
    }
    this.extras = builder.build();
  }

  private async goneIds(): Promise<Set<ReferenceId>> {
    const batches = await this.db.records('batches').toArray();
    const gone = new Set<ReferenceId>();
    for (const { id, status } of batches) {
      if (status !== 'undone') continue;
      for await (const references of this.db.references.ofBatch(id))
        for (const r of takenBack({ references, batches })) gone.add(r);
    }
    return gone;
  }

  /** Sets what is searched: references in the order in which they are numbered from here on. */
  async setRows(ids: readonly string[]): Promise<void> {
    await this.refresh();
    this.rows = ids.map((id) => {
      const entry = this.entries.get(id);
      if (entry === undefined) throw new Error(`no reference ${id}`);
      return entry;
    });
    this.texts = Int32Array.from(this.rows, (row) => row.text);
    this.extraTexts = Int32Array.from(this.rows, (row) => row.extra);
    this.ranked.clear();
    this.folded.clear();
    this.byLetter.clear();
  }

  /** 1 for each row that holds a word. What it gives must not be written to. */
  rowsWith(word: string): Uint8Array {
    if (word.length > 1) return this.lookUp(word);
    let rows = this.byLetter.get(word);
    if (rows === undefined) this.byLetter.set(word, (rows = this.lookUp(word)));
    return rows;
  }

  private lookUp(word: string): Uint8Array {
    const own = new Uint8Array(this.textCount);
    let base = 0;
    for (const index of this.indexes) {
      own.set(index.find(word), base);
      base += index.count;
    }
    const extra = this.extras.find(word);
    const { texts, extraTexts } = this;
    const rows = new Uint8Array(texts.length);
    for (let i = 0; i < rows.length; i++) {
      const other = extraTexts[i] ?? -1;
      rows[i] = own[texts[i] ?? 0] === 1 || (other >= 0 && extra[other] === 1) ? 1 : 0;
    }
    return rows;
  }

  /** 1 for each row in which a clause of a query holds, as far as words can say: of a phrase, that all its words occur. */
  private rowsOf({ atoms, isNot }: QueryClause): Uint8Array {
    const rows = new Uint8Array(this.rows.length);
    for (const { words } of atoms) {
      const each = words.map((word) => this.rowsWith(word));
      for (let i = 0; i < rows.length; i++) if (each.every((has) => has[i] === 1)) rows[i] = 1;
    }
    return isNot ? rows.map((is) => 1 - is) : rows;
  }

  /**
   * Numbers of the rows that the query finds and that hold the words of each filter in its column; in order. Of a phrase only its words
   * are looked at: whoever has the texts looks at them (see features/longlist/phrases).
   */
  find({ query, filters }: Search): Uint32Array {
    const words = parseQuery(query)
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
      if (
        isHit &&
        fields.every(({ asked, values }) => asked.every((word) => (values[i] ?? '').includes(word)))
      )
        hits[count++] = i;
    }
    return hits.slice(0, count);
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

  close(): void {
    this.db.close();
  }
}
