// The selection for the expert meetings as a table.
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { rankInterventions } from '../../selection/ranking';
import { defineProduct, type ProductContent, tableContent } from '../product';
import { reportTexts } from '../texts';
import { numberColumn, OUTCOME, reportTable, textCell, textColumn } from '../table-model';

const texts = {
  nl: {
    title: 'Selectie van interventies voor de expertmeetings',
    intervention: 'Interventie',
  },
  en: {
    title: 'Selection of interventions for the expert meetings',
    intervention: 'Intervention',
  },
};

/** Builds the ranking: scores by criterion, sum, outcome and the reason why each was or was not chosen. */
function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const shared = reportTexts[language];
  const project = requireProject(data);
  const table = reportTable({
    id: 'selectie',
    language,
    caption: t.title,
    columns: [
      textColumn(t.intervention, 5),
      ...project.selectionCriteria.map((c) => numberColumn(c.label[language], 2)),
      numberColumn(shared.total, 1.5),
      textColumn(shared.outcome, 2),
      textColumn(shared.reason, 5),
    ],
    rows: rankInterventions(data, project)
      .filter((r) => r.selection !== undefined)
      .map(({ intervention, selection, sum }) => {
        const cell = (text: string, criteria: string[]) => ({
          ...textCell(text, [], [intervention.id]),
          criteria,
        });
        const all = project.selectionCriteria.map((c) => c.id);
        return [
          cell(intervention.title, [...all, OUTCOME]),
          ...all.map((id) => cell(selection?.scores[id]?.score?.toString() ?? '', [id])),
          cell(String(sum), all),
          cell(shared.outcomes[selection?.outcome ?? 'open'], [OUTCOME]),
          cell(selection?.reason ?? '', [OUTCOME]),
        ];
      }),
    landscape: true,
  });
  return tableContent(table);
}

/** The selection for the expert meetings. */
export const selection = defineProduct({
  id: 'selectie',
  name: { nl: 'Selectie voor expertmeetings', en: 'Selection for expert meetings' },
  build,
});
