// JSON as reflib and the Systematic Review Accelerator write it: names as texts, EndNote's types without spaces.
// Source: reflib's field definitions (github.com/IEBH/Reflib, lib/fields.js).
import { lookup } from '../../../kernel/lookup';
import { CslBuilder, type TextField } from '../../normalise/collect';
import { cslTypeOf } from '../../normalise/reference-types';
import { assignRole, type Role, setPages } from '../../normalise/roles';
import type { ParsedReference } from '../../parsed';
import type { Json } from '../../tools/json-item';

const TEXT = lookup<TextField>({
  title: 'title',
  shortTitle: 'title-short',
  abstract: 'abstract',
  notes: 'note',
  researchNotes: 'note',
  accession: 'archive_location',
  database: 'archive',
  databaseProvider: 'source',
  language: 'language',
  callNumber: 'call-number',
});
const ROLES = lookup<Role>({
  authors: 'author',
  editors: 'author2',
  journal: 'title2',
  volume: 'volume',
  number: 'number',
  isbn: 'isbn',
  section: 'section',
  edition: 'edition',
  publisher: 'publisher',
  city: 'place',
  workType: 'work-type',
  accessDate: 'date2',
});

/** Whether an item of a JSON file is one of these, and no CSL item. */
export function isReflib(item: Json): boolean {
  if ('author' in item || 'issued' in item || typeof item['type'] !== 'string') return false;
  const { authors } = item;
  return (
    (Array.isArray(authors) && authors.length > 0 && authors.every((name) => typeof name === 'string')) ||
    'recNumber' in item
  );
}

/** EndNote's name of a type: `journalArticle` is `Journal Article`. */
const spaced = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** Texts of a value, which may be a list; what is neither text nor number is JSON. */
const texts = (value: unknown): { text: string; isPlain: boolean }[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((v) => {
    if (v === null || v === undefined) return [];
    const isPlain = typeof v === 'string' || typeof v === 'number';
    return [{ text: isPlain ? String(v).replace(/\r\n?/g, '\n') : JSON.stringify(v), isPlain }];
  });

function setField(builder: CslBuilder, key: string, value: string, year: string): void {
  const field = TEXT[key];
  const role = ROLES[key];
  if (field !== undefined) builder.text(field, value, key);
  else if (role !== undefined) assignRole(builder, role, value, role === 'author' ? 'author' : key);
  else if (key === 'pages') setPages(builder, value, '', key);
  else if (key === 'doi') builder.doi(value, key);
  else if (key === 'keywords') builder.keyword(value);
  else if (key === 'year') builder.date(value, key);
  // "Dec" and "Oct 8" stand beside their year.
  else if (key === 'date') builder.date(/\d{4}/.test(value) ? value : `${year} ${value}`.trim(), key);
  else if (key === 'urls' && !builder.has('URL')) builder.text('URL', value, key);
  else builder.keep(key, value);
}

/** Makes a reference of an item for which {@link isReflib} holds; what has no field of ours is kept by its key. */
export function reflibReference(item: Json): ParsedReference {
  const builder = new CslBuilder();
  const type = typeof item['type'] === 'string' ? spaced(item['type']) : '';
  builder.item.type = cslTypeOf(type) ?? 'document';
  if (cslTypeOf(type) === null) builder.keep('type', type);
  const year = texts(item['year'])[0]?.text ?? '';
  for (const [key, value] of Object.entries(item)) {
    if (key === 'type' || key === 'recNumber') continue;
    for (const { text, isPlain } of texts(value)) {
      if (text.trim() === '') continue;
      if (isPlain) setField(builder, key, text, year);
      else builder.keep(key, text);
    }
  }
  builder.containerOfEvent();
  return {
    csl: builder.build(),
    raw: { format: 'csl-json', text: JSON.stringify(item) },
    unknown: builder.unknown,
    study: {},
  };
}
