import { cpSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { markControls } from './mark-controls.ts';

const root = import.meta.dirname;

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
    for (const language of ['eng', 'nld', 'deu', 'fra', 'dan', 'swe'])
      cpSync(
        join(modules, `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`),
        join(to, `${language}.traineddata.gz`),
      );
  },
};

export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  plugins: [markControls(), react(), copyPdfAssets, copyOcrAssets],
  build: {
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome125',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
});
