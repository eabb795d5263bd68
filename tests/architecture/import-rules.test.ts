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
  ['documents-npm-allowlist', 'shared/documents/npm.ts', 'react'],
  ['papers-npm-allowlist', 'shared/demo/practice/paper/npm.ts', 'react'],
  ['kernel-below-model', 'shared/kernel/up.ts', '../model/target'],
  ['model-on-kernel-only', 'shared/model/up.ts', '../rating/target'],
  ['change-on-model', 'shared/change/up.ts', '../rating/target'],
  ['ipc-on-model', 'shared/ipc/up.ts', '../rating/target'],
  ['domains-do-not-import-each-other', 'shared/import/peer.ts', '../rating/target'],
  ['domains-do-not-import-each-other', 'shared/duplicates/peer.ts', '../import/target'],
  ['domains-do-not-import-each-other', 'shared/search/peer.ts', '../rating/target'],
  ['domains-do-not-import-each-other', 'shared/ranking/peer.ts', '../import/target'],
  ['citations-on-domains', 'shared/citations/up.ts', '../report/target'],
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
  ['products-by-registry-only', 'shared/report/one-product.ts', './products/some'],
  ['products-are-light', 'shared/report/products/heavy.ts', '../bibliography'],
  ['engine-not-in-window', 'renderer/lib/engine.ts', '../../shared/report/bibliography'],
  ['stats-on-kernel', 'shared/stats/up.ts', '../model/target'],
  ['review-below-report', 'shared/review/up.ts', '../report/target'],
  ['report-below-demo', 'shared/report/up.ts', '../import/target'],
  ['products-know-no-writer', 'shared/report/products/print.ts', '../writers/target'],
  ['bundle-on-screening', 'shared/bundle/up.ts', '../report/target'],
  ['demo-on-top', 'shared/bundle/example.ts', '../demo/target'],
  ['renderer-not-electron', 'renderer/lib/shell.ts', '../../electron/main/target'],
  ['renderer-no-node', 'renderer/lib/node.ts', 'node:fs'],
  ['electron-not-renderer', 'electron/main/up.ts', '../../renderer/lib/target'],
  ['preload-contract-only', 'electron/preload/up.ts', '../main/target'],
  ['no-cross-feature', 'renderer/features/one/a.ts', '../two/target'],
  ['reading-rooms', 'renderer/features/reading/annotations/up.ts', '../viewer/target'],
  ['reading-rooms', 'renderer/features/reading/viewer/peer.ts', '../proposals/target'],
  ['reading-rooms', 'renderer/features/reading/proposals/peer.ts', '../viewer/target'],
  ['reading-rooms', 'renderer/features/reading/viewer/page.ts', '../page'],
  ['no-cross-feature', 'renderer/features/reading/page.ts', '../rating/target'],
  ['features-below-app', 'renderer/features/one/b.ts', '../../app/target'],
  ['features-below-app', 'renderer/ui-domain/up.ts', '../app/target'],
  ['features-below-app', 'renderer/db/app.ts', '../app/target'],
  ['ui-domain-below-features', 'renderer/ui-domain/feature.ts', '../features/two/target'],
  ['ui-domain-below-features', 'renderer/db/feature.ts', '../features/two/target'],
  ['commands-on-lib', 'renderer/commands/up.ts', '../store/target'],
  ['commands-in-screens', 'renderer/store/command.ts', '../commands/target'],
  ['store-below-ui-domain', 'renderer/store/up.ts', '../ui-domain/target'],
  ['store-below-ui-domain', 'renderer/db/ui.ts', '../ui-domain/target'],
  ['workers-below-store', 'renderer/workers/search/up.ts', '../../store/target'],
  ['workers-below-store', 'renderer/db/store.ts', '../store/target'],
  ['db-and-pdf-below-workers', 'renderer/db/worker.ts', '../workers/target'],
  ['db-and-pdf-below-workers', 'renderer/pdf/worker.ts', '../workers/target'],
  ['db-and-pdf-apart', 'renderer/db/page.ts', '../pdf/target'],
  ['pdf-on-lib', 'renderer/pdf/data.ts', '../db/reader'],
  ['workers-without-host', 'renderer/workers/search/host.ts', '../../host/target'],
  ['host-on-lib', 'renderer/host/data.ts', '../db/reader'],
  ['lib-is-leaf', 'renderer/lib/data.ts', '../db/reader'],
  ['lib-is-leaf', 'renderer/lib/host.ts', '../host/target'],
  ['workers-read-by-reader', 'renderer/workers/search/records.ts', '../../db/records'],
  ['workers-read-by-reader', 'renderer/workers/search/pages.ts', '../../db/references/store'],
  ['workers-read-by-reader', 'renderer/workers/journal/worker.ts', '../../db/journal-sync'],
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
  'renderer/ui-domain/target',
  'renderer/workers/target',
  'renderer/pdf/target',
  'renderer/host/target',
  'renderer/db/reader',
  'renderer/db/records',
  'renderer/db/journal-sync',
  'renderer/db/references/store',
  'renderer/db/references/lazy',
  'renderer/db/merge.repository',
  'renderer/db/database',
  'renderer/features/two/target',
  'renderer/features/rating/target',
  'renderer/features/reading/reading.store',
  'renderer/features/reading/annotations/target',
  'renderer/features/reading/viewer/target',
  'renderer/features/reading/proposals/target',
  'shared/model/target',
  'shared/rating/target',
  'shared/report/target',
  'shared/report/bibliography',
  'renderer/commands/target',
  'shared/report/products/some',
  'shared/report/writers/target',
  'shared/demo/target',
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

/** What the rules must let pass. */
const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['renderer/features/one/ok.ts', '../../lib/target'],
  ['renderer/features/reading/viewer/ok.ts', '../annotations/target'],
  ['renderer/features/reading/proposals/ok.ts', '../reading.store'],
  ['renderer/features/reading/ok.ts', './proposals/target'],
  ['renderer/app/ok.ts', '../features/two/target'],
  ['renderer/ui-domain/ok.ts', '../store/target'],
  ['renderer/store/ok.ts', '../workers/target'],
  ['renderer/workers/one/ok.ts', '../../db/reader'],
  ['renderer/workers/one/lazy.ts', '../../db/references/lazy'],
  ['renderer/workers/one/merge.ts', '../../db/merge.repository'],
  ['renderer/workers/one/pages.ts', '../../pdf/target'],
  ['renderer/db/ok.ts', '../host/target'],
  ['shared/report/verify/ok.ts', '../writers/target'],
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
        ...Object.fromEntries(
          ALLOWED.map(([file, imported]) => [
            file,
            `import type { Target } from '${imported}';\nexport type Y = Target;\n`,
          ]),
        ),
      }),
    ).toEqual([]);
  });
});
