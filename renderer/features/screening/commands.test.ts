// What a key does while screening.
import { beforeEach, expect, it, vi } from 'vitest';
import { canRun } from '../../commands/command';
import { screeningCommands } from './commands';
import type { ScreeningDesk } from './use-screening';

const decide = vi.fn();
const move = vi.fn();
const desk = (more: object = {}): ScreeningDesk =>
  ({
    reference: { id: 'r' },
    exclusions: [
      { code: 'land', label: { nl: 'Land', en: 'Country' } },
      { code: 'jaar', label: { nl: 'Jaar', en: 'Year' } },
    ],
    language: 'en',
    ranking: { isLearned: true },
    decide,
    move,
    ...more,
  }) as never;
const { of } = screeningCommands;
beforeEach(() => vi.clearAllMocks());

it('decides, with the reason that belongs to the digit', () => {
  of.include.run(desk(), 0);
  of.maybe.run(desk(), 0);
  of.excludeBecause.run(desk(), 1);
  of.exclude.run(desk(), 0);
  of.exclude.run(desk({ exclusions: [] }), 0);
  expect(decide.mock.calls).toEqual([
    ['include'],
    ['maybe'],
    ['exclude', 'jaar'],
    ['exclude', 'land'],
    ['exclude', null],
  ]);
  expect(of.excludeBecause.keys).toEqual(Array.from('123456789'));
  expect(of.excludeBecause.options?.(desk())).toEqual(['Country', 'Year']);
});

it('goes back and on', () => {
  of.previous.run(desk(), 0);
  of.next.run(desk(), 0);
  expect(move.mock.calls).toEqual([[-1], [1]]);
});

it('decides nothing where nothing is shown, and explains only what was learned', () => {
  const none = desk({ reference: undefined });
  for (const name of [
    'include',
    'maybe',
    'exclude',
    'note',
    'jump',
    'open',
    'read',
    'history',
    'why',
  ] as const) {
    expect(canRun(of[name], none)).toBe(false);
    expect(canRun(of[name], desk())).toBe(true);
  }
  for (const name of ['previous', 'next', 'undo'] as const) expect(canRun(of[name], none)).toBe(true);
  expect(canRun(of.why, desk({ ranking: { isLearned: false } }))).toBe(false);
});
