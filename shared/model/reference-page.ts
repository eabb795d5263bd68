// A page: some hundred references as one value. A database writes and reads 100,000 values in half a minute and 400 pages in half a second.
import type { Reference } from './reference';

/**
 * References as JSON in UTF-8, in three parts that are read at different times.
 * `list`: what a list shows. `texts`: abstracts and unknown tags; entry i stands at bytes `offsets[i]` to `offsets[i + 1] - 1`.
 * `raws`: the records as they stood in their file.
 */
export type ReferencePage = {
  list: Uint8Array<ArrayBuffer>;
  texts: Uint8Array<ArrayBuffer>;
  offsets: Uint32Array<ArrayBuffer>;
  raws: Uint8Array<ArrayBuffer>;
};

/** The list part: references without what the other parts hold, and for each a digit that says what `texts` holds of it. */
export type PageList = { references: Reference[]; has: string };
export type PageText = { abstract?: string; unknown?: Reference['unknown'] };

/** Bits of a digit in {@link PageList}. */
export const HAS_ABSTRACT = 1;
export const HAS_UNKNOWN = 2;

/** References on a page: about a megabyte with abstracts, a few milliseconds to take over. */
export const PAGE_SIZE = 250;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Packs references; they come back the same, but for the order of CSL fields. */
export function packReferences(references: readonly Reference[]): ReferencePage {
  const list: Reference[] = [];
  const raws: Reference['raw'][] = [];
  const texts: Uint8Array[] = [];
  const offsets = new Uint32Array(references.length + 1);
  let has = '';
  let at = 1;
  for (const [index, reference] of references.entries()) {
    const { abstract, ...csl } = reference.csl;
    const { unknown } = reference;
    const flags = (abstract === undefined ? 0 : HAS_ABSTRACT) | (unknown.length === 0 ? 0 : HAS_UNKNOWN);
    has += flags;
    list.push({ ...reference, csl, raw: null, unknown: [] });
    raws.push(reference.raw);
    const text: PageText = {
      ...(abstract === undefined ? {} : { abstract }),
      ...(unknown.length === 0 ? {} : { unknown }),
    };
    const bytes = encoder.encode(JSON.stringify(text));
    texts.push(bytes);
    offsets[index] = at;
    at += bytes.length + 1;
  }
  offsets[references.length] = at;
  // `[`, the entries with `,` between them, `]`: JSON as a whole and each entry on its own.
  const all = new Uint8Array(Math.max(2, at)).fill(0x2c);
  all[0] = 0x5b;
  all[all.length - 1] = 0x5d;
  for (const [index, bytes] of texts.entries()) all.set(bytes, offsets[index]);
  return {
    list: encoder.encode(JSON.stringify({ references: list, has } satisfies PageList)),
    texts: all,
    offsets,
    raws: encoder.encode(JSON.stringify(raws)),
  };
}

/** The parts as text, to stand in a line of JSON as they are. */
export function pageJson(page: Pick<ReferencePage, 'list' | 'texts' | 'raws'>): {
  list: string;
  texts: string;
  raws: string;
} {
  return {
    list: decoder.decode(page.list),
    texts: decoder.decode(page.texts),
    raws: decoder.decode(page.raws),
  };
}

/** Whole references from the parsed parts. */
export function joinPage(
  { references }: PageList,
  texts: readonly PageText[],
  raws: readonly Reference['raw'][],
): Reference[] {
  return references.map((reference, index) => {
    const { abstract, unknown } = texts[index] ?? {};
    return {
      ...reference,
      csl: abstract === undefined ? reference.csl : { ...reference.csl, abstract },
      raw: raws[index] ?? null,
      unknown: unknown ?? [],
    };
  });
}

/** Whole references of a page. */
export function unpackReferences(page: Pick<ReferencePage, 'list' | 'texts' | 'raws'>): Reference[] {
  const { list, texts, raws } = pageJson(page);
  return joinPage(
    JSON.parse(list) as PageList,
    JSON.parse(texts) as PageText[],
    JSON.parse(raws) as Reference['raw'][],
  );
}
