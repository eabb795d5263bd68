import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../shared/kernel/ids';
import { decisionId, emptyDecision, type Stage, type Verdict } from '../../../shared/model/decision';
import type { Reference } from '../../../shared/model/reference';
import { emptyProjectData } from '../../../shared/model/tables';
import { statusSource } from '../../../shared/review/statuses';
import { placeIn, trailOf } from './trail';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => ({ id }) as unknown as Reference) as [
  Reference,
  Reference,
  Reference,
  Reference,
];
const me = 'ik' as PersonId;
const decided = (reference: Reference, verdict: Verdict | null, decidedAt: number, by = me) => ({
  ...emptyDecision(reference.id, by, 'title-abstract'),
  id: decisionId(reference.id, by, 'title-abstract'),
  verdict,
  decidedAt,
});

test('what was decided is looked back at in the order in which it was', () => {
  const decisions = [
    decided(a, 'include', 3),
    decided(b, 'maybe', 1),
    decided(c, null, 2),
    decided(d, 'maybe', 4, 'zij' as PersonId),
  ];
  const source = statusSource({ ...emptyProjectData(), references: [a, b, c, d], decisions });
  const of = (stage: Stage, verdict: Verdict | null): Reference[] =>
    trailOf([a, b, c, d], source, { personId: me, stage, verdict });
  expect(of('title-abstract', null)).toEqual([b, a]);
  expect(of('title-abstract', 'maybe')).toEqual([b]);
  expect(of('full-text', null)).toEqual([]);
});

test('back from the first that waits is the last that was decided, and forward again', () => {
  const first = placeIn([a, b], [c, d], c.id);
  expect(first).toMatchObject({ reference: c, isDecided: false, position: 0 });
  expect(first.step(-1)).toBe(b);
  const back = placeIn([a, b], [c, d], b.id);
  expect(back).toMatchObject({ reference: b, isDecided: true, position: 1, row: [a, b] });
  expect(back.step(1)).toBe(c);
  expect(placeIn([a, b], [c, d], a.id).step(-1)).toBeUndefined();
});

test('with nothing chosen the first that waits is shown; with nothing waiting nothing, and back is the last that was decided', () => {
  expect(placeIn([a], [c, d], null).reference).toBe(c);
  const done = placeIn([a, b], [], null);
  expect(done.reference).toBeUndefined();
  expect(done.step(-1)).toBe(b);
});

test('a trail that follows decisions is as one that is made anew, whatever is decided, changed or taken back', () => {
  const references = [a, b, c, d];
  const step = fc.record({
    at: fc.integer({ min: 0, max: 3 }),
    by: fc.constantFrom(me, 'zij' as PersonId),
    verdict: fc.constantFrom<Verdict | null | 'gone'>('include', 'exclude', 'maybe', null, 'gone'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const rows = new Map<string, ReturnType<typeof decided>>();
      const of = { personId: me, stage: 'title-abstract' as const, verdict: null };
      for (const [when, { at, by, verdict }] of steps.entries()) {
        const key = decisionId(references[at]!.id, by, 'title-abstract');
        if (verdict === 'gone') rows.delete(key);
        else rows.set(key, decided(references[at]!, verdict, when, by));
        const data = { ...emptyProjectData(), references, decisions: [...rows.values()] };
        // Another array of the references is another study: nothing of it is known yet.
        const anew = { ...data, references: [...references] };
        expect(trailOf(references, statusSource(data), of)).toEqual(
          trailOf(anew.references, statusSource(anew), of),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('a decision that comes later than others, but was taken before them, stands before them', () => {
  const candidates = [a, b, c];
  const trail = { personId: me, stage: 'title-abstract' as Stage, verdict: null };
  const sourceOf = (...decisions: ReturnType<typeof decided>[]) =>
    statusSource({ ...emptyProjectData(), references: candidates, decisions });
  expect(trailOf(candidates, sourceOf(decided(a, 'include', 5)), trail)).toEqual([a]);
  // From a copy of the study that another window wrote.
  const joined = sourceOf(decided(a, 'include', 5), decided(b, 'include', 2));
  expect(trailOf(candidates, joined, trail)).toEqual([b, a]);
  const next = sourceOf(decided(a, 'include', 5), decided(b, 'include', 2), decided(c, 'maybe', 7));
  expect(trailOf(candidates, next, trail)).toEqual([b, a, c]);
});
