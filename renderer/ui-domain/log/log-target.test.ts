import { expect, test } from 'vitest';
import { emptyProjectData, type ProjectData } from '../../../shared/model/tables';
import { targetOf } from './log-target';

const data = {
  ...emptyProjectData(),
  references: [{ id: 'r1' }],
  interventions: [{ id: 'i1' }],
  annotations: [{ id: 'a1', referenceId: 'r1' }],
  documents: [{ id: 'd1', referenceId: 'r1' }],
} as unknown as ProjectData;
const at = (table: string, id: string, after: object | null, before: object | null = null) =>
  targetOf({ table, id, before, after }, data);

test.each([
  ['references', 'r1', {}, { page: 'longlist', subject: 'r1' }],
  ['decisions', 'x', { referenceId: 'r1' }, { page: 'longlist', subject: 'r1' }],
  ['interventions', 'i1', {}, { page: 'interventions', subject: 'i1' }],
  ['extractions', 'x', { interventionId: 'i1' }, { page: 'interventions', subject: 'i1' }],
  ['documents', 'd1', { referenceId: 'r1' }, { page: 'reading', subject: 'r1' }],
  ['evidence', 'x', { annotationId: 'a1' }, { page: 'reading', subject: 'r1' }],
  ['proposals', 'x', { documentId: 'd1' }, { page: 'reading', subject: 'r1' }],
  ['dismissals', 'x', { documentId: 'd1' }, { page: 'reading', subject: 'r1' }],
  ['projects', 'p', {}, { page: 'protocol', subject: null }],
] as const)('%s have their page', (table, id, after, target) => {
  expect(at(table, id, after)).toEqual(target);
});

test('what was removed leads to what it belonged to, unless that is gone too', () => {
  expect(at('evidence', 'x', null, { annotationId: 'a1' })).toEqual({ page: 'reading', subject: 'r1' });
  expect(at('references', 'r2', {})).toBeNull();
  expect(at('decisions', 'x', { referenceId: 'r2' })).toBeNull();
  expect(at('interventions', 'i2', null, {})).toBeNull();
});
