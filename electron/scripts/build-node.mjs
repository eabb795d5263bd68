// Bundles what runs on Node: the command line, and the shell's main and preload.
import { build } from 'esbuild';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  absWorkingDir: root,
  logLevel: 'warning',
  legalComments: 'none',
};

// What the writers of the report need beside the program: the rasteriser and the fonts of PDF and pictures.
function copyAssets() {
  const to = join(root, 'dist', 'cli', 'assets');
  mkdirSync(to, { recursive: true });
  cpSync(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(to, 'resvg.wasm'));
  cpSync(join(root, 'node_modules/pdfmake/build/fonts/Roboto'), to, { recursive: true });
}

export async function buildCli() {
  copyAssets();
  await build({
    ...common,
    entryPoints: ['electron/cli/main.ts'],
    outfile: 'dist/cli/main.mjs',
    format: 'esm',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
}

export async function buildShell() {
  await build({
    ...common,
    entryPoints: ['electron/main/main.ts'],
    outfile: 'dist/electron/main.cjs',
    format: 'cjs',
    external: ['electron'],
  });
  await build({
    ...common,
    entryPoints: ['electron/preload/preload.ts'],
    outfile: 'dist/electron/preload.cjs',
    format: 'cjs',
    external: ['electron'],
  });
  await build({
    ...common,
    entryPoints: ['electron/main/loopback.ts'],
    outfile: 'dist/electron/loopback.mjs',
    format: 'esm',
  });
}
