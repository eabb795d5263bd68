// RIS, leniently: continuation lines, missing ER, stray text between records, header lines.
// Source: RIS format specification (Reference Manager, 2011 revision).
import { CslBuilder, type TextField } from '../normalise/collect';
import { parseName } from '../normalise/names';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';

const TYPES: Record<string, string> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  JFULL: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  RPRT: 'report',
  GOVDOC: 'report',
  THES: 'thesis',
  NEWS: 'article-newspaper',
  MGZN: 'article-magazine',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  UNPB: 'manuscript',
  PAT: 'patent',
  DATA: 'dataset',
  STAT: 'legislation',
  LEGAL: 'legislation',
  VIDEO: 'motion_picture',
  GEN: 'document',
};
const TEXT: Record<string, TextField> = {
  TI: 'title',
  T1: 'title',
  CT: 'title',
  BT: 'container-title',
  T2: 'container-title',
  JO: 'container-title',
  JF: 'container-title',
  JA: 'container-title',
  J2: 'container-title',
  T3: 'collection-title',
  VL: 'volume',
  IS: 'issue',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  AB: 'abstract',
  N2: 'abstract',
  UR: 'URL',
  L2: 'URL',
  LA: 'language',
  N1: 'note',
  ET: 'edition',
  ST: 'title-short',
  DB: 'archive',
  CN: 'call-number',
};
const TAG = /^\uFEFF?([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/;

type Field = { tag: string; value: string };

function toReference(fields: readonly Field[], text: string): ParsedReference {
  const builder = new CslBuilder();
  const type = fields.find((f) => f.tag === 'TY')?.value.trim() ?? '';
  builder.item.type = TYPES[type] ?? 'document';
  let start = '';
  let end = '';
  for (const { tag, value } of fields) {
    const field = TEXT[tag];
    if (tag === 'TY') {
      if (TYPES[type] === undefined) builder.keep(tag, value);
    } else if (field !== undefined) builder.text(field, value, tag);
    else if (tag === 'AU' || tag === 'A1') {
      if (value.trim() !== '') builder.name('author', parseName(value));
    } else if (tag === 'ED' || tag === 'A2') {
      if (value.trim() !== '') builder.name('editor', parseName(value));
    } else if (tag === 'PY' || tag === 'Y1' || tag === 'DA') builder.date(value, tag);
    else if (tag === 'DO') builder.doi(value, tag);
    else if (tag === 'KW') builder.keyword(value);
    else if (tag === 'SP') start = value.trim();
    else if (tag === 'EP') end = value.trim();
    else if (tag === 'SN') builder.text(type === 'BOOK' || type === 'CHAP' ? 'ISBN' : 'ISSN', value, tag);
    else builder.keep(tag, value);
  }
  if (start !== '' || end !== '')
    builder.item.page = end === '' || start.includes('-') ? start : start === '' ? end : `${start}-${end}`;
  return { csl: builder.build(), raw: { format: 'ris', text }, unknown: builder.unknown, study: {} };
}

/** Parses RIS text. Never throws; a record without title, or text outside records, is named in `problems`. */
export function parseRis(text: string): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  let fields: Field[] = [];
  let rawLines: string[] = [];
  let startLine = 1;
  let strayLine = 0;
  const finish = (): void => {
    if (fields.length > 0) {
      const reference = toReference(fields, rawLines.join('\n'));
      references.push(reference);
      if (reference.csl.title === undefined)
        problems.push({ line: startLine, record: references.length, reason: 'no-title' });
    }
    fields = [];
    rawLines = [];
  };
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const match = TAG.exec(line);
    if (match === null) {
      const last = fields.at(-1);
      if (last === undefined) {
        if (line.trim() !== '' && strayLine === 0) strayLine = index + 1;
      } else {
        rawLines.push(line);
        if (line.trim() !== '') last.value += ` ${line.trim()}`;
      }
      return;
    }
    const [, tag = '', value = ''] = match;
    if (tag === 'ER') {
      rawLines.push(line);
      finish();
      return;
    }
    if (tag === 'TY' && fields.length > 0) {
      problems.push({ line: startLine, record: references.length + 1, reason: 'no-end' });
      finish();
    }
    if (fields.length === 0) startLine = index + 1;
    rawLines.push(line);
    fields.push({ tag, value });
  });
  if (fields.length > 0) problems.push({ line: startLine, record: references.length + 1, reason: 'no-end' });
  finish();
  if (strayLine > 0) problems.push({ line: strayLine, record: 0, reason: 'stray-text' });
  return { format: 'ris', references, problems };
}
