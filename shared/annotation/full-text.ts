// Searching the texts of all documents of a project.
import MiniSearch from 'minisearch';
import { foldPassage } from './fold-text';

/** A page with a hit: the passage in its surroundings, as a part of the page's own text. */
export type FullTextHit = {
  documentId: string;
  page: number;
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
 * An index over pages. Words must all be there; the last may be the beginning of one; "quoted words" must stand
 * together.
 */
export class FullTextIndex {
  private readonly index = new MiniSearch<Page>({
    fields: ['text'],
    tokenize: wordsIn,
    processTerm: foldWord,
    searchOptions: { combineWith: 'AND' },
  });
  private readonly pages = new Map<string, readonly string[]>();
  private readonly sizes = new Map<string, string[]>();
  /** Folded pages, for phrases: folding thousands of pages takes longer than anybody waits for a search. */
  private readonly folded = new Map<string, string>();

  /** Puts a document in, in place of what was known of it. */
  set(documentId: string, pages: readonly string[]): void {
    this.remove(documentId);
    this.pages.set(documentId, pages);
    const ids = pages.flatMap((text, i) => (text.trim() === '' ? [] : [`${documentId}/${i}`]));
    this.sizes.set(documentId, ids);
    for (const id of ids) this.folded.set(id, foldPassage(pageOf(id, pages)).text);
    this.index.addAll(ids.map((id) => ({ id, text: pageOf(id, pages) })));
  }

  remove(documentId: string): void {
    const ids = this.sizes.get(documentId);
    if (ids === undefined) return;
    this.index.discardAll(ids);
    for (const id of ids) this.folded.delete(id);
    this.sizes.delete(documentId);
    this.pages.delete(documentId);
  }

  get documentIds(): string[] {
    return [...this.pages.keys()];
  }

  /** The best pages for a query. `total` counts all of them. */
  search(query: string, limit: number): FullTextResult {
    const phrases = [...query.matchAll(/"([^"]+)"/g)].map((m) => foldPassage(m[1] ?? '').text);
    const words = wordsIn(query);
    if (words.length === 0) return { hits: [], total: 0 };
    const last = /[\p{L}\p{N}]$/u.test(query) ? words.at(-1) : undefined;
    const found = this.index.search(query, {
      prefix: (term) => last !== undefined && term === foldWord(last),
    });
    const hits: FullTextHit[] = [];
    let total = 0;
    for (const result of found) {
      const id = result.id as string;
      const cut = id.lastIndexOf('/');
      const documentId = id.slice(0, cut);
      const page = Number(id.slice(cut + 1));
      const text = this.pages.get(documentId)?.[page] ?? '';
      const folded = this.folded.get(id) ?? '';
      if (!phrases.every((p) => folded.includes(p))) continue;
      total++;
      if (hits.length < limit)
        hits.push({ documentId, page, ...locate(text, phrases[0] ?? null, words), score: result.score });
    }
    return { hits, total };
  }
}

/** Where in a page's text the query stands: the phrase, else all words together, else the word found first. */
function locate(
  text: string,
  phrase: string | null,
  words: readonly string[],
): Pick<FullTextHit, 'start' | 'end' | 'before' | 'match' | 'after'> {
  const folded = foldPassage(text);
  const place = (wanted: string): { start: number; end: number } | null => {
    const at = wanted === '' ? -1 : folded.text.indexOf(wanted);
    if (at < 0) return null;
    return { start: folded.map[at] ?? 0, end: (folded.map[at + wanted.length - 1] ?? 0) + 1 };
  };
  const found = place(phrase ?? '') ??
    place(foldPassage(words.join(' ')).text) ??
    words.map((w) => place(foldPassage(w).text)).find((p) => p !== null) ?? { start: 0, end: 0 };
  const flat = (s: string): string => s.replace(/\s+/g, ' ');
  return {
    ...found,
    before: flat(text.slice(Math.max(0, found.start - AROUND), found.start)),
    match: flat(text.slice(found.start, found.end)),
    after: flat(text.slice(found.end, found.end + AROUND)),
  };
}
