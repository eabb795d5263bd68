// Zotero's expected items as CSL fields: the oracle of the zotero-translators corpus.
// The mapping of fields is Zotero's own, as its schema states it (https://github.com/zotero/zotero-schema, `csl`).
type Creator = { lastName?: string; firstName?: string; name?: string; creatorType?: string };
export type ZoteroItem = Record<string, unknown> & { itemType: string; creators?: Creator[] };

const TYPES: Record<string, string> = {
  artwork: 'graphic',
  audioRecording: 'song',
  bill: 'bill',
  blogPost: 'post-weblog',
  book: 'book',
  bookSection: 'chapter',
  case: 'legal_case',
  computerProgram: 'software',
  conferencePaper: 'paper-conference',
  dictionaryEntry: 'entry-dictionary',
  document: 'document',
  email: 'personal_communication',
  encyclopediaArticle: 'entry-encyclopedia',
  film: 'motion_picture',
  forumPost: 'post',
  hearing: 'hearing',
  interview: 'interview',
  journalArticle: 'article-journal',
  letter: 'personal_communication',
  magazineArticle: 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  newspaperArticle: 'article-newspaper',
  patent: 'patent',
  podcast: 'broadcast',
  presentation: 'speech',
  preprint: 'article',
  radioBroadcast: 'broadcast',
  report: 'report',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  tvBroadcast: 'broadcast',
  videoRecording: 'motion_picture',
  webpage: 'webpage',
};
const FIELDS: Record<string, string> = {
  title: 'title',
  caseName: 'title',
  nameOfAct: 'title',
  subject: 'title',
  shortTitle: 'title-short',
  publicationTitle: 'container-title',
  bookTitle: 'container-title',
  proceedingsTitle: 'container-title',
  encyclopediaTitle: 'container-title',
  dictionaryTitle: 'container-title',
  blogTitle: 'container-title',
  websiteTitle: 'container-title',
  programTitle: 'container-title',
  forumTitle: 'container-title',
  journalAbbreviation: 'container-title-short',
  series: 'collection-title',
  seriesTitle: 'collection-title',
  seriesNumber: 'collection-number',
  conferenceName: 'event-title',
  meetingName: 'event-title',
  publisher: 'publisher',
  university: 'publisher',
  institution: 'publisher',
  company: 'publisher',
  studio: 'publisher',
  label: 'publisher',
  distributor: 'publisher',
  network: 'publisher',
  place: 'publisher-place',
  thesisType: 'genre',
  reportType: 'genre',
  manuscriptType: 'genre',
  websiteType: 'genre',
  postType: 'genre',
  letterType: 'genre',
  presentationType: 'genre',
  mapType: 'genre',
  reportNumber: 'number',
  patentNumber: 'number',
  billNumber: 'number',
  publicLawNumber: 'number',
  documentNumber: 'number',
  volume: 'volume',
  codeVolume: 'volume',
  reporterVolume: 'volume',
  issue: 'issue',
  pages: 'page',
  numPages: 'number-of-pages',
  numberOfVolumes: 'number-of-volumes',
  edition: 'edition',
  versionNumber: 'version',
  section: 'section',
  abstractNote: 'abstract',
  DOI: 'DOI',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  url: 'URL',
  language: 'language',
  archive: 'archive',
  archiveLocation: 'archive_location',
  libraryCatalog: 'source',
  callNumber: 'call-number',
  rights: 'license',
  date: 'issued',
  issueDate: 'issued',
  dateEnacted: 'issued',
  dateDecided: 'issued',
  filingDate: 'submitted',
  court: 'authority',
  issuingAuthority: 'authority',
  artworkMedium: 'medium',
  runningTime: 'dimensions',
};
const ROLES: Record<string, string> = {
  editor: 'editor',
  translator: 'translator',
  seriesEditor: 'collection-editor',
  bookAuthor: 'container-author',
  contributor: 'contributor',
  director: 'director',
  reviewedAuthor: 'reviewed-author',
  recipient: 'recipient',
  interviewer: 'interviewer',
  performer: 'performer',
  producer: 'producer',
};

