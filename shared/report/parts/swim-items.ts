// How the synthesis was done, by the items of SWiM, filled from the project: what was not done is said.
import type { Language } from '../../model/fields';
import { usedTools } from '../../rating/appraisal/tools';
import { scaleOf } from '../../rating/scales';
import { effectWords } from '../../review/effect-words';
import type { MeasureGroup, Vote } from '../../review/effects';
import { reportTable, type ReportTable, textCell, textColumn } from '../table-model';
import { counted, formatNumber, joinList } from '../words';
import { directionTexts } from './direction-texts';
import type { EffectReading } from './effect-reading';

/** Interventions of which more than one report votes on the same measure. */
function sharedInterventions(votes: readonly (readonly Vote[])[]): number {
  const shared = new Set<string>();
  for (const group of votes) {
    const seen = new Map<string, Vote>();
    for (const vote of group)
      for (const { interventionId } of vote.effects) {
        const other = seen.get(interventionId);
        if (other !== undefined && other !== vote) shared.add(interventionId);
        seen.set(interventionId, vote);
      }
  }
  return shared.size;
}

/** The items with what was done, as a table. `votes`: of each group in order. */
export function swimTable(
  reading: EffectReading,
  groups: readonly MeasureGroup[],
  votes: readonly (readonly Vote[])[],
  language: Language,
): ReportTable {
  const t = directionTexts[language];
  const s = t.swimItems;
  const { project, effects, measureName } = reading;
  const all = votes.flat();
  const reports = [...new Set(all.map((v) => v.report))];
  const clause = (n: number, noun: keyof typeof t.nouns, words: (n: string) => string): string =>
    n === 0 ? '' : words(counted(n, t.nouns[noun], language));
  const tools = usedTools(project).map((tool) => tool.short);
  const limits =
    s.limits.text +
    clause(sharedInterventions(votes), 'intervention', s.limits.shared) +
    clause(effects.unsaid.length, 'effect', s.limits.unsaid) +
    clause(reports.filter((r) => r.value === null).length, 'report', s.limits.open);
  const measures = joinList(
    groups.map((g) => measureName(g.measureId)),
    language,
  );
  const rows: [string, string][] = [
    [s.grouping.label, s.grouping.text(measures, formatNumber(groups.length, language))],
    [s.metric.label, s.metric.text(effectWords[language].rule)],
    [s.method.label, s.method.text],
    [s.priority.label, s.priority.text(t.rule)],
    [s.heterogeneity.label, s.heterogeneity.text],
    [s.certainty.label, s.certainty.text(scaleOf(project).short, joinList(tools, language))],
    [s.presentation.label, s.presentation.text],
    [
      s.results.label,
      s.results.text(
        counted(reports.length, t.nouns.report, language),
        counted(effects.counted.length, t.nouns.effect, language),
      ),
    ],
    [s.limits.label, limits],
  ];
  return reportTable({
    id: 'richting-swim',
    language,
    caption: t.swim,
    columns: [textColumn(t.item, 2), textColumn(t.done, 6)],
    rows: rows.map(([label, text]) => [textCell(label), textCell(text)]),
    notes: [t.swimNote],
    hasRowHeadings: true,
  });
}
