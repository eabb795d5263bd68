// What is written beside an import that came of citation searching: the seed of it, and where each entry stands.
import {
  type CitationId,
  type Env,
  type ImportBatchId,
  newId,
  type PersonId,
  type ReferenceId,
} from '../kernel/ids';
import { type Citation, type CitationDirection, newCitation } from '../model/citation';
import type { ProjectData } from '../model/tables';

/** An entry of a list: where it stands, and as it is printed. */
export type EntryPlace = Pick<Citation, 'page' | 'line' | 'text'>;

/**
 * What an import was found from. `entries`: of the list, in the order of the references that come in; none for a file
 * of a database. `known`: entries whose reference was there already.
 */
export type FoundFrom = {
  seedId: ReferenceId;
  direction: CitationDirection;
  entries: readonly EntryPlace[];
  known: readonly (EntryPlace & { referenceId: ReferenceId })[];
};

/** The citations of an import. Where its references are not those of the entries one to one, the import is named. */
export function planCitations(
  env: Env,
  { seedId, direction, entries, known }: FoundFrom,
  found: { ids: readonly ReferenceId[]; batchId: ImportBatchId | null; by: PersonId },
): Citation[] {
  const { ids, batchId, by } = found;
  const common = { seedId, direction, by, at: env.now() };
  const make = (more: Partial<Citation>): Citation =>
    newCitation({ id: newId<CitationId>(env), ...common, ...more });
  const linked = known.map((entry) => make(entry));
  if (entries.length === 0 && batchId !== null) return [...linked, make({ batchId })];
  if (entries.length !== ids.length) return batchId === null ? linked : [...linked, make({ batchId })];
  return [...linked, ...entries.map((entry, i) => make({ ...entry, referenceId: ids[i] ?? null, batchId }))];
}

/** The citations that count: an import that was taken back found nothing. */
export function standing({ citations, batches }: Pick<ProjectData, 'citations' | 'batches'>): Citation[] {
  const undone = new Set(batches.filter((b) => b.status === 'undone').map((b) => b.id));
  return citations.filter((c) => c.batchId === null || !undone.has(c.batchId));
}

/** Whether a citation says already what an entry of a seed's list is. */
export const isSaid = (
  citations: readonly Citation[],
  seedId: ReferenceId,
  { page, line }: EntryPlace,
): boolean =>
  citations.some((c) => c.seedId === seedId && c.page === page && c.line === line && c.referenceId !== null);

/** The seeds that a reference was found from, each once. */
export function seedsOf(
  citations: readonly Citation[],
  reference: { id: ReferenceId; batchId: ImportBatchId | null },
): Citation[] {
  const seen = new Set<string>();
  return citations.filter((c) => {
    const isOf =
      c.referenceId === reference.id ||
      (c.referenceId === null && c.batchId !== null && c.batchId === reference.batchId);
    const name = `${c.seedId} ${c.direction}`;
    if (!isOf || c.seedId === reference.id || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
