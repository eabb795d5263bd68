import { expect, test } from 'vitest';
import type { PersonId, ReferenceId } from '../kernel/ids';
import { finished } from '../kernel/steps';
import { type Decision, emptyDecision, type Stage, type Verdict } from '../model/decision';
import { daysFor, paceOf, weekSteps, weekTotal } from './pace';

const on = (day: number, hour = 12): number => new Date(2025, 2, day, hour).getTime();
let n = 0;
const said = (
  at: number,
  verdict: Verdict | null = 'include',
  who = 'a',
  stage: Stage = 'title-abstract',
): Decision => ({
  ...emptyDecision(`r${n++}` as ReferenceId, who as PersonId, stage),
  verdict,
  decidedAt: at,
});

test('a week is from Monday to Sunday; weeks between are there; a note alone is no decision', () => {
  // 3 March 2025 is a Monday; the clock goes forward on the 30th.
  const weeks = finished(
    weekSteps([
      said(on(3, 0)),
      said(on(9, 23), 'exclude'),
      said(on(10, 0), 'maybe'),
      said(on(31, 0), 'exclude'),
      said(on(5)),
      said(on(60), null),
    ]),
  );
  expect(weeks.map((w) => new Date(w.monday).getDate())).toEqual([3, 10, 17, 24, 31]);
  expect(weeks[0]?.count).toEqual({ include: 2, exclude: 1, maybe: 0 });
  expect(weeks.map(weekTotal)).toEqual([3, 1, 0, 0, 1]);
  expect(finished(weekSteps([]))).toEqual([]);
});

test('the pace is that of one person at one stage over the last weeks', () => {
  const all = [
    // Too long ago.
    ...Array.from({ length: 50 }, () => said(on(-40))),
    ...Array.from({ length: 6 }, () => said(on(10))),
    said(on(12)),
    said(on(12), 'include', 'b'),
    said(on(12), 'include', 'a', 'full-text'),
    said(on(12), null),
  ];
  const pace = paceOf(all, 'a' as PersonId, 'title-abstract')!;
  expect(pace).toEqual({ perDay: 3.5, perWeek: 24.5 });
  expect(daysFor(7, pace)).toBe(2);
  expect(daysFor(8, pace)).toBe(3);
  expect(paceOf(all, 'c' as PersonId, 'title-abstract')).toBeNull();
  // Of one moment: a day, not nothing.
  expect(paceOf([said(on(1))], 'a' as PersonId, 'title-abstract')?.perDay).toBe(1);
});
