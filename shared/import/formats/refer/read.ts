// Refer and BibIX, which EndNote writes as .enw: `%T Title`. Source: EndNote's tagged import format, refer(1).
import { lookup } from '../../../kernel/lookup';
import { CslBuilder, type TextField } from '../../normalise/collect';
import { cslTypeOf } from '../../normalise/reference-types';
import { assignRole, type Role, setPages } from '../../normalise/roles';
import type { FileBytes } from '../../bytes/file-bytes';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import { RecordCollector } from '../../tools/record-collector';
import { RecordLines } from '../../tools/record-lines';
import { beforeLine, type PieceReading, readPieces, standsAt } from '../../tools/record-pieces';

const TEXT = lookup<TextField>({
  T: 'title',
  '!': 'title-short',
  Q: 'original-title',
  B: 'container-title',
  X: 'abstract',
  Z: 'note',
  O: 'note',
  U: 'URL',
  G: 'language',
  W: 'source',
  L: 'call-number',
  M: 'archive_location',
});
const ROLES = lookup<Role>({
  A: 'author',
  Y: 'author3',
  '?': 'author4',
  S: 'title3',
  V: 'volume',
  N: 'number',
  '9': 'work-type',
  '@': 'isbn',
  '&': 'section',
  '7': 'edition',
  I: 'publisher',
  C: 'place',
  '1': 'custom1',
  '2': 'custom2',
  '#': 'custom5',
  $: 'custom6',
  ']': 'custom7',
});

type Field = { tag: string; value: string };

/** The type of a record that names none, by what it has. */
function guessType(fields: readonly Field[]): string {
  const has = (tag: string): boolean => fields.some((f) => f.tag === tag);
  if (has('J')) return 'article-journal';
  if (has('B')) return 'chapter';
  if (has('R') && !has('I')) return 'report';
  return has('I') ? 'book' : 'document';
}

function toReference(fields: readonly Field[], text: string): ParsedReference {
  const builder = new CslBuilder();
  const named = fields.filter((f) => f.tag === '0').map((f) => f.value);
  builder.item.type = named.length > 0 ? (cslTypeOf(named.at(-1) ?? '') ?? 'document') : guessType(fields);
  // "May 3" in %8: the year stands in %D.
  const year = fields.find((f) => f.tag === 'D')?.value.trim() ?? '';
  for (const name of named.slice(0, -1)) builder.keep('0', name);
  if (named.length > 0 && cslTypeOf(named.at(-1) ?? '') === null) builder.keep('0', named.at(-1) ?? '');
  for (const { tag, value } of fields) {
    if (value.trim() === '' || tag === '0') continue;
    const field = TEXT[tag];
    const role = ROLES[tag];
    if (tag === 'B') assignRole(builder, 'title2', value, tag);
    else if (tag === 'J')
      builder.text(builder.has('container-title') ? 'container-title-short' : 'container-title', value, tag);
    else if (tag === 'E')
      assignRole(builder, builder.item.type === 'book' ? 'author3' : 'author2', value, tag);
    else if (tag === ']' && fields.some((f) => f.tag === 'P')) builder.keep(tag, value);
    else if (tag === 'P') setPages(builder, value, '', tag);
    else if (tag === '8' && !/\d{4}/.test(value) && /^\d{4}$/.test(year))
      builder.date(`${year} ${value}`, tag);
    else if (tag === 'D' || tag === '8') builder.date(value, tag);
    else if (tag === 'K') for (const line of value.split('\n')) builder.keyword(line);
    else if (tag === 'R' && /10\.\d{4,9}\//.test(value)) builder.doi(value, tag);
    else if (tag === 'R' && builder.item.type === 'report') builder.text('number', value, tag);
    else if (tag === '[') builder.date(value, tag, 'accessed');
    else if (tag === '6') builder.text('number-of-volumes', value, tag);
    else if (field !== undefined) builder.text(field, value, tag);
    else if (role !== undefined) assignRole(builder, role, value, tag);
    else builder.keep(tag, value);
  }
  builder.containerOfEvent();
  return { csl: builder.build(), raw: { format: 'refer', text }, unknown: builder.unknown, study: {} };
}

/** Parses Refer text. Records are parted by empty lines or begin at `%0`; never throws. */
export function parseRefer(source: string): ParseOutcome {
  const lines = new RecordLines(source);
  const records = new RecordCollector<Field>(lines, toReference);
  let isBlank = true;
  let isStray = false;
  while (lines.next()) {
    const { text, start, end } = lines;
    const isTag =
      text.charCodeAt(start) === 37 &&
      end > start + 1 &&
      (end === start + 2 || /\s/.test(text[start + 2] ?? ''));
    if (!isTag) {
      const content = lines.value.trim();
      const { last } = records;
      if (content === '') isBlank = true;
      else if (last !== undefined) last.value += `${last.tag === 'K' ? '\n' : ' '}${content}`;
      else if (!isStray) {
        isStray = true;
        records.stray(lines.line);
      }
      continue;
    }
    const tag = text.slice(start + 1, start + 2);
    const { fields } = records;
    // An abstract may have empty lines; a record begins with its type, or with an author or title after an empty line.
    const isNew =
      (tag === '0' && fields.some((f) => f.tag !== '0')) ||
      (isBlank && fields.some((f) => f.tag === tag || f.tag === 'T'));
    if (isNew) records.finish(start);
    isBlank = false;
    records.add({ tag, value: text.slice(start + 3, end).trim() });
  }
  return records.outcome('refer');
}

const NEWLINE = 10;
// A type behind an empty line begins a record whatever came before it.
const begins = (bytes: Uint8Array, at: number): boolean =>
  standsAt(bytes, at, '%0 ') &&
  (bytes[at - 2] === NEWLINE || (bytes[at - 2] === 13 && bytes[at - 3] === NEWLINE));

/** The same of bytes, some records at a time. */
export const readRefer = (file: FileBytes): PieceReading => readPieces(file, beforeLine(begins), parseRefer);
