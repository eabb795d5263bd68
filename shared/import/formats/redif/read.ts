// ReDIF, the templates of RePEc's archives: `Template-Type: ReDIF-Paper 1.0`, then a field a line.
// Source: ReDIF version 1 (https://openlib.org/acmes/root/docu/redif_1.html).
import { lookup } from '../../../kernel/lookup';
import type { CslName } from '../../../model/reference';
import type { FileBytes } from '../../bytes/file-bytes';
import { CslBuilder, type NameRole, type TextField } from '../../normalise/collect';
import { isBody, parseName } from '../../normalise/names';
import { setPages } from '../../normalise/roles';
import { noStudy, type ParsedReference, type ParseOutcome } from '../../parsed';
import { parseHeaded } from '../../tools/record-collector';
import { beforeLine, type PieceReading, readPieces, standsAt } from '../../tools/record-pieces';

const TYPES = lookup<string>({
  paper: 'report',
  article: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  software: 'software',
  series: 'periodical',
});
const TEXT = lookup<TextField>({
  title: 'title',
  abstract: 'abstract',
  journal: 'container-title',
  'book-title': 'container-title',
  volume: 'volume',
  issue: 'issue',
  series: 'collection-title',
  number: 'number',
  edition: 'edition',
  language: 'language',
  note: 'note',
  isbn: 'ISBN',
  issn: 'ISSN',
  'publisher-name': 'publisher',
  'provider-name': 'publisher',
  'publisher-location': 'publisher-place',
});
const PERSONS = lookup<NameRole>({ 'author-name': 'author', 'editor-name': 'editor' });
// In this order: what is cited is the year of publication, and a revision says more than the first draft.
const DATES = ['publication-date', 'revision-date', 'creation-date'];

type Field = { tag: string; value: string };

const HEADING = /^Template-Type:\s*ReDIF-(\w+)/i;
// Only names of the standard: a line of an abstract may begin with a word and a colon, too.
const FIELD =
  /^((?:Title|Abstract|Keywords|Journal|Year|Month|Volume|Issue|Pages|Number|Series|Length|Language|Note|Price|Restriction|Availability|Handle|DOI|ISBN|ISSN|Edition|Chapter|Name|Type|(?:X|Author|Editor|Provider|Publisher|Classification|Creation|Revision|Publication|Order|Contact|File|Book|Article|Paper|Chapter|Software|Programming|Template|Maintainer|Description|Journal|Series)-[\w-]{1,40})):\s*(.*)$/i;

const tagOn = (line: string): Field | null => {
  const [, tag, value] = FIELD.exec(line) ?? [];
  return tag === undefined ? null : { tag, value: (value ?? '').trim() };
};

/** The name of a person: its parts, which stand behind it up to the next person, or the whole, as it is spoken. */
function nameOf(whole: string, following: readonly Field[]): CslName {
  const next = following.findIndex((f) => PERSONS[f.tag.toLowerCase()] !== undefined);
  const own = next < 0 ? following : following.slice(0, next);
  const part = (ending: string): string => own.find((f) => f.tag.toLowerCase().endsWith(ending))?.value ?? '';
  const [first, last] = [part('-name-first'), part('-name-last')];
  if (last !== '' && first !== '') return parseName(`${last}, ${first}`);
  return whole.includes(',') || isBody(whole) ? parseName(whole) : parseName(whole, 'natural');
}

function addDate(builder: CslBuilder, fields: ReadonlyMap<string, string>): void {
  const year = fields.get('year') ?? '';
  if (year !== '') builder.date(`${year} ${fields.get('month') ?? ''}`.trim(), 'Year');
  for (const tag of DATES) {
    // 20190512 is a date without the signs between its parts.
    const value = fields.get(tag)?.replace(/^(\d{4})-?(\d{2})-?(\d{2})$/, '$1-$2-$3') ?? '';
    if (value !== '') builder.date(value, tag);
  }
}

function takeField(builder: CslBuilder, { tag, value }: Field, following: readonly Field[]): void {
  const name = tag.toLowerCase();
  const person = PERSONS[name];
  const field = TEXT[name];
  if (person !== undefined) builder.name(person, nameOf(value, following));
  else if (name === 'pages') setPages(builder, value, '', tag);
  else if (name === 'length' && /^\d+ ?(?:p\.?|pp\.?|pages)?$/i.test(value))
    builder.text('number-of-pages', value.replace(/\D+/g, ''), tag);
  else if (name === 'keywords') builder.keyword(value.replaceAll(',', ';'));
  else if (name === 'doi' || name === 'x-doi') builder.doi(value, tag);
  else if (name === 'file-url' && !builder.has('URL')) builder.text('URL', value, tag);
  else if (name === 'handle') {
    builder.text('archive', 'RePEc', tag);
    builder.text('archive_location', value, tag);
  } else if (field !== undefined) builder.text(field, value, tag);
  else builder.keep(tag, value);
}

// Read with the name or the year that they belong to.
const READ_WITH = /^(?:(?:author|editor)-name-(?:first|last)|year|month)$/i;

function toReference(fields: readonly Field[], text: string): ParsedReference {
  const builder = new CslBuilder();
  const kind = HEADING.exec(text)?.[1]?.toLowerCase() ?? '';
  builder.item.type = TYPES[kind] ?? 'document';
  const filled = fields.filter((f) => f.value !== '');
  const byName = new Map(filled.map((f) => [f.tag.toLowerCase(), f.value]));
  addDate(builder, byName);
  filled.forEach((field, i) => {
    if (READ_WITH.test(field.tag) || DATES.includes(field.tag.toLowerCase())) return;
    takeField(builder, field, filled.slice(i + 1, i + 20));
  });
  // A series or an archive has a name.
  if (!builder.has('title')) builder.text('title', byName.get('name') ?? '', 'Name');
  return { csl: builder.build(), raw: { format: 'redif', text }, unknown: builder.unknown, study: noStudy };
}

/** Whether a text holds templates of ReDIF. */
export const isRedif = (head: string): boolean => /^Template-Type:\s*ReDIF-\w/im.test(head);

/** Parses ReDIF. A record begins at its template's type; never throws. */
export const parseRedif = (source: string): ParseOutcome =>
  parseHeaded(source, { heading: HEADING, tagOn }, toReference, 'redif');

const begins = (bytes: Uint8Array, at: number): boolean =>
  standsAt(bytes, at, 'Template-Type:') || standsAt(bytes, at, 'template-type:');

/** The same of bytes, some records at a time. */
export const readRedif = (file: FileBytes): PieceReading => readPieces(file, beforeLine(begins), parseRedif);
