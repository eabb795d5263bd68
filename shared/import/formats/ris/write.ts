// References as RIS. Source: RIS format specification (2011 revision).
import { type CslItem, type CslName, formatNames } from '../../../model/reference';
import { isOthersName } from '../../normalise/names';
import { groupOf, risTypes, type TypeGroup } from '../../normalise/reference-types';
import { oneLine } from '../../normalise/text';
import { parseRis } from './read';
import { type Exportable, residueOf } from '../../serialise/residue';
import type { ReferenceWriter } from '../../serialise/writer';

const FIELDS: [string, string][] = [
  ['title', 'TI'],
  ['title-short', 'ST'],
  ['original-title', 'OP'],
  ['container-title-short', 'J2'],
  ['publisher', 'PB'],
  ['publisher-place', 'CY'],
  ['edition', 'ET'],
  ['version', 'ET'],
  ['section', 'SE'],
  ['number-of-volumes', 'NV'],
  ['abstract', 'AB'],
  ['DOI', 'DO'],
  ['URL', 'UR'],
  ['language', 'LA'],
  ['archive', 'DB'],
  ['archive_location', 'AN'],
  ['source', 'DP'],
  ['call-number', 'CN'],
  ['license', 'CR'],
];
const CONTAINER: Partial<Record<TypeGroup, string>> = { conference: 'C3', book: 'BT' };
const ROLES: Partial<Record<TypeGroup, [string, string][]>> = {
  book: [
    ['editor', 'A3'],
    ['collection-editor', 'A2'],
  ],
  report: [
    ['editor', 'ED'],
    ['collection-editor', 'A2'],
  ],
};
const DEFAULT_ROLES: [string, string][] = [
  ['editor', 'A2'],
  ['collection-editor', 'A3'],
];

/** Names as RIS writes them, without "et al.", which a program that reads it would take for a person. */
const nameTexts = (names: unknown): string[] =>
  ((names as CslName[] | undefined) ?? []).filter((n) => !isOthersName(n)).map((n) => formatNames([n]));

function pages(csl: CslItem, add: (tag: string, value: unknown) => void): void {
  if (csl.page === undefined) {
    add('SP', csl['number-of-pages']);
    return;
  }
  const range = /^([^-\s]+)-([^-\s]+)$/.exec(csl.page);
  add('SP', range?.[1] ?? csl.page);
  add('EP', range?.[2]);
}

function lines({ csl, unknown }: Exportable): [string, string][] {
  const result: [string, string][] = [['TY', risTypes[csl.type] ?? 'GEN']];
  const group = groupOf(csl.type);
  const add = (tag: string, value: unknown): void => {
    const written = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
    if (written.trim() !== '') result.push([tag, oneLine(written)]);
  };
  for (const name of nameTexts(csl.author)) add('AU', name);
  for (const [role, tag] of [...(ROLES[group] ?? DEFAULT_ROLES), ['translator', 'A4'] as [string, string]])
    for (const name of nameTexts(csl[role])) add(tag, name);
  const [year, month, day] = csl.issued?.['date-parts']?.[0] ?? [];
  if (year !== undefined) {
    add('PY', year);
    const pad = (n: number | undefined): string => (n === undefined ? '' : String(n).padStart(2, '0'));
    if (month !== undefined) add('DA', `${year}/${pad(month)}/${pad(day)}`);
  }
  const isPeriodical = group === 'article' || group === 'other';
  add(
    isPeriodical ? 'T2' : (CONTAINER[group] ?? 'T2'),
    group === 'book' ? undefined : csl['container-title'],
  );
  if (group === 'conference') add('T2', csl['event-title']);
  add(group === 'book' || group === 'report' ? 'T2' : 'T3', csl['collection-title']);
  add('VL', csl.volume);
  add('IS', group === 'book' || group === 'chapter' ? csl['collection-number'] : csl.issue);
  pages(csl, add);
  for (const number of [csl.ISSN, csl.ISBN]) for (const one of number?.split(' ') ?? []) add('SN', one);
  if (group === 'report' || group === 'law') add('M1', csl['number']);
  if (group === 'patent') add('SN', csl['number']);
  if (typeof csl['genre'] === 'string') add('M3', csl['genre']);
  for (const [field, tag] of FIELDS) if (field !== 'version' || group === 'software') add(tag, csl[field]);
  for (const line of csl.note?.split('\n') ?? []) add('N1', line);
  for (const word of csl.keyword?.split('; ') ?? []) add('KW', word);
  for (const { tag, value } of unknown)
    if (/^[A-Z][A-Z0-9]$/.test(tag) && tag !== 'TY' && tag !== 'ER') add(tag, value);
  return result;
}

const text = (fields: readonly [string, string][]): string =>
  fields.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n');

/** Writes one reference. What RIS has no tag for stands in a tag of our own, `ZF`, that others pass over. */
function toRis(reference: Exportable): string {
  const fields = lines(reference);
  const [back] = parseRis(`${text(fields)}\r\nER  - `).references;
  const residue = back === undefined ? null : residueOf(reference, back);
  if (residue !== null) fields.push(['ZF', JSON.stringify(residue)]);
  return `${text(fields)}\r\nER  - \r\n`;
}

export const risWriter: ReferenceWriter = {
  id: 'ris',
  name: 'RIS',
  extension: 'ris',
  begin: () => '',
  between: '\r\n',
  end: '',
  piece: (references) => references.map(toRis).join('\r\n'),
};
