import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { type Decision, decisionId, emptyDecision, type Stage } from '../../../shared/model/decision';
import { defaultProject } from '../../../shared/model/default-project';
import { emptyProjectData, type ProjectData } from '../../../shared/model/tables';
import { changedDecisions, statusSource } from '../../../shared/review/statuses';
import { browserEnv } from '../../lib/env';
import { type Asked, makeQueue, queueOf } from './queue';
import { trailOf } from './trail';

const people = ['anna', 'bram'] as PersonId[];
const references = Array.from({ length: 12 }, (_, i) =>
  bareReference(`r${String(i).padStart(2, '0')}`, { type: 'book', title: `T${i}` }, { sequence: i }),
);
const project = defaultProject(browserEnv, 'Study');

/**
 * A study in which decisions come, change and go as rows of a table do: changed ones keep their place, new ones come
 * last.
 */
const steps = fc.array(
  fc.record({
    // Few of them, so that most are decided about more than once.
    reference: fc.integer({ min: 0, max: 4 }),
    person: fc.integer({ min: 0, max: 1 }),
    stage: fc.constantFrom<Stage>('title-abstract', 'full-text'),
    verdict: fc.constantFrom('include', 'exclude', 'maybe', null, 'gone'),
  }),
  { maxLength: 25 },
);

describe('a queue that follows decisions', () => {
  it('is the same as one that is worked out anew, whatever is decided, changed or taken back', () => {
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom<1 | 2>(1, 2),
        fc.constantFrom<Stage>('title-abstract', 'full-text'),
        (all, screeners, stage) => {
          const { stages } = project.screening;
          const settings = { ...stages[stage], screeners };
          const base: ProjectData = {
            ...emptyProjectData(),
            projects: [
              { ...project, screening: { ...project.screening, stages: { ...stages, [stage]: settings } } },
            ],
            references,
          };
          const asked: Asked = {
            stage,
            personId: people[0]!,
            settings,
            candidates: references,
            assigned: references.filter((_, i) => i % 5 !== 0),
            isPilot: false,
          };
          const rows = new Map<string, Decision>();
          let decidedAt = 1;
          for (const { reference, person, stage: at, verdict } of all) {
            const { id } = references[reference]!;
            const key = decisionId(id, people[person]!, at);
            if (verdict === 'gone') rows.delete(key);
            else
              rows.set(key, { ...emptyDecision(id, people[person]!, at), verdict, decidedAt: decidedAt++ });
            const data = { ...base, decisions: [...rows.values()] };
            const followed = queueOf(statusSource(data), asked);
            // Another array of the references is another study: nothing of it is known yet.
            const anew = makeQueue(statusSource({ ...data, references: [...references] }), asked);
            expect(followed.mine).toEqual(anew.mine);
            expect(followed.waiting).toEqual(anew.waiting);
            expect([...followed.verdicts].sort()).toEqual([...anew.verdicts].sort());
            expect([...followed.counts].sort()).toEqual([...anew.counts].sort());
            const trail = { personId: people[0]!, stage, verdict: null };
            expect(trailOf(references, followed.source, trail)).toEqual(
              trailOf([...references], anew.source, trail),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what differs between two lists of decisions', () => {
  const decision = (n: number, note = ''): Decision => ({
    ...emptyDecision(`r${n}` as ReferenceId, people[0]!, 'title-abstract'),
    note,
  });
  const list = [1, 2, 3, 4].map((n) => decision(n));
  it('is what was changed, added or taken away', () => {
    expect(changedDecisions(list, list)).toEqual(new Set());
    expect(changedDecisions(list, [list[0]!, decision(2, 'x'), list[2]!, list[3]!])).toEqual(new Set(['r2']));
    expect(changedDecisions(list, [...list, decision(5)])).toEqual(new Set(['r5']));
    expect(changedDecisions(list, list.slice(0, 3))).toEqual(new Set(['r4']));
    expect(changedDecisions(list, list.slice(1))).toEqual(new Set(['r1']));
    expect(changedDecisions(list, [list[0]!, decision(9), ...list.slice(1)])).toEqual(new Set(['r9']));
  });
  it('is unknown where the order is another', () => {
    expect(changedDecisions(list, [...list].reverse())).toBeNull();
  });
});
