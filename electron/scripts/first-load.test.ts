// What is loaded before the first page is counted, and too much of it fails the build.
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { firstBytes, firstLoad } from './first-load.mjs';

const code = (kilobytes: number): string => randomBytes(kilobytes * 500).toString('hex');
const size = (text: string): number => gzipSync(text).length;
const [entry, shared, later, nl, en] = [code(3), code(5), code(40), code(2), code(1)];
const chunk = (fileName: string, text: string, more: object = {}) => ({
  [fileName]: {
    type: 'chunk',
    fileName,
    code: text,
    imports: [],
    isEntry: false,
    facadeModuleId: null,
    ...more,
  },
});
const bundle = {
  ...chunk('entry.js', entry, { isEntry: true, imports: ['a.js'] }),
  ...chunk('a.js', shared, { imports: ['b.js'] }),
  ...chunk('b.js', shared, { imports: ['a.js'] }),
  ...chunk('page.js', later, { imports: ['a.js'] }),
  ...chunk('nl.js', nl, { facadeModuleId: '/x/renderer/lib/i18n/nl.ts' }),
  ...chunk('en.js', en, { facadeModuleId: '/x/renderer/lib/i18n/en.ts' }),
  'style.css': { type: 'asset', fileName: 'style.css', source: later },
};

test('the entry, what it imports, each once, and the longer language', () => {
  expect(firstBytes(bundle)).toBe(size(entry) + 2 * size(shared) + size(nl));
});

test('too much fails the build', () => {
  const error = vi.fn();
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  firstLoad.generateBundle.call({ error }, {}, bundle);
  expect(error).not.toHaveBeenCalled();
  firstLoad.generateBundle.call({ error }, {}, chunk('big.js', code(700), { isEntry: true }));
  expect(error).toHaveBeenCalledTimes(1);
});
