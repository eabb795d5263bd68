// RIS in every dialect: records without TY, without ER, stray lines and headers between them, continuation lines.
// Source: RIS format specification (Reference Manager, 2011 revision). Cost is linear: each character is looked at a fixed number of times.
import { CslBuilder, type TextField } from '../normalise/collect';
import { parseDoi, parseName } from '../normalise/names';
import { cslTypeOf, groupOf } from '../normalise/reference-types';
import { assignRole, type Role, setPages } from '../normalise/roles';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';
import { RecordLines } from './record-lines';

const TEXT: Record<string, TextField> = {
  TI: 'title',
  T1: 'title',
  CT: 'title',
  AB: 'abstract',
  N1: 'note',
  RN: 'note',
  M2: 'note',
  ST: 'title-short',
  UR: 'URL',
  LA: 'language',
  DB: 'archive',
  DP: 'source',
  AN: 'archive_location',
  CN: 'call-number',
  NV: 'number-of-volumes',
  CR: 'license',
  H1: 'source',
  H2: 'call-number',
};
const ROLES: Record<string, Role> = {
  AU: 'author',
  A1: 'author',
  A2: 'author2',
  A3: 'author3',
  A4: 'author4',
  T3: 'title3',
  VL: 'volume',
  VO: 'volume',
  IS: 'number',
  M1: 'misc1',
  M3: 'work-type',
  SN: 'isbn',
  SE: 'section',
  ET: 'edition',
  PB: 'publisher',
  CY: 'place',
  PP: 'place',
  Y2: 'date2',
  OP: 'original',
};

type Field = { tag: string; value: string };
// A record has at least one of these.
const BEGINS = new Set('TY TI T1 CT BT AU A1 PY Y1 DA DO AB N2 T2 JF JO UR'.split(' '));

/** What one record holds until all its fields are seen, as some give way to others. */
type Later = {
  start: string;
  end: string;
  full: Field[];
  short: Field[];
  title2: Field[];
  book: Field[];
  dates: Field[];
  secondAbstract: string[];
  links: Field[];
};

const DOI_HOST = /^https?:\/\/(?:dx\.)?doi\.org\//i;
const NUMBER = /^\d{1,4}$/;

