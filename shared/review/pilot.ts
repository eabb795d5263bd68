// The references of a pilot round as they were drawn: by lot among all that was found, so that merging duplicates puts
// none of them out, and what came after it was drawn is no part of it.
import { momentOf, type ReferenceId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import type { Reference } from '../model/reference';
import type { StageSettings } from '../model/screening-settings';
import { pilotReferences } from '../screening/division';
import { foundReferences, type Merged, standingFor } from './active';

const drawn = remembered(
  (
    settings: StageSettings,
    references: Merged['references'],
    batches: Merged['batches'],
    duplicates: Merged['duplicates'],
  ): ReadonlySet<ReferenceId> => {
    const { pilotSize, pilotOpenedAt, pilotClosedAt } = settings;
    if (pilotSize === 0) return new Set();
    const cameAt = new Map(batches.map((b) => [b.id, b.importedAt]));
    const cameBy = (at: number | null): readonly Reference[] =>
      foundReferences({ references, batches }).filter(
        ({ id, batchId }) =>
          at === null || ((batchId === null ? momentOf(id) : cameAt.get(batchId)) ?? 0) <= at,
      );
    // Whoever chose the size before there was anything to draw from means what came next.
    const atOnce = pilotOpenedAt === null ? [] : cameBy(pilotOpenedAt);
    const found = atOnce.length >= pilotSize ? atOnce : cameBy(pilotClosedAt);
    return pilotReferences(settings, found, standingFor({ references, batches, duplicates }));
  },
);

/** The references of the pilot round of a stage, as lists show them. The same set as long as nothing of it changes. */
export const pilotOf = (
  { references, batches, duplicates }: Merged,
  settings: StageSettings,
): ReadonlySet<ReferenceId> => drawn(settings, references, batches, duplicates);
