// A record of MARC as a reference, from either of its two forms.
import { lookup } from '../../../kernel/lookup';
import { CslBuilder } from '../../normalise/collect';
import type { ParsedReference } from '../../parsed';
import { CALL_NUMBER, CODES, MARC21, UNIMARC, value, written } from './fields';
import type { MarcRecord } from './record';

// Type of record, the seventh letter of the leader.
const TYPES = lookup<string>({
  c: 'song',
  d: 'song',
  e: 'map',
  f: 'map',
  g: 'motion_picture',
  i: 'song',
  j: 'song',
  k: 'graphic',
  t: 'manuscript',
  p: 'document',
});

function cslType({ leader, fields }: MarcRecord): string {
  const has = (tag: string): boolean => fields.some((f) => f.tag === tag);
  if (has('502')) return 'thesis';
  const inHost = fields.find((f) => f.tag === '773');
  // A component part: of a journal where it says a volume or an ISSN.
  if ('ab'.includes(leader[7] ?? ' ') && inHost !== undefined)
    return value(inHost, 'x') !== '' ||
      /vol|v\.|no\.|nr|heft|jg\b|band|bd\b|jaargang|year:|number:|^\W?\d{1,4} ?[(:]/i.test(value(inHost, 'g'))
      ? 'article-journal'
      : 'chapter';
  return TYPES[leader[6] ?? ''] ?? 'book';
}

const CALL_NUMBERS = ['099', '090', '050', '060', '082', '080', '084'];

/** The reference of a record; what has no variable is kept under its tag. */
export function marcReference(record: MarcRecord, format: 'marc' | 'marcxml', raw: string): ParsedReference {
  const builder = new CslBuilder();
  builder.item.type = cslType(record);
  const isUnimarc = record.fields.some((f) => f.tag === '200') && !record.fields.some((f) => f.tag === '245');
  const table = isUnimarc ? UNIMARC : MARC21;
  const call = isUnimarc
    ? undefined
    : CALL_NUMBERS.map((tag) => record.fields.find((f) => f.tag === tag)).find((f) => f !== undefined);
  const hasMain = record.fields.some((f) => /^1[01]\d$/.test(f.tag));
  for (const field of record.fields) {
    const known = field === call ? CALL_NUMBER : table[field.tag];
    const isTaken = known?.take(builder, field, hasMain) === true;
    const hasMore = field.subfields.some((s) => !CODES.has(s.code) && known?.codes.includes(s.code) !== true);
    if (!isTaken || hasMore) builder.keep(field.tag, written(field));
  }
  const fixed = record.fields.find((f) => f.tag === '008')?.subfields[0]?.value ?? '';
  if (!isUnimarc && !builder.has('language') && /^[a-z]{3}$/.test(fixed.slice(35, 38)))
    builder.text('language', fixed.slice(35, 38), '008');
  return { csl: builder.build(), raw: { format, text: raw }, unknown: builder.unknown, study: {} };
}
