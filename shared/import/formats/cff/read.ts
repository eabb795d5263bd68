// Citation File Format (CITATION.cff), in which software and data say how they are cited.
// Source: CFF 1.2.0 (https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md).
import { parse } from 'yaml';
import { lookup } from '../../../kernel/lookup';
import type { CslName } from '../../../model/reference';
import { CslBuilder, type NameRole, type TextField } from '../../normalise/collect';
import { setPages } from '../../normalise/roles';
import type { ParsedReference, ParseOutcome } from '../../parsed';
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
  for (const word of list(item['keywords'])) builder.keyword(text(word));
  builder.text('language', list(item['languages']).map(text).join(', '), 'languages');
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
 * Parses a citation file: the software or data, and what its makers want to be cited in its place (`preferred-citation`). What it cites
 * itself (`references`) is not of the search, and is passed over. Never throws.
 */
export function parseCff(source: string): ParseOutcome {
  let file: unknown;
  try {
    // As texts: a version of 1.10 is no number. Aliases are for files that fill memory.
    file = parse(source, { schema: 'failsafe', maxAliasCount: 10, logLevel: 'error' }) as unknown;
  } catch (error) {
    return {
      format: 'cff',
      references: [],
      problems: [
        {
          line: 1,
          record: 1,
          reason: `yaml: ${(error as Error).message.split('\n', 1)[0] ?? ''}`,
          raw: source,
        },
      ],
    };
  }
  if (!isObject(file)) return { format: 'cff', references: [], problems: [] };
  const preferred = file['preferred-citation'];
  const references = [
    toReference(file, 'software'),
    ...(isObject(preferred) ? [toReference(preferred, 'document')] : []),
  ];
  const problems = references.flatMap(({ csl }, i) =>
    csl.title === undefined ? [{ line: 1, record: i + 1, reason: 'no-title', raw: source }] : [],
  );
  return { format: 'cff', references, problems };
}
