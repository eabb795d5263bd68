import { expect, test } from 'vitest';
import type { InterventionId, PersonId, ReferenceId } from '../../shared/kernel/ids';
import { newLink } from '../../shared/model/link';
import { emptyRating, type Rating } from '../../shared/model/rating';
import { emptyProjectData } from '../../shared/model/tables';
import { levelsOf } from './levels-of';

const [i1, i2] = ['i1', 'i2'] as [InterventionId, InterventionId];
const [r1, r2, r3] = ['r1', 'r2', 'r3'] as [ReferenceId, ReferenceId, ReferenceId];
const rated = (id: ReferenceId, level: number | null): Rating => ({
  ...emptyRating(id, 'a' as PersonId, 'sms', 1),
  value: level === null ? null : { type: 'level', level },
});

test('an intervention has the levels of its own reports that were rated', () => {
  const data = {
    ...emptyProjectData(),
    links: [newLink(r2, i1), newLink(r1, i1), newLink(r3, i2)],
    ratings: [rated(r1, 3), rated(r2, 2), rated(r3, 5)],
  };
  expect(levelsOf(data, i1, 'nl')).toEqual(['2', '3']);
  expect(levelsOf(data, i2, 'nl')).toEqual(['5']);
  expect(levelsOf({ ...data, ratings: [rated(r1, null)] }, i1, 'nl')).toEqual([]);
});
