// What reports without a title are called on the screen: by their intervention and the site that they stand on. What is
// printed stays as it is cited.
import type { ReferenceId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import {
  type CslItem,
  type Reference,
  referenceLabel,
  shortLabel,
  shortNames,
  yearOf,
} from '../model/reference';
import type { ProjectData } from '../model/tables';

type Needed = Pick<ProjectData, 'links' | 'interventions' | 'references'>;
type Named = Pick<Reference, 'id' | 'csl' | 'citedAs'>;

const ADDRESS = /^https?:\/\/\S+$/i;
const SITE = /^https?:\/\/(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/iu;

/** The site of a report of which nothing but an address is known; null where there is more. */
function siteOf({ csl, citedAs }: Named): string | null {
  const known = [csl.title, citedAs].filter((text): text is string => text != null && text.trim() !== '');
  const address = known[0] ?? csl.URL ?? '';
  if (csl.author !== undefined || ![...known, address].every((text) => ADDRESS.test(text.trim())))
    return null;
  return SITE.exec(address.trim())?.[1] ?? null;
}

/**
 * Names of linked reports without a title. Only linked ones are looked at: a longlist of 100,000 must not be gone
 * through. Where two would be called the same, the second and further ones are numbered in order of entry.
 */
const namesOf = remembered(
  (
    links: Needed['links'],
    interventions: Needed['interventions'],
    references: Needed['references'],
  ): ReadonlyMap<ReferenceId, string> => {
    const titles = new Map(interventions.map((i) => [i.id, i.title]));
    const linked = new Map<ReferenceId, string[]>();
    for (const { referenceId, interventionId } of links) {
      const title = titles.get(interventionId);
      if (title !== undefined) linked.set(referenceId, [...(linked.get(referenceId) ?? []), title]);
    }
    const names = new Map<ReferenceId, string>();
    const taken = new Map<string, number>();
    for (const reference of references) {
      const own = linked.get(reference.id);
      const site = own === undefined ? null : siteOf(reference);
      if (own === undefined || site === null) continue;
      const name = `${own.join(', ')} · ${site}`;
      const times = (taken.get(name) ?? 0) + 1;
      taken.set(name, times);
      names.set(reference.id, times === 1 ? name : `${name} (${times})`);
    }
    return names;
  },
);

/** The name of a report without a title; undefined where it has one. */
export function siteName(data: Needed, id: ReferenceId): string | undefined {
  return namesOf(data.links, data.interventions, data.references).get(id);
}

/** How a report is named on the screen: in full, or with its first author only (`isShort`) where there are many. */
export function shownName(data: Needed, reference: Named, isShort = false): string {
  return siteName(data, reference.id) ?? (isShort ? shortLabel(reference) : referenceLabel(reference));
}

/** The title of a reference on the screen; the name of a report without one. */
export function shownTitle(data: Needed, reference: Named): string {
  return siteName(data, reference.id) ?? reference.csl.title ?? shortLabel(reference);
}

/** What is shown of a reference in two lines: its title, and beneath it who wrote it, when and where. */
export type Lines = { title: string; by: string };

/** Who wrote an item, when and where, in a line; '' where nothing of it is known. */
export const byLine = (csl: CslItem): string =>
  [shortNames(csl.author), yearOf(csl)?.toString(), csl['container-title']].filter(Boolean).join(' · ');

/** A reference in two lines. */
export function twoLines(data: Needed, reference: Named): Lines {
  return { title: shownTitle(data, reference), by: byLine(reference.csl) };
}

/** A reference in one line where there is no room for two: its title, then who, when and where. */
export function lineOf(data: Needed, reference: Named): string {
  const { title, by } = twoLines(data, reference);
  return by === '' ? title : `${title} · ${by}`;
}

/** Some references in two lines, without making the items of all others. */
export function linesOf(data: Needed, ids: readonly ReferenceId[]): ReadonlyMap<ReferenceId, Lines> {
  const wanted = new Set(ids);
  return new Map(data.references.flatMap((r) => (wanted.has(r.id) ? [[r.id, twoLines(data, r)]] : [])));
}

/** How some references are named on the screen, without making the items of all others. */
export function labelsOf(data: Needed, ids: readonly ReferenceId[]): ReadonlyMap<ReferenceId, string> {
  const wanted = new Set(ids);
  return new Map(data.references.flatMap((r) => (wanted.has(r.id) ? [[r.id, shownName(data, r)]] : [])));
}
