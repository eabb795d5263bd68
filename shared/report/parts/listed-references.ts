// Which works appendix 1 prints.
import type { ReferenceId } from '../../kernel/ids';
import type { CitedWork } from '../../model/literature';
import { type Reference, newReference } from '../../model/reference';
import type { ProjectData } from '../../model/tables';
import { activeReferences } from '../../review/active';
import { flowOf } from '../../review/flow';
import { sumOf } from '../../review/flow-model';
import { inflowOf, sourcesById } from '../../review/inflow';
import { statusSource } from '../../review/statuses';

/** Stages of the list, by the key of their heading. */
export type ListedStage = 'stageShortlist' | 'stageFullText' | 'stageCorrespondents' | 'stageCited';

/** A work that is only cited, in the shape that the citation engine takes. */
function asReference({ id, csl }: CitedWork, sequence: number): Reference {
  // It is looked up in no table: the list only prints it.
  return newReference({ id: id as string as ReferenceId, csl, sequence });
}

/**
 * The works that the list prints: the shortlist (included, however it was searched for), what was assessed on full text
 * besides, what correspondents sent, and literature that is only cited.
 */
export function listedReferences(data: ProjectData): { stage: ListedStage; references: Reference[] }[] {
  const { statusOf } = statusSource(data);
  const { databases, other } = flowOf(data);
  const sources = sourcesById(data);
  const included = new Set([...databases.included.references, ...other.included.references]);
  const assessed = new Set(
    [databases, other].flatMap((c) => [...sumOf(c.excludedFull).references, ...c.undecidedFull.references]),
  );
  const shortlist: Reference[] = [];
  const fullText: Reference[] = [];
  const correspondents: Reference[] = [];
  for (const reference of activeReferences(data)) {
    const { id } = reference;
    const isSent = inflowOf(reference, sources) === 'correspondent';
    if (isSent && statusOf(id) !== 'excluded') correspondents.push(reference);
    else if (included.has(id)) shortlist.push(reference);
    else if (assessed.has(id)) fullText.push(reference);
  }
  return [
    { stage: 'stageShortlist', references: shortlist },
    { stage: 'stageFullText', references: fullText },
    { stage: 'stageCorrespondents', references: correspondents },
    { stage: 'stageCited', references: data.literature.map(asReference) },
  ];
}
