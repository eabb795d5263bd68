// EndNote's XML export, also written by Zotero, Mendeley and Citavi. Source: EndNote's RSXML, by its exports.
import { lookup } from '../../../kernel/lookup';
import { CslBuilder, type TextField } from '../../normalise/collect';
import { cslTypeOf } from '../../normalise/reference-types';
import { assignRole, type Role, setPages } from '../../normalise/roles';
import type { FileBytes } from '../../bytes/file-bytes';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import { behindElement, type PieceReading, readPieces } from '../../tools/record-pieces';
import { leaves, find, parseXmlRecords, textAt, type XmlElement } from '../../tools/xml';

const TEXT = lookup<TextField>({
  'titles/title': 'title',
  'titles/short-title': 'title-short',
  'titles/translated-title': 'original-title',
  abstract: 'abstract',
  language: 'language',
  notes: 'note',
  'research-notes': 'note',
  'call-num': 'call-number',
  'num-vols': 'number-of-volumes',
  'remote-database-name': 'archive',
  'remote-database-provider': 'source',
  'accession-num': 'archive_location',
  'orig-pub': 'original-title',
});
const ROLES = lookup<Role>({
  'contributors/authors/author': 'author',
  'contributors/secondary-authors/author': 'author2',
  'contributors/tertiary-authors/author': 'author3',
  'contributors/subsidiary-authors/author': 'author4',
  'titles/tertiary-title': 'title3',
  volume: 'volume',
  number: 'number',
  'work-type': 'work-type',
  isbn: 'isbn',
  section: 'section',
  edition: 'edition',
  publisher: 'publisher',
  'pub-location': 'place',
  // As the number, which it mostly repeats.
  issue: 'number',
  custom1: 'custom1',
  custom2: 'custom2',
  custom5: 'custom5',
  custom6: 'custom6',
  custom7: 'custom7',
});
const SKIP = new Set(['ref-type', 'source-app', 'rec-number', 'foreign-keys/key']);

function setField(builder: CslBuilder, path: string, value: string): void {
  const field = TEXT[path];
  const role = ROLES[path];
  if (field !== undefined) builder.text(field, value, path);
  else if (role !== undefined) assignRole(builder, role, value, role === 'author' ? 'author' : path);
  else if (path === 'titles/secondary-title') assignRole(builder, 'title2', value, path);
  else if (
    path === 'titles/alt-title' ||
    path.startsWith('periodical/abbr') ||
    path === 'alt-periodical/full-title'
  )
    builder.text(
      builder.has('container-title') ? 'container-title-short' : 'container-title',
      builder.item['container-title'] === value.trim() ? '' : value,
      path,
    );
  else if (path === 'periodical/full-title') {
    // Said already by the secondary title, in the variable of its type.
    const said = [
      builder.item['container-title'],
      builder.item['event-title'],
      builder.item['collection-title'],
    ];
    if (!said.includes(value.trim())) builder.text('container-title', value, path);
  } else if (path === 'pages') setPages(builder, value, '', path);
  else if (path === 'dates/year') builder.date(value, path);
  else if (path === 'electronic-resource-num') builder.doi(value, path);
  else if (path === 'keywords/keyword') builder.keyword(value);
  else if (path.startsWith('urls/') && !path.startsWith('urls/pdf-urls') && !builder.has('URL'))
    builder.text('URL', value, path);
  else builder.keep(path, value);
}

function toReference(record: XmlElement, text: string): ParsedReference {
  const builder = new CslBuilder();
  const kind = find(record, 'ref-type');
  const name = kind?.attributes['name'] ?? textAt(record, 'ref-type');
  builder.item.type = cslTypeOf(name) ?? 'document';
  if (name !== '' && cslTypeOf(name) === null) builder.keep('ref-type', name);
  const fields = leaves(record);
  const year = textAt(record, 'dates/year');
  for (const { path, value } of fields) {
    if (value.trim() === '' || SKIP.has(path)) continue;
    if (path === 'dates/pub-dates/date') {
      // "Oct 8" beside its year, or a whole date.
      if (/\d{4}/.test(value)) builder.date(value, path);
      else if (/^\d{4}$/.test(year)) builder.date(`${year} ${value.trim()}`, path);
      else builder.keep(path, value);
    } else if (
      path === 'dates/year' &&
      fields.some((f) => f.path === 'dates/pub-dates/date' && f.value.includes(year))
    ) {
      builder.date(value, path);
    } else setField(builder, path, value);
  }
  builder.containerOfEvent();
  return { csl: builder.build(), raw: { format: 'endnote-xml', text }, unknown: builder.unknown, study: {} };
}

/** Parses EndNote XML. */
export function parseEndnoteXml(text: string): ParseOutcome {
  return parseXmlRecords(text, ['record'], 'endnote-xml', toReference, 'style');
}

/** The same of bytes, some records at a time. */
export const readEndnoteXml = (file: FileBytes): PieceReading =>
  readPieces(file, behindElement(['record']), parseEndnoteXml);
