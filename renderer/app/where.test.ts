import { expect, test } from 'vitest';
import { emptyProjectData } from '../../shared/model/tables';
import { bareReference } from '../../tests/helpers/references';
import { subjectName } from './where';

test('a page is about an intervention or a reference, by name, or about nothing', () => {
  const data = {
    ...emptyProjectData(),
    interventions: [{ id: 'i1', title: 'Maatjes' }],
    references: [
      bareReference('r1', {
        type: 'report',
        title: 'Een studie',
        author: [{ family: 'Berg' }],
        issued: { 'date-parts': [[2020]] },
      }),
    ],
  } as never;
  expect([null, 'i1', 'weg'].map((subject) => subjectName(data, subject))).toEqual([null, 'Maatjes', null]);
  expect(subjectName(data, 'r1')).toBe('Een studie · Berg · 2020');
});
