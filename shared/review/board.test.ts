import { expect, test } from 'vitest';
import { fixedEnv, type PersonId, type ReferenceId } from '../kernel/ids';
import { emptyDecision } from '../model/decision';
import { defaultProject } from '../model/default-project';
import { emptyRating, type Rating } from '../model/rating';
import { newReference } from '../model/reference';
import { emptyProjectData } from '../model/tables';
import { readLevel } from '../rating/sms';
import { buildBoard, refuseApproval } from './board';

const rating = { subject: { type: 'rating' as const, id: 'r' }, answered: 0, ratings: [], value: null };
const rated = (level: number): Rating => ({
  ...emptyRating('r' as ReferenceId, 'p' as PersonId, 'sms', 1),
  value: { type: 'level', level },
});

test('what nobody rated cannot be approved', () => {
  expect(refuseApproval(rating)).toBe('unrated');
  // Somebody wrote an argument and gave no level.
  const argued = emptyRating('r' as ReferenceId, 'p' as PersonId, 'sms', 1);
  expect(refuseApproval({ ...rating, ratings: [argued] })).toBe('unrated');
  expect(refuseApproval({ ...rating, ratings: [rated(3)], value: rated(3).value })).toBeNull();
  // Settling a disagreement gives the level.
  expect(refuseApproval({ ...rating, ratings: [rated(3), rated(2)] })).toBeNull();
});

test('a template without an answer cannot be approved', () => {
  const extraction = { ...rating, subject: { type: 'extraction' as const, id: 'i' } };
  expect(refuseApproval(extraction)).toBe('unrated');
  expect(refuseApproval({ ...extraction, answered: 2 })).toBeNull();
});

test('a level is 0 to 5 or a range of these; anything else is refused', () => {
  expect(readLevel('3')).toEqual({ type: 'level', level: 3 });
  expect(readLevel('2_3')).toEqual({ type: 'range', low: 2, high: 3 });
  expect(readLevel('2–3')).toEqual({ type: 'range', low: 2, high: 3 });
  for (const text of ['7', 'abc', '', '2_9', '-1', '3,5']) expect(readLevel(text)).toBeNull();
});

test('a report of a country waits for its level until it is excluded; what was rated stays', () => {
  const ids = ['sent', 'excluded', 'rated'] as ReferenceId[];
  const anna = 'p' as PersonId;
  const decisions = ids.slice(1).map((id) => ({
    ...emptyDecision(id, anna, 'full-text'),
    verdict: 'exclude' as const,
  }));
  const data = {
    ...emptyProjectData(),
    projects: [defaultProject(fixedEnv(0), 'Studie')],
    references: ids.map((id, sequence) =>
      newReference({ id, sequence, csl: { type: 'report' }, country: 'SE' }),
    ),
    decisions,
    ratings: [{ ...emptyRating(ids[2]!, anna, 'sms', 1), value: { type: 'level' as const, level: 2 } }],
  };
  expect(buildBoard(data).map((row) => [row.subject.id, row.status])).toEqual([
    ['sent', 'unrated'],
    ['rated', 'ready'],
  ]);
});
