// Ovid's source (SO): journal, volume, issue, pages and date on one line, in a shape of each database's own; of a
// chapter its book. Source of the shapes: Ovid's field guides (MEDLINE, Embase, APA PsycInfo, Journals@Ovid, Global
// Health, BIOSIS, Zoological Record, HMIC).

/** What a source says. `isPart`: it names the book of a chapter. */
export type OvidSource = {
  title: string;
  volume?: string;
  issue?: string;
  page?: string;
  date?: string;
  articleNumber?: string;
  editors?: string;
  edition?: string;
  numberOfPages?: string;
  publisher?: string;
  place?: string;
  isBook?: boolean;
  isPart?: boolean;
  event?: string;
};

const MONTH =
  '(?:jan|feb|mar|apr|may|mai|mei|jun|jul|aug|sep|o[ck]t|nov|de[cz]|spring|summer|autumn|fall|winter|spr|sum|win)\\p{L}*\\.?';
const MONTHS = `${MONTH}(?: ?[/-] ?${MONTH})?`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?(?:-\\d{1,2})?';
const YEAR = '(?:1[5-9]|20)\\d\\d(?:[-/](?:1[5-9]|20)?\\d\\d)?';
// "2015 Mar 5", "2011 August", "March 5, 2015", "5 March 2015", "Winter 2007", "2015".
const DATE = `(?:${YEAR}(?:,? ${MONTHS}(?: ${DAY})?| ${DAY} ${MONTHS})?|(?:${DAY} )?${MONTHS}(?: ${DAY})?,? ${YEAR})`;
const SUPPLEMENT = '(?:suppl(?:ement)?|pt|spec(?:ial)? (?:no|issue))\\.?(?: ?[A-Z]?\\d*[A-Z]?)?';
const VOLUME = `[A-Z]?\\d{1,6}[A-Z]?(?:[-/]\\d{1,4})?(?: ${SUPPLEMENT})?`;
const ISSUE = '\\(((?:[^()]|\\([^()]*\\)){1,60})\\)';
const PAGES =
  '(?:pp?\\.? ?)?([A-Z]*\\d[\\w.]{0,20}(?:[-–][\\w.]{1,20})?(?:[,;] ?(?:(?:discussion|quiz|passim|author reply|reply) )?[A-Z]*\\d\\w*(?:[-–]\\w{1,20})?){0,8}|[ivxlc]+-[ivxlc]+)';

type Part = 'title' | 'volume' | 'issue' | 'page' | 'date' | 'date2';
const shape = (pattern: string, ...parts: Part[]): { pattern: RegExp; parts: Part[] } => ({
  pattern: new RegExp(`^(.+?)[.,]? ${pattern}\\.?$`, 'iu'),
  parts: ['title', ...parts],
});
const VOL = `(?:vol(?:ume)?\\.? ?)?`;
// Each as one database writes it; the first that fits holds, those that ask for more before those that ask for less.
const SHAPES = [
  // Journal. 2013. 112: 5, 1899-1905. (Global Health, CAB Abstracts)
  shape(`(${DATE})[.;,] ${VOL}(${VOLUME}) ?: ?([^,:;]{1,20}), ?${PAGES}`, 'date', 'volume', 'issue', 'page'),
  // Journal. 28(2):103-6, 2015 Apr 18. (MEDLINE, Journals@Ovid)
  shape(`${VOL}(${VOLUME})? ?(?:${ISSUE})? ?: ?${PAGES}, (${DATE})`, 'volume', 'issue', 'page', 'date'),
  shape(`${VOL}(${VOLUME}) ?(?:${ISSUE})?, (${DATE})`, 'volume', 'issue', 'date'),
  // Journal January/February 2010;14(1):56 (Journals@Ovid of old); Journal 2005; 12 (3): 12-15 (March 2005) (HMIC)
  shape(
    `(${DATE}) ?[;.] ?(${VOLUME})? ?(?:${ISSUE})? ?: ?${PAGES}(?: \\(${DATE}\\))?`,
    'date',
    'volume',
    'issue',
    'page',
  ),
  shape(`(${DATE}) ?; ?(\\d+-\\d+)`, 'date', 'page'),
  shape(`(${DATE}) ?; ?(${VOLUME}) ?(?:${ISSUE})?(?!\\w)`, 'date', 'volume', 'issue'),
  // Journal. Vol.132(5), Sep 2006, pp. 692-731. (PsycINFO); Journal. Vol 28(2) April 2015, 103-106.
  shape(`vol\\.? ?(${VOLUME}) ?(?:${ISSUE})?,? ?(${DATE}),? ${PAGES}`, 'volume', 'issue', 'date', 'page'),
  shape(
    `vol\\.? ?(${VOLUME}) ?(?:${ISSUE})?,? ?(${DATE})(?:, no pagination specified)?`,
    'volume',
    'issue',
    'date',
  ),
  // Journal, vol. 13, no. 2, Spring 1999, pp. 3-28 (EconLit)
  shape(
    `vol\\.? ?(${VOLUME}),? (?:no|issue|iss)\\.? ?([\\w-]{1,12}),? (${DATE}),? ${PAGES}`,
    'volume',
    'issue',
    'date',
    'page',
  ),
  // Journal. 20 (3) (pp 123-130), 2013. (Embase)
  shape(
    `${VOL}(${VOLUME})? ?(?:${ISSUE})? ?\\((?:pp?\\.? ?)${PAGES}\\), ?(${DATE})`,
    'volume',
    'issue',
    'page',
    'date',
  ),
  shape(
    `${VOL}(${VOLUME})? ?(?:${ISSUE})? ?\\((?:no pagination|var\\.? ?pagings?)\\), ?(${DATE})`,
    'volume',
    'issue',
    'date',
  ),
  // Journal. 2007. 23, 215-219
  shape(`(${DATE})[.;,] ${VOL}(${VOLUME}) ?(?:${ISSUE})?, ?${PAGES}`, 'date', 'volume', 'issue', 'page'),
  // Journal. 515 (1). 2004 Mar 1. 123-130. (BIOSIS)
  shape(`(${VOLUME}) ?(?:${ISSUE})?[.,] (${DATE})\\.? ?[.:,] ?${PAGES}`, 'volume', 'issue', 'date', 'page'),
  shape(`(${VOLUME}) ?(?:${ISSUE})?\\. (${DATE})`, 'volume', 'issue', 'date'),
  // Journal. 2013(1): 3-28
  shape(`(${YEAR}) ?(?:${ISSUE}) ?[:,] ?${PAGES}`, 'date', 'issue', 'page'),
  // Journal. 2015 Jan 15. A year alone may be part of a name: "Vision 2020".
  shape(`\\(?(?=[^.]*\\p{L})(${DATE})\\)?(?:[;,:] ?\\d+ ?pp?)?`, 'date'),
  {
    pattern: new RegExp(`^(.+?)[.,;]+ \\(?(${YEAR})\\)?(?:[;,:] ?\\d+ ?pp?)?\\.*$`, 'iu'),
    parts: ['title', 'date'] as Part[],
  },
];

