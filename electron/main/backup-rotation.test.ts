import { expect, it } from 'vitest';
import type { BackupReason } from '../../shared/ipc/backup-contract';
import { type Kept, toDrop } from './backup-rotation';

const DAY = 24 * 3600 * 1000;
const NOW = new Date(2026, 10, 30, 12).getTime();
const keep = { start: 2, day: 3, week: 2, month: 2, before: 1 };
const whole = { at: 1, problem: null, counts: {}, state: '', entries: 0, last: null, missing: 0 };
const one = (id: string, why: BackupReason, daysAgo: number, check: Kept['check'] = null): Kept => ({
  id,
  why,
  at: NOW - daysAgo * DAY,
  check,
});
const dropped = (backups: Kept[]): string[] => toDrop(backups, keep).map((b) => b.id);

it('keeps the newest, and one of each of the last days, weeks and months', () => {
  const daily = Array.from({ length: 60 }, (_, n) => one(`d${n}`, 'day', n));
  const gone = new Set(dropped(daily));
  const kept = daily.filter((b) => !gone.has(b.id)).map((b) => b.id);
  // Today is the Monday that a week begins with; 31 October is thirty days ago.
  expect(kept).toEqual(['d0', 'd1', 'd2', 'd30']);
});

it('lets none go that was asked for by hand', () => {
  expect(dropped([one('new', 'start', 0), ...[40, 50, 400].map((n) => one(`h${n}`, 'hand', n))])).toEqual([]);
});

it('counts those before something large by themselves', () => {
  const at = (n: number): number => n / 100;
  expect(
    dropped([
      one('s', 'start', 0),
      one('i1', 'import', at(1)),
      one('m', 'merge', at(2)),
      one('i2', 'import', at(3)),
    ]),
  ).toEqual(['m', 'i2']);
});

it('lets the newest that is known to be whole stay', () => {
  const at = (n: number): number => n / 100;
  const many = [1, 2, 3, 4].map((n) => one(`s${n}`, 'start', at(n)));
  expect(dropped([...many, one('whole', 'start', at(5), whole), one('old', 'start', at(6), whole)])).toEqual([
    's3',
    's4',
    'old',
  ]);
});
