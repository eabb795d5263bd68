// What was screened at a stage in the order of deciding, for stopping rules.
import type { ReferenceId } from '../kernel/ids';
import type { Stage } from '../model/decision';
import type { Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';

/** Relevance in the order of the first decision on each reference, and how many references there are in all. A maybe counts as relevant. */
export function screeningTrack(
  data: Pick<ProjectData, 'decisions'>,
  stage: Stage,
  candidates: readonly Reference[],
): { track: boolean[]; total: number } {
  const known = new Set(candidates.map((r) => r.id));
  const first = new Map<ReferenceId, { at: number; isRelevant: boolean }>();
  for (const d of data.decisions) {
    if (d.stage !== stage || d.verdict === null || !known.has(d.referenceId)) continue;
    const before = first.get(d.referenceId);
    const isRelevant = d.verdict !== 'exclude';
    first.set(d.referenceId, {
      at: Math.min(before?.at ?? Infinity, d.decidedAt),
      isRelevant: isRelevant || before?.isRelevant === true,
    });
  }
  const ordered = [...first.values()].sort((a, b) => a.at - b.at);
  return { track: ordered.map((x) => x.isRelevant), total: candidates.length };
}
