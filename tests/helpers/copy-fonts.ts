// The fonts of reading copies, from the packages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faces, fileOfFace, type FontFiles } from '../../shared/documents/page/faces';

const folder = join(import.meta.dirname, '../../node_modules/pdfjs-dist/standard_fonts');

export const FONTS = Object.fromEntries(
  faces.map((face) => [face, new Uint8Array(readFileSync(join(folder, fileOfFace(face))))]),
) as FontFiles;
