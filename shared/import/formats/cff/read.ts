// Citation File Format (CITATION.cff), in which software and data say how they are cited.
// Source: CFF 1.2.0 (https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md).
import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import { lookup } from '../../../kernel/lookup';
import type { CslName } from '../../../model/reference';
import { CslBuilder, type NameRole, type TextField } from '../../normalise/collect';
import { setPages } from '../../normalise/roles';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../../parsed';
import { finishItem, isObject, type Json, list, object, objects, text } from '../../tools/json-item';

/** Whether a text is a citation file. */
export const isCff = (head: string): boolean => /^cff-version[ \t]*:/m.test(head);

const TYPES = lookup<string>({
  article: 'article-journal',
  'magazine-article': 'article-magazine',
  'newspaper-article': 'article-newspaper',
  blog: 'post-weblog',
  book: 'book',
  conference: 'book',
  'conference-paper': 'paper-conference',
  proceedings: 'book',
  data: 'dataset',
  database: 'dataset',
  dataset: 'dataset',
  'edited-work': 'book',
  encyclopedia: 'entry-encyclopedia',
  government: 'report',
  report: 'report',
  grant: 'document',
  hearing: 'hearing',
  'historical-work': 'book',
  'legal-case': 'legal_case',
  manual: 'report',
  map: 'map',
  multimedia: 'motion_picture',
  music: 'song',
  pamphlet: 'pamphlet',
  patent: 'patent',
  'personal-communication': 'personal_communication',
  serial: 'periodical',
  slides: 'speech',
  software: 'software',
  'software-code': 'software',
  'software-container': 'software',
  'software-executable': 'software',
  'software-virtual-machine': 'software',
  'sound-recording': 'song',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  website: 'webpage',
});
const TEXT = lookup<TextField>({
  title: 'title',
  abstract: 'abstract',
  version: 'version',
  journal: 'container-title',
  'collection-title': 'collection-title',
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  pages: 'number-of-pages',
  'number-volumes': 'number-of-volumes',
  edition: 'edition',
  section: 'section',
  isbn: 'ISBN',
  issn: 'ISSN',
  pmcid: 'PMCID',
  license: 'license',
  notes: 'note',
  medium: 'medium',
  'thesis-type': 'genre',
});
const ENTITIES = lookup<TextField>({
  publisher: 'publisher',
  institution: 'publisher',
  conference: 'event-title',
});
const ROLES = lookup<NameRole>({
  authors: 'author',
  editors: 'editor',
  'editors-series': 'collection-editor',
  translators: 'translator',
  recipients: 'recipient',
});
// The first that stands there is the address; the others are kept.
const ADDRESSES = ['url', 'repository-code', 'repository', 'repository-artifact'];

function nameOf(person: Json): CslName {
  const [family, given, particle, suffix] = [
    'family-names',
    'given-names',
    'name-particle',
    'name-suffix',
  ].map((key) => text(person[key]).trim());
  if (family === undefined || family === '')
    return { literal: text(person['name']) || (given ?? '') || text(person['alias']) };
  return {
    family,
    ...(given === '' || given === undefined ? {} : { given }),
    ...(particle === '' || particle === undefined ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === '' || suffix === undefined ? {} : { suffix }),
  };
}

// Many write a single one without a list.
const oneOrList = (value: unknown): unknown[] => (Array.isArray(value) ? list(value) : [value]);

function addDate(builder: CslBuilder, item: Json): void {
  const [year, month] = [text(item['year']), text(item['month']).padStart(2, '0')];
  for (const date of [
    text(item['date-released']),
    text(item['date-published']),
    year === '' ? '' : month === '00' ? year : `${year}-${month}`,
  ])
    if (date !== '') builder.date(date, 'date-released');
  if (text(item['date-accessed']) !== '')
    builder.date(text(item['date-accessed']), 'date-accessed', 'accessed');
}

const DATES = ['date-released', 'date-published', 'date-accessed', 'year', 'month'];
const TAKEN = [
  'cff-version',
  'message',
  'type',
  'doi',
  'keywords',
  'languages',
  'start',
  'end',
  'collection-type',
  'preferred-citation',
  'references',
  ...DATES,
];

