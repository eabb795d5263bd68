// The list of a page, read without its CSL items: 100,000 of them as objects take a second to make, and garbage
// collection walks through each.
import type { CslItem } from './reference';
import { headOf, type PageList, type ReferenceHead, readPageList } from './reference-page';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

// As `pageList` writes them. A quotation mark within a JSON text stands behind a backslash, so none of these can be
// part of one.
const FIRST = encoder.encode('{"references":[{"csl":');
const BEHIND_CSL = encoder.encode('},"raw":null,"unknown":[');
const NEXT = encoder.encode('},{"csl":');
const LAST = encoder.encode('}],"has":"');
const END = encoder.encode('"}');
const [OPEN, CLOSE, BRACE, COMMA, OPEN_BRACE] = [91, 93, 125, 44, 123];

function standsAt(bytes: Uint8Array, at: number, part: Uint8Array): boolean {
  if (at < 0 || at + part.length > bytes.length) return false;
  for (let i = 0; i < part.length; i++) if (bytes[at + i] !== part[i]) return false;
  return true;
}

/** Where the CSL item that begins at `start` ends, or -1: behind it stand its empty record and tags. */
function cslEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(CLOSE, start); at >= 0; at = bytes.indexOf(CLOSE, at + 1)) {
    const from = at - BEHIND_CSL.length;
    if (
      bytes[at - 1] === OPEN &&
      bytes[at + 1] === COMMA &&
      from >= start &&
      standsAt(bytes, from, BEHIND_CSL)
    )
      return from + 1;
  }
  return -1;
}

/** Where the head that begins at `start` ends, or -1: it holds no objects. */
function headEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(BRACE, start); at >= 0; at = bytes.indexOf(BRACE, at + 1))
    if (standsAt(bytes, at, NEXT) || standsAt(bytes, at, LAST)) return at;
  return -1;
}

/** The heads of a list. Each CSL item stays bytes until it is asked for. */
export class SplitList {
  /** @param starts - where each item begins in `bytes`, which must not change */
  constructor(
    readonly heads: readonly ReferenceHead[],
    /** As in {@link PageList}. */
    readonly has: string,
    private readonly bytes: Uint8Array,
    private readonly starts: Uint32Array,
    private readonly ends: Uint32Array,
  ) {}

  private cslBytesAt(index: number): Uint8Array {
    return this.bytes.subarray(this.starts[index], this.ends[index]);
  }

  /** The item of one reference; another object each time. */
  cslAt(index: number): CslItem {
    return JSON.parse(decoder.decode(this.cslBytesAt(index))) as CslItem;
  }

  /** The same, holding on to nothing of the page's bytes: a quarter of them are the heads. */
  compact(): SplitList {
    return this.pick([...this.heads.keys()]);
  }

  /** Some of them, in this order, as a list that holds on to nothing of this one. */
  pick(indexes: readonly number[]): SplitList {
    const heads = indexes.flatMap((i) => this.heads[i] ?? []);
    const has = indexes.map((i) => this.has[i]).join('');
    return listOf(
      heads,
      has,
      indexes.map((i) => this.cslBytesAt(i)),
    );
  }
}

function listOf(heads: readonly ReferenceHead[], has: string, csls: readonly Uint8Array[]): SplitList {
  const bytes = new Uint8Array(csls.reduce((sum, csl) => sum + csl.length, 0));
  const starts = new Uint32Array(csls.length);
  const ends = new Uint32Array(csls.length);
  let length = 0;
  for (const [index, csl] of csls.entries()) {
    bytes.set(csl, length);
    starts[index] = length;
    ends[index] = length += csl.length;
  }
  return new SplitList(heads, has, bytes, starts, ends);
}

/**
 * Where each item stands, and the heads; null when the list was not written as we do, or an item holds what looks like
 * our own marks.
 */
function splitAtMarks(bytes: Uint8Array): SplitList | null {
  if (!standsAt(bytes, 0, FIRST)) return null;
  const starts: number[] = [];
  const ends: number[] = [];
  // All heads behind one another as one JSON array.
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  joined[length++] = OPEN;
  for (let at = FIRST.length; ;) {
    const end = cslEnd(bytes, at);
    const head = end + BEHIND_CSL.length + 1;
    const after = end < 0 ? -1 : headEnd(bytes, head);
    if (after < 0) return null;
    starts.push(at);
    ends.push(end);
    joined[length++] = OPEN_BRACE;
    joined.set(bytes.subarray(head, after + 1), length);
    length += after + 1 - head;
    if (standsAt(bytes, after, NEXT)) {
      joined[length++] = COMMA;
      at = after + NEXT.length;
      continue;
    }
    joined[length++] = CLOSE;
    const rest = after + LAST.length;
    const until = rest + starts.length;
    if (until + END.length !== bytes.length || !standsAt(bytes, until, END)) return null;
    const heads = readHeads(joined.subarray(0, length));
    if (heads?.length !== starts.length) return null;
    const has = decoder.decode(bytes.subarray(rest, until));
    return new SplitList(heads, has, bytes, Uint32Array.from(starts), Uint32Array.from(ends));
  }
}

/** Marks within an item would leave brackets of it here, which is no JSON. */
function readHeads(bytes: Uint8Array): ReferenceHead[] | null {
  try {
    const heads = JSON.parse(decoder.decode(bytes)) as ReferenceHead[];
    // Most came from one source in one import: one text for all of a page.
    let [last] = heads;
    for (const head of heads) {
      if (head.sourceId === last?.sourceId) head.sourceId = last.sourceId;
      if (head.batchId === last?.batchId) head.batchId = last.batchId;
      last = head;
    }
    return heads;
  } catch {
    return null;
  }
}

function splitWhole({ references, has }: PageList): SplitList {
  return listOf(
    references.map(headOf),
    has,
    references.map((r) => encoder.encode(JSON.stringify(r.csl))),
  );
}

/** Reads the heads of a page's list. The bytes must not change. */
export function splitPageList(list: Uint8Array): SplitList {
  return splitAtMarks(list) ?? splitWhole(readPageList(list));
}
