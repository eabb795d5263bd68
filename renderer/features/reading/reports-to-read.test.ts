import { expect, test } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import { pdfOf, studyOf } from '../../../tests/helpers/marked';
import { reportsToRead } from './reports-to-read';

const row = (id: string, status: string, type = 'rating') =>
  ({ subject: { type, id }, status, title: `Rij ${id}` }) as never;
const author = [{ family: 'Berg', given: 'A.' }];

test('what was sent back is first, then what nobody rated; of these what has a file', () => {
  const data = studyOf({
    references: ['a', 'b', 'c', 'd'].map((id) =>
      bareReference(id, { type: 'report', title: `Titel ${id}`, author, issued: { 'date-parts': [[2020]] } }),
    ),
    documents: [{ ...pdfOf(), referenceId: 'c' as never }],
  });
  const board = [
    row('a', 'signed-off'),
    row('b', 'unrated'),
    row('c', 'unrated'),
    row('d', 'returned'),
    row('t', 'unrated', 'extraction'),
    row('gone', 'ready'),
  ];
  const reports = reportsToRead(board, data);
  expect(reports.map((r) => r.id)).toEqual(['d', 'c', 'b', 'gone', 'a']);
  expect(reports[1]).toEqual({
    id: 'c',
    title: 'Titel c',
    by: 'Berg, A. · 2020',
    status: 'unrated',
    hasFile: true,
  });
  expect(reports[3]).toMatchObject({ title: 'Rij gone', by: '', hasFile: false });
});
