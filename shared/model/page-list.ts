// The list of a page, read without its CSL items: 100,000 of them as objects take a second to make, and garbage collection walks through each.
import type { CslItem } from './reference';
import { type PageList, type ReferenceHead, readPageList } from './reference-page';

/** A list of which each CSL item stays bytes until it is asked for. */
export type SplitList = { heads: ReferenceHead[]; has: string; cslAt: (index: number) => CslItem };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

// As `pageList` writes them. A quotation mark within a JSON text stands behind a backslash, so none of these can be part of one.
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

type Places = { starts: Uint32Array; ends: Uint32Array; heads: ReferenceHead[]; has: string };

/** Where each item stands, and the heads; null when the list was not written as we do, or an item holds what looks like our own marks. */
function findPlaces(bytes: Uint8Array): Places | null {
  if (!standsAt(bytes, 0, FIRST)) return null;
  const starts: number[] = [];
  const ends: number[] = [];
  // All heads behind one another as one JSON array.
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  joined[length++] = OPEN;
  for (let at = FIRST.length; ;) {
    const end = cslEnd(bytes, at);
    if (end < 0) return null;
    const head = end + BEHIND_CSL.length + 1;
    const after = headEnd(bytes, head);
    if (after < 0) return null;
    starts.push(at);
    ends.push(end);
    joined[length++] = OPEN_BRACE;
    joined.set(bytes.subarray(head, after + 1), length);
    length += after + 1 - head;
    joined[length++] = COMMA;
    if (standsAt(bytes, after, NEXT)) at = after + NEXT.length;
    else {
      joined[length - 1] = CLOSE;
      const rest = after + LAST.length;
      const until = rest + starts.length;
      if (until + END.length !== bytes.length || !standsAt(bytes, until, END)) return null;
      const has = decoder.decode(bytes.subarray(rest, until));
      const heads = readHeads(joined.subarray(0, length));
      return heads?.length === starts.length
        ? { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), heads, has }
        : null;
    }
  }
}

/** Marks within an item would leave brackets of it here, which is no JSON. */
function readHeads(bytes: Uint8Array): ReferenceHead[] | null {
  try {
    return JSON.parse(decoder.decode(bytes)) as ReferenceHead[];
  } catch {
    return null;
  }
}

function splitWhole({ references, has }: PageList): SplitList {
  const csls = references.map((r) => r.csl);
  const heads = references.map(({ csl: _, raw: __, unknown: ___, ...head }) => head);
  return { heads, has, cslAt: (index) => csls[index] as CslItem };
}

/** Reads the heads of a page's list. `cslAt` makes a new item each time. The bytes must not change. */
export function splitPageList(list: Uint8Array): SplitList {
  const places = findPlaces(list);
  if (places === null) return splitWhole(readPageList(list));
  const { starts, ends, heads, has } = places;
  return {
    heads,
    has,
    cslAt: (index) => JSON.parse(decoder.decode(list.subarray(starts[index], ends[index]))) as CslItem,
  };
}