// What stands behind the source, each in a sentence of its own.
const STATEMENTS: [RegExp, (source: OvidSource, value: string) => void][] = [
  [
    /[.,;]? (?:date of publication|publication date|published(?: online)?): ?([^.;]{4,40})/i,
    (s, v) => (s.date = v),
  ],
  [/[.,;]? article number:? ?([\w.-]{1,30}[\w-])/i, (s, v) => (s.articleNumber = v)],
  [/[.,;]? (?:chapter pagination|pages?):? ?([\w-]{1,20})\.?$/i, (s, v) => (s.page = v)],
  [/[.,;]? ((?:many|\d+) ref)\.?(?:\b.{0,60})?$/i, () => undefined],
  [/[.,;]? conference(?: publication)?: ?\((?:var\.? ?pagings?|no pagination)\)/i, () => undefined],
  [/[.,;]? conference: ([^.]{4,200}(?:\.[^.]{0,80}(?=\. conference start))?)/i, (s, v) => (s.event = v)],
  [/[.,;]? conference (?:start|end): ?[\d-]{4,12}(?: conference end: ?[\d-]{4,12})?/i, () => undefined],
];
// No source is longer; what is would cost more than its length to take apart.
const MAX_CHARS = 600;

/** The source of an article; null where it has none of the shapes. */
function parseJournal(text: string, found: OvidSource): OvidSource | null {
  for (const { pattern, parts } of SHAPES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const values: Partial<Record<Part, string>> = {};
    parts.forEach((part, i) => {
      const value = match[i + 1]?.trim();
      if (value !== undefined && value !== '') values[part] = value;
    });
    return { ...values, ...found, title: match[1]?.trim() ?? '' };
  }
  return null;
}

