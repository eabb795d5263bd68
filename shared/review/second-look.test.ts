// A second look counts as long as the decision that was looked at stands.
import { describe, expect, it } from 'vitest';
import { fixedEnv, type PersonId, type ReferenceId } from '../kernel/ids';
import { newConfirmation } from '../model/confirmation';
import { decisionId, emptyDecision, type Verdict } from '../model/decision';
import { defaultProject } from '../model/default-project';
import { newPerson } from '../model/people';
import { newReference } from '../model/reference';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { lastDecided, secondLook } from './second-look';

const [anna, ben] = ['anna', 'ben'] as [PersonId, PersonId];
const id = 'r' as ReferenceId;

function study(
  said: readonly (readonly [PersonId, Verdict, number])[],
  lookedAt: number | null,
): ProjectData {
  return {
    ...emptyProjectData(),
    projects: [defaultProject(fixedEnv(1), 'S')],
    persons: [anna, ben].map((p) => newPerson({ id: p, name: p, role: 'lead', colour: 'teal' })),
    references: [newReference({ id, csl: { type: 'report', title: 'T' }, sequence: 0 })],
    decisions: said.map(([by, verdict, decidedAt]) => ({
      ...emptyDecision(id, by, 'title-abstract'),
      id: decisionId(id, by, 'title-abstract'),
      verdict,
      decidedAt,
    })),
    confirmations:
      lookedAt === null
        ? []
        : [
            newConfirmation({
              referenceId: id,
              personId: ben,
              stage: 'title-abstract',
              decidedAt: lookedAt,
              at: 9,
            }),
          ],
  };
}

describe('second looks', () => {
  it('count an exclusion that stands, an inclusion after all, and one in question', () => {
    const one = study([[anna, 'exclude', 5]], 5);
    expect(lastDecided(one, id, 'title-abstract')).toBe(5);
    expect(secondLook(one, 'title-abstract')).toEqual({ looked: [id], included: [], inQuestion: [] });
    expect(secondLook(study([[anna, 'include', 7]], 7), 'title-abstract').included).toEqual([id]);
    const differ = study(
      [
        [anna, 'exclude', 5],
        [ben, 'include', 8],
      ],
      8,
    );
    expect(secondLook(differ, 'title-abstract').inQuestion).toEqual([id]);
  });

  it('do not count for what was decided anew, nor at another stage', () => {
    expect(secondLook(study([[anna, 'exclude', 6]], 5), 'title-abstract').looked).toEqual([]);
    expect(secondLook(study([[anna, 'exclude', 5]], 5), 'full-text').looked).toEqual([]);
    expect(secondLook(study([[anna, 'exclude', 5]], null), 'title-abstract').looked).toEqual([]);
  });
});
