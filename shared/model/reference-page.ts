// A page: some hundred references as one value. A database writes and reads 100,000 values in half a minute and 400 pages in half a second.
import type { CslItem, Reference } from './reference';

/**
 * References as JSON in UTF-8, in three parts that are read at different times.
 * `list`: what a list shows. `texts`: abstracts and unknown tags; entry i stands at bytes `offsets[i]` to `offsets[i + 1] - 1`.
 * `raws`: the records as they stood in their file.
 */
export type ReferencePage = {
  list: Uint8Array;
  texts: Uint8Array;
  offsets: Uint32Array;
  raws: Uint8Array;
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

/** What comes from a file, and what an import adds to it. */
export type ReferenceContent = Pick<Reference, 'csl' | 'raw' | 'unknown'>;
export type ReferenceHead = Omit<Reference, keyof ReferenceContent>;
/** What a page holds beside its list. */
export type PageContents = Omit<ReferencePage, 'list'>;
/** A page of which the heads are not known yet: each CSL item without its abstract, as JSON. */
export type PackedContents = { csls: string[]; has: string } & PageContents;

/** Packs what came from a file. */
export function packContents(contents: readonly ReferenceContent[]): PackedContents {
  const csls: string[] = [];
  const raws: string[] = [];
  const texts: Uint8Array[] = [];
  const offsets = new Uint32Array(contents.length + 1);
  let has = '';
  let at = 1;
  for (const [index, { csl, unknown, raw }] of contents.entries()) {
    const { abstract, ...rest } = csl;
    has += String((abstract === undefined ? 0 : HAS_ABSTRACT) | (unknown.length === 0 ? 0 : HAS_UNKNOWN));
    csls.push(JSON.stringify(rest));
    raws.push(JSON.stringify(raw));
    const text: PageText = {
      ...(abstract === undefined ? {} : { abstract }),
      ...(unknown.length === 0 ? {} : { unknown }),
    };
    const bytes = encoder.encode(JSON.stringify(text));
    texts.push(bytes);
    offsets[index] = at;
    at += bytes.length + 1;
  }
  offsets[contents.length] = at;
  // `[`, the entries with `,` between them, `]`: JSON as a whole and each entry on its own.
  const all = new Uint8Array(Math.max(2, at)).fill(0x2c);
  all[0] = 0x5b;
  all[all.length - 1] = 0x5d;
  for (const [index, bytes] of texts.entries()) all.set(bytes, offsets[index]);
  return { csls, has, texts: all, offsets, raws: encoder.encode(`[${raws.join(',')}]`) };
}

/** Gives back what was packed, but for the order of CSL fields. */
export function unpackContents({ csls, texts, raws }: PackedContents): ReferenceContent[] {
  const parsedTexts = JSON.parse(decoder.decode(texts)) as PageText[];
  const parsedRaws = JSON.parse(decoder.decode(raws)) as Reference['raw'][];
  return csls.map((text, index) => {
    const csl = JSON.parse(text) as CslItem;
    const { abstract, unknown } = parsedTexts[index] ?? {};
    return {
      csl: abstract === undefined ? csl : { ...csl, abstract },
      raw: parsedRaws[index] ?? null,
      unknown: unknown ?? [],
    };
  });
}

/** The list of a page: packed CSL items, each under its head. */
export function pageList(
  { csls, has }: Pick<PackedContents, 'csls' | 'has'>,
  heads: readonly ReferenceHead[],
): ReferencePage['list'] {
  const list = csls.map(
    (csl, index) => `{"csl":${csl},"raw":null,"unknown":[],${JSON.stringify(heads[index]).slice(1)}`,
  );
  return encoder.encode(`{"references":[${list.join(',')}],"has":"${has}"}`);
}

/** A reference without its contents. */
export function headOf(reference: Reference): ReferenceHead {
  const head: Partial<Reference> = { ...reference };
  delete head.csl;
  delete head.raw;
  delete head.unknown;
  return head as ReferenceHead;
}

/** Packs whole references; they come back the same, but for the order of CSL fields. */
export function packReferences(references: readonly Reference[]): ReferencePage {
  const { csls, has, ...contents } = packContents(references);
  return { list: pageList({ csls, has }, references.map(headOf)), ...contents };
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
