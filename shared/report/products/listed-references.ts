// Which references appendix 1 prints.
import type { Reference } from '../../model/reference';
import type { ProjectData } from '../../model/tables';
import { activeReferences } from '../../review/active';
import { statusSource } from '../../review/statuses';

/** Stages of the list, by the key of their heading. */
export type ListedStage = 'stageShortlist' | 'stageFullText' | 'stageCorrespondents';

/** The references that the list prints: the shortlist, what was assessed on full text besides, and what correspondents sent. */
export function listedReferences(data: ProjectData): { stage: ListedStage; references: Reference[] }[] {
  const { decisionsOf, statusOf } = statusSource(data);
  const shortlist: Reference[] = [];
  const fullText: Reference[] = [];
  const correspondents: Reference[] = [];
  for (const reference of activeReferences(data)) {
    const own = decisionsOf(reference.id);
    const status = statusOf(reference.id);
    if (status === 'included') shortlist.push(reference);
    else if (own.some((d) => d.stage === 'full-text' && d.verdict !== null)) fullText.push(reference);
    else if (reference.country !== null && status !== 'excluded') correspondents.push(reference);
  }
  return [
    { stage: 'stageShortlist', references: shortlist },
    { stage: 'stageFullText', references: fullText },
    { stage: 'stageCorrespondents', references: correspondents },
  ];
}
