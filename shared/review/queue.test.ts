import fc from 'fast-check';
import { pilotReferences } from '../screening/division';
import { describe, expect, it } from 'vitest';
import { fixedEnv, type PersonId, type ReferenceId } from '../kernel/ids';
import { type Decision, decisionId, emptyDecision, type Stage } from '../model/decision';
import { defaultProject } from '../model/default-project';
import type { Person } from '../model/people';
import type { Reference } from '../model/reference';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { changedDecisions, statusSource } from './statuses';
import { askedOf, type Asked, makeQueue, queueOf } from './queue';

const plainReference = (id: string, sequence: number) =>
  ({ id, sequence, batchId: null, csl: { type: 'book', title: id } }) as unknown as Reference;
const env = fixedEnv(1_800_000_000_000);
const people = ['anna', 'bram'] as PersonId[];
const references = Array.from({ length: 12 }, (_, i) => plainReference(`r${String(i).padStart(2, '0')}`, i));
const project = defaultProject(env, 'Study');

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
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what a person is asked', () => {
  const settings = project.screening.stages['title-abstract'];
  const persons = people.map((id) => ({ id, name: id, languages: [], origin: null })) as unknown as Person[];
  const asked = (part: Partial<typeof settings>, person = people[0]!): string[] =>
    askedOf(
      { ...settings, ...part },
      persons,
      references,
      person,
      'title-abstract',
      pilotReferences({ ...settings, ...part }, references),
    ).assigned.map((r) => r.id);
  it('is all of it where everybody gets all, and nothing for whoever does not screen', () => {
    expect(asked({ division: 'all' })).toHaveLength(12);
    expect(asked({ division: 'all', screenerIds: [people[1]!] })).toEqual([]);
  });
  it('is a part where it is divided, and each part is somebody’s', () => {
    const parts = people.map((person) => asked({ division: 'blocks' }, person));
    expect(parts.map((p) => p.length)).toEqual([6, 6]);
    expect(parts.flat().sort()).toEqual(references.map((r) => r.id).sort());
  });
  it('is the pilot until that is closed', () => {
    const pilot = { division: 'blocks' as const, pilotSize: 4, pilotClosedAt: null };
    expect(asked(pilot)).toHaveLength(4);
    expect(asked(pilot, people[1])).toEqual(asked(pilot));
    expect(asked({ ...pilot, pilotClosedAt: 5 }).length).toBeGreaterThan(4);
  });
  it('is worked out once', () => {
    const pilot = new Set<ReferenceId>();
    const ask = () => askedOf(settings, persons, references, people[0]!, 'title-abstract', pilot);
    expect(ask()).toBe(ask());
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
