// Plants one fault for each import rule in a copy of the folder layout and asserts that exactly that rule fires.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const FAULTS: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['no-circular', 'shared/kernel/a.ts', './b'],
  ['shared-is-leaf', 'shared/model/leaf.ts', '../../renderer/lib/target'],
  ['shared-no-node', 'shared/import/node.ts', 'node:fs'],
  ['shared-npm-allowlist', 'shared/import/npm.ts', 'react'],
  ['writers-npm-allowlist', 'shared/report/writers/npm.ts', 'react'],
  ['annotation-npm-allowlist', 'shared/annotation/npm.ts', 'react'],
  ['kernel-below-model', 'shared/kernel/up.ts', '../model/target'],
  ['model-on-kernel-only', 'shared/model/up.ts', '../rating/target'],
  ['change-on-model', 'shared/change/up.ts', '../rating/target'],
  ['ipc-on-model', 'shared/ipc/up.ts', '../rating/target'],
  ['domains-do-not-import-each-other', 'shared/import/peer.ts', '../rating/target'],
  ['domains-do-not-import-each-other', 'shared/duplicates/peer.ts', '../import/target'],
  ['domains-do-not-import-each-other', 'shared/search/peer.ts', '../rating/target'],
  ['domains-do-not-import-each-other', 'shared/ranking/peer.ts', '../import/target'],
  ['kernel-below-model', 'shared/kernel/search.ts', '../search/target'],
  ['search-on-kernel', 'shared/search/up.ts', '../model/target'],
  ['import-bytes-lowest', 'shared/import/bytes/up.ts', '../tools/target'],
  ['import-normalise-on-model', 'shared/import/normalise/up.ts', '../tools/target'],
  ['import-serialise-knows-no-format', 'shared/import/serialise/up.ts', '../formats/two/index'],
  ['import-tools-below-formats', 'shared/import/tools/up.ts', '../formats/two/index'],
  ['formats-do-not-import-each-other', 'shared/import/formats/one/peer.ts', '../two/index'],
  ['formats-do-not-import-each-other', 'shared/import/formats/one/list.ts', '../registry'],
  ['formats-by-registry-only', 'renderer/lib/one-format.ts', '../../shared/import/formats/two/index'],
  ['registry-inside-import', 'electron/main/formats.ts', '../../shared/import/formats/registry'],
  ['report-below-demo', 'shared/report/pairs.ts', '../duplicates/target'],
  ['stats-on-kernel', 'shared/stats/up.ts', '../model/target'],
  ['review-below-report', 'shared/review/up.ts', '../report/target'],
  ['report-below-demo', 'shared/report/up.ts', '../import/target'],
  ['renderer-not-electron', 'renderer/lib/shell.ts', '../../electron/main/target'],
  ['renderer-no-node', 'renderer/lib/node.ts', 'node:fs'],
  ['electron-not-renderer', 'electron/main/up.ts', '../../renderer/lib/target'],
  ['preload-contract-only', 'electron/preload/up.ts', '../main/target'],
  ['no-cross-feature', 'renderer/features/one/a.ts', '../two/target'],
  ['features-below-app', 'renderer/features/one/b.ts', '../../app/target'],
  ['ui-is-leaf', 'renderer/ui/a.ts', '../store/target'],
  ['database-private', 'renderer/features/one/c.ts', '../../db/database'],
  ['dexie-only-in-db', 'renderer/lib/dexie.ts', 'dexie'],
  ['pdfjs-only-in-pdf', 'renderer/lib/pdf.ts', 'pdfjs-dist'],
  ['ocr-only-in-pdf', 'renderer/lib/ocr.ts', 'tesseract.js'],
  ['electron-package-only-in-shell', 'renderer/lib/electron.ts', 'electron'],
  ['no-test-code-in-product', 'renderer/lib/tested.ts', '../../tests/target'],
  ['no-test-code-in-product', 'shared/import/sampled.ts', './samples.fixture'],
];
const TARGETS = [
  'renderer/lib/target',
  'renderer/app/target',
  'renderer/store/target',
  'renderer/db/database',
  'renderer/features/two/target',
  'shared/model/target',
  'shared/rating/target',
  'shared/report/target',
  'shared/import/target',
  'shared/import/samples.fixture',
  'shared/import/tools/target',
  'shared/import/formats/two/index',
  'shared/import/formats/registry',
  'shared/duplicates/target',
  'shared/search/target',
  'electron/main/target',
  'tests/target',
];

function plant(files: Record<string, string>): { source: string; rule: string }[] {
  const folder = mkdtempSync(join(tmpdir(), 'zeef-planted-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{"compilerOptions":{"module":"ESNext","moduleResolution":"Bundler"}}',
  );
  const run = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    [
      '--config',
      join(root, 'dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'electron',
      'renderer',
      'shared',
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map((v) => ({ source: v.from, rule: v.rule.name }));
}

describe('import rules', () => {
  const targets = Object.fromEntries(TARGETS.map((t) => [`${t}.ts`, 'export type Target = string;\n']));
  const faults = Object.fromEntries(
    FAULTS.map(([, file, imported]) => [
      file,
      `import type * as x from '${imported}';\nexport type X = typeof x;\n`,
    ]),
  );
  const found = plant({
    ...targets,
    ...faults,
    'shared/kernel/b.ts': "import type * as x from './a';\nexport type X = typeof x;\n",
  });
  it.each(FAULTS)('%s catches a fault in %s', (rule, file) => {
    expect(found.filter((v) => v.source === file).map((v) => v.rule)).toContain(rule);
  });
  it('reports nothing in correct files', () => {
    expect(
      plant({
        ...targets,
        'renderer/features/one/ok.ts':
          "import type { Target } from '../../lib/target';\nexport type Y = Target;\n",
      }),
    ).toEqual([]);
  });
});
