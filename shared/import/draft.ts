// What has been read and is not written yet. A search of 100,000 is packed as it is read, and its texts are put away at
// once: as objects it would take a gigabyte.
import type { Env } from '../kernel/ids';
import { newId } from '../kernel/ids';
import {
  type PackedContents,
  packContents,
  PAGE_SIZE,
  type PageContents,
  unpackContents,
} from '../model/reference-page';
import type { ParsedReference, StudyColumns } from './parsed';

/** Where the texts of a page are put away. */
export type DraftStore = {
  put: (pageId: string, page: PackedContents) => void;
  get: (pageId: string) => Promise<PageContents>;
};
/** A page of a draft: the rest of it is in the store under its id. */
export type DraftPage = { id: string } & Pick<PackedContents, 'csls' | 'cslEnds' | 'has'>;
type Mark = { sealed: number; open: ParsedReference[]; count: number };

/** Read references in order, with the studies that they bring along. */
export class ImportDraft {
  private sealed: DraftPage[] = [];
  private open: ParsedReference[] = [];
  private readonly sampled: ParsedReference[] = [];
  private readonly mended = new Map<number, ParsedReference>();
  /** By reference. */
  readonly studies: StudyColumns[] = [];

  /** @param sampleSize - how many of the first are kept as they are, to show */
  constructor(
    private readonly env: Env,
    private readonly store: DraftStore,
    private readonly sampleSize: number,
  ) {}

  get count(): number {
    return this.studies.length;
  }

  get sample(): readonly ParsedReference[] {
    return this.sampled;
  }

  add(references: readonly ParsedReference[]): void {
    for (const reference of references) {
      this.studies.push(reference.study);
      if (this.sampled.length < this.sampleSize) this.sampled.push(reference);
      this.open.push(reference);
      if (this.open.length === PAGE_SIZE) this.seal();
    }
  }

  private seal(): void {
    this.sealed.push(this.putAway(newId(this.env), packContents(this.open)));
    this.open = [];
  }

  private putAway(id: string, page: PackedContents): DraftPage {
    this.store.put(id, page);
    return { id, csls: page.csls, cslEnds: page.cslEnds, has: page.has };
  }

  /** Puts another in the place of the one at `index` (from 0). */
  replace(index: number, reference: ParsedReference): void {
    this.studies[index] = reference.study;
    if (index < this.sampled.length) this.sampled[index] = reference;
    this.mended.set(index, reference);
  }

  /** The state now, for {@link rewind}. */
  mark(): Mark {
    return { sealed: this.sealed.length, open: [...this.open], count: this.count };
  }

  /** Forgets what was added after a mark. Replacing ends what can be forgotten. */
  rewind({ sealed, open, count }: Mark): void {
    this.sealed.length = sealed;
    this.open = [...open];
    this.studies.length = count;
    this.sampled.length = Math.min(this.sampled.length, count);
  }

  /** All of them on pages, each of `PAGE_SIZE` but the last, with their texts in the store. */
  async pages(): Promise<readonly DraftPage[]> {
    const pages = [...this.sealed];
    const changed = new Set([...this.mended.keys()].map((index) => Math.floor(index / PAGE_SIZE)));
    for (const number of changed) {
      const page = pages[number];
      if (page === undefined) continue;
      const contents = unpackContents({ ...page, ...(await this.store.get(page.id)) });
      for (const [index, reference] of this.mended)
        if (Math.floor(index / PAGE_SIZE) === number) contents[index % PAGE_SIZE] = reference;
      pages[number] = this.putAway(newId(this.env), packContents(contents));
    }
    if (this.open.length > 0) {
      const start = this.sealed.length * PAGE_SIZE;
      const open = this.open.map((reference, i) => this.mended.get(start + i) ?? reference);
      pages.push(this.putAway(newId(this.env), packContents(open)));
    }
    return pages;
  }
}
