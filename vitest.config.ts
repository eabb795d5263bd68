import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = import.meta.dirname;

const files = ['shared', 'electron', 'renderer', 'tests']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ name: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

/**
 * Files that take longest, longest first: without a cache, as on a fresh machine, Vitest begins with the largest file,
 * and one of these at the end lets a processor wait for minutes.
 */
const LONG = [
  'team/simulation',
  'report/office',
  'report/verify',
  'import/fidelity',
  'report/in-time',
  'headless/team',
  'sync/histories',
  'host/journal-damage',
  'headless/practice',
  'annotation/files',
].map((name) => `/tests/${name}.test.ts`);

class LongFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.split(sep).join('/').endsWith(name));
      return at < 0 ? LONG.length : at;
    };
    const sorted = await super.sort(specifications);
    return sorted
      .map((one, at) => ({ one, at }))
      .sort((a, b) => place(a.one) - place(b.one) || a.at - b.at)
      .map(({ one }) => one);
  }
}

/** Which project a file belongs to. */
function projectOf(text: string): string {
  // They look at the clock: after the others, one file at a time, as what runs beside them would be measured too.
  if (text.includes('performance.now()')) return 'timed';
  // Modules in place of others, or read anew, must not be met by the files after them.
  if (/vi\.(mock|doMock|resetModules)\b/.test(text)) return 'apart';
  return text.includes('@vitest-environment jsdom') ? 'drawn' : 'plain';
}

// Vitest leaves one processor to itself, which on two makes the tests run one after the other.
const maxWorkers = Math.max(2, availableParallelism() - 1);
/** Most of the time of a file is the reading of its modules: these files share them. */
const together = { maxWorkers, isolate: false };
const include = (name: string): string[] =>
  files.filter(({ text }) => projectOf(text) === name).map((file) => file.name);
const project = (name: string, test: object): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: include(name), ...test },
});

export default defineConfig({
  test: {
    // Only so that one that hangs ends: how long things take is measured in bench/. With other work beside it a test of
    // 150 studies took four times as long as alone, and was stopped at 30 seconds.
    testTimeout: 120_000,
    sequence: { sequencer: LongFirst },
    projects: [
      project('apart', {
        ...together,
        setupFiles: [
          'tests/helpers/modules-anew.ts',
          'tests/helpers/dutch-machine.ts',
          'tests/helpers/file-alone.ts',
        ],
      }),
      project('plain', {
        ...together,
        setupFiles: ['tests/helpers/dutch-machine.ts', 'tests/helpers/file-alone.ts'],
        sequence: { groupOrder: 1 },
      }),
      project('drawn', {
        ...together,
        environment: 'jsdom',
        setupFiles: [
          'tests/helpers/dutch-machine.ts',
          'tests/helpers/file-alone.ts',
          'tests/helpers/drawn-setup.ts',
        ],
        sequence: { groupOrder: 2 },
      }),
      project('timed', { fileParallelism: false, maxWorkers: 1, sequence: { groupOrder: 3 } }),
    ],
  },
});
