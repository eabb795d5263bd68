// Items of JSON as the services write it that searches are made with: OpenAlex, Crossref, DataCite.
// Sources: docs.openalex.org (Work object), api.crossref.org/swagger-ui (Work), DataCite Metadata Schema 4.5 as JSON.
import type { CslName } from '../../model/reference';
import { CslBuilder, type NameRole, type TextField } from '../normalise/collect';
import { parseName } from '../normalise/names';
import { cslTypeOf } from '../normalise/reference-types';
import { setPages } from '../normalise/roles';
import type { ParsedReference } from '../parsed';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown): Json => (isObject(value) ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const objects = (value: unknown): Json[] => list(value).filter(isObject);
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** Keeps what was not taken: texts as they are, the rest as JSON. */
function keepRest(builder: CslBuilder, item: Json, taken: ReadonlySet<string>): void {
  for (const [key, value] of Object.entries(item)) {
    if (taken.has(key) || value === null || value === '' || (Array.isArray(value) && value.length === 0))
      continue;
    builder.keep(key, text(value) || JSON.stringify(value));
  }
}

const finished = (builder: CslBuilder, item: Json): ParsedReference => ({
  csl: builder.build(),
  raw: { format: 'csl-json', text: JSON.stringify(item) },
  unknown: builder.unknown,
  study: {},
});

/** The words of an abstract, each of which stands with its places. */
function invertedText(index: unknown): string {
  const words: [number, string][] = [];
  for (const [word, places] of Object.entries(object(index)))
    for (const place of list(places)) if (typeof place === 'number') words.push([place, word]);
  return words
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
    .join(' ');
}

// OpenAlex's own types; where it names Crossref's, that one says more.
const WORKS: Record<string, string> = {
  article: 'article-journal',
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'reference-entry': 'entry-encyclopedia',
  dissertation: 'thesis',
  dataset: 'dataset',
  report: 'report',
  'report-component': 'report',
  standard: 'standard',
  preprint: 'article',
  'posted-content': 'article',
  'peer-review': 'review',
};

const OPENALEX_TAKEN = new Set(
  'doi title display_name publication_year publication_date ids language primary_location type type_crossref authorships biblio abstract_inverted_index keywords'.split(
    ' ',
  ),
);

function openAlex(item: Json): ParsedReference {
  const builder = new CslBuilder();
  const own = text(item['type']);
  const source = object(object(item['primary_location'])['source']);
  const kind = text(source['type']);
  builder.item.type = WORKS[text(item['type_crossref'])] ?? WORKS[own] ?? 'document';
  if (own === 'preprint') builder.item.type = 'article';
  if (own === 'dissertation') builder.item.type = 'thesis';
  if (kind === 'conference') builder.item.type = 'paper-conference';
  builder.text('title', text(item['title']) || text(item['display_name']), 'title');
  for (const { author, raw_author_name: raw } of objects(item['authorships'])) {
    const name = text(object(author)['display_name']) || text(raw);
    if (name !== '')
      builder.name('author', name.includes(',') ? parseName(name) : parseName(name, 'natural'));
  }
  builder.date(text(item['publication_date']) || text(item['publication_year']), 'publication_date');
  if (text(item['doi']) !== '') builder.doi(text(item['doi']), 'doi');
  const host = text(source['host_organization_name']);
  const { type } = builder.item;
  const [first] = objects(item['authorships']);
  const [school] = type === 'thesis' ? objects(first?.['institutions']) : [];
  if (school !== undefined) builder.text('publisher', text(school['display_name']), 'institutions');
  else if (type === 'book' || type === 'thesis')
    builder.text('publisher', host || text(source['display_name']), 'source');
  else {
    builder.text('container-title', text(source['display_name']), 'source');
    builder.text('publisher', host, 'host_organization_name');
    for (const issn of list(source['issn'])) builder.text('ISSN', text(issn), 'issn');
  }
  const biblio = object(item['biblio']);
  builder.text('volume', text(biblio['volume']), 'volume');
  builder.text('issue', text(biblio['issue']), 'issue');
  setPages(builder, text(biblio['first_page']), text(biblio['last_page']), 'first_page');
  builder.text('abstract', invertedText(item['abstract_inverted_index']), 'abstract');
  for (const word of objects(item['keywords']))
    builder.keyword(text(word['display_name']) || text(word['keyword']));
  builder.text('language', text(item['language']), 'language');
  const ids = object(item['ids']);
  builder.text('PMID', /\d+$/.exec(text(ids['pmid']))?.[0] ?? '', 'pmid');
  builder.text('PMCID', /PMC\d+$/.exec(text(ids['pmcid']))?.[0] ?? '', 'pmcid');
  const page = text(object(item['primary_location'])['landing_page_url']);
  if (!page.includes('doi.org/')) builder.text('URL', page, 'landing_page_url');
  keepRest(builder, item, OPENALEX_TAKEN);
  return finished(builder, item);
}

const CROSSREF_TEXT: Record<string, TextField> = {
  title: 'title',
  'container-title': 'container-title',
  'short-container-title': 'container-title-short',
  'original-title': 'original-title',
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  publisher: 'publisher',
  'publisher-location': 'publisher-place',
  language: 'language',
  URL: 'URL',
  ISSN: 'ISSN',
  ISBN: 'ISBN',
  'edition-number': 'edition',
};
const CROSSREF_NAMES: Record<string, NameRole> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
};

