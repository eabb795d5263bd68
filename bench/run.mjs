// `npm run bench -- <name>`: bundles a benchmark and runs it in a fresh process.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildCli } from '../electron/scripts/build-node.mjs';

const root = join(import.meta.dirname, '..');
const [name, ...args] = process.argv.slice(2);
const entry = join(root, 'bench', `${name}.bench.ts`);
if (name === undefined || !existsSync(entry)) {
  console.error('npm run bench -- <name>: the names are the *.bench.ts files in bench/');
  process.exit(2);
}
await buildCli();
mkdirSync(join(root, 'dist/cli'), { recursive: true });
const outfile = join(root, 'dist/cli', `${name}.bench.mjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  external: [
    'electron',
    '@retorquere/bibtex-parser',
    '@citation-js/core',
    '@citation-js/plugin-ris',
    '@citation-js/plugin-bibtex',
    '@iebh/*',
  ],
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...args], { stdio: 'inherit' });
process.exit(status ?? 1);
