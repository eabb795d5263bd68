// Two references that a person says are one, with the groups that they stand in.
import { expect, it } from 'vitest';
import { fixedEnv, newId, type PersonId, type ReferenceId } from '../../../shared/kernel/ids';
import { distinctionId } from '../../../shared/model/distinction';
import { emptyProjectData, type ProjectData } from '../../../shared/model/tables';
import { countWork } from '../../../shared/duplicates/found';
import { makeGroup } from '../../../shared/duplicates/plan';
import type { Reference } from '../../../shared/model/reference';
import { planConfirmed } from './plan-confirmed';

const env = fixedEnv(1_700_000_000_000);
const by = newId<PersonId>(env);
const make = (csl: object = {}): Reference =>
  ({
    id: newId<ReferenceId>(env),
    csl: { type: 'book', title: 'T', ...csl },
    tags: [],
    unknown: [],
    raw: null,
    sequence: 0,
  }) as never;
const [a, b, c] = [make(), make(), make()];
const sessionOf = (data: Partial<ProjectData> = {}, hidden: Partial<ProjectData> = {}) => ({
  data: { ...emptyProjectData(), ...data },
  workDone: () => countWork({ ...emptyProjectData(), ...data, ...hidden }),
  ownReference: (id: ReferenceId) => [a, b, c].find((r) => r.id === id),
  withTexts: (references: readonly Reference[]) =>
    Promise.resolve(references.map((r) => (r === b ? { ...r, csl: { ...r.csl, abstract: 'Gelezen' } } : r))),
});
const members = (plan: Awaited<ReturnType<typeof planConfirmed>>): string[] =>
  plan.ok
    ? plan.writes.flatMap(({ after }) => (after === null ? [] : [...after.memberIds].sort()))
    : [plan.reason];

it('makes a group of both, confirmed by that person, with the texts of each', async () => {
  const plan = await planConfirmed(
    sessionOf({ decisions: [{ referenceId: a.id }] as never }),
    { a: a.id, b: b.id },
    by,
  );
  expect(members(plan)).toEqual([a.id, b.id].sort());
  const after = plan.ok ? plan.writes[0]?.after : null;
  expect(after).toMatchObject({ basis: 'confirmed', keptId: a.id });
  expect(JSON.stringify(after)).toContain('Gelezen');
});

it('takes along who stood in a group with one of them', async () => {
  const group = makeGroup([b, c], { id: newId(env), basis: 'sure', by, at: 1 });
  const plan = await planConfirmed(sessionOf({ duplicates: [group] }), { a: a.id, b: b.id }, by);
  expect(members(plan)).toEqual([a.id, b.id, c.id].sort());
});

it('is refused where a member was told apart from the other', async () => {
  const group = makeGroup([b, c], { id: newId(env), basis: 'sure', by, at: 1 });
  const distinctions = [{ id: distinctionId(a.id, c.id) }] as never;
  const plan = await planConfirmed(
    sessionOf({ duplicates: [group], distinctions }),
    { a: a.id, b: b.id },
    by,
  );
  expect(members(plan)).toEqual(['distinct']);
});

it('keeps the one with the most work, also of what the person may not see', async () => {
  const decisions = (of: Reference, n: number) => Array.from({ length: n }, () => ({ referenceId: of.id }));
  const session = sessionOf(
    { decisions: decisions(a, 1) as never },
    { decisions: [...decisions(a, 1), ...decisions(b, 2)] as never },
  );
  const plan = await planConfirmed(session, { a: a.id, b: b.id }, by);
  expect(plan.ok ? plan.writes[0]?.after?.keptId : null).toBe(b.id);
});
