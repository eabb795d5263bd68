// Texts by key, in the language that was chosen.
import i18next from 'i18next';
import { beforeAll, expect, it, vi } from 'vitest';
import { loadTexts, startTexts, switchTexts, textNow, textOr } from '.';
import { en } from './en';
import { nl } from './nl';

beforeAll(() => startTexts('nl'));

it('are of the language that was loaded, which the page says too', async () => {
  const root = { lang: '' };
  vi.stubGlobal('document', { documentElement: root });
  expect(textNow('failure.copy')).toBe(nl['failure.copy']);
  await loadTexts('en');
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

it('are those of one language until another is loaded', async () => {
  vi.resetModules();
  const fresh = await import('.');
  expect(fresh.hasText('failure.copy')).toBe(false);
  await fresh.startTexts('en');
  expect([fresh.hasText('failure.copy'), fresh.hasText('no.such.key')]).toEqual([true, false]);
  expect(fresh.textNow('failure.copy')).toBe(en['failure.copy']);
  expect(i18next.hasResourceBundle('nl', 'translation')).toBe(false);
});
