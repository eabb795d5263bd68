// A TrueType font as far as a copy needs it: which glyph a character has, how wide it is, and the file with only the
// glyphs that are used. Source: OpenType 1.9, cmap (format 4), hmtx, loca, glyf.

type Table = { offset: number; length: number };
// Needed to draw outlines with their hints; what else is in the file is for programs that set text.
const KEPT = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
// A glyph made of others. OpenType, glyf, "Composite glyph description".
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const SCALE_XY = 0x0040;
const MATRIX = 0x0080;

export class TrueTypeFont {
  private readonly view: DataView;
  private readonly tables = new Map<string, Table>();
  private readonly glyphs = new Map<number, number>();
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly number[];
  private readonly metrics: number;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = this.view.getUint16(4);
    for (let i = 0; i < count; i++) {
      const at = 12 + 16 * i;
      const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
      this.tables.set(tag, { offset: this.view.getUint32(at + 8), length: this.view.getUint32(at + 12) });
    }
    const head = this.table('head').offset;
    const hhea = this.table('hhea').offset;
    this.unitsPerEm = this.view.getUint16(head + 18);
    this.box = [36, 38, 40, 42].map((at) => this.view.getInt16(head + at));
    this.ascent = this.view.getInt16(hhea + 4);
    this.descent = this.view.getInt16(hhea + 6);
    this.metrics = this.view.getUint16(hhea + 34);
    this.readCharacters();
  }

  private table(tag: string): Table {
    const found = this.tables.get(tag);
    if (found === undefined) throw new Error(`the font has no table ${tag}`);
    return found;
  }

  private readCharacters(): void {
    const { view } = this;
    const cmap = this.table('cmap').offset;
    for (let i = 0; i < view.getUint16(cmap + 2); i++) {
      const at = cmap + view.getUint32(cmap + 8 + 8 * i);
      if (view.getUint16(at) === 4) {
        this.readSegments(at);
        return;
      }
    }
    throw new Error('the font has no table of characters that we read');
  }

  private readSegments(at: number): void {
    const { view } = this;
    const double = view.getUint16(at + 6);
    for (let i = 0; i < double; i += 2) {
      const end = view.getUint16(at + 14 + i);
      const start = view.getUint16(at + 16 + double + i);
      const delta = view.getUint16(at + 16 + 2 * double + i);
      const rangeAt = at + 16 + 3 * double + i;
      const range = view.getUint16(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code++) {
        const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
        const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0) this.glyphs.set(code, glyph);
      }
    }
  }

  /** The glyph of a character; 0, a box, where the font has none. */
  glyphOf(code: number): number {
    return this.glyphs.get(code) ?? 0;
  }

  /** How wide a glyph is, in thousandths of the font's size. */
  widthOf(glyph: number): number {
    const at = this.table('hmtx').offset + 4 * Math.min(glyph, this.metrics - 1);
    return (this.view.getUint16(at) * 1000) / this.unitsPerEm;
  }

  private outlineOf(glyph: number): Uint8Array {
    const { view } = this;
    const loca = this.table('loca').offset;
    const isLong = view.getInt16(this.table('head').offset + 50) === 1;
    const placeOf = (n: number): number =>
      isLong ? view.getUint32(loca + 4 * n) : 2 * view.getUint16(loca + 2 * n);
    const glyf = this.table('glyf').offset;
    return this.bytes.subarray(glyf + placeOf(glyph), glyf + placeOf(glyph + 1));
  }

  /** Glyphs that a glyph is made of. */
  private partsOf(glyph: number): number[] {
    const outline = this.outlineOf(glyph);
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
    if (outline.length < 10 || view.getInt16(0) >= 0) return [];
    const parts: number[] = [];
    let at = 10;
    for (let flags = MORE; (flags & MORE) !== 0;) {
      flags = view.getUint16(at);
      parts.push(view.getUint16(at + 2));
      at += 4 + ((flags & WORDS) === 0 ? 2 : 4);
      at += (flags & SCALE) !== 0 ? 2 : (flags & SCALE_XY) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0;
    }
    return parts;
  }

  /** The font's file with the outlines of some glyphs only; glyphs keep their numbers. */
  subset(used: Iterable<number>): Uint8Array {
    const wanted = new Set([0, ...used]);
    // What is added while it is walked through is walked through as well.
    for (const glyph of wanted) for (const part of this.partsOf(glyph)) wanted.add(part);
    const count = this.view.getUint16(this.table('maxp').offset + 4);
    const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
    const outlines: Uint8Array[] = [];
    let size = 0;
    for (let glyph = 0; glyph < count; glyph++) {
      loca.setUint32(4 * glyph, size);
      if (!wanted.has(glyph)) continue;
      const outline = padded(this.outlineOf(glyph));
      outlines.push(outline);
      size += outline.length;
    }
    loca.setUint32(4 * count, size);
    return this.assemble(new Uint8Array(loca.buffer), joined(outlines, size));
  }

  private assemble(loca: Uint8Array, glyf: Uint8Array): Uint8Array {
    const parts = KEPT.filter((tag) => this.tables.has(tag)).map((tag) => {
      if (tag === 'loca') return { tag, bytes: loca };
      if (tag === 'glyf') return { tag, bytes: glyf };
      const { offset, length } = this.table(tag);
      const bytes = this.bytes.slice(offset, offset + length);
      // Places of outlines are written as four bytes.
      if (tag === 'head') new DataView(bytes.buffer).setInt16(50, 1);
      return { tag, bytes };
    });
    const head = new DataView(new ArrayBuffer(12 + 16 * parts.length));
    const power = 2 ** Math.floor(Math.log2(parts.length));
    head.setUint32(0, 0x00010000);
    head.setUint16(4, parts.length);
    head.setUint16(6, 16 * power);
    head.setUint16(8, Math.log2(power));
    head.setUint16(10, 16 * (parts.length - power));
    let at = head.byteLength;
    for (const [i, { tag, bytes }] of parts.entries()) {
      for (let c = 0; c < 4; c++) head.setUint8(12 + 16 * i + c, tag.charCodeAt(c));
      head.setUint32(16 + 16 * i, sumOf(bytes));
      head.setUint32(20 + 16 * i, at);
      head.setUint32(24 + 16 * i, bytes.length);
      at += padded(bytes).length;
    }
    return joined([new Uint8Array(head.buffer), ...parts.map((p) => padded(p.bytes))], at);
  }
}

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes;
  const longer = new Uint8Array(bytes.length + 4 - (bytes.length % 4));
  longer.set(bytes);
  return longer;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function sumOf(bytes: Uint8Array): number {
  const whole = padded(bytes);
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
