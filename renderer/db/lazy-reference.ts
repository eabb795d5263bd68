// References that stay bytes until somebody asks for what they hold: 100,000 of them as objects are half a gigabyte that garbage collection walks through.
import {
  HAS_ABSTRACT,
  HAS_UNKNOWN,
  type ReferencePage,
  abstractAt,
  abstractBytesAt,
  pickTexts,
  type Texts,
  unknownAt,
} from '../../shared/model/reference-page';
import { type SplitList, splitPageList } from '../../shared/model/page-list';
import { withFields } from '../../shared/kernel/with-fields';
import type { CslItem, Reference } from '../../shared/model/reference';
import { mergedOf } from '../../shared/review/merged';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The texts of one page, which may be read after its list. */
export class PageTexts {
  private page: Texts | null = null;

  set(page: Texts): void {
    this.page = page;
  }

  /** @throws when the texts are not read yet: a missing abstract must never pass for none */
  get read(): Texts {
    if (this.page === null) throw new Error('texts are not read yet');
    return this.page;
  }
}

/** `csl`: once it was asked for. */
type Place = { list: SplitList; texts: PageTexts; index: number; flags: number; csl: CslItem | null };

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
  return abstractAt(this[PLACE].texts.read, this[PLACE].index);
}
function readUnknown(this: Placed): Reference['unknown'] {
  return unknownAt(this[PLACE].texts.read, this[PLACE].index);
}
const ABSTRACT = { get: readAbstract, enumerable: true, configurable: true };
const CSL = { get: readCsl, enumerable: true, configurable: true };
const UNKNOWN = { get: readUnknown, enumerable: true, configurable: true };

function lazyAt(list: SplitList, texts: PageTexts, index: number): Reference {
  const flags = Number(list.has[index]);
  const reference: Partial<Reference> = { ...list.heads[index], raw: null };
  const place: Place = { list, texts, index, flags, csl: null };
  Object.defineProperty(reference, PLACE, { value: place });
  Object.defineProperty(reference, 'csl', CSL);
  if ((flags & HAS_UNKNOWN) !== 0) Object.defineProperty(reference, 'unknown', UNKNOWN);
  else reference.unknown = [];
  return reference as Reference;
}

/** The references of a list, with `raw` null. Once their texts are read, they read, spread, clone and print as any reference does. */
export function lazyReferences(list: SplitList, texts: PageTexts): Reference[] {
  return list.heads.map((_, index) => lazyAt(list, texts, index));
}

/** The same reference for whoever goes through all of them and looks at each once: nothing is kept of what is read of it. */
export function inPassing(reference: Reference): Reference {
  const merge = mergedOf(reference);
  if (merge !== null) {
    const own = inPassing(merge.own);
    return own === merge.own ? reference : { ...own, csl: withFields(own.csl, merge.group.merged) };
  }
  const place = (reference as Partial<Placed>)[PLACE];
  return place?.csl === null ? lazyAt(place.list, place.texts, place.index) : reference;
}

/** Some references of many pages, of which only their own bytes are kept. */
export class PickedReferences {
  private readonly places = new Map<string, { list: SplitList; texts: PageTexts; index: number }>();

  /** Keeps those of a page that are wanted. */
  add(page: Pick<ReferencePage, 'list'> & Texts, wanted: ReadonlySet<string>): void {
    const whole = splitPageList(page.list);
    const indexes = [...whole.heads.keys()].filter((i) => wanted.has(whole.heads[i]?.id ?? ''));
    const list = whole.pick(indexes);
    const texts = new PageTexts();
    texts.set(pickTexts(page, indexes));
    for (const [index, { id }] of list.heads.entries()) this.places.set(id, { list, texts, index });
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** A reference, made anew each time: nothing is kept of what was asked of it. */
  get(id: string): Reference | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : lazyAt(place.list, place.texts, place.index);
  }
}

/** The abstract in UTF-8 as it stands on its page, without making a text of it; null when it does not stand on one. */
export function abstractBytes(csl: Reference['csl']): Uint8Array | null {
  // A copy has no place, but its abstract is a text by then.
  if (Object.getOwnPropertyDescriptor(csl, 'abstract')?.get !== readAbstract) return null;
  const { texts, index } = (csl as unknown as Placed)[PLACE];
  return abstractBytesAt(texts.read, index);
}

/** The first `count` letters (UTF-16 units) of an abstract or a few more, without making a text of the rest; '' where there is none. */
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
