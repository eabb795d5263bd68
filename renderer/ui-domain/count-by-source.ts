import type { SourceId } from '../../shared/kernel/ids';

/** How many references came from each source. */
export function countBySource(references: readonly { sourceId: SourceId | null }[]): Map<SourceId, number> {
  const counts = new Map<SourceId, number>();
  for (const { sourceId } of references)
    if (sourceId !== null) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  return counts;
}
