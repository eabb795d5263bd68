import { expect, test } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { emptyDecision } from '../../../shared/model/decision';
import {
  exported,
  exportedCount,
  replacedCount,
  stillListed,
  verdictWrites,
  partSelected,
} from './longlist-selection';

const [anna, bram] = ['a', 'b'] as [PersonId, PersonId];
const [r1, r2, r3, gone] = ['r1', 'r2', 'r3', 'gone'] as [ReferenceId, ReferenceId, ReferenceId, ReferenceId];
const references = [r1, r2, r3].map((id) => bareReference(id, { type: 'book', title: id }));
const shown = Uint32Array.of(2, 0);

test('what is no longer in the list is not selected', () => {
  expect([...stillListed(new Set([r3, gone, r1]), references)]).toEqual([r1, r3]);
  expect(stillListed(new Set(), references).size).toBe(0);
});

test('an export holds what is shown, in that order; only the selected ones where there are any', () => {
  const ids = (selected: ReferenceId[]) => exported(references, shown, new Set(selected)).map((r) => r.id);
  expect(ids([])).toEqual([r3, r1]);
  expect(ids([r1, r2])).toEqual([r1]);
  expect(exportedCount(references, shown, new Set())).toBe(2);
  expect(exportedCount(references, shown, new Set([r1, r2]))).toBe(1);
});

const note = { ...emptyDecision(r1, anna, 'title-abstract'), note: 'kijk', verdict: 'maybe' as const };
const others = [
  { ...emptyDecision(r1, bram, 'title-abstract'), verdict: 'maybe' as const, note: 'van Bram' },
  { ...emptyDecision(r1, anna, 'full-text'), verdict: 'maybe' as const, note: 'volledig' },
];

test('a verdict on many keeps the notes of this person on title and abstract, and no reason of before', () => {
  const before = [...others, { ...note, reason: 'E1' }];
  const writes = verdictWrites(before, new Set([r1, r2]), {
    verdict: 'exclude',
    by: anna,
    at: 9,
    criteria: 2,
  });
  expect(writes.map((w) => w.after)).toEqual([
    { ...note, verdict: 'exclude', reason: null, decidedAt: 9, criteria: 2 },
    { ...emptyDecision(r2, anna, 'title-abstract'), verdict: 'exclude', decidedAt: 9, criteria: 2 },
  ]);
  expect(writes.map((w) => w.id)).toEqual(writes.map((w) => w.after.id));
});

test('only verdicts of this person that differ are replaced', () => {
  const decisions = [
    note,
    ...others,
    { ...emptyDecision(r2, anna, 'title-abstract'), verdict: 'include' as const },
    { ...emptyDecision(r3, anna, 'title-abstract'), verdict: null },
  ];
  const count = (selected: ReferenceId[], verdict: 'include' | 'exclude') =>
    replacedCount(decisions, new Set(selected), { verdict, by: anna });
  expect(count([r1, r2, r3], 'include')).toBe(1);
  expect(count([r1, r2, r3], 'exclude')).toBe(2);
  expect(count([r3], 'exclude')).toBe(0);
  expect(replacedCount(others.slice(1), new Set([r1]), { verdict: 'exclude', by: anna })).toBe(0);
});

test('what is shown is selected not at all, in part, or all of it', () => {
  expect([partSelected(0, 3), partSelected(2, 3), partSelected(3, 3), partSelected(0, 0)]).toEqual([
    'none',
    'some',
    'all',
    'none',
  ]);
});
