// What PDFKit and its reader of PNG take of Node's zlib, by fflate, inside their bundle only (see pdf.mjs).
import { Buffer } from 'buffer/index.js';
import { unzlibSync, zlibSync } from 'fflate';

export const deflateSync = (bytes) => Buffer.from(zlibSync(bytes));
export const inflate = (bytes, callback) => callback(null, Buffer.from(unzlibSync(bytes)));
export default { deflateSync, inflate };
