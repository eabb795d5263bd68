// The fingerprints of all records of a search, packed: some four hundred bytes each, where objects and texts take
// thousands.
import { HashColumn, ListColumn, TextColumn, TextPool } from './columns';
import type { AuthorKey, Fingerprint, PublicationKind } from './fingerprint';

/** Fingerprints by index. */
export type Prints = { readonly length: number; at: (index: number) => Fingerprint | undefined };

const KINDS: readonly PublicationKind[] = [
  'article',
  'conference',
  'preprint',
  'thesis',
  'book',
  'chapter',
  'other',
];
// Words have neither spaces nor line ends.
const packWords = (words: readonly string[]): string => words.join(' ');
const unpackWords = (text: string): string[] => (text === '' ? [] : text.split(' '));
const packAuthor = ({ family, initials, given }: AuthorKey): string =>
  [packWords(family), initials, packWords(given)].join('\n');
function unpackAuthor(text: string): AuthorKey {
  const [family = '', initials = '', given = ''] = text.split('\n');
  return { family: unpackWords(family), initials, given: unpackWords(given) };
}

const NO_PAGES = -1;
// Of a main title: it is not the first so many words of the title.
const OTHER = -1;

/** How many first words of a title are its main title; {@link OTHER} when it is otherwise. */
function mainWords({ title, mainTitleKey }: Fingerprint): number {
  let length = 0;
  for (let count = 0; count <= title.length; count++) {
    if (length === mainTitleKey.length)
      return title.slice(0, count).join('') === mainTitleKey ? count : OTHER;
    length += title[count]?.length ?? 0;
  }
  return OTHER;
}

// Records are compared with others that stand near: what was unpacked last is kept.
const UNPACKED = 1 << 12;
const MOST_AUTHORS = 1 << 15;

/** Packs fingerprints one by one, and gives each back as it was. */
export class PackedPrints implements Prints {
  private readonly texts = new TextPool();
  private readonly titles = new ListColumn();
  private readonly authors = new ListColumn();
  /** A row of numbers a record: years, main titles, and the numbers of texts (see {@link add}). */
  private readonly rows = new ListColumn();
  private readonly dois = new TextColumn();
  private readonly pmids = new TextColumn();
  private readonly abstracts = new HashColumn();
  /** What few records have. */
  private readonly bareTitles = new Map<number, string>();
  private readonly mainTitles = new Map<number, string>();
  private readonly years = new Map<number, number | null>();
  private readonly unpacked: (Fingerprint | undefined)[] = [];
  private readonly unpackedIndex = new Int32Array(UNPACKED);
  private people = new Map<number, AuthorKey>();
  length = 0;

  add(print: Fingerprint): void {
    const { texts } = this;
    const { year, pages } = print;
    const id = (text: string): number => texts.idOf(text);
    if (print.bareTitleKey !== print.titleKey) this.bareTitles.set(this.length, print.bareTitleKey);
    const main = mainWords(print);
    if (main === OTHER) this.mainTitles.set(this.length, print.mainTitleKey);
    if (year === null || (year | 0) !== year) this.years.set(this.length, year);
    this.titles.push(print.title.map(id));
    this.authors.push(print.authors.map((author) => id(packAuthor(author))));
    this.rows.push([
      main,
      (year ?? 0) | 0,
      KINDS.indexOf(print.kind),
      id(print.marks.notes),
      id(print.marks.numbers),
      id(packWords(print.container)),
      id(print.volume),
      id(print.issue),
      pages === null ? NO_PAGES : id(pages.first),
      pages === null ? NO_PAGES : id(pages.last),
      id(packWords(print.isbns)),
      id(packWords(print.issns)),
      id(print.language),
    ]);
    this.dois.push(print.doi);
    this.pmids.push(print.pmid);
    this.abstracts.push(print.abstract);
    this.length++;
  }

  at(index: number): Fingerprint | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const slot = index & (UNPACKED - 1);
    const last = this.unpacked[slot];
    if (last !== undefined && this.unpackedIndex[slot] === index) return last;
    const print = this.unpack(index);
    this.unpacked[slot] = print;
    this.unpackedIndex[slot] = index;
    return print;
  }

  private unpack(index: number): Fingerprint {
    const text = (id: number): string => this.texts.textOf(id);
    const title = this.titles.at(index).map(text);
    const titleKey = title.join('');
    const year = this.years.get(index);
    const [main = 0, plainYear = 0, kind = 0, notes = 0, numbers = 0, container = 0, ...others] =
      this.rows.at(index);
    const [volume = 0, issue = 0, first = 0, last = 0, isbns = 0, issns = 0, language = 0] = others;
    return {
      title,
      titleKey,
      bareTitleKey: this.bareTitles.get(index) ?? titleKey,
      mainTitleKey: main === OTHER ? (this.mainTitles.get(index) ?? '') : title.slice(0, main).join(''),
      marks: { notes: text(notes), numbers: text(numbers) },
      authors: this.authors.at(index).map((id) => this.person(id)),
      year: year === undefined ? plainYear : year,
      container: unpackWords(text(container)),
      kind: KINDS[kind] ?? 'other',
      volume: text(volume),
      issue: text(issue),
      pages: first === NO_PAGES ? null : { first: text(first), last: text(last) },
      doi: this.dois.at(index),
      pmid: this.pmids.at(index),
      isbns: unpackWords(text(isbns)),
      issns: unpackWords(text(issns)),
      abstract: this.abstracts.at(index),
      language: text(language),
    };
  }

  private person(id: number): AuthorKey {
    let person = this.people.get(id);
    if (person === undefined) {
      if (this.people.size >= MOST_AUTHORS) this.people = new Map();
      this.people.set(id, (person = unpackAuthor(this.texts.textOf(id))));
    }
    return person;
  }

  /** Takes back all but the first `count`. */
  cutTo(count: number): void {
    for (const column of [this.titles, this.authors, this.rows, this.dois, this.pmids, this.abstracts])
      column.cutTo(count);
    for (const few of [this.bareTitles, this.mainTitles, this.years])
      for (const index of few.keys()) if (index >= count) few.delete(index);
    this.unpacked.length = 0;
    this.length = count;
  }

  /** Lets go what only more records would need. */
  close(): void {
    this.texts.close();
  }
}
