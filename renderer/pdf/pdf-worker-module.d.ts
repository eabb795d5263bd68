// The worker's own module, imported where it runs in our worker. Its exports are looked up by pdf.js, never by us.
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
