// Whether the searches found the reports that were known beforehand: a check of the search strategy.
import { bareDoi } from '../annotation/own-doi';
import type { ReferenceId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import { foldText } from '../kernel/text';
import type { Reference } from '../model/reference';
import { type ProjectData, requireProject } from '../model/tables';
import { foundReferences, standingFor } from './active';
import { type InflowKind, inflowOf, sourcesById } from './inflow';

/** A known report, as it is written down, and the references that are it; [] where no search found it. */
export type KnownReport = { text: string; references: ReferenceId[] };

const NOT_SEARCHED: ReadonlySet<InflowKind> = new Set(['correspondent', 'hand']);
const DOI = /\b10\.\d{4,9}\/\S+/;
// Shorter titles are those of many reports.
const FEWEST_LETTERS = 8;

/** Letters and digits of a title, so that case, accents, points and spaces do not matter. */
const titleKey = (title: string): string => foldText(title).replace(/[^\p{L}\p{N}]+/gu, '');

const keysOf = remembered((references: readonly Reference[]): ReadonlyMap<string, ReferenceId[]> => {
  const byKey = new Map<string, ReferenceId[]>();
  const add = (key: string, id: ReferenceId): void => {
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [id]);
    else own.push(id);
  };
  for (const { id, csl } of references) {
    if (csl.DOI !== undefined) add(`doi:${bareDoi(csl.DOI)}`, id);
    if (csl.title !== undefined) add(titleKey(csl.title), id);
  }
  return byKey;
});

/**
 * The known reports of the protocol, each with the references of searches that are it: by DOI where it has one, else
 * by the whole title. What correspondents sent or a person added is not what a search found.
 */
export function knownReports(data: ProjectData): KnownReport[] {
  const listed = requireProject(data).knownReports.filter((text) => text.trim() !== '');
  if (listed.length === 0) return [];
  const found = foundReferences(data);
  const byKey = keysOf(found);
  const sources = sourcesById(data);
  const searched = new Set(found.flatMap((r) => (NOT_SEARCHED.has(inflowOf(r, sources)) ? [] : [r.id])));
  const stands = standingFor(data);
  return listed.map((text) => {
    const doi = DOI.exec(text)?.[0];
    const key = doi === undefined ? titleKey(text) : `doi:${bareDoi(doi.replace(/[.,;)]+$/, ''))}`;
    const same = doi === undefined && key.length < FEWEST_LETTERS ? [] : (byKey.get(key) ?? []);
    return { text, references: [...new Set(same.filter((id) => searched.has(id)).map(stands))] };
  });
}
