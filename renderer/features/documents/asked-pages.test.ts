import { expect, test } from 'vitest';
import type { ProjectData } from '../../../shared/model/tables';
import { bareReference } from '../../../tests/helpers/references';
import { askedPages } from './asked-pages';

const data = {
  references: [
    bareReference('r1', { type: 'book', title: 'Loon naar werken', issued: { 'date-parts': [[2019]] } }, {}),
    bareReference('r2', { type: 'book', title: 'Werk', author: [{ family: 'Jansen' }] }, {}),
    bareReference('r3', { type: 'book', title: 'Loon' }, {}),
  ],
  documents: [
    { id: 'd1', referenceId: 'r1', sha256: 'a' },
    { id: 'd2', referenceId: 'r1', sha256: 'b' },
    { id: 'd3', referenceId: 'r2', sha256: 'c' },
  ],
} as unknown as ProjectData;
const asked = (query: string) => askedPages(query, data);

test('words and phrases are asked of the pages, one of several and none of some too', () => {
  expect(asked('loon "in natura" -premie')).toEqual([
    { isNot: false, atoms: [{ words: ['loon'], isPhrase: false }] },
    { isNot: false, atoms: [{ words: ['in', 'natura'], isPhrase: true }] },
    { isNot: true, atoms: [{ words: ['premie'], isPhrase: false }] },
  ]);
  expect(asked('loon OR werk')[0]?.atoms).toHaveLength(2);
  expect(asked('  ')).toEqual([]);
});

test('a field is asked of the reference, and becomes its files', () => {
  const files = (query: string) => asked(query).flatMap((clause) => clause.atoms);
  expect(files('titel:loon')).toEqual([{ documents: ['a', 'b'] }]);
  expect(files('auteur:jansen')).toEqual([{ documents: ['c'] }]);
  expect(files('jaar:2019')).toEqual([{ documents: ['a', 'b'] }]);
  expect(files('titel:niets')).toEqual([{ documents: [] }]);
});
