import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../change/memory-store';
import {
  type AnnotationId,
  type EvidenceId,
  fixedEnv,
  type InterventionId,
  type PersonId,
} from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { newEvidence } from '../model/evidence';
import { extractionId, newExtraction } from '../model/extraction';
import { newIntervention } from '../model/intervention';
import { newPerson } from '../model/people';
import { newReview } from '../model/review';
import type { Write } from '../change/commit';
import { mergeBundles } from './merge-bundles';
import { settleBy } from './settle';
import { unsettledIn } from './unsettled';

const id = 'i' as InterventionId;
const lead = newPerson({ id: 'l' as PersonId, name: 'Lotte', role: 'lead', colour: 'teal' });
const anna = newPerson({ id: 'a' as PersonId, name: 'Anna', role: 'assistant', colour: 'blue' });
const answer = (text: string, at: number) => ({ text, rows: [], by: anna.id, at });
const filled = (text: string) => newExtraction(id, 1, { goal: answer(text, text.length) });

async function beginning(): Promise<MemoryStore> {
  const store = new MemoryStore();
  const project = defaultProject(fixedEnv(0), 'P');
  await store.commit(fixedEnv(0), {
    by: lead.id,
    device: 'd',
    kind: 'x',
    writes: [
      { table: 'projects', id: project.id, after: project },
      { table: 'persons', id: lead.id, after: lead },
      { table: 'persons', id: anna.id, after: anna },
      { table: 'interventions', id, after: newIntervention(id, 'A', 'NL', 0) },
      { table: 'extractions', id: extractionId(id), after: filled('first') },
    ],
  });
  return store;
}
const work = (store: MemoryStore, by: PersonId, at: number, writes: Write[]) =>
  store.commit(fixedEnv(at), { by, device: by, kind: 'x', writes });
const signed = newReview({
  ...{ subject: { type: 'extraction', id }, status: 'signed-off', settled: null, comment: '' },
  ...{ by: lead.id, at: 1 },
});
const sign: Write = { table: 'reviews', id: signed.id, after: signed };
const fill = (text: string): Write => ({ table: 'extractions', id: extractionId(id), after: filled(text) });

const mark = (name: string, passage = 'passage'): Write => ({
  table: 'evidence',
  id: name,
  after: newEvidence({
    id: name as EvidenceId,
    annotationId: passage as AnnotationId,
    target: { type: 'field', extractionId: extractionId(id), fieldId: 'goal' },
    by: anna.id,
    at: 1,
  }),
});

/** The lead signs off while Anna, who does not know it, writes later by her clock. */
async function both(whys: string[], ...steps: Write[]): Promise<MemoryStore> {
  const first = await beginning();
  await work(first, anna.id, 500_000, [mark('kept')]);
  const [one, other] = [0, 1].map(() => new MemoryStore(first.toData(), first.log));
  if (one === undefined || other === undefined) throw new Error('none');
  await work(one, lead.id, 1_000_000, [sign]);
  for (const [n, step] of steps.entries()) await work(other, anna.id, 2_000_000 + n * 1000, [step]);
  const merged = mergeBundles([one, other].map((s) => ({ data: s.toData(), log: s.log, files: new Map() })));
  if (!merged.ok) throw new Error(merged.error.message);
  expect(merged.value.refused.map((r) => r.why)).toEqual(whys);
  return new MemoryStore(merged.value.data, merged.value.log);
}
const goal = (store: MemoryStore) => store.toData().extractions[0]?.answers['goal']?.text;

