// A page: some hundred references as a few values. A database writes and reads 100,000 values in half a minute and 400
// pages in a second.
import type { CslItem, Reference } from './reference';

/**
 * What a page holds beside its list, as bytes in UTF-8, one reference behind the other. `texts`: abstract, then unknown
 * tags as JSON; reference i's abstract ends at `ends[2i]`, its tags at `ends[2i + 1]`. `raws`: the records as they
 * stood in their file, without the abstract where it stands in them as it is; reference i's ends at `rawEnds[2i]`, and
 * its abstract was cut out before letter `rawEnds[2i + 1] - 1` (0: nowhere). `formats`: of the records, as JSON; null
 * where there is none.
 */
export type PageContents = {
  texts: Uint8Array;
  ends: Uint32Array;
  raws: Uint8Array;
  rawEnds: Uint32Array;
  formats: string;
};
/** `list`: what a list shows, as JSON of a {@link PageList}. */
export type ReferencePage = { list: Uint8Array } & PageContents;

/** References without what the other parts hold, and for each a digit that says what `texts` holds of it. */
export type PageList = { references: Reference[]; has: string };

/** Bits of a digit in {@link PageList}. */
export const HAS_ABSTRACT = 1;
export const HAS_UNKNOWN = 2;

/** References on a page: about a megabyte with abstracts, a few milliseconds to take over. */
export const PAGE_SIZE = 250;

/** What comes from a file, and what an import adds to it. */
export type ReferenceContent = Pick<Reference, 'csl' | 'raw' | 'unknown'>;
export type ReferenceHead = Omit<Reference, keyof ReferenceContent>;
/** CSL items without their abstracts, each as JSON in UTF-8, one behind the other: item i ends at `cslEnds[i]`. */
export type PackedItems = { csls: Uint8Array; cslEnds: Uint32Array };
/** A page of which the heads are not known yet. */
export type PackedContents = PackedItems & { has: string } & PageContents;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes of many texts in one buffer, which is used again for the next page. */
class ByteWriter {
  private bytes = new Uint8Array(1 << 20);
  length = 0;

