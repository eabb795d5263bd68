// The set of a pilot round stays as it was drawn.
import { expect, it } from 'vitest';
import { fixedEnv, type ImportBatchId, newId, type ReferenceId } from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { newDuplicateGroup } from '../model/duplicate-group';
import { newReference } from '../model/reference';
import { pilotOf } from './pilot';

const settings = {
  ...defaultProject(fixedEnv(0), 'Studie').screening.stages['title-abstract'],
  pilotSize: 5,
};
const found = (from: number, to: number, batchId: string) =>
  Array.from({ length: to - from }, (_, i) =>
    newReference({
      id: `r${from + i}` as ReferenceId,
      sequence: from + i,
      csl: { type: 'report' },
      batchId: batchId as ImportBatchId,
    }),
  );
const batches = [
  { id: 'b1', status: 'active', importedAt: 10 },
  { id: 'b2', status: 'active', importedAt: 30 },
] as never[];
const first = { references: found(0, 40, 'b1'), batches, duplicates: [] };
const merging = (keptId: ReferenceId, other: ReferenceId) => [
  newDuplicateGroup({
    id: 'g' as never,
    keptId,
    memberIds: [keptId, other],
    basis: 'sure',
    merged: {},
    from: {},
    chosen: {},
    by: 'p' as never,
    at: 20,
  }),
];
const drawn = [...pilotOf(first, settings)];
const others = first.references.map((r) => r.id).filter((id) => !drawn.includes(id));

it('puts nothing out when one that is drawn is merged away: what stands for it is in its place', () => {
  const [one, ...rest] = drawn as [ReferenceId, ...ReferenceId[]];
  const merged = pilotOf({ ...first, duplicates: merging(others[0]!, one) }, settings);
  expect([...merged].sort()).toEqual([...rest, others[0]!].sort());
  const apart = pilotOf({ ...first, duplicates: [] }, settings);
  expect([...apart]).toEqual(drawn);
});

it('keeps what is drawn when two of it are one', () => {
  const [one, two, ...rest] = drawn as [ReferenceId, ReferenceId, ...ReferenceId[]];
  const merged = pilotOf({ ...first, duplicates: merging(one, two) }, settings);
  expect(merged.size).toBe(5);
  for (const id of [one, ...rest]) expect(merged.has(id)).toBe(true);
});

it('has nothing of what was imported after the round was closed', () => {
  const later = { ...first, references: [...first.references, ...found(40, 400, 'b2')] };
  expect([...pilotOf(later, { ...settings, pilotClosedAt: 20 })]).toEqual(drawn);
  expect([...pilotOf(later, { ...settings, pilotClosedAt: 40 })]).not.toEqual(drawn);
  expect(pilotOf(later, { ...settings, pilotSize: 0 }).size).toBe(0);
});

it('has nothing of what somebody added by hand after the round was closed', () => {
  const env = fixedEnv(1_000_000);
  const byHand = Array.from({ length: 300 }, (_, i) =>
    newReference({ id: newId<ReferenceId>(env), sequence: 40 + i, csl: { type: 'report' } }),
  );
  const later = { ...first, references: [...first.references, ...byHand] };
  expect([...pilotOf(later, { ...settings, pilotClosedAt: 20 })]).toEqual(drawn);
  expect([...pilotOf(later, { ...settings, pilotClosedAt: 2_000_000 })]).not.toEqual(drawn);
});

it('has nothing of what was imported after its size was chosen, unless there was too little by then', () => {
  const later = { ...first, references: [...first.references, ...found(40, 400, 'b2')] };
  expect([...pilotOf(later, { ...settings, pilotOpenedAt: 20 })]).toEqual(drawn);
  expect([...pilotOf(later, { ...settings, pilotOpenedAt: 20, pilotClosedAt: 40 })]).toEqual(drawn);
  expect(pilotOf(later, { ...settings, pilotOpenedAt: 5 }).size).toBe(5);
});
