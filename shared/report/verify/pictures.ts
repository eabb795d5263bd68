// Whether two pictures show the same. Programs write PNG anew, so that the points count and not the bytes.
// Source: PNG specification, third edition, sections 9 (filters) and 11.2 (IHDR).
import { unzlibSync } from 'fflate';

type Pixels = { width: number; height: number; rgba: Uint8Array };
// Samples a point, by the type of colour; of 3 (a palette) we read none.
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };
const MOST_PIXELS = 100_000_000;
// Programs round transparency; a changed line or letter differs by far more.
const TOLERANCE = 8;

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** Undoes the filter of every line (9.2). */
function unfilter(data: Uint8Array, height: number, stride: number, step: number): Uint8Array {
  const out = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x >= step ? (out[y * stride + x - step] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[(y - 1) * stride + x - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[y * stride + x] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

/** Reads a PNG of eight bits without a palette; null for others and what is no PNG. */
function readPng(bytes: Uint8Array): Pixels | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) return null;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const samples = SAMPLES[bytes[25] ?? 0];
  if (bytes[24] !== 8 || samples === undefined || bytes[28] !== 0 || width * height > MOST_PIXELS)
    return null;
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49444154)
      parts.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  const packed = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  parts.reduce((at, p) => (packed.set(p, at), at + p.length), 0);
  const raw = unfilter(unzlibSync(packed), height, width * samples, samples);
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const at = i * samples;
    const isGrey = samples < 3;
    for (let c = 0; c < 3; c++) rgba[i * 4 + c] = raw[at + (isGrey ? 0 : c)] ?? 0;
    rgba[i * 4 + 3] = samples % 2 === 0 ? (raw[at + samples - 1] ?? 0) : 255;
  }
  return { width, height, rgba };
}

/** Whether pictures show the same; null when one is in a format that is not read. */
export function isSamePicture(expected: Uint8Array, found: Uint8Array): boolean | null {
  if (expected.length === found.length && expected.every((b, i) => b === found[i])) return true;
  const isText = expected[0] === 0x3c;
  if (isText) return false;
  const [a, b] = [readPng(expected), readPng(found)];
  if (a === null || b === null) return null;
  if (a.width !== b.width || a.height !== b.height) return false;
  return a.rgba.every((value, i) => Math.abs(value - (b.rgba[i] ?? 0)) <= TOLERANCE);
}
