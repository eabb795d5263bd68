// Texts by key, in the language that was chosen.
import { beforeAll, expect, it, vi } from 'vitest';
import { startTexts, switchTexts, textNow, textOr } from '.';
import { en } from './en';
import { nl } from './nl';

beforeAll(() => startTexts('nl'));

it('are of the language, which the page says too', () => {
  const root = { lang: '' };
  vi.stubGlobal('document', { documentElement: root });
  expect(textNow('failure.copy')).toBe(nl['failure.copy']);
  switchTexts('en');
  expect(root.lang).toBe('en');
  expect(textNow('failure.copy')).toBe(en['failure.copy']);
  switchTexts('nl');
  vi.unstubAllGlobals();
});

it('are not escaped: the page does that', () => {
  expect(textNow('write.failed', { file: '<a & b>', reason: '"' })).toContain('<a & b>');
});

it('of a key that is made at run time are there, or the words that are given', () => {
  expect(textOr(textNow, 'failure.copy', 'x')).toBe(nl['failure.copy']);
  expect(textOr(textNow, 'no.such.key', 'x')).toBe('x');
  expect(textOr(textNow, 'toString', 'x')).toBe('x');
});
