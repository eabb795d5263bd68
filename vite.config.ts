import { cpSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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

export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  plugins: [react(), copyPdfAssets],
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
