// One record of several: the best value of each field, by one stated rule, and where it came from.
import { lookup } from '../kernel/lookup';
import type { CslItem, CslName } from '../model/reference';

/** The merged item, and by field the index of the record that its value came from. */
export type Merged = { csl: CslItem; from: Record<string, number> };

const lettersOf = (value: unknown): number =>
  typeof value === 'string' ? value.length : JSON.stringify(value ?? '').length;

/** Whether a text is all in capitals, as some databases write titles. */
const isShouted = (text: string): boolean => /\p{L}{4}/u.test(text) && text === text.toUpperCase();

/** How much a title says: one that is not shouted, without brackets of a translation, and the longest of these. */
function titleWorth(value: unknown): number {
  const text = String(value);
  return (isShouted(text) ? 0 : 10_000) + (text.startsWith('[') ? 0 : 5000) + Math.min(4000, text.length);
}

/** A list of names by how many persons it names, then by how fully. */
function namesWorth(value: unknown): number {
  const names = value as CslName[];
  return (
    names.length * 1000 +
    Math.min(
      999,
      names.reduce((sum, n) => sum + (n.given?.length ?? 0), 0),
    )
  );
}

function dateWorth(value: unknown): number {
  const date = value as NonNullable<CslItem['issued']>;
  return date['date-parts']?.[0]?.length ?? 0;
}

/** Pages by whether they are a range, then by length. */
const pageWorth = (value: unknown): number =>
  (String(value).includes('-') ? 100 : 0) + Math.min(99, String(value).length);

const WORTH = lookup<(value: unknown) => number>({
  title: titleWorth,
  'container-title': titleWorth,
  'collection-title': titleWorth,
  author: namesWorth,
  editor: namesWorth,
  issued: dateWorth,
  page: pageWorth,
  abstract: lettersOf,
});
// What several records say together is kept together.
const UNITED = new Set(['keyword', 'ISSN', 'ISBN']);
const SEPARATOR = lookup<string>({ keyword: '; ', ISSN: ' ', ISBN: ' ' });
// Where and when a publication stands goes together: of one record, not a year here and a page there.
const PLACE = ['issued', 'container-title', 'volume', 'issue', 'page'] as const;

/** How complete a record's place in print is; what is ahead of print gives way to it. */
function placeWorth(csl: CslItem): number {
  return (
    PLACE.filter((f) => csl[f] !== undefined && csl[f] !== '').length +
    (csl.volume !== undefined ? 2 : 0) +
    (csl.page !== undefined ? 1 : 0)
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || value === null || (Array.isArray(value) && value.length === 0);

/**
 * Merges records of one publication.
 *
 * The rule: year, container, volume, issue and pages come from the record whose place in print is the most complete; of
 * a title the fullest that is not in capitals; of names the longest list with the fullest given names; the longest
 * abstract; all keywords, ISSNs and ISBNs; of every other field the first that is filled, in the order of the records.
 * A value that a person chose goes before all.
 *
 * @param records - at least one, the kept one first
 * @param chosen - by field, the index of the record whose value a person chose
 */
export function mergeRecords(
  records: readonly CslItem[],
  chosen: Readonly<Record<string, number>> = {},
): Merged {
  const fields = new Set(records.flatMap((r) => Object.keys(r)));
  const csl: CslItem = { type: records[0]?.type ?? 'document' };
  const from: Record<string, number> = {};
  const indices = records.map((_, i) => i);
  const inPlace = [...indices].sort((a, b) => worthAt(records, b) - worthAt(records, a) || a - b);
  for (const field of fields) {
    const filled = indices.filter((i) => !isEmpty(records[i]?.[field]));
    const [first] = filled;
    if (first === undefined) continue;
    const own = chosen[field];
    let index = first;
    if (own !== undefined && filled.includes(own)) index = own;
    else if (UNITED.has(field)) {
      from[field] = first;
      csl[field] = united(records, field);
      continue;
    } else if (field === 'type') index = filled.find((i) => records[i]?.type !== 'document') ?? first;
    else if ((PLACE as readonly string[]).includes(field)) {
      const best = inPlace.find((i) => filled.includes(i)) ?? first;
      const worth = WORTH[field];
      // Within the same place the fuller way of saying it: a whole range of pages, a journal's name without
      // abbreviation.
      index =
        worth === undefined || field === 'issued'
          ? best
          : ([...filled].sort(
              (a, b) =>
                Number(agrees(records, b, best)) - Number(agrees(records, a, best)) ||
                worth(records[b]?.[field]) - worth(records[a]?.[field]) ||
                a - b,
            )[0] ?? best);
      if (!agrees(records, index, best)) index = best;
    } else {
      const worth = WORTH[field];
      if (worth !== undefined)
        index =
          [...filled].sort((a, b) => worth(records[b]?.[field]) - worth(records[a]?.[field]) || a - b)[0] ??
          first;
    }
    from[field] = index;
    csl[field] = records[index]?.[field];
  }
  return { csl, from };
}

const worthAt = (records: readonly CslItem[], index: number): number => {
  const record = records[index];
  return record === undefined ? 0 : placeWorth(record);
};

/** Whether two records give the same volume, as far as both say one. */
function agrees(records: readonly CslItem[], a: number, b: number): boolean {
  const [left, right] = [records[a], records[b]];
  return (
    left?.volume === right?.volume &&
    left?.issued?.['date-parts']?.[0]?.[0] === right?.issued?.['date-parts']?.[0]?.[0]
  );
}

function united(records: readonly CslItem[], field: string): string {
  const separator = SEPARATOR[field] ?? '; ';
  const seen = new Map<string, string>();
  for (const record of records) {
    const value = record[field];
    if (typeof value !== 'string') continue;
    for (const part of value.split(separator)) {
      const key = field === 'keyword' ? part.toLowerCase() : part.replace(/[^0-9Xx]/g, '').toUpperCase();
      if (part.trim() !== '' && !seen.has(key)) seen.set(key, part.trim());
    }
  }
  return [...seen.values()].join(separator);
}
