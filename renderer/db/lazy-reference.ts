// References that stay bytes until somebody asks for what they hold: 100,000 of them as objects are half a gigabyte that garbage collection walks through.
import {
  HAS_ABSTRACT,
  HAS_UNKNOWN,
  type PageContents,
  type ReferencePage,
  abstractAt,
  abstractBytesAt,
  unknownAt,
} from '../../shared/model/reference-page';
import { splitPageList, type SplitList } from '../../shared/model/page-list';
import type { CslItem, Reference } from '../../shared/model/reference';

type Texts = Pick<PageContents, 'texts' | 'ends'>;

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

/** The references of a page's list, with `raw` null. Once their texts are read, they read, spread, clone and print as any reference does. */
export function lazyReferences(page: ReferencePage['list'], texts: PageTexts): Reference[] {
  const list = splitPageList(page);
  return list.heads.map((head, index) => {
    const flags = Number(list.has[index]);
    const place: Place = { list, texts, index, flags, csl: null };
    const reference = Object.assign(head, { raw: null }) as Partial<Reference>;
    Object.defineProperty(reference, PLACE, { value: place });
    Object.defineProperty(reference, 'csl', CSL);
    if ((flags & HAS_UNKNOWN) !== 0) Object.defineProperty(reference, 'unknown', UNKNOWN);
    else reference.unknown = [];
    return reference as Reference;
  });
}

/** The abstract in UTF-8 as it stands on its page, without making a text of it; null when it does not stand on one. */
export function abstractBytes(csl: Reference['csl']): Uint8Array | null {
  // A copy has no place, but its abstract is a text by then.
  if (Object.getOwnPropertyDescriptor(csl, 'abstract')?.get !== readAbstract) return null;
  const { texts, index } = (csl as unknown as Placed)[PLACE];
  return abstractBytesAt(texts.read, index);
}
