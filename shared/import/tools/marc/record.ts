// MARC records as fields, from either of their two forms. Source: ISO 2709; MARC 21 XML schema
// (https://www.loc.gov/standards/marcxml/).
import { findAll, textAt, textOf, type XmlElement } from '../xml';

/** A field with its two indicators; a control field has one subfield without a code. */
export type MarcField = { tag: string; indicators: string; subfields: { code: string; value: string }[] };
export type MarcRecord = { leader: string; fields: MarcField[] };

const RECORD_END = '\u001d';
const FIELD_END = '\u001e';
const SUBFIELD = '\u001f';
const LEADER = 24;
const ENTRY = 12;

// Length, five letters, "22", the address of the data, then the directory: a tag, a length and a place each.
const BINARY = /^\s*\d{5}[^\u001e]{5}22\d{5}[^\u001e]{3}45..(?:[0-9A-Za-z]{3}\d{9})+\u001e/;

/** Whether a text is MARC in its binary form: one of its first records is, as the first may be broken. */
export const isBinaryMarc = (text: string): boolean =>
  text
    .slice(0, 30_000)
    .split(RECORD_END, 10)
    .some((record) => BINARY.test(record));

/** The texts of the records of a binary file, without what ends them. */
export const binaryRecords = (text: string): string[] =>
  text.split(RECORD_END).filter((record) => record.trim() !== '');

/**
 * A record of a binary file. Lengths are counted in bytes and often wrong, so fields are told apart by the signs that
 * end them.
 *
 * @throws Error when there is no directory, or it has other fields than the record
 */
export function readBinary(record: string): MarcRecord {
  const text = record.trimStart();
  const leader = text.slice(0, LEADER);
  const [directory = '', ...contents] = text.slice(LEADER).split(FIELD_END);
  if (contents.at(-1)?.trim() === '') contents.pop();
  const entries = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY)
    entries.push({ tag: directory.slice(at, at + 3), start: Number(directory.slice(at + 7, at + ENTRY)) });
  if (entries.length === 0) throw new Error('the record has no directory');
  if (entries.length !== contents.length)
    throw new Error(`${entries.length} fields in the directory, ${contents.length} in the record`);
  entries.sort((a, b) => a.start - b.start);
  const fields = entries.map(({ tag }, i): MarcField => {
    const content = contents[i] ?? '';
    const [indicators = '', ...parts] = content.split(SUBFIELD);
    if (parts.length === 0) return { tag, indicators: '', subfields: [{ code: '', value: content }] };
    return {
      tag,
      indicators,
      subfields: parts.map((part) => ({ code: part.slice(0, 1), value: part.slice(1) })),
    };
  });
  return { leader, fields };
}

/** A record of MARCXML. */
export function readXml(record: XmlElement): MarcRecord {
  const control = findAll(record, 'controlfield').map((field): MarcField => ({
    tag: field.attributes['tag'] ?? '',
    indicators: '',
    subfields: [{ code: '', value: textOf(field) }],
  }));
  const data = findAll(record, 'datafield').map((field): MarcField => ({
    tag: field.attributes['tag'] ?? '',
    indicators: `${field.attributes['ind1'] ?? ' '}${field.attributes['ind2'] ?? ' '}`,
    subfields: findAll(field, 'subfield').map((part) => ({
      code: part.attributes['code'] ?? '',
      value: textOf(part),
    })),
  }));
  return { leader: textAt(record, 'leader'), fields: [...control, ...data] };
}
