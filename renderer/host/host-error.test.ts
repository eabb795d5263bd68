// What the host could not do, in words.
import { beforeAll, expect, it } from 'vitest';
import { startTexts } from '../lib/i18n';
import { HostError } from './host-error';

beforeAll(() => startTexts('nl'));

it('says the text of its code, or the host’s own words where there is none', () => {
  expect(new HostError({ code: 'journal-newer', message: 'x' }).message).not.toBe('x');
  const unknown = new HostError({ code: 'no-such-code', message: 'eigen woorden' });
  expect([unknown.message, unknown.code, String(unknown)]).toEqual([
    'eigen woorden',
    'no-such-code',
    'eigen woorden',
  ]);
});

it('names the file, and that the one before is kept only where it is', () => {
  const of = (isKept: boolean): string =>
    new HostError({ code: 'no-such-code', message: 'reden', file: { name: 'a.docx', isKept } }).message;
  expect(of(false)).toContain('a.docx');
  expect(of(false)).toContain('reden');
  expect(of(true).startsWith(of(false))).toBe(true);
  expect(of(true).length).toBeGreaterThan(of(false).length);
});
