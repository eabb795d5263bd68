// Pictures and fonts for the writers on the command line. The assets stand beside the built program.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { faces, fileOfFace, type FontFiles } from '../../shared/documents/page/faces';

const assets = join(dirname(fileURLToPath(import.meta.url)), 'assets');
const FONT_FILES = [
  'Roboto-Regular.ttf',
  'Roboto-Medium.ttf',
  'Roboto-Italic.ttf',
  'Roboto-MediumItalic.ttf',
];

let ready: Promise<void> | null = null;

/** Fonts by file name. */
export async function readFonts(): Promise<Record<string, Uint8Array>> {
  const entries = await Promise.all(
    FONT_FILES.map(async (name) => [name, new Uint8Array(await readFile(join(assets, name)))] as const),
  );
  return Object.fromEntries(entries);
}

/** The fonts that reading copies are set in. */
export async function readCopyFonts(): Promise<FontFiles> {
  const entries = await Promise.all(
    faces.map(
      async (face) => [face, new Uint8Array(await readFile(join(assets, fileOfFace(face))))] as const,
    ),
  );
  return Object.fromEntries(entries) as FontFiles;
}

/** An SVG as PNG at twice its size. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  ready ??= readFile(join(assets, 'resvg.wasm')).then((bytes) => initWasm(bytes));
  await ready;
  const fonts = await readFonts();
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontBuffers: Object.values(fonts), defaultFontFamily: 'Roboto', sansSerifFamily: 'Roboto' },
  }).render();
  return picture.asPng();
}