/** Folds a value for comparing: case and white space aside, markup and dashes made plain. */
export function foldValue(value: unknown): string {
  return String(value)
    .normalize('NFC')
    .replace(/<[^<>]{1,40}>/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * A name as one text. "Vries, Jan de" is the name that "de Vries, Jan" is: Zotero leaves the particle where it stood.
 */
const foldName = (family: string, given: string): string => {
  const [, own = given, particle = ''] = /^(.*?\p{Lu}\S*) ((?:\p{Ll}+ ?)+)$/u.exec(given) ?? [];
  return foldValue(`${particle} ${family} ${own}`.replace(/[.,]/g, ' '));
};

type CslNames = {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
}[];

/** Comparable fields of a Zotero item, by CSL variable. */
export function expectedFields(item: ZoteroItem): Map<string, string> {
  const fields = new Map<string, string>();
  fields.set('type', TYPES[item.itemType] ?? item.itemType);
  for (const [key, value] of Object.entries(item)) {
    const field = FIELDS[key];
    // Repositories write the name of the journal in the place of the pages.
    if (field === 'page' && typeof value === 'string' && !/\d/.test(value)) continue;
    if (field !== undefined && typeof value === 'string' && value !== '')
      fields.set(field, field === 'page' ? value.replace(/ pages$/, '') : value);
  }
  for (const creator of item.creators ?? []) {
    const role = ROLES[creator.creatorType ?? ''] ?? 'author';
    const name = foldName(creator.lastName ?? creator.name ?? '', creator.firstName ?? '');
    fields.set(role, [fields.get(role), name].filter(Boolean).join('; '));
  }
  const tags = (item['tags'] as ({ tag: string } | string)[] | undefined) ?? [];
  if (tags.length > 0)
    fields.set(
      'keyword',
      tags
        .map((t) => foldValue(typeof t === 'string' ? t : t.tag))
        .sort()
        .join('; '),
    );
  return fields;
}

function namesText(names: CslNames): string {
  return names
    .map((n) =>
      n.literal !== undefined
        ? foldName(n.literal, '')
        : foldName(
            [n['non-dropping-particle'], n.family].filter(Boolean).join(' '),
            [n.given, n.suffix].filter(Boolean).join(' '),
          ),
    )
    .join('; ');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as year-month-day where its text says so. */
function dateText(text: string): string {
  const iso = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text.trim());
  if (iso !== null) return [iso[1], iso[2], iso[3]].filter(Boolean).map(Number).join('-');
  const year = /\d{4}/.exec(text)?.[0] ?? '';
  const month = MONTHS.findIndex((m) => new RegExp(`\\b${m}`, 'i').test(text)) + 1;
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text.replace(year, ''))?.[0];
  return [year, month > 0 ? String(month) : '', month > 0 && day !== undefined ? String(Number(day)) : '']
    .filter(Boolean)
    .join('-');
}

/** The CSL item's value of a field, comparable with `expectedFields`; null when it has none. */
export function actualField(csl: Record<string, unknown>, field: string): string | null {
  const value = csl[field];
  if (value === undefined) return null;
  if (field === 'issued' || field === 'submitted') {
    const date = value as { 'date-parts'?: number[][]; raw?: string };
    return date['date-parts']?.[0]?.join('-') ?? date.raw ?? null;
  }
  if (Array.isArray(value)) return namesText(value as CslNames);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return field === 'keyword' ? text.split('; ').map(foldValue).sort().join('; ') : text;
}

/** Compares one field; `null` when equal, else what stands on either side. */
export function compareField(
  field: string,
  expected: string,
  csl: Record<string, unknown>,
): { expected: string; actual: string | null } | null {
  const actual = actualField(csl, field);
  if (actual === null) return { expected, actual };
  const want = field === 'issued' || field === 'submitted' ? dateText(expected) : foldValue(expected);
  return want === foldValue(actual) ? null : { expected: want, actual: foldValue(actual) };
}
