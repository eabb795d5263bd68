import { expect, test } from 'vitest';
import type { LogEntry } from '../../db/log-entry';
import { candidates, isNarrowed, kindsIn, NOTHING_ASKED, readAsked } from './asked-log';

const at = (day: number, hour: number): string =>
  `${String(new Date(2024, 4, day, hour).getTime()).padStart(13, '0')}-0000`;
const entry = (seq: number, by: string, kind: string, moment: string): LogEntry =>
  ({ seq, id: `c${seq}`, by, kind, at: moment, undoes: null, redoes: null }) as LogEntry;
const log = [
  entry(1, 'anna', 'import.add', at(5, 12)),
  entry(2, 'bert', 'decision.record', at(6, 0)),
  entry(3, 'anna', 'decision.record', at(6, 23)),
  entry(4, 'anna', 'rating.save', at(7, 0)),
];
const ask = (part: Partial<typeof NOTHING_ASKED>): number[] => candidates(log, { ...NOTHING_ASKED, ...part });

test('all are found newest first', () => {
  expect(ask({})).toEqual([4, 3, 2, 1]);
});

test('of one person, of one kind, and both', () => {
  expect(ask({ person: 'anna' })).toEqual([4, 3, 1]);
  expect(ask({ kind: 'decision.record' })).toEqual([3, 2]);
  expect(ask({ person: 'bert', kind: 'import.add' })).toEqual([]);
});

test('a period holds its first and its last day whole', () => {
  expect(ask({ from: '2024-05-06' })).toEqual([4, 3, 2]);
  expect(ask({ to: '2024-05-06' })).toEqual([3, 2, 1]);
  expect(ask({ from: '2024-05-06', to: '2024-05-06' })).toEqual([3, 2]);
  expect(ask({ from: '2024-05', to: 'x' })).toEqual([4, 3, 2, 1]);
  expect(ask({ to: '2024-04-31' })).toEqual([4, 3, 2, 1]);
});

test('kinds are those that are there, each once', () => {
  expect(kindsIn(log)).toEqual(['import.add', 'decision.record', 'rating.save']);
});

test('what was kept is read where it can be', () => {
  expect(readAsked(undefined)).toEqual(NOTHING_ASKED);
  expect(readAsked([1])).toEqual(NOTHING_ASKED);
  expect(readAsked({ sought: 'x', person: 4, to: '2024-01-01' })).toEqual({
    ...NOTHING_ASKED,
    sought: 'x',
    to: '2024-01-01',
  });
});

test.each(['sought', 'person', 'kind', 'from', 'to'] as const)('%s narrows', (part) => {
  expect(isNarrowed(NOTHING_ASKED)).toBe(false);
  expect(isNarrowed({ ...NOTHING_ASKED, [part]: 'x' })).toBe(true);
});
