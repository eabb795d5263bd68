// What ExcelJS takes for granted of Node, inside its bundle only (see excel.mjs).
export { Buffer } from 'buffer/index.js';
export { default as process } from 'process/browser.js';
