import { beforeAll, expect, test } from 'vitest';
import { startTexts, type Translate } from '../../lib/i18n';
import { plainValue } from './plain-value';

beforeAll(() => startTexts('nl'));

const t: Translate = (key) => `[${key}]`;
const plain = (value: unknown): string => plainValue(t, 'nl', value);

test('a value is shown as one reads it', () => {
  expect(plain('Europa')).toBe('Europa');
  expect(plain(2013)).toBe('2013');
  expect(plain(true)).toBe('[field.yes]');
  expect(plain(['Scopus', 'Embase'])).toBe('Scopus; Embase');
  expect(plain({ verdict: 'exclude', reason: 'E2', decidedAt: 5, durationMs: 9 })).toBe(
    '[screening.exclude]; E2',
  );
  expect(
    plain({ value: { type: 'range', low: 2, high: 3 }, answers: {}, downgrades: [], overruleReason: '' }),
  ).toBe('2_3');
  expect(plain({ code: 'E1', kind: 'include', label: { nl: 'Nederlands', en: 'Dutch' } })).toBe(
    'E1; include; Nederlands',
  );
  expect(plain({ text: 'Vluchtelingen', rows: [], by: 'p', at: 3 })).toBe('Vluchtelingen');
});
test('a dash stands for what says nothing', () => {
  for (const value of [null, undefined, '', [], {}, { verdict: null, reason: null, decidedAt: 0 }])
    expect(plain(value)).toBe('–');
});
