// References whose abstract and unknown tags stay bytes until somebody asks: 100,000 abstracts as strings are a quarter of a gigabyte that garbage collection walks through.
import {
  HAS_ABSTRACT,
  HAS_UNKNOWN,
  type PageContents,
  type ReferencePage,
  readPageList,
  abstractAt,
  abstractBytesAt,
  unknownAt,
} from '../../shared/model/reference-page';
import type { Reference } from '../../shared/model/reference';

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

// Where an object's text stands: not enumerable, so that no copy, clone or JSON of it has one.
const PLACE = Symbol('place');
type Placed = { [PLACE]: { texts: PageTexts; index: number } };

// One function for all objects: with one for each, every object would be of a kind of its own to the engine.
function readAbstract(this: Placed): string {
  return abstractAt(this[PLACE].texts.read, this[PLACE].index);
}
function readUnknown(this: { csl: Placed }): Reference['unknown'] {
  return unknownAt(this.csl[PLACE].texts.read, this.csl[PLACE].index);
}
const ABSTRACT = { get: readAbstract, enumerable: true, configurable: true };
const UNKNOWN = { get: readUnknown, enumerable: true, configurable: true };

/** The references of a page's list, with `raw` null. Once their texts are read, they read, spread, clone and print as any reference does. */
export function lazyReferences(list: ReferencePage['list'], texts: PageTexts): Reference[] {
  const { references, has } = readPageList(list);
  for (const [index, reference] of references.entries()) {
    const flags = Number(has[index]);
    if (flags === 0) continue;
    Object.defineProperty(reference.csl, PLACE, { value: { texts, index } });
    if ((flags & HAS_ABSTRACT) !== 0) Object.defineProperty(reference.csl, 'abstract', ABSTRACT);
    if ((flags & HAS_UNKNOWN) !== 0) Object.defineProperty(reference, 'unknown', UNKNOWN);
  }
  return references;
}

/** The abstract in UTF-8 as it stands on its page, without making a text of it; null when it does not stand on one. */
export function abstractBytes(csl: Reference['csl']): Uint8Array | null {
  // A copy has no place, but its abstract is a text by then.
  if (Object.getOwnPropertyDescriptor(csl, 'abstract')?.get !== readAbstract) return null;
  const { texts, index } = (csl as unknown as Placed)[PLACE];
  return abstractBytesAt(texts.read, index);
}
