import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { buildExcel, excelModule } from './electron/scripts/excel.mjs';
import { buildPdf, pdfModule } from './electron/scripts/pdf.mjs';
import { markControls } from './mark-controls.ts';

const root = import.meta.dirname;
// The languages that scans are read in.
const LANGUAGES = ['eng', 'nld', 'deu', 'fra', 'dan', 'swe'];

// The files that all bundles are made of, for the notices (electron/scripts/licences.mjs): workers are bundled by themselves.
const files = new Set<string>();
const noteFiles = (): Plugin => ({
  name: 'note-files',
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk') for (const id of part.moduleIds) files.add(id.replace(/^\0|\?.*$/g, ''));
  },
});
const writeFiles: Plugin = {
  name: 'write-files',
  buildStart: async () => {
    for (const file of [...(await buildExcel()), ...(await buildPdf())]) files.add(file);
  },
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

// pdf.js fetches these by names it builds itself, so they are copied unhashed.
const copyPdfAssets = {
  name: 'copy-pdf-assets',
  closeBundle: () => {
    for (const folder of ['wasm', 'cmaps', 'standard_fonts', 'iccs']) {
      cpSync(join(root, 'node_modules/pdfjs-dist', folder), join(root, 'dist/renderer/pdfjs', folder), {
        recursive: true,
      });
    }
  },
};

// tesseract.js fetches these by names it builds itself. Only what the LSTM engine needs, and the small integer models.
const copyOcrAssets = {
  name: 'copy-ocr-assets',
  closeBundle: () => {
    const to = join(root, 'dist/renderer/ocr');
    const modules = join(root, 'node_modules');
    cpSync(join(modules, 'tesseract.js/dist/worker.min.js'), join(to, 'worker.min.js'));
    for (const kind of ['', '-simd', '-relaxedsimd'])
      cpSync(
        join(modules, `tesseract.js-core/tesseract-core${kind}-lstm.wasm.js`),
        join(to, `tesseract-core${kind}-lstm.wasm.js`),
      );
    for (const language of LANGUAGES)
      cpSync(
        join(modules, `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`),
        join(to, `${language}.traineddata.gz`),
      );
  },
};

export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  plugins: [markControls(), react(), copyPdfAssets, copyOcrAssets, noteFiles(), writeFiles],
  resolve: {
    alias: [
      { find: /^@protobi\/exceljs$/, replacement: excelModule },
      { find: /^pdfkit$/, replacement: pdfModule },
    ],
  },
  build: {
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome125',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es', plugins: () => [noteFiles()] },
});
