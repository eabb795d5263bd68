// SECURITY.md names tests: they are there, under those names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');

it('every test that SECURITY.md names is there, with the words that it quotes', () => {
  const named = [...text.matchAll(/`([\w/.-]+\.(?:test|spec)\.tsx?)`((?:,? ‘[^|]*?’(?=[, |(]))*)/g)];
  expect(named.length).toBeGreaterThan(40);
  for (const [, file = '', quoted = ''] of named) {
    const source = readFileSync(join(root, file), 'utf8');
    for (const [, words = ''] of quoted.matchAll(/‘(.*?)’(?=,| |$)/g)) expect(source, file).toContain(words);
  }
});

it('all twenty points of Electron’s checklist are answered', () => {
  const points = [...text.matchAll(/^\| (\d+) /gm)].map(([, number]) => Number(number));
  expect(points).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});