const ROLE = '\\[ ?(?:eds?|editors?|hrsg|trans)\\.? ?\\]|\\((?:eds?|editors?|hrsg)\\.?\\)';
const EDITORS = new RegExp(`^((?:[^;.]*(?:\\.[^;.]{0,30}){0,6}?(?:${ROLE})[;,.:]? ?(?:& |and )?)+)`, 'iu');
const YEAR_FIRST = /^([^()]{0,200}?)\((\d{4})\)\.? ?/;
const CHAPTER_PAGES = /\(? ?pp?\.? ?([\w-]{1,20}(?:, ?[\w-]{1,12})?) ?\)?/;
const COUNT = /(?:^|[\s.,(])((?:[ivxlc]+, ?)?\d{1,5}|[ivxlcX]+) ?pp?\b\.?/i;
const EDITION =
  /,? \(?(\d{1,2}(?:st|nd|rd|th)|rev(?:ised)?|first|second|third|fourth|fifth)\.? (?:ed(?:ition|n)?)\b\.?\)?/i;

/**
 * A source that names a book: `Doe, A [Ed]. (2010). Handbook of work. (pp. 12-30). xiv, 500 pp. New York: Press; US.`
 */
function parseBook(text: string): OvidSource | null {
  const editors = EDITORS.exec(text)?.[1] ?? '';
  let rest = text.slice(editors.length).trim();
  const year = YEAR_FIRST.exec(rest);
  const source: OvidSource = { title: '', isBook: true };
  let names = editors;
  if (year !== null) {
    source.date = year[2] ?? '';
    names = `${names} ${year[1] ?? ''}`.trim();
    rest = rest.slice(year[0].length);
  } else if (editors === '') return null;
  if (names.trim() !== '') source.editors = names.trim();
  const edition = EDITION.exec(rest);
  if (edition !== null) {
    source.edition = edition[1] ?? '';
    rest = rest.slice(0, edition.index) + rest.slice(edition.index + edition[0].length);
  }
  const pages = /\(pp?\.? ?[^()]{1,30}\)/.exec(rest);
  const own = pages === null ? null : CHAPTER_PAGES.exec(pages[0]);
  const count = COUNT.exec(pages === null ? rest : rest.slice(pages.index + pages[0].length));
  if (own !== null) source.page = own[1] ?? '';
  const cut = pages?.index ?? count?.index ?? -1;
  if (count !== null) source.numberOfPages = count[1] ?? '';
  const after =
    count === null
      ? cut < 0
        ? ''
        : rest.slice(cut + (pages?.[0].length ?? 0))
      : rest.slice(rest.indexOf(count[0], cut < 0 ? 0 : cut) + count[0].length);
  const imprint = /^[.,;\s]*([^:]{2,80}): ?([^;]{2,200})(?:;.*)?$/.exec(after.trim());
  if (imprint !== null) {
    source.place = imprint[1] ?? '';
    source.publisher = (imprint[2] ?? '').replace(/[.,]$/, '');
  }
  const title = cut < 0 ? rest : rest.slice(0, cut);
  source.title = title.replace(/[\s.,(]+$/, '').trim();
  return source.title === '' && source.editors === undefined ? null : source;
}

/** Takes a source apart. Null where it has no shape that we know: it is the name of what the item stands in. */
export function parseOvidSource(value: string): OvidSource | null {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text.length > MAX_CHARS) return null;
  const found: OvidSource = { title: '' };
  let rest = text.replace(/[.;\s]+$/, '');
  // From the end on, as they may follow each other.
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const [pattern, take] of STATEMENTS) {
      const match = pattern.exec(rest);
      if (match === null || match.index === 0) continue;
      take(found, (match[1] ?? '').trim());
      rest = `${rest.slice(0, match.index)}${rest.slice(match.index + match[0].length)}`.replace(
        /[.;\s]+$/,
        '',
      );
    }
  }
  const hasBook = /\[ ?eds?\.? ?\]|\(pp?\. ?\d|\d ?pp\.?(?: |$)|^\(\d{4}\)|^[^.]{0,80}\(\d{4}\)\. /i.test(
    text,
  );
  const book = hasBook && !/\) \(pp/.test(text) ? parseBook(rest) : null;
  if (book !== null) return { ...book, ...(found.page === undefined ? {} : { page: found.page }) };
  const journal = parseJournal(rest, found);
  if (journal !== null) return journal;
  if (rest === text.replace(/[.;\s]+$/, '')) return null;
  return { ...found, title: rest };
}

// "Guliaev, V.D. [Ed.]. [Title.] [Original title.] Press, Place. 2002: 1-234. Chapter pagination: 214-218."
const ZOOLOGICAL = /^(.*?)\.? (\d{4}|\[undated\]): ?([^.]{1,40})(?:\..*)?$/;

/** The book of Zoological Record's BT, which holds all that is known of it. Null for a plain title. */
export function parseBookTitle(value: string, publisher: string): OvidSource | null {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text.length > 2000) return null;
  const editors = EDITORS.exec(text.slice(0, MAX_CHARS))?.[1] ?? '';
  const place = ZOOLOGICAL.exec(text.slice(editors.length).trim());
  if (editors === '' && place === null) return null;
  const source: OvidSource = { title: '', isBook: true };
  if (editors !== '') source.editors = editors.trim();
  let title = place?.[1] ?? text.slice(editors.length).trim();
  if (publisher !== '' && title.endsWith(publisher)) title = title.slice(0, -publisher.length);
  source.title = title.trim().replace(/[.,]$/, '');
  const own = /Chapter pagination: ?([\w-]{1,20})/i.exec(text)?.[1] ?? place?.[3];
  if (own !== undefined && /^\d+-\d+$/.test(own)) source.page = own;
  if (place !== null && /^\d{4}$/.test(place[2] ?? '')) source.date = place[2] ?? '';
  return source;
}