/** The parts of a date, or ''. */
const dateParts = (value: unknown): string => {
  const [parts] = list(object(value)['date-parts']);
  return list(parts)
    .filter((p) => typeof p === 'number')
    .map((p, i) => (i === 0 ? String(p) : String(p).padStart(2, '0')))
    .join('-');
};

function crossref(item: Json): ParsedReference {
  const builder = new CslBuilder();
  const taken = new Set(['type', 'DOI', 'issued', 'abstract', 'subject', 'subtitle']);
  builder.item.type = WORKS[text(item['type'])] ?? 'document';
  if (WORKS[text(item['type'])] === undefined) builder.keep('type', text(item['type']));
  const subtitles = list(item['subtitle']).map(text);
  for (const [key, value] of Object.entries(item)) {
    const field = CROSSREF_TEXT[key];
    const role = CROSSREF_NAMES[key];
    if (field !== undefined) {
      taken.add(key);
      for (const [i, part] of (Array.isArray(value) ? (value as unknown[]) : [value]).entries()) {
        const isFirstTitle = field === 'title' && i === 0;
        const whole = [text(part), ...(isFirstTitle ? subtitles : [])].filter((t) => t !== '').join(': ');
        builder.text(
          field,
          field === 'ISBN' ? whole.replace(/^https?:\/\/[^/]*\/(?:isbn\/)?/, '') : whole,
          key,
        );
      }
    } else if (role !== undefined) {
      taken.add(key);
      for (const name of objects(value)) builder.name(role, crossrefName(name));
    }
  }
  if (text(item['DOI']) !== '') builder.doi(text(item['DOI']), 'DOI');
  const issued = dateParts(item['issued']) || dateParts(item['published']);
  if (issued !== '') builder.date(issued, 'issued');
  builder.text('abstract', withoutJats(text(item['abstract'])), 'abstract');
  for (const word of list(item['subject'])) builder.keyword(text(word));
  keepRest(builder, item, taken);
  return finished(builder, item);
}

/** A text without the markup of JATS; its blocks are parted by a space. */
const withoutJats = (value: string): string =>
  value.replace(/<\/?(?:jats:)?(?:p|title|sec|list|list-item)>/g, ' ').replace(/<\/?[a-z][^<>]{0,200}>/g, '');

function crossrefName(name: Json): CslName {
  const [family, given, suffix] = [text(name['family']), text(name['given']), text(name['suffix'])];
  if (family === '') return { literal: text(name['name']) || given };
  return { family, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) };
}

const DATACITE_TAKEN = new Set(
  'id doi url types creators titles publisher container publicationYear dates language descriptions subjects version rightsList'.split(
    ' ',
  ),
);

