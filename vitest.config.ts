import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const folders = ['shared', 'electron', 'renderer', 'tests'];

/**
 * Tests that look at the clock: they run after the others, one file at a time, as what runs beside them would be
 * measured too.
 */
const timed = folders
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => readFileSync(file, 'utf8').includes('performance.now()'))
  .map((file) => relative(root, file).split(sep).join('/'));

const include = [...folders.map((folder) => `${folder}/**/*.test.ts`), 'renderer/**/*.test.tsx'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        // Vitest leaves one processor to itself, which on two makes the tests run one after the other.
        test: { name: 'plain', include, exclude: timed, maxWorkers: Math.max(2, availableParallelism() - 1) },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          include: timed,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
