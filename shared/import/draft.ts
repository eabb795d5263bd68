// What has been read and is not written yet. A search of 100,000 is packed as it is read: as objects it would take a gigabyte.
import { type PackedContents, packContents, PAGE_SIZE, unpackContents } from '../model/reference-page';
import type { ParsedReference, StudyColumns } from './parsed';

/** Read references in order, with the studies that they bring along. */
export class ImportDraft {
  private readonly sealed: PackedContents[] = [];
  private open: ParsedReference[] = [];
  private readonly sampled: ParsedReference[] = [];
  /** By reference. */
  readonly studies: StudyColumns[] = [];

  /** @param sampleSize - how many of the first are kept as they are, to show */
  constructor(private readonly sampleSize: number) {}

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
      if (this.open.length < PAGE_SIZE) continue;
      this.sealed.push(packContents(this.open));
      this.open = [];
    }
  }

  /** Puts another in the place of the one at `index` (from 0). */
  replace(index: number, reference: ParsedReference): void {
    this.studies[index] = reference.study;
    if (index < this.sampled.length) this.sampled[index] = reference;
    const page = Math.floor(index / PAGE_SIZE);
    const packed = this.sealed[page];
    if (packed === undefined) {
      this.open[index - this.sealed.length * PAGE_SIZE] = reference;
      return;
    }
    const contents = unpackContents(packed);
    contents[index % PAGE_SIZE] = reference;
    this.sealed[page] = packContents(contents);
  }

  /** Forgets all but the first `count`. */
  rewind(count: number): void {
    this.studies.length = count;
    this.sampled.length = Math.min(this.sampled.length, count);
    const whole = Math.floor(count / PAGE_SIZE);
    const packed = this.sealed[whole];
    const open =
      packed === undefined
        ? this.open
        : unpackContents(packed).map((c, i) => ({ ...c, study: this.studies[whole * PAGE_SIZE + i] }));
    this.open = (open as ParsedReference[]).slice(0, count - whole * PAGE_SIZE);
    this.sealed.length = Math.min(this.sealed.length, whole);
  }

  /** All of them on pages, each of `PAGE_SIZE` but the last. */
  pages(): PackedContents[] {
    return this.open.length === 0 ? [...this.sealed] : [...this.sealed, packContents(this.open)];
  }
}