function datacite(item: Json): ParsedReference {
  const builder = new CslBuilder();
  const types = object(item['types']);
  const general = text(types['resourceTypeGeneral']);
  const named = text(types['citeproc']);
  const byGeneral: Record<string, string> = {
    Preprint: 'article',
    BookChapter: 'chapter',
    Dissertation: 'thesis',
  };
  builder.item.type =
    byGeneral[general] ?? (named !== '' ? named : (cslTypeOf(text(types['ris'])) ?? 'document'));
  const [first, ...others] = objects(item['titles']);
  builder.text('title', text(first?.['title']), 'title');
  for (const other of others) builder.keep('titles', text(other['title']));
  for (const [key, role] of [
    ['creators', 'author'],
    ['contributors', 'contributor'],
  ] as const)
    for (const person of objects(item[key])) {
      const [family, given, name] = [
        text(person['familyName']),
        text(person['givenName']),
        text(person['name']),
      ];
      const kind = text(person['contributorType']) === 'Editor' ? 'editor' : role;
      if (family !== '') builder.name(kind, { family, ...(given === '' ? {} : { given }) });
      else
        builder.name(
          kind,
          text(person['nameType']) === 'Organizational' ? { literal: name } : parseName(name),
        );
    }
  const issued = objects(item['dates']).find((d) => text(d['dateType']) === 'Issued');
  builder.date(text(issued?.['date']) || text(item['publicationYear']), 'dates');
  for (const other of objects(item['dates']))
    if (other !== issued) builder.keep('dates', `${text(other['dateType'])}: ${text(other['date'])}`);
  if (text(item['doi']) !== '') builder.doi(text(item['doi']), 'doi');
  builder.text('URL', text(item['url']), 'url');
  builder.text('publisher', text(item['publisher']) || text(object(item['publisher'])['name']), 'publisher');
  const container = object(item['container']);
  const within = objects(item['relatedItems']).find((r) => text(r['relationType']) === 'IsPublishedIn');
  const [name] = objects(within?.['titles']);
  builder.text('container-title', text(container['title']) || text(name?.['title']), 'container');
  for (const field of ['volume', 'issue'] as const)
    builder.text(field, text(container[field]) || text(within?.[field]), 'container');
  const ends = text(container['firstPage']) === '' ? within : container;
  setPages(builder, text(ends?.['firstPage']), text(ends?.['lastPage']), 'container');
  const identifier = object(within?.['relatedItemIdentifier']);
  if (text(identifier['relatedItemIdentifierType']) === 'ISSN')
    builder.text('ISSN', text(identifier['relatedItemIdentifier']), 'relatedItems');
  for (const { description, descriptionType } of objects(item['descriptions']))
    builder.text(
      text(descriptionType) === 'Abstract' ? 'abstract' : 'note',
      text(description),
      'descriptions',
    );
  for (const { subject } of objects(item['subjects'])) builder.keyword(text(subject));
  builder.text('language', text(item['language']), 'language');
  builder.text('version', text(item['version']), 'version');
  builder.text(
    'license',
    objects(item['rightsList'])
      .map((r) => text(r['rights']) || text(r['rightsUri']))
      .join('; '),
    'rightsList',
  );
  keepRest(builder, item, new Set([...DATACITE_TAKEN, 'contributors']));
  return finished(builder, item);
}

/** The reference that an item of OpenAlex, Crossref or DataCite is; null when it is none of theirs. */
export function apiReference(item: Json): ParsedReference | null {
  if (Array.isArray(item['authorships']) || /^https:\/\/openalex\.org\/W\d+$/.test(text(item['id'])))
    return openAlex(item);
  if (Array.isArray(item['titles']) && 'creators' in item) return datacite(item);
  if (isObject(item['attributes']) && Array.isArray(item['attributes']['titles']))
    return datacite(item['attributes']);
  if (Array.isArray(item['title']) && 'DOI' in item) return crossref(item);
  return null;
}
