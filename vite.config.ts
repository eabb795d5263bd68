import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { buildSeconds } from './electron/scripts/build-date.mjs';
import { buildExcel, excelModule } from './electron/scripts/excel.mjs';
import { buildPdf, pdfModule } from './electron/scripts/pdf.mjs';
import { firstLoad } from './electron/scripts/first-load.mjs';
import { assetAt, copyAssets, LANGUAGES } from './electron/scripts/renderer-assets.mjs';
import { markControls } from './mark-controls.ts';

const root = import.meta.dirname;

// The files that all bundles are made of, for the notices (electron/scripts/licences.mjs): workers are bundled by
// themselves.
const files = new Set<string>();
const noteFiles = (): Plugin => ({
  name: 'note-files',
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk') for (const id of part.moduleIds) files.add(id.replace(/^\0|\?.*$/g, ''));
  },
});
const excelAndPdf: Plugin = {
  name: 'excel-and-pdf',
  buildStart: async () => {
    for (const file of [...(await buildExcel()), ...(await buildPdf())]) files.add(file);
  },
};
const writeFiles: Plugin = {
  name: 'write-files',
  apply: 'build',
  closeBundle: () => {
    for (const name of [
      'tesseract.js/dist/worker.min.js',
      'tesseract.js-core/index.js',
      'pdfjs-dist/package.json',
    ])
      files.add(join(root, 'node_modules', name));
    for (const language of LANGUAGES)
      files.add(join(root, `node_modules/@tesseract.js-data/${language}/package.json`));
    const to = join(root, 'node_modules', '.cache', 'zeef', 'renderer-files.json');
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, JSON.stringify([...files]));
  },
};

/** Texts 40 % longer, to see what a longer language would cut: `ZEEF_STRETCH=1 npm run build`, then the gallery. */
const stretched: Plugin = {
  name: 'stretched-texts',
  enforce: 'pre',
  apply: () => process.env['ZEEF_STRETCH'] === '1',
  transform: (code, id) =>
    id.endsWith('renderer/lib/i18n/index.ts')
      ? `${code.replace('await sources[language]()', 'stretch(await sources[language]())')}
         function stretch(texts) {
           const longer = (text) => text + ' ' + 'lang lange '.repeat(200).slice(0, Math.ceil(text.length * 0.4) - 1);
           return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, longer(text)]));
         }`
      : null,
};
const assets: Plugin = {
  name: 'assets',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const asset = assetAt(new URL(request.url ?? '/', 'http://localhost').pathname);
      if (asset === null) next();
      else {
        response.writeHead(200, { 'Content-Type': asset.type });
        createReadStream(asset.file).pipe(response);
      }
    });
  },
};
const copied: Plugin = {
  name: 'copied-assets',
  apply: 'build',
  closeBundle: () => copyAssets(join(root, 'dist/renderer')),
};

// What is loaded together comes in one file: of a hundred small files each costs a request, which took longer than
// reading what is in them. `start`: what the list of projects needs. `pages`: what an open study needs besides, and
// pages share.
const SHARED_BY_PAGES =
  /[\\/](renderer[\\/](?!pdf|features(?!.*commands))|shared[\\/](?!import|report|demo|bundle)|node_modules[\\/](@mantine|@tabler|@tanstack|zod)[\\/])/;
const CHUNKS = [
  { name: 'start', tags: ['$initial' as const] },
  { name: 'pages', test: SHARED_BY_PAGES, minShareCount: 2 },
];

export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  // Read by lib/build.ts.
  define: { 'import.meta.env.ZEEF_BUILT': JSON.stringify(buildSeconds() * 1000) },
  plugins: [
    stretched,
    markControls(),
    react(),
    assets,
    copied,
    noteFiles(),
    excelAndPdf,
    firstLoad,
    writeFiles,
  ],
  resolve: {
    alias: [
      { find: /^@protobi\/exceljs$/, replacement: excelModule },
      { find: /^pdfkit$/, replacement: pdfModule },
    ],
  },
  // Found at the start: one that is found later reloads the page. What is laid beside node_modules is not the dev
  // server's to watch.
  optimizeDeps: { entries: ['main.tsx', 'workers/**/*worker.ts'] },
  build: {
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome125',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  worker: { format: 'es', plugins: () => [noteFiles()] },
});