function takeField(builder: CslBuilder, later: Later, { tag, value }: Field): void {
  const field = TEXT[tag];
  if (field !== undefined) {
    if (field === 'URL') later.links.push({ tag, value });
    else builder.text(field, value, tag);
    return;
  }
  const role = ROLES[tag];
  if (role !== undefined) {
    if (tag === 'M3' && /^(?:doi:?\s*)?10\.\d{4,9}\//i.test(value.trim())) later.links.push({ tag, value });
    else assignRole(builder, role, value, tag);
    return;
  }
  switch (tag) {
    case 'KW':
      builder.keyword(value);
      return;
    case 'SP':
      if (later.start === '') later.start = value.trim();
      else builder.keep(tag, value);
      return;
    case 'EP':
      if (later.end === '') later.end = value.trim();
      else builder.keep(tag, value);
      return;
    case 'PY':
    case 'Y1':
    case 'DA':
      later.dates.push({ tag, value });
      return;
    case 'DO':
      builder.doi(value, tag);
      return;
    case 'JF':
      later.full.push({ tag, value });
      return;
    case 'T2':
      later.title2.push({ tag, value });
      return;
    case 'JO':
    case 'JA':
    case 'J1':
    case 'J2':
      later.short.push({ tag, value });
      return;
    case 'BT':
    case 'C3':
      later.book.push({ tag, value });
      return;
    case 'N2':
      later.secondAbstract.push(value);
      return;
    case 'ED':
      if (value.trim() !== '') builder.name('editor', parseName(value));
      return;
    case 'L2':
    case 'L3':
      later.links.push({ tag, value });
      return;
    default:
      builder.keep(tag, value);
  }
}

function setContainer(builder: CslBuilder, later: Later): void {
  const group = groupOf(builder.item.type);
  const isPeriodical = group === 'article' || group === 'other';
  for (const { tag, value } of later.book)
    if (tag === 'BT' && (group === 'book' || group === 'manuscript')) builder.text('title', value, tag);
    else if (tag === 'C3' && group !== 'conference') builder.keep(tag, value);
    else builder.text('container-title', value, tag);
  const [full] = later.full;
  if (isPeriodical) {
    for (const { tag, value } of later.full) builder.text('container-title', value, tag);
    for (const { tag, value } of later.title2) builder.text('container-title', value, tag);
  } else {
    for (const { tag, value } of later.title2) assignRole(builder, 'title2', value, tag);
    for (const { tag, value } of later.full) builder.text('container-title', value, tag);
  }
  // Proceedings are mostly named by their conference alone.
  if (group === 'conference' && !builder.has('container-title') && full === undefined) {
    const event = builder.item['event-title'] as string | undefined;
    if (event !== undefined) builder.item['container-title'] = event;
  }
  for (const { tag, value } of later.short) {
    if (!builder.has('container-title')) builder.text('container-title', value, tag);
    else if (builder.item['container-title'] !== value.trim()) builder.text('container-title-short', value, tag);
  }
}

function setDates(builder: CslBuilder, { dates }: Later): void {
  // DA is the fullest by the specification; Y1 is the older tag.
  for (const wanted of ['DA', 'PY', 'Y1'])
    for (const { tag, value } of dates) {
      if (tag !== wanted) continue;
      const had = builder.item.issued?.['date-parts']?.[0]?.[0];
      const year = NUMBER.test(value.trim()) ? Number(value) : Number(/\d{4}/.exec(value)?.[0] ?? 0);
      // A day without its year ("Mar 15" in DA), or a year of two digits: the year stands elsewhere.
      if (had !== undefined && year === 0) builder.keep(tag, value);
      else if (tag === 'DA' && year === 0 && dates.some((d) => d.tag !== 'DA' && /\d{4}/.test(d.value))) {
        const other = dates.find((d) => d.tag !== 'DA' && /\d{4}/.test(d.value))?.value ?? '';
        const whole = `${/\d{4}/.exec(other)?.[0] ?? ''} ${value}`;
        builder.date(whole, tag);
      } else builder.date(value, tag);
    }
}

function setLinks(builder: CslBuilder, { links }: Later): void {
  for (const { tag, value } of links) {
    const doi = tag === 'UR' && !DOI_HOST.test(value.trim()) ? null : parseDoi(value);
    if (tag === 'UR') {
      builder.text('URL', value, tag);
      if (doi !== null) builder.item.DOI ??= doi;
    } else if (doi === null || (builder.item.DOI !== undefined && builder.item.DOI.toLowerCase() !== doi.toLowerCase()))
      builder.keep(tag, value);
    else {
      builder.item.DOI ??= doi;
      builder.keep(tag, value);
    }
  }
}

function toReference(fields: readonly Field[], text: string): ParsedReference {
  const builder = new CslBuilder();
  const type = fields.find((f) => f.tag === 'TY')?.value.trim();
  builder.item.type = type === undefined ? guessType(fields) : (cslTypeOf(type) ?? 'document');
  const later: Later = {
    start: '',
    end: '',
    full: [],
    short: [],
    title2: [],
    book: [],
    dates: [],
    secondAbstract: [],
    links: [],
  };
  for (const field of fields) {
    if (field.tag !== 'TY') takeField(builder, later, field);
    else if (cslTypeOf(field.value) === null) builder.keep('TY', field.value);
  }
  setContainer(builder, later);
  setDates(builder, later);
  // Ovid's "No" and "Specified".
  if (/\d/.test(later.start + later.end) || /^[ivxlc]+$/i.test(later.start)) setPages(builder, later.start, later.end, 'SP');
  else {
    builder.keep('SP', later.start);
    builder.keep('EP', later.end);
  }
  for (const value of later.secondAbstract)
    if (builder.has('abstract') && builder.item.abstract !== value.trim()) builder.keep('N2', value);
    else builder.text('abstract', value, 'N2');
  setLinks(builder, later);
  return { csl: builder.build(), raw: { format: 'ris', text }, unknown: builder.unknown, study: {} };
}

/** The type of a record that names none: with a journal or a volume it is an article. */
function guessType(fields: readonly Field[]): string {
  return fields.some((f) => (f.tag === 'JF' || f.tag === 'JO' || f.tag === 'T2' || f.tag === 'VL') && f.value.trim() !== '')
    ? 'article-journal'
    : 'document';
}

const isUpper = (c: number): boolean => c >= 65 && c <= 90;

/** Where the value begins on a line `XX  - value`, or -1 when the line begins with no tag. */
function valueStart(text: string, start: number, end: number): number {
  const c0 = text.charCodeAt(start);
  const c1 = text.charCodeAt(start + 1);
  if (!isUpper(c0) || !(isUpper(c1) || (c1 >= 48 && c1 <= 57))) return -1;
  let at = start + 2;
  while (at < end && at < start + 5 && text.charCodeAt(at) === 32) at++;
  if (at === start + 2 || text.charCodeAt(at) !== 45) return -1;
  const next = text.charCodeAt(at + 1);
  if (at + 1 < end && next !== 32 && next !== 9) {
    // "TY  -JOUR" is seen; "AB - " needs its space, or a sentence could be a tag.
    if (at !== start + 4) return -1;
    return at + 1;
  }
  return Math.min(end, at + 2);
}

/** Parses RIS text. Never throws; a record without title, or text outside records, is named in `problems`. */
export function parseRis(text: string): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  const lines = new RecordLines(text);
  let fields: Field[] = [];
  let recordStart = 0;
  let startLine = 1;
  let strayLine = 0;
  const finish = (end: number): void => {
    const before = references.at(-1);
    if (fields.length > 0 && before !== undefined && fields.every((f) => !BEGINS.has(f.tag))) {
      // Ovid writes a field or two behind ER: they belong to the record before.
      for (const { tag, value } of fields) if (value.trim() !== '') before.unknown.push({ tag, value: value.trim() });
      before.raw.text += `\n${lines.text.slice(recordStart, end).trimEnd()}`;
      strayLine ||= startLine;
    } else if (fields.length > 0) {
      const raw = lines.text.slice(recordStart, end).trimEnd();
      const reference = toReference(fields, raw);
      references.push(reference);
      if (reference.csl.title === undefined)
        problems.push({ line: startLine, record: references.length, reason: 'no-title', raw });
    }
    fields = [];
  };
  while (lines.next()) {
    // A line of a record may be set in by a space or two; its first by more.
    let start = lines.start;
    const first = lines.text.charCodeAt(start);
    if (first === 32 || first === 9 || first === 0xfeff)
      while (start < lines.end && start < lines.start + 4 && !isUpper(lines.text.charCodeAt(start))) start++;
    const value = valueStart(lines.text, start, lines.end);
    if (value < 0 || (start > lines.start + 1 && fields.length > 0)) {
      const last = fields.at(-1);
      const content = lines.text.slice(lines.start, lines.end).trim();
      if (content === '') continue;
      if (last === undefined) strayLine ||= lines.line;
      else if (last.tag === 'KW') last.value += `\n${content}`;
      else last.value += ` ${content}`;
      continue;
    }
    const tag = lines.text.slice(start, start + 2);
    if (tag === 'ER') {
      finish(lines.end);
      continue;
    }
    if (tag === 'TY' && fields.length > 0) {
      // Vendors put identifiers before TY; only a record that has begun ends here.
      if (fields.some((f) => f.tag === 'TY' || f.tag === 'TI' || f.tag === 'T1' || f.tag === 'AU')) {
        problems.push({ line: startLine, record: references.length + 1, reason: 'no-end' });
        finish(lines.start);
      }
    }
    if (fields.length === 0) {
      startLine = lines.line;
      recordStart = lines.start;
    }
    fields.push({ tag, value: lines.text.slice(value, lines.end) });
  }
  if (fields.length > 0)
    problems.push({ line: startLine, record: references.length + 1, reason: 'no-end' });
  finish(lines.text.length);
  if (strayLine > 0) problems.push({ line: strayLine, record: 0, reason: 'stray-text' });
  return { format: 'ris', references, problems };
}
