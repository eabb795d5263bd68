// Which entries of a list are in the longlist already: by DOI, then as the matcher for duplicates sees them.
import { DuplicateMatcher } from '../duplicates/match';
import type { CslItem } from '../model/reference';

/** `known`: surely the record of that index; `likely`: perhaps, for a person to say; `new`: none is like it. */
export type EntryMatch = { state: 'known' | 'likely' | 'new'; record: number | null };

const doiOf = (csl: CslItem): string => (csl.DOI ?? '').toLowerCase();

/** Takes the records of a longlist one by one, so that they need not all be there at once; finds entries in them. */
export class EntryMatcher {
  private readonly matcher = new DuplicateMatcher();
  private readonly byDoi = new Map<string, number>();
  private count = 0;

  /** Adds the next record. Abstracts are not asked for: no entry of a list has one. */
  add(record: CslItem): void {
    const doi = doiOf(record);
    if (doi !== '' && !this.byDoi.has(doi)) this.byDoi.set(doi, this.count);
    this.matcher.add(record, '');
    this.count++;
  }

  /** What is known of each entry. To be asked once, when all records are there. */
  match(entries: readonly CslItem[], isCancelled: () => boolean = () => false): EntryMatch[] {
    const { count } = this;
    for (const entry of entries) this.matcher.add(entry, '');
    const { groups, likely } = this.matcher.find({ isCancelled });
    const sure = new Map<number, number>();
    for (const group of groups) {
      const record = group.find((index) => index < count);
      if (record !== undefined) for (const index of group) if (index >= count) sure.set(index, record);
    }
    const perhaps = new Map<number, number>();
    for (const { a, b } of likely) if (a < count && b >= count && !perhaps.has(b)) perhaps.set(b, a);
    return entries.map((entry, i): EntryMatch => {
      const known = this.byDoi.get(doiOf(entry)) ?? sure.get(count + i);
      if (known !== undefined) return { state: 'known', record: known };
      const record = perhaps.get(count + i);
      return record === undefined ? { state: 'new', record: null } : { state: 'likely', record };
    });
  }
}
