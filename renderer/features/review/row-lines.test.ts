import { expect, test } from 'vitest';
import type { BoardRow } from '../../../shared/review/board';
import { emptyProjectData } from '../../../shared/model/tables';
import { bareReference } from '../../../tests/helpers/references';
import { rowLines } from './row-lines';

const reference = bareReference('r1', { type: 'book', title: 'Werk', author: [{ family: 'Jansen' }] }, {});
const data = { ...emptyProjectData(), references: [reference] };
const row = (type: string, id: string): BoardRow => ({ subject: { type, id }, title: 'Naam' }) as never;

test('a report has its title and who wrote it; an intervention, and a report that is gone, their name', () => {
  expect(rowLines(data, row('rating', 'r1'))).toEqual({ title: 'Werk', by: 'Jansen' });
  expect(rowLines(data, row('extraction', 'r1'))).toEqual({ title: 'Naam', by: '' });
  expect(rowLines(data, row('rating', 'r2'))).toEqual({ title: 'Naam', by: '' });
});
