// Choosing interventions for the expert meetings: scores on the project's criteria, added up and ranked.
import type { Intervention } from '../model/intervention';
import { MAX_SELECTION_SCORE, type Selection, selectionId } from '../model/selection';
import type { Project } from '../model/project';
import type { ProjectData } from '../model/tables';

/** An intervention in the ranking. `sum` counts unscored criteria as 0; `rank` is shared by equals (1, 2, 2, 4). */
export type RankedIntervention = {
  intervention: Intervention;
  selection: Selection | undefined;
  sum: number;
  scored: number;
  rank: number;
};

/** The highest sum there can be. */
export function maxSum(project: Pick<Project, 'selectionCriteria'>): number {
  return MAX_SELECTION_SCORE * project.selectionCriteria.length;
}

/** Interventions by sum of scores, best first; equals in order of entry. */
export function rankInterventions(
  data: Pick<ProjectData, 'interventions' | 'selections'>,
  project: Pick<Project, 'selectionCriteria'>,
): RankedIntervention[] {
  const selections = new Map(data.selections.map((s) => [s.id as string, s]));
  const rows = data.interventions.map((intervention) => {
    const selection = selections.get(selectionId(intervention.id));
    const scores = project.selectionCriteria.flatMap((c) => {
      const score = selection?.scores[c.id]?.score;
      return score === null || score === undefined ? [] : [score];
    });
    return {
      intervention,
      selection,
      sum: scores.reduce((sum, s) => sum + s, 0),
      scored: scores.length,
      rank: 0,
    };
  });
  rows.sort((a, b) => b.sum - a.sum || a.intervention.sequence - b.intervention.sequence);
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    row.rank = above?.sum === row.sum ? above.rank : index + 1;
  });
  return rows;
}
