// What ExcelJS and PDFKit take for granted of Node, inside their bundles only (see excel.mjs and pdf.mjs).
export { Buffer } from 'buffer/index.js';
export { default as process } from 'process/browser.js';
