// The selection for the expert meetings as a table, and what the meetings found.
import type { Language } from '../../model/fields';
import { findingKinds } from '../../model/meeting';
import { type ProjectData, requireProject } from '../../model/tables';
import { rankInterventions } from '../../selection/ranking';
import { type Block, paragraph, type ReportProduct } from '../document-model';
import { productTexts } from '../product-texts';
import { OUTCOME, type ReportTable, textCell } from '../table-model';

/** Builds the ranking: scores by criterion, sum, outcome and the reason why each was or was not chosen. */
export function buildSelection(data: ProjectData, language: Language): ReportProduct {
  const t = productTexts[language];
  const project = requireProject(data);
  const table: ReportTable = {
    id: 'selectie',
    language,
    number: '',
    caption: t.selection,
    columns: [
      { title: t.intervention, numeric: false, widthShare: 5 },
      ...project.selectionCriteria.map((c) => ({ title: c.label[language], numeric: true, widthShare: 2 })),
      { title: t.total, numeric: true, widthShare: 1.5 },
      { title: t.outcome, numeric: false, widthShare: 2 },
      { title: t.reason, numeric: false, widthShare: 5 },
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
          cell(t.outcomes[selection?.outcome ?? 'open'], [OUTCOME]),
          cell(selection?.reason ?? '', [OUTCOME]),
        ];
      }),
    notes: [],
    landscape: true,
    hasRowHeadings: false,
  };
  return {
    id: 'selectie',
    language,
    title: t.selection,
    landscape: true,
    blocks: [{ type: 'table', table }],
    slides: [],
  };
}

/** Builds the findings of the meetings: by meeting, by intervention, by kind. Who wrote a line down stands in the log, not in print. */
export function buildFindings(data: ProjectData, language: Language): ReportProduct {
  const t = productTexts[language];
  const meetings = [...new Set(data.findings.map((f) => f.meeting))].sort((a, b) => a - b);
  const blocks = meetings.flatMap((meeting): Block[] => [
    { type: 'heading', level: 2, text: t.meeting(meeting) },
    ...data.interventions.flatMap((intervention): Block[] => {
      const own = data.findings.filter((f) => f.meeting === meeting && f.interventionId === intervention.id);
      if (own.length === 0) return [];
      return [
        { type: 'heading', level: 3, text: intervention.title },
        ...findingKinds.flatMap((kind): Block[] => {
          const hits = own.filter((f) => f.kind === kind);
          if (hits.length === 0) return [];
          return [
            { type: 'paragraph', style: 'normal', runs: [{ text: `${t.kinds[kind]}:`, isBold: true }] },
            {
              type: 'list',
              isOrdered: false,
              items: hits.map((f) => [
                {
                  text: f.text,
                  origin: { references: [], interventions: [intervention.id], fields: [], findings: [f.id] },
                },
              ]),
            },
          ];
        }),
      ];
    }),
  ]);
  return {
    id: 'bevindingen',
    language,
    title: t.findings,
    landscape: false,
    blocks: blocks.length === 0 ? [paragraph(t.noFindings)] : blocks,
    slides: [],
  };
}
