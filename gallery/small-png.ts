// A picture of a screen has few colours: written with a palette it takes half the bytes. Source: the PNG specification,
// third edition (W3C, 2025), sections 5, 9 and 11.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

type Pixels = { width: number; height: number; channels: number; bytes: Buffer };

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield {
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    };
    at += length + 12;
  }
}

/** The one of left, above and upper left that is nearest to their sum (section 9.4). */
function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

/** Takes the filter off each line. */
function unfiltered(lines: Buffer, { width, height, channels }: Omit<Pixels, 'bytes'>): Buffer {
  const stride = width * channels;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (out[at - channels] ?? 0);
      const above = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[at - stride - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      out[at] = ((lines[y * (stride + 1) + 1 + x] ?? 0) + guess) & 0xff;
    }
  }
  return out;
}

/** Reads what browsers write: eight bits a channel, colour with or without alpha. @throws for another kind */
export function readPng(png: Buffer): Pixels {
  const data: Buffer[] = [];
  let size = { width: 0, height: 0, channels: 0 };
  for (const chunk of chunksOf(png)) {
    if (chunk.type === 'IDAT') data.push(chunk.data);
    if (chunk.type !== 'IHDR') continue;
    const channels = { 2: 3, 6: 4 }[chunk.data[9] ?? -1];
    if (chunk.data[8] !== 8 || channels === undefined || chunk.data[12] !== 0)
      throw new Error('another kind of PNG');
    size = { width: chunk.data.readUInt32BE(0), height: chunk.data.readUInt32BE(4), channels };
  }
  return { ...size, bytes: unfiltered(inflateSync(Buffer.concat(data)), size) };
}

/** For each colour one of at most 256: colours that share their highest bits become the most frequent of them. */
function paletteOf(counts: ReadonlyMap<number, number>): { palette: number[]; indexOf: Map<number, number> } {
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  for (let bits = 8; bits > 0; bits--) {
    const mask = ((0xff << (8 - bits)) & 0xff) * 0x010101;
    const places = new Map<number, number>();
    const palette: number[] = [];
    const indexOf = new Map<number, number>();
    for (const colour of byCount) {
      const kin = colour & mask;
      if (!places.has(kin)) places.set(kin, palette.push(colour) - 1);
      indexOf.set(colour, places.get(kin) ?? 0);
    }
    if (palette.length <= MOST_COLOURS) return { palette, indexOf };
  }
  throw new Error('with one bit a channel there are eight colours');
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The same picture with a palette of at most 256 colours. @throws for a PNG of another kind than browsers write */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, bytes } = readPng(png);
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let i = 0; i < colours.length; i++) {
    const colour = bytes.readUIntBE(i * channels, 3);
    colours[i] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, indexOf } = paletteOf(counts);
  const lines = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < colours.length; i++)
    lines[i + Math.floor(i / width) + 1] = indexOf.get(colours[i] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 0xff, c & 0xff]))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
