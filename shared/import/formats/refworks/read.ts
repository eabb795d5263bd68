// RefWorks tagged: `RT Journal Article`, then `T1 Title`. Source: RefWorks' tagged format, field tags and their use by
// type.
import { lookup } from '../../../kernel/lookup';
import { CslBuilder, type TextField } from '../../normalise/collect';
import { cslTypeOf } from '../../normalise/reference-types';
import type { FileBytes } from '../../bytes/file-bytes';
import { assignRole, type Role, setPages } from '../../normalise/roles';
import { noStudy, type ParsedReference, type ParseOutcome } from '../../parsed';
import { RecordCollector } from '../../tools/record-collector';
import { RecordLines } from '../../tools/record-lines';
import { beforeLine, type PieceReading, readPieces, standsAt } from '../../tools/record-pieces';

const TEXT = lookup<TextField>({
  T1: 'title',
  OT: 'original-title',
  ST: 'title-short',
  AB: 'abstract',
  NO: 'note',
  LA: 'language',
  DB: 'archive',
  DS: 'source',
  AN: 'archive_location',
  CN: 'call-number',
  UL: 'URL',
  PM: 'PMID',
});
const ROLES = lookup<Role>({
  A1: 'author',
  A3: 'author3',
  A4: 'author4',
  T3: 'title3',
  VO: 'volume',
  IS: 'number',
  SN: 'isbn',
  ED: 'edition',
  PB: 'publisher',
  PP: 'place',
  RD: 'date2',
});
/** Types that RefWorks names otherwise than RIS and EndNote do. */
const TYPES = lookup<string>({
  'book, whole': 'book',
  'book, section': 'chapter',
  'book, edited': 'book',
  'journal, electronic': 'article-journal',
  'dissertation/thesis': 'thesis',
  'dissertation/thesis, unpublished': 'thesis',
  'laws/statutes': 'legislation',
  'bills/resolutions': 'bill',
  'case/court decisions': 'legal_case',
  'unpublished material': 'manuscript',
  'motion picture': 'motion_picture',
  'video/ dvd': 'motion_picture',
  'video/dvd': 'motion_picture',
  'sound recording': 'song',
  'music score': 'song',
  'online discussion forum/blogs': 'post',
  monograph: 'book',
  abstract: 'article-journal',
});

const typeOf = (name: string): string | null =>
  TYPES[name.toLowerCase().replace(/\s+/g, ' ').trim()] ?? cslTypeOf(name);

type Field = { tag: string; value: string };

function toReference(fields: readonly Field[], text: string): ParsedReference {
  const builder = new CslBuilder();
  const first = (tag: string): string => fields.find((f) => f.tag === tag)?.value ?? '';
  const named = first('RT');
  builder.item.type = typeOf(named) ?? (first('JF') === '' ? 'document' : 'article-journal');
  if (named !== '' && typeOf(named) === null) builder.keep('RT', named);
  const isWhole = builder.item.type === 'book';
  const year = first('YR');
  for (const { tag, value } of fields) {
    const field = TEXT[tag];
    const role = ROLES[tag];
    if (value === '' || tag === 'RT' || tag === 'OP') continue;
    // Editors; of an edited book they stand where others have authors of its series.
    if (tag === 'A2') assignRole(builder, isWhole ? 'author3' : 'author2', value, tag);
    else if (tag === 'JF' || tag === 'T2') builder.text('container-title', value, tag);
    else if (tag === 'JO')
      builder.text(first('JF') === '' ? 'container-title' : 'container-title-short', value, tag);
    else if (tag === 'YR') builder.date(value, tag);
    // "Mar 15", the year of which stands elsewhere.
    else if (tag === 'FD') builder.date(/\d{4}/.test(value) ? value : `${year} ${value}`.trim(), tag);
    else if (tag === 'SP') setPages(builder, value, first('OP'), tag);
    else if (tag === 'K1') builder.keyword(value);
    else if (tag === 'DO') builder.doi(value, tag);
    else if (tag === 'LK' && first('UL') === '') builder.text('URL', value, tag);
    else if (field !== undefined) builder.text(field, value, tag);
    else if (role !== undefined) assignRole(builder, role, value, tag);
    else builder.keep(tag, value);
  }
  if (first('SP') === '') builder.keep('OP', first('OP'));
  builder.containerOfEvent();
  return {
    csl: builder.build(),
    raw: { format: 'refworks', text },
    unknown: builder.unknown,
    study: noStudy,
  };
}

// Only these: a line that goes on with an abstract may begin with two capitals, too.
const TAG =
  /^(A[1-6BDNV]|C[ALNRT]|D[BOS]|ED|F[DL]|I[DLPS]|J[FO]|K1|L[AKLS]|NO|O[LPT]|P[BMP]|R[DT]|S[FLNPRT]|T[1-3]|U[1-9]\d?|UL|VO|W[PTV]|YR) (.*)$/;
// A type of RefWorks, and a field on the very next line: abstracts of other formats may have lines that begin "RT PCR"
// and "T1 weighted".
const BEGINS =
  /^RT (?:Abstract|Artwork|Bill|Book|Case|Computer|Conference|Dissertation|Generic|Grant|Hearing|Journal|Law|Magazine|Map|Monograph|Motion|Music|Newspaper|Online|Patent|Personal|Report|Sound|Thesis|Unpublished|Video|Web)[^\r\n]{0,40}\r?\n(?:SR|ID|A[1-6]|T1|JF|JO|YR|FD|VO) \S/m;

/** Whether a text is RefWorks' tagged format. */
export const isRefworks = (head: string): boolean => BEGINS.test(head) && !/^TY {1,2}-/m.test(head);

/** Parses RefWorks' tagged text. A record begins at its type (`RT`); never throws. */
export function parseRefworks(source: string): ParseOutcome {
  const lines = new RecordLines(source);
  const records = new RecordCollector<Field>(lines, toReference);
  let isStray = false;
  while (lines.next()) {
    const line = lines.value;
    const [, tag, value = ''] = TAG.exec(line) ?? [];
    const { last, fields } = records;
    if (tag === undefined) {
      const content = line.trim();
      if (content === '') continue;
      if (last !== undefined) last.value += ` ${content}`;
      else if (!isStray) {
        isStray = true;
        records.stray(lines.line);
      }
      continue;
    }
    if (tag === 'RT' && fields.length > 0) records.finish(lines.start);
    records.add({ tag, value: value.trim() });
  }
  return records.outcome('refworks');
}

/** The same of bytes, some records at a time. */
export const readRefworks = (file: FileBytes): PieceReading =>
  readPieces(
    file,
    beforeLine((bytes, at) => standsAt(bytes, at, 'RT ')),
    parseRefworks,
  );
