// The text that the Cochrane Library exports (citations of reviews and of CENTRAL): "Record #1 of 2", then tags with a
// colon. Source: exports of https://www.cochranelibrary.com/search (format "Plain text"), read in 2026.
import { lookup } from '../../../kernel/lookup';
import { CslBuilder, type TextField } from '../../normalise/collect';
import { parseInitialsName } from '../../normalise/names';
import { setPages } from '../../normalise/roles';
import type { FileBytes } from '../../bytes/file-bytes';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import { fullPages } from '../../tools/medline';
import { byPattern, parseHeaded } from '../../tools/record-collector';
import { beforeLine, isHeading, type PieceReading, readPieces } from '../../tools/record-pieces';

const TEXT = lookup<TextField>({
  TI: 'title',
  SO: 'container-title',
  VL: 'volume',
  NO: 'issue',
  AB: 'abstract',
  US: 'URL',
  ID: 'archive_location',
  PB: 'publisher',
  SN: 'ISSN',
  LA: 'language',
});

type Field = { tag: string; value: string };

const HEADER = /^Record #\d{1,9} of \d{1,9}\s*$/;
const TAG = /^([A-Z]{2,3}): ?(.*)$/;
// "PUBMED 26912345" and "EMBASE 61234567" in one tag.
const PUBMED = /^PUBMED (\d{1,9})$/i;

/** Whether a text begins as these exports do. Others head records of RIS in the same way. */
export const isCochrane = (head: string): boolean =>
  /^Record #\d{1,9} of \d{1,9}[ \t]*(?:\r\n|\r|\n)[A-Z]{2,3}: /m.test(head.slice(0, 2000));

function typeOf(fields: readonly Field[]): string {
  const types = fields.filter((f) => f.tag === 'PT').map((f) => f.value);
  if (types.some((t) => /conference|congress|meeting/i.test(t))) return 'paper-conference';
  return types.some((t) => /trial registry|clinical trial protocol/i.test(t)) ? 'webpage' : 'article-journal';
}

function toReference(fields: readonly Field[], text: string): ParsedReference {
  const builder = new CslBuilder();
  builder.item.type = typeOf(fields);
  for (const { tag, value } of fields) {
    const field = TEXT[tag];
    if (field !== undefined) builder.text(field, value, tag);
    else if (tag === 'AU') builder.name('author', value === '' ? null : parseInitialsName(value));
    else if (tag === 'YR') builder.date(value, tag);
    else if (tag === 'PG') setPages(builder, fullPages(value), '', tag);
    else if (tag === 'DOI') builder.doi(value, tag);
    else if (tag === 'KY') builder.keyword(value.replace(/(^|; ?)\*/g, '$1'));
    else {
      const pmid = tag === 'PM' || tag === 'XR' ? PUBMED.exec(value)?.[1] : undefined;
      if (pmid !== undefined && !builder.has('PMID')) builder.text('PMID', pmid, tag);
      else builder.keep(tag, value);
    }
  }
  return { csl: builder.build(), raw: { format: 'cochrane', text }, unknown: builder.unknown, study: {} };
}

/** Parses a text export of the Cochrane Library. Never throws. */
export const parseCochrane = (source: string): ParseOutcome =>
  parseHeaded(source, { heading: HEADER, tagOn: byPattern(TAG) }, toReference, 'cochrane');

/** The same of bytes, some records at a time. */
export const readCochrane = (file: FileBytes): PieceReading =>
  readPieces(file, beforeLine(isHeading('Record #', HEADER)), parseCochrane);