describe('what came after a sign-off', () => {
  it('stands beside what was signed until the lead, who reopened it, takes it over or leaves it', async () => {
    for (const [at, text] of ['first', 'second'].entries()) {
      const store = await both(['locked'], fill('second'));
      const [question, ...none] = unsettledIn(store.log);
      expect(goal(store)).toBe('first');
      expect([none, question?.sides.map((s) => [s.by, s.isLate ?? false])]).toEqual([
        [],
        [
          [lead.id, false],
          [anna.id, true],
        ],
      ]);
      const side = question?.sides[at];
      if (question === undefined || side === undefined) throw new Error('nothing to settle');
      await work(store, lead.id, 3_000_000, [{ table: 'reviews', id: signed.id, after: null }]);
      const settling = settleBy(question, side, store.toData().extractions[0] ?? null);
      await store.commit(fixedEnv(4_000_000), {
        by: lead.id,
        device: 'd',
        kind: 'conflict.settle',
        ...settling,
      });
      expect([goal(store), unsettledIn(store.log)]).toEqual([text, []]);
    }
  });

  it('is asked once where somebody wrote on, with the last of it', async () => {
    const [question, ...none] = unsettledIn(
      (await both(['locked', 'locked'], fill('second'), fill('third'))).log,
    );
    const said = question?.sides.map((s) => (s.value as { text?: string }).text);
    expect([none, said]).toEqual([[], ['first', 'third']]);
  });

  it('is asked of a record that is new, and of one that was to go', async () => {
    for (const [step, here] of [
      [mark('new'), { taken: ['kept', 'new'], left: ['kept'] }],
      [{ ...mark('kept'), after: null } as Write, { taken: [], left: ['kept'] }],
    ] as const)
      for (const isTaken of [true, false]) {
        const store = await both(['locked'], step);
        const [question, ...none] = unsettledIn(store.log);
        const side = question?.sides.find((s) => (s.isLate ?? false) === isTaken);
        if (question === undefined || side === undefined) throw new Error('nothing to settle');
        expect([none, question.path]).toEqual([[], '']);
        await work(store, lead.id, 3_000_000, [{ table: 'reviews', id: signed.id, after: null }]);
        const stored = store.toData().evidence.find((e) => e.id === question.id) ?? null;
        const settling = settleBy(question, side, stored);
        await store.commit(fixedEnv(4_000_000), {
          by: lead.id,
          device: 'd',
          kind: 'conflict.settle',
          ...settling,
        });
        const ids = store.toData().evidence.map((e) => e.id);
        expect([ids, unsettledIn(store.log)]).toEqual([isTaken ? here.taken : here.left, []]);
      }
  });

  it('is asked of a record that is new as its person had it last, once', async () => {
    for (const isTaken of [true, false]) {
      const steps = [mark('new'), mark('new', 'another passage')];
      const store = await both(['locked', 'unfit'], ...steps);
      const [question, ...none] = unsettledIn(store.log);
      const side = question?.sides.find((s) => (s.isLate ?? false) === isTaken);
      if (question === undefined || side === undefined) throw new Error('nothing to settle');
      expect([none, question.sides[1]?.value]).toEqual([[], steps[1]?.after]);
      await work(store, lead.id, 3_000_000, [{ table: 'reviews', id: signed.id, after: null }]);
      const settling = settleBy(question, side, null);
      const by = { by: lead.id, device: 'd', kind: 'conflict.settle' };
      await store.commit(fixedEnv(4_000_000), { ...by, ...settling });
      const last = store.toData().evidence.find((e) => e.id === question.id) ?? null;
      expect([last, unsettledIn(store.log)]).toEqual([isTaken ? steps[1]?.after : null, []]);
    }
  });

  it('is no question where it says the same', async () => {
    const first = await beginning();
    const [one, other] = [0, 1].map(() => new MemoryStore(first.toData(), first.log));
    if (one === undefined || other === undefined) throw new Error('none');
    await work(one, anna.id, 900_000, [fill('second')]);
    await work(one, lead.id, 1_000_000, [sign]);
    await work(other, anna.id, 2_000_000, [fill('second')]);
    const merged = mergeBundles(
      [one, other].map((s) => ({ data: s.toData(), log: s.log, files: new Map() })),
    );
    expect(merged.ok && unsettledIn(merged.value.log)).toEqual([]);
  });
});
