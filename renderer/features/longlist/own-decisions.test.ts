import { expect, test } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { type Decision, emptyDecision, type Stage } from '../../../shared/model/decision';
import { defaultProject } from '../../../shared/model/default-project';
import { emptyProjectData } from '../../../shared/model/tables';
import { browserEnv } from '../../lib/env';
import { ownDecisions } from './own-decisions';

const [r1, r2] = ['r1', 'r2'] as [ReferenceId, ReferenceId];
const [anna, bo] = ['a', 'b'] as [PersonId, PersonId];
const made = (id: ReferenceId, by: PersonId, stage: Stage, verdict: Decision['verdict']): Decision => ({
  ...emptyDecision(id, by, stage),
  verdict,
});

test('one’s own decisions on a reference, in the order of the stages; a note alone is none', () => {
  const data = {
    ...emptyProjectData(),
    projects: [defaultProject(browserEnv, 'Studie')],
    references: [r1, r2].map((id) => bareReference(id, { type: 'book' })),
    decisions: [
      made(r1, anna, 'full-text', 'maybe'),
      made(r1, anna, 'title-abstract', 'include'),
      made(r1, bo, 'title-abstract', 'exclude'),
      made(r2, anna, 'title-abstract', 'exclude'),
      made(r2, bo, 'full-text', null),
    ],
  };
  expect(ownDecisions(data, r1, anna).map((d) => [d.stage, d.verdict])).toEqual([
    ['title-abstract', 'include'],
    ['full-text', 'maybe'],
  ]);
  expect(ownDecisions(data, r2, bo)).toEqual([]);
});