function toReference(item: Json, fallback: string): ParsedReference {
  const builder = new CslBuilder();
  const type = text(item['type']);
  builder.item.type = TYPES[type] ?? fallback;
  for (const [key, value] of Object.entries(item)) {
    const field = TEXT[key];
    const entity = ENTITIES[key];
    const role = ROLES[key];
    if (field !== undefined)
      builder.text(field, Array.isArray(value) ? list(value).map(text).join(', ') : text(value), key);
    else if (entity !== undefined) builder.text(entity, text(object(value)['name']) || text(value), key);
    else if (role !== undefined) for (const person of objects(value)) builder.name(role, nameOf(person));
  }
  addDate(builder, item);
  if (text(item['doi']) !== '') builder.doi(text(item['doi']), 'doi');
  for (const identifier of objects(item['identifiers'])) {
    const value = text(identifier['value']);
    if (text(identifier['type']) === 'doi') builder.doi(value, 'identifiers');
    else builder.keep('identifiers', value);
  }
  for (const key of ADDRESSES) if (text(item[key]) !== '') builder.text('URL', text(item[key]), key);
  for (const word of oneOrList(item['keywords'])) builder.keyword(text(word));
  builder.text('language', oneOrList(item['languages']).map(text).join(', '), 'languages');
  setPages(builder, text(item['start']), text(item['end']), 'start');
  const place = text(object(item['publisher'])['city']) || text(object(item['institution'])['city']);
  builder.text('publisher-place', place, 'publisher');
  builder.text(
    'container-title',
    builder.item.type === 'paper-conference' ? text(item['collection-title']) : '',
    'collection-title',
  );
  if (TYPES[type] === undefined && type !== '') builder.keep('type', type);
  return finishItem(builder, item, [...TAKEN, ...ADDRESSES, ...Object.keys(TEXT)], {
    identifiers: ['type', 'value', 'description'],
    ...Object.fromEntries(Object.keys(ENTITIES).map((key) => [key, ['name', 'city']])),
    ...Object.fromEntries(
      Object.keys(ROLES).map((key) => [
        key,
        ['family-names', 'given-names', 'name-particle', 'name-suffix', 'name', 'alias'],
      ]),
    ),
  });
}

/**
 * What a document of YAML holds, as texts: a version of 1.10 is no number.
 *
 * @throws Error that says what is wrong
 */
function contentOf(document: Document): unknown {
  const [error] = document.errors;
  if (error !== undefined)
    throw new Error(error.code === 'RESOURCE_EXHAUSTION' ? 'nested too deeply' : messageOf(error));
  // Authors share an affiliation by an alias; thousands of them are for files that fill memory.
  const content: unknown = document.toJS({ maxAliasCount: 50 });
  try {
    JSON.stringify(content);
  } catch {
    throw new Error('a part holds itself');
  }
  return content;
}

const messageOf = (error: unknown): string =>
  ((error as Error).message.split('\n', 1)[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');

/** The references of one file: what it is of, and what is to be cited in its place. */
function referencesOf(content: unknown): ParsedReference[] {
  if (!isObject(content)) return [];
  const preferred = content['preferred-citation'];
  return [
    toReference(content, 'software'),
    ...(isObject(preferred) ? [toReference(preferred, 'document')] : []),
  ];
}

/**
 * Parses a citation file: the software or data, and what its makers want to be cited in its place
 * (`preferred-citation`). What it cites itself (`references`) is not of the search, and is passed over. Several files
 * in one are read each. Never throws.
 */
export function parseCff(source: string): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  const lines = new LineCounter();
  const text = source.replace(/\r\n?/g, '\n');
  const documents = parseAllDocuments(text, { schema: 'failsafe', lineCounter: lines, logLevel: 'error' });
  for (const document of documents as Document[]) {
    const [from, , to] = document.range ?? [0, 0, text.length];
    const raw = documents.length === 1 ? source : text.slice(from, to);
    const { line: start } = lines.linePos(from);
    try {
      for (const reference of referencesOf(contentOf(document))) {
        references.push(reference);
        if (reference.csl.title === undefined)
          problems.push({ line: start, record: references.length, reason: 'no-title', raw });
      }
    } catch (error) {
      const line = document.errors[0]?.linePos?.[0].line ?? start;
      problems.push({ line, record: references.length + 1, reason: `yaml: ${messageOf(error)}`, raw });
    }
  }
  return { format: 'cff', references, problems };
}
