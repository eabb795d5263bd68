// References that stay bytes until somebody asks for what they hold: 100,000 of them as objects are half a gigabyte
// that garbage collection walks through.
import {
  HAS_ABSTRACT,
  HAS_UNKNOWN,
  type ReferencePage,
  abstractAt,
  abstractBytesAt,
  pickTexts,
  type Texts,
  unknownAt,
} from '../../../shared/model/reference-page';
import { type SplitList, splitPageList } from '../../../shared/model/page-list';
import type { CslItem, Reference } from '../../../shared/model/reference';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Where a reference stands: at `index` of a page's list. `texts`: null where only what lists show was read. `csl`: once
 * it was asked for.
 */
type Place = {
  page: string;
  list: SplitList;
  texts: Texts | null;
  index: number;
  flags: number;
  csl: CslItem | null;
};

/** @throws when the texts were not read: a missing abstract must never pass for none */
function textsAt({ texts }: Place): Texts {
  if (texts === null) throw new Error('texts are read on demand: see withTexts');
  return texts;
}

// Where an object's contents stand: not enumerable, so that no copy, clone or JSON of it has one.
const PLACE = Symbol('place');
type Placed = { [PLACE]: Place };

// One function for all objects: with one for each, every object would be of a kind of its own to the engine.
function readCsl(this: Placed): CslItem {
  const place = this[PLACE];
  if (place.csl !== null) return place.csl;
  const csl = place.list.cslAt(place.index);
  if ((place.flags & HAS_ABSTRACT) !== 0) {
    Object.defineProperty(csl, PLACE, { value: place });
    Object.defineProperty(csl, 'abstract', ABSTRACT);
  }
  return (place.csl = csl);
}
function readAbstract(this: Placed): string {
  return abstractAt(textsAt(this[PLACE]), this[PLACE].index);
}
function readUnknown(this: Placed): Reference['unknown'] {
  return unknownAt(textsAt(this[PLACE]), this[PLACE].index);
}
const ABSTRACT = { get: readAbstract, enumerable: true, configurable: true };
const CSL = { get: readCsl, enumerable: true, configurable: true };
const UNKNOWN = { get: readUnknown, enumerable: true, configurable: true };

function lazyAt(page: string, list: SplitList, texts: Texts | null, index: number): Reference {
  const flags = Number(list.has[index]);
  const reference: Partial<Reference> = { ...list.heads[index], raw: null };
  const place: Place = { page, list, texts, index, flags, csl: null };
  Object.defineProperty(reference, PLACE, { value: place });
  Object.defineProperty(reference, 'csl', CSL);
  if ((flags & HAS_UNKNOWN) !== 0) Object.defineProperty(reference, 'unknown', UNKNOWN);
  else reference.unknown = [];
  return reference as Reference;
}

/**
 * The references of a page's list, with `raw` null. With texts they read, spread, clone and print as any reference
 * does; without, asking for an abstract or unknown tags that the page holds throws.
 */
export function lazyReferences(page: string, list: SplitList, texts: Texts | null): Reference[] {
  return list.heads.map((_, index) => lazyAt(page, list, texts, index));
}

/** The page on which texts of a reference stand that were not read with it; null where there are none. */
export function pageOfTexts(reference: Reference): string | null {
  const place = (reference as Partial<Placed>)[PLACE];
  return place === undefined || place.texts !== null || place.flags === 0 ? null : place.page;
}

/** The same reference, of which nothing was read yet. */
export function lazyAgain(reference: Reference): Reference {
  const place = (reference as Partial<Placed>)[PLACE];
  return place === undefined ? reference : lazyAt(place.page, place.list, place.texts, place.index);
}

/** The same reference with the texts of its page; nothing is kept of what is read of it. */
export function lazyWithTexts(reference: Reference, texts: Texts): Reference {
  const place = (reference as Partial<Placed>)[PLACE];
  return place === undefined ? reference : lazyAt(place.page, place.list, texts, place.index);
}

/** Some references of many pages, of which only their own bytes are kept. */
export class PickedReferences {
  private readonly places = new Map<string, { list: SplitList; texts: Texts; index: number }>();

  /** Keeps those of a page that are wanted. */
  add(page: Pick<ReferencePage, 'list'> & Texts, wanted: ReadonlySet<string>): void {
    const whole = splitPageList(page.list);
    const indexes = [...whole.heads.keys()].filter((i) => wanted.has(whole.heads[i]?.id ?? ''));
    const list = whole.pick(indexes);
    const texts = pickTexts(page, indexes);
    for (const [index, { id }] of list.heads.entries()) this.places.set(id, { list, texts, index });
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** A reference, made anew each time: nothing is kept in memory of what was asked of it. */
  get(id: string): Reference | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : lazyAt('', place.list, place.texts, place.index);
  }
}

/** The abstract in UTF-8 as it stands on its page, without making a text of it; null when it does not stand on one. */
export function abstractBytes(csl: Reference['csl']): Uint8Array | null {
  // A copy has no place, but its abstract is a text by then.
  if (Object.getOwnPropertyDescriptor(csl, 'abstract')?.get !== readAbstract) return null;
  const place = (csl as unknown as Placed)[PLACE];
  return abstractBytesAt(textsAt(place), place.index);
}

/**
 * The first `count` letters (UTF-16 units) of an abstract or a few more, without making a text of the rest; '' where
 * there is none.
 */
export function abstractStart(csl: Reference['csl'], count: number): string {
  const bytes = abstractBytes(csl);
  if (bytes === null) return csl.abstract ?? '';
  let end = 0;
  for (let units = 0; end < bytes.length; end++) {
    const byte = bytes[end] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    if (units >= count) break;
    units += byte >= 0xf0 ? 2 : 1;
  }
  return decoder.decode(bytes.subarray(0, end));
}
