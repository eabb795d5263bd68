// The icons of the program, from our own drawing: pictures for Linux, and files with several sizes for Windows and a
// Mac.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { root } from './run.mjs';

export const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
// Names of a size in Apple's file; those of screens with twice the points come besides.
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** A Windows icon: a list of places, then a PNG for each size. */
export function icoOf(pictures) {
  const sizes = ICO_SIZES.filter((size) => pictures.has(size));
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [at, size] of sizes.entries()) {
    const entry = 6 + 16 * at;
    const { length } = pictures.get(size);
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += length;
  }
  return Buffer.concat([head, ...sizes.map((size) => pictures.get(size))]);
}

/** An icon of a Mac: pieces with a name of four letters and their length. */
export function icnsOf(pictures) {
  const piece = (type, body) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + body.length, 4);
    return Buffer.concat([head, body]);
  };
  return piece('icns', Buffer.concat(ICNS_TYPES.map(([type, size]) => piece(type, pictures.get(size)))));
}

/** The drawing as a PNG by size. */
export async function drawIcons() {
  const svg = readFileSync(join(root, 'renderer', 'icon.svg'), 'utf8');
  await initWasm(readFileSync(join(root, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm')));
  return new Map(
    SIZES.map((size) => [
      size,
      Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()),
    ]),
  );
}

/** Writes them below dist/icons, and beside the shell the one that the window shows. */
export async function writeIcons() {
  const pictures = await drawIcons();
  const to = join(root, 'dist', 'icons');
  mkdirSync(to, { recursive: true });
  for (const [size, png] of pictures) writeFileSync(join(to, `${size}x${size}.png`), png);
  writeFileSync(join(to, 'icon.ico'), icoOf(pictures));
  writeFileSync(join(to, 'icon.icns'), icnsOf(pictures));
  writeFileSync(join(root, 'dist', 'electron', 'icon.png'), pictures.get(256));
}
