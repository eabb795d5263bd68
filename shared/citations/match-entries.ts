// Which entries of a list are in the longlist already: by DOI, then as the matcher for duplicates sees them.
import { DuplicateMatcher } from '../duplicates/match';
import type { CslItem } from '../model/reference';

/** `known`: surely the record of that index; `likely`: perhaps, for a person to say; `new`: none is like it. */
export type EntryMatch = { state: 'known' | 'likely' | 'new'; record: number | null };

const doiOf = (csl: CslItem): string => (csl.DOI ?? '').toLowerCase();

/**
 * Matches entries with records.
 *
 * @param records - all records of the longlist; read once, in order
 */
export function matchEntries(
  records: Iterable<CslItem>,
  entries: readonly CslItem[],
  options: { isCancelled?: () => boolean } = {},
): EntryMatch[] {
  const matcher = new DuplicateMatcher();
  const byDoi = new Map<string, number>();
  let count = 0;
  for (const record of records) {
    const doi = doiOf(record);
    if (doi !== '' && !byDoi.has(doi)) byDoi.set(doi, count);
    // Abstracts are not asked for: no entry of a list has one.
    matcher.add(record, '');
    count++;
  }
  for (const entry of entries) matcher.add(entry, '');
  const { groups, likely } = matcher.find(options);
  const sure = new Map<number, number>();
  for (const group of groups) {
    const record = group.find((index) => index < count);
    if (record !== undefined) for (const index of group) if (index >= count) sure.set(index, record);
  }
  const perhaps = new Map<number, number>();
  for (const { a, b } of likely) if (a < count && b >= count && !perhaps.has(b)) perhaps.set(b, a);
  return entries.map((entry, i): EntryMatch => {
    const known = byDoi.get(doiOf(entry)) ?? sure.get(count + i);
    if (known !== undefined) return { state: 'known', record: known };
    const record = perhaps.get(count + i);
    return record === undefined ? { state: 'new', record: null } : { state: 'likely', record };
  });
}
