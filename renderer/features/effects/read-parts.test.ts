// What is typed of an effect is read in the language of the screen, and nothing else is guessed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typedDecimal } from '../../lib/read-number';
import {
  readConfidence,
  readCount,
  readInterval,
  readMonths,
  readP,
  readSize,
  typedInterval,
  typedP,
} from './read-parts';

const wrong = (missing: string) => ({ missing });

it.each([
  ['3,1', 3.1],
  ['3.1', 3.1],
  [' -0,25 ', -0.25],
  ['\u22120,25', -0.25],
  ['+4', 4],
  [',5', 0.5],
  ['1,234', 1.234],
  ['0.034', 0.034],
  ['1234', 1234],
  ['-0', 0],
])('reads %j in Dutch as %d', (text, value) => {
  expect(readSize('nl')(text)).toEqual({ value });
});

it('asks what could be thousands, and reads no more than one number', () => {
  expect(readSize('nl')('1.234')).toEqual(wrong('thousands'));
  expect(readSize('en')('1,234')).toEqual(wrong('thousands'));
  expect(readSize('en')('1.234')).toEqual({ value: 1.234 });
  for (const text of ['1.234,5', '3 dagen', '3–4', 'n.s.', '1e5', '--3', '3,', 'Infinity'])
    expect(readSize('nl')(text), text).toEqual(wrong('number'));
  expect(readSize('nl')(' ')).toEqual({ value: null });
});

it('reads an interval from its low end', () => {
  for (const text of ['-4,9 tot -1,3', '-4.9 to -1.3', '[-4,9; -1,3]', '(-4,9;-1,3)'])
    expect(readInterval('nl')(text), text).toEqual({ value: { low: -4.9, high: -1.3 } });
  expect(readInterval('nl')('3 tot 3')).toEqual({ value: { low: 3, high: 3 } });
  expect(readInterval('nl')('')).toEqual({ value: null });
  expect(readInterval('nl')('-1,3 tot -4,9')).toEqual(wrong('order'));
  expect(readInterval('nl')('1.234 tot 2.345')).toEqual(wrong('thousands'));
  for (const text of ['4,9', '1 tot 2 tot 3', '-4,9 - -1,3', 'a tot b', '1 tot'])
    expect(readInterval('nl')(text), text).toEqual(wrong('interval'));
});

it('reads p-values, levels, numbers and months within their limits', () => {
  expect(readP('nl')('0,03')).toEqual({ value: { sign: '=', value: 0.03 } });
  expect(readP('nl')('p < 0.05')).toEqual({ value: { sign: '<', value: 0.05 } });
  expect(readP('nl')('')).toEqual({ value: null });
  for (const text of ['1,2', '-0,1', 'n.s.', '< ', '5%']) expect(readP('nl')(text), text).toEqual(wrong('p'));
  expect(readConfidence('nl')('95%')).toEqual({ value: 95 });
  for (const text of ['', '100', '5']) expect(readConfidence('nl')(text), text).toEqual(wrong('confidence'));
  expect(readCount('602')).toEqual({ value: 602 });
  expect(readCount('')).toEqual({ value: null });
  for (const text of ['0', '1.234', '2,5', '-3']) expect(readCount(text), text).toEqual(wrong('n'));
  expect(readMonths('nl')('1,5')).toEqual({ value: 1.5 });
  expect(readMonths('nl')('')).toEqual({ value: null });
  for (const text of ['-1', 'jaar']) expect(readMonths('nl')(text), text).toEqual(wrong('horizon'));
});

it('reads what it shows as the same, in both languages', () => {
  const number = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 10_000);
  const p = fc.record({
    sign: fc.constantFrom('=' as const, '<' as const, '>' as const),
    value: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100_000),
  });
  fc.assert(
    fc.property(fc.constantFrom('nl' as const, 'en' as const), number, number, p, (language, a, b, own) => {
      expect(readSize(language)(typedDecimal(a, language))).toEqual({ value: a });
      const interval = { low: Math.min(a, b), high: Math.max(a, b) };
      expect(readInterval(language)(typedInterval(interval, language))).toEqual({ value: interval });
      expect(readP(language)(typedP(own, language))).toEqual({ value: own });
    }),
  );
});
