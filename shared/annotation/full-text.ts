// Searching the texts of all documents of a project.
import MiniSearch from 'minisearch';
import { foldPassage } from './fold-text';
import { pageLabelOf } from './page-label';

/** A page with a hit: the passage in its surroundings, as a part of the page's own text. */
export type FullTextHit = {
  documentId: string;
  page: number;
  /** What the page is called. */
  pageLabel: string;
  /** The first place that was found, in the page's text. */
  start: number;
  end: number;
  before: string;
  match: string;
  after: string;
  score: number;
};
export type FullTextResult = { hits: FullTextHit[]; total: number };

type Page = { id: string; text: string };

// Characters on either side of a hit.
const AROUND = 70;

/** Words of a text as they are indexed: letters and digits, compatibility forms and marks folded. */
function wordsIn(text: string): string[] {
  return (
    text
      .replace(/([\p{L}\p{M}])[-\u00ad\u2010\u2027\ufffe]\s*\n\s*(?=\p{Ll})/gu, '$1')
      .normalize('NFKC')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

const pageOf = (id: string, pages: readonly string[]): string =>
  pages[Number(id.slice(id.lastIndexOf('/') + 1))] ?? '';

/**
 * What is looked for on a page: words that all occur, each as it begins; as a phrase, side by side. Or that the page is
 * of one of some documents.
 */
export type PageAtom = { words: readonly string[]; isPhrase: boolean } | { documents: readonly string[] };
/** At least one of the atoms holds; with `isNot`, none does. A query asks all of its clauses. */
export type PageClause = { atoms: readonly PageAtom[]; isNot: boolean };

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a folded character is part of a word. Most are ASCII, which needs no look-up. */
function isOfWord(c: string): boolean {
  const code = c.charCodeAt(0);
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57) : LETTER.test(c);
}

/** A text without the signs between its words, and where each unit of it stands: in a phrase `COVID-19` is two. */
function plainPassage(text: string): { text: string; map: number[] } {
  const folded = foldPassage(text);
  const plain: string[] = [];
  const map: number[] = [];
  let at = 0;
  for (const c of folded.text) {
    if (isOfWord(c)) {
      plain.push(c);
      for (let k = 0; k < c.length; k++) map.push(folded.map[at + k] ?? 0);
    }
    at += c.length;
  }
  return { text: plain.join(''), map };
}

/** An index over pages. */
export class FullTextIndex {
  private readonly index = new MiniSearch<Page>({
    fields: ['text'],
    tokenize: wordsIn,
    processTerm: foldWord,
    searchOptions: { combineWith: 'AND' },
  });
  private readonly pages = new Map<string, readonly string[]>();
  private readonly labels = new Map<string, readonly string[] | null>();
  private readonly sizes = new Map<string, string[]>();
  /** Plain pages, for phrases: folding thousands of pages takes longer than anybody waits for a search. */
  private readonly folded = new Map<string, string>();

  /** Puts a document in, in place of what was known of it. @param labels - what the file calls its pages */
  set(documentId: string, pages: readonly string[], labels: readonly string[] | null = null): void {
    this.remove(documentId);
    this.pages.set(documentId, pages);
    this.labels.set(documentId, labels);
    const ids = pages.flatMap((text, i) => (text.trim() === '' ? [] : [`${documentId}/${i}`]));
    this.sizes.set(documentId, ids);
    for (const id of ids) this.folded.set(id, plainPassage(pageOf(id, pages)).text);
    this.index.addAll(ids.map((id) => ({ id, text: pageOf(id, pages) })));
  }

  remove(documentId: string): void {
    const ids = this.sizes.get(documentId);
    if (ids === undefined) return;
    this.index.discardAll(ids);
    for (const id of ids) this.folded.delete(id);
    this.sizes.delete(documentId);
    this.pages.delete(documentId);
    this.labels.delete(documentId);
  }

  get documentIds(): string[] {
    return [...this.pages.keys()];
  }

  /** The best pages for a query; `total` counts all of them. Of an empty query none. */
  search(clauses: readonly PageClause[], limit: number): FullTextResult {
    if (clauses.length === 0) return { hits: [], total: 0 };
    const pages = this.pagesOf(clauses);
    // As it was added where none is better: sorting keeps the order.
    const best = [...pages].sort(([, a], [, b]) => b - a);
    const sought = clauses.flatMap(({ atoms, isNot }) =>
      isNot ? [] : atoms.flatMap((atom) => ('words' in atom ? [atom] : [])),
    );
    const hits = best.slice(0, limit).map(([id, score]): FullTextHit => {
      const cut = id.lastIndexOf('/');
      const documentId = id.slice(0, cut);
      const page = Number(id.slice(cut + 1));
      const pageLabel = pageLabelOf(this.labels.get(documentId), page);
      const found = locate(this.pages.get(documentId)?.[page] ?? '', sought);
      return { documentId, page, pageLabel, ...found, score };
    });
    return { hits, total: best.length };
  }

  /** Pages on which all clauses hold, each with how well. */
  private pagesOf(clauses: readonly PageClause[]): Map<string, number> {
    const [first, ...others] = clauses.filter((clause) => !clause.isNot);
    const found =
      first === undefined
        ? new Map([...this.sizes.values()].flat().map((id) => [id, 0]))
        : this.pagesWithAny(first.atoms);
    for (const { atoms } of others) {
      const also = this.pagesWithAny(atoms);
      for (const [id, score] of found) {
        const more = also.get(id);
        if (more === undefined) found.delete(id);
        else found.set(id, score + more);
      }
    }
    for (const { atoms } of clauses.filter((clause) => clause.isNot))
      for (const id of this.pagesWithAny(atoms).keys()) found.delete(id);
    return found;
  }

  private pagesWithAny(atoms: readonly PageAtom[]): Map<string, number> {
    const found = new Map<string, number>();
    for (const atom of atoms)
      for (const [id, score] of this.pagesWith(atom)) found.set(id, Math.max(score, found.get(id) ?? 0));
    return found;
  }

  private pagesWith(atom: PageAtom): [id: string, score: number][] {
    if ('documents' in atom)
      return atom.documents.flatMap((id) =>
        (this.sizes.get(id) ?? []).map((page) => [page, 0] as [string, number]),
      );
    const words = atom.words.flatMap(wordsIn);
    // Nothing but signs is on no page.
    if (words.length === 0) return [];
    const phrase = atom.isPhrase ? plainPassage(words.join(' ')).text : '';
    return this.index
      .search(words.join(' '), { prefix: true })
      .map(({ id, score }): [string, number] => [id as string, score])
      .filter(([id]) => phrase === '' || this.folded.get(id)?.includes(phrase) === true);
  }
}

type Sought = { words: readonly string[]; isPhrase: boolean };

/** Where in a page's text it stands: a phrase, else all words together, else the word found first; else the start. */
function locate(
  text: string,
  sought: readonly Sought[],
): Pick<FullTextHit, 'start' | 'end' | 'before' | 'match' | 'after'> {
  const plain = plainPassage(text);
  const place = (wanted: string): { start: number; end: number } | null => {
    const letters = plainPassage(wanted).text;
    const at = letters === '' ? -1 : plain.text.indexOf(letters);
    if (at < 0) return null;
    return { start: plain.map[at] ?? 0, end: (plain.map[at + letters.length - 1] ?? 0) + 1 };
  };
  const words = sought.flatMap((atom) => atom.words);
  const wanted = [
    ...sought.filter((atom) => atom.isPhrase).map((atom) => atom.words.join(' ')),
    words.join(' '),
    ...words,
  ];
  const found = wanted.map(place).find((p) => p !== null) ?? { start: 0, end: 0 };
  const flat = (s: string): string => s.replace(/\s+/g, ' ');
  return {
    ...found,
    before: flat(text.slice(Math.max(0, found.start - AROUND), found.start)),
    match: flat(text.slice(found.start, found.end)),
    after: flat(text.slice(found.end, found.end + AROUND)),
  };
}