  private makeRoom(count: number): void {
    const room = this.length + count;
    if (room <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(room, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  writeBytes(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  write(text: string): void {
    // A UTF-16 unit is three bytes at most.
    this.makeRoom(text.length * 3);
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}
// Behind a format: the record is JSON, as it holds half a surrogate pair, which UTF-8 cannot.
const AS_JSON = '\tjson';

const listWriter = new ByteWriter();
const textWriter = new ByteWriter();
const rawWriter = new ByteWriter();

/** Packs what came from a file. */
export function packContents(contents: readonly ReferenceContent[]): PackedContents {
  const cslEnds = new Uint32Array(contents.length);
  const formats: (string | null)[] = [];
  const ends = new Uint32Array(contents.length * 2);
  const rawEnds = new Uint32Array(contents.length * 2);
  let has = '';
  for (const [index, { csl, unknown, raw }] of contents.entries()) {
    // Half a surrogate pair stays in the list, which is JSON.
    const abstract = csl.abstract?.isWellFormed() === true ? csl.abstract : undefined;
    has += String((abstract === undefined ? 0 : HAS_ABSTRACT) | (unknown.length === 0 ? 0 : HAS_UNKNOWN));
    listWriter.write(JSON.stringify(abstract === undefined ? csl : { ...csl, abstract: undefined }));
    cslEnds[index] = listWriter.length;
    if (abstract !== undefined) textWriter.write(abstract);
    ends[index * 2] = textWriter.length;
    if (unknown.length > 0) textWriter.write(JSON.stringify(unknown));
    ends[index * 2 + 1] = textWriter.length;
    const isWhole = raw?.text.isWellFormed() !== false;
    formats.push(raw === null ? null : isWhole ? raw.format : raw.format + AS_JSON);
    if (raw !== null && !isWhole) rawWriter.write(JSON.stringify(raw.text));
    else if (raw !== null) {
      // Mostly the longest part of the record, which need not be kept twice.
      const cut = abstract === undefined || abstract === '' ? -1 : raw.text.indexOf(abstract);
      if (cut < 0) rawWriter.write(raw.text);
      else {
        rawWriter.write(raw.text.slice(0, cut));
        rawWriter.write(raw.text.slice(cut + (abstract?.length ?? 0)));
        rawEnds[index * 2 + 1] = cut + 1;
      }
    }
    rawEnds[index * 2] = rawWriter.length;
  }
  const packed = { cslEnds, has, ends, rawEnds, formats: JSON.stringify(formats) };
  return { ...packed, csls: listWriter.take(), texts: textWriter.take(), raws: rawWriter.take() };
}

/** The part of a page that a list does not show. */
export type Texts = Pick<PageContents, 'texts' | 'ends'>;

/** The abstract of one reference of a page, in UTF-8; the same memory as the page's. */
export function abstractBytesAt({ texts, ends }: Texts, index: number): Uint8Array {
  return texts.subarray(index === 0 ? 0 : (ends[index * 2 - 1] ?? 0), ends[index * 2] ?? 0);
}

/** The abstract of one reference of a page. */
export function abstractAt(page: Texts, index: number): string {
  return decoder.decode(abstractBytesAt(page, index));
}

/** The texts of some references of a page, in this order, holding on to nothing of the page's. */
export function pickTexts({ texts, ends }: Texts, indexes: readonly number[]): Texts {
  const parts = indexes.map((i) => texts.subarray(i === 0 ? 0 : (ends[i * 2 - 1] ?? 0), ends[i * 2 + 1]));
  const picked = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  const pickedEnds = new Uint32Array(indexes.length * 2);
  let length = 0;
  for (const [at, part] of parts.entries()) {
    const index = indexes[at] ?? 0;
    picked.set(part, length);
    length += part.length;
    pickedEnds[at * 2] = length - ((ends[index * 2 + 1] ?? 0) - (ends[index * 2] ?? 0));
    pickedEnds[at * 2 + 1] = length;
  }
  return { texts: picked, ends: pickedEnds };
}

/** The unknown tags of one reference of a page. */
export function unknownAt({ texts, ends }: Texts, index: number): Reference['unknown'] {
  const [middle = 0, end = 0] = [ends[index * 2], ends[index * 2 + 1]];
  return end === middle
    ? []
    : (JSON.parse(decoder.decode(texts.subarray(middle, end))) as Reference['unknown']);
}

function rawAt(
  { raws, rawEnds }: PageContents,
  index: number,
  format: string | null,
  abstract: string,
): Reference['raw'] {
  if (format === null) return null;
  const start = index === 0 ? 0 : (rawEnds[index * 2 - 2] ?? 0);
  const text = decoder.decode(raws.subarray(start, rawEnds[index * 2]));
  if (format.endsWith(AS_JSON))
    return { format: format.slice(0, -AS_JSON.length), text: JSON.parse(text) as string };
  const cut = (rawEnds[index * 2 + 1] ?? 0) - 1;
  return { format, text: cut < 0 ? text : text.slice(0, cut) + abstract + text.slice(cut) };
}

const cslBytesAt = ({ csls, cslEnds }: PackedItems, index: number): Uint8Array =>
  csls.subarray(index === 0 ? 0 : cslEnds[index - 1], cslEnds[index]);

/** Packed items, without their abstracts. */
export function unpackItems(items: PackedItems): CslItem[] {
  return Array.from(
    items.cslEnds,
    (_, index) => JSON.parse(decoder.decode(cslBytesAt(items, index))) as CslItem,
  );
}

/** Gives back what was packed, but for the order of CSL fields. */
export function unpackContents({ has, ...contents }: PackedContents): ReferenceContent[] {
  const formats = JSON.parse(contents.formats) as (string | null)[];
  return unpackItems(contents).map((csl, index) => {
    const abstract = abstractAt(contents, index);
    if ((Number(has[index]) & HAS_ABSTRACT) !== 0) csl.abstract = abstract;
    return {
      csl,
      raw: rawAt(contents, index, formats[index] ?? null, abstract),
      unknown: unknownAt(contents, index),
    };
  });
}

/** The list of a page: packed CSL items, each under its head. */
export function pageList(
  { has, ...items }: PackedItems & { has: string },
  heads: readonly ReferenceHead[],
): ReferencePage['list'] {
  listWriter.write('{"references":[');
  for (const [index, head] of heads.entries()) {
    listWriter.write(index === 0 ? '{"csl":' : ',{"csl":');
    listWriter.writeBytes(cslBytesAt(items, index));
    listWriter.write(`,"raw":null,"unknown":[],${JSON.stringify(head).slice(1)}`);
  }
  listWriter.write(`],"has":"${has}"}`);
  return listWriter.take();
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
  const { csls, cslEnds, has, ...contents } = packContents(references);
  return { list: pageList({ csls, cslEnds, has }, references.map(headOf)), ...contents };
}

/** Reads the list of a page. */
export function readPageList(list: ReferencePage['list']): PageList {
  return JSON.parse(decoder.decode(list)) as PageList;
}

/** Whole references of a page. */
export function unpackReferences({ list, ...contents }: ReferencePage): Reference[] {
  const { references, has } = readPageList(list);
  const formats = JSON.parse(contents.formats) as (string | null)[];
  for (const [index, reference] of references.entries()) {
    const abstract = abstractAt(contents, index);
    if ((Number(has[index]) & HAS_ABSTRACT) !== 0) reference.csl.abstract = abstract;
    reference.unknown = unknownAt(contents, index);
    reference.raw = rawAt(contents, index, formats[index] ?? null, abstract);
  }
  return references;
}
