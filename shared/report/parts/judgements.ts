// Judgements of reports, of whatever tool or scale, in one shape: what pictures and tables are made of.
import type { ReferenceId } from '../../kernel/ids';
import type { Language } from '../../model/fields';
import type { AppraisalTool } from '../../model/appraisal-tool';
import type { Project } from '../../model/project';
import { referenceLabel, shortLabel } from '../../model/reference';
import type { Scale } from '../../model/scale';
import { type ProjectData, requireProject } from '../../model/tables';
import { signOf } from '../../rating/appraisal/signs';
import { usedTools } from '../../rating/appraisal/tools';
import { scaleName, scaleOf } from '../../rating/scales';
import { formatOutcome, type RatingOutcome } from '../../rating/several';
import { formatRating } from '../../rating/sms';
import { activeReferences } from '../../review/active';
import { appraisalsByReport } from '../../review/of-publication';
import { outcomesByReference } from '../../review/rated';
import {
  type AppraisalOutcome,
  appraisalOutcomes,
  judgedDomains,
  type Outcome,
} from '../../review/appraisals';
import { judgementFills, type Key, stepFill } from '../judgement-svg';
import { severalNote } from './several-note';
import { judgementTexts } from './judgement-texts';

/** `level`: place in the levels of the sheet; null: nothing is counted. `shown`: what stands in the light. */
export type SheetCell = { level: number | null; shown: string; text: string };
export type SheetRow = {
  referenceId: ReferenceId;
  label: string;
  short: string;
  weight: number | null;
  cells: SheetCell[];
};
/** Reports by columns, with the levels that a cell can have; the last one says that raters differ. */
export type Sheet = {
  id: string;
  name: string;
  /** `made`: the judgements of a tool that stand in the column (see table-model); null for the scale. */
  columns: { short: string; label: string; made: string | null }[];
  levels: Key[];
  rows: SheetRow[];
  notes: string[];
};

const differing = (language: Language): Key => ({
  sign: '≠',
  label: judgementTexts[language].differs,
  fill: judgementFills.differs,
});

function labels(data: ProjectData): Map<ReferenceId, { label: string; short: string }> {
  return new Map(
    activeReferences(data).map((r) => [r.id, { label: referenceLabel(r), short: shortLabel(r) }] as const),
  );
}

function toolCell(tool: AppraisalTool, outcome: Outcome, language: Language): SheetCell {
  const t = judgementTexts[language];
  if (outcome.state === 'differs') return { level: tool.levels.length, shown: '≠', text: t.differs };
  if (outcome.state !== 'judged')
    return { level: null, shown: '', text: outcome.state === 'open' ? t.open : t.notAsked };
  const at = tool.levels.findIndex((l) => l.id === outcome.level);
  const level = tool.levels[at];
  if (level === undefined) return { level: null, shown: '', text: '' };
  const sign = signOf(level);
  const text = `${level.label[language]} (${sign})`;
  const { points } = outcome;
  return points === null
    ? { level: at, shown: sign, text }
    : { level: at, shown: String(points), text: `${points}: ${text}` };
}

function toolSheet(data: ProjectData, tool: AppraisalTool, language: Language): Sheet {
  const t = judgementTexts[language];
  const named = labels(data);
  const outcomes = appraisalOutcomes(data, tool);
  // A part that is asked of some designs only has no column where there are none.
  const domains = judgedDomains(tool).filter((d) =>
    outcomes.some((o) => o.domains.get(d.id)?.state !== 'not-asked'),
  );
  const hasOverall = tool.overall.by !== 'none';
  const columns = domains.map((d, n) => ({
    short: d.short ?? `D${n + 1}`,
    label: d.label[language],
    made: `${tool.id}\n${d.id}`,
  }));
  const cellsOf = ({ domains: own, overall }: AppraisalOutcome): SheetCell[] => [
    ...domains.map((d) => toolCell(tool, own.get(d.id) ?? { state: 'open' }, language)),
    ...(hasOverall ? [toolCell(tool, overall, language)] : []),
  ];
  const rows = outcomes.map((o): SheetRow => ({
    referenceId: o.referenceId,
    ...(named.get(o.referenceId) ?? { label: '', short: '' }),
    weight: o.weight,
    cells: cellsOf(o),
  }));
  const hasPoints = outcomes.some((o) =>
    [...o.domains.values()].some((d) => d.state === 'judged' && d.points !== null),
  );
  const overall = tool.overall.label?.[language] ?? t.overall;
  return {
    id: tool.id,
    name: tool.edition === undefined ? tool.name[language] : `${tool.name[language]} (${tool.edition})`,
    columns: [...columns, ...(hasOverall ? [{ short: overall, label: overall, made: `${tool.id}\n` }] : [])],
    levels: [
      ...tool.levels.map((l) => ({
        sign: signOf(l),
        label: l.label[language],
        fill: judgementFills[l.tone],
      })),
      differing(language),
    ],
    rows,
    notes: [t.basis, ...(hasPoints ? [t.stars] : [])],
  };
}

function scaleCell(scale: Scale, project: Project, outcome: RatingOutcome, language: Language): SheetCell {
  const t = judgementTexts[language];
  if (outcome.status === 'unnamed') return { level: null, shown: '?', text: t.unnamed };
  if (!('value' in outcome)) return { level: scale.levels.length, shown: '≠', text: t.differs };
  const { value } = outcome;
  if (value.type === 'remark') return { level: null, shown: '', text: value.text };
  const low = value.type === 'level' ? value.level : value.low;
  const at = scale.levels.findIndex((l) => l.level === low);
  const shown = formatRating(value).replace('_', '–');
  const text = formatOutcome(project, outcome, language, (v) => formatRating(v).replace('_', '–'));
  return { level: at < 0 ? null : at, shown, text };
}

/** What reports are rated on the scale of the project; the weights are those that were given with a tool. */
function scaleSheet(data: ProjectData, language: Language): Sheet {
  const t = judgementTexts[language];
  const project = requireProject(data);
  const scale = scaleOf(project);
  const named = labels(data);
  const outcomes = outcomesByReference(data);
  const weights = new Map(
    [...appraisalsByReport(data)].flatMap(([id, all]) =>
      all.flatMap((a) => (a.weight === null ? [] : [[id, a.weight]])),
    ),
  );
  const rows = [...named].flatMap(([referenceId, label]): SheetRow[] => {
    const outcome = outcomes.get(referenceId);
    if (outcome === undefined || outcome.status === 'unrated') return [];
    const cell = scaleCell(scale, project, outcome, language);
    return [{ referenceId, ...label, weight: weights.get(referenceId) ?? null, cells: [cell] }];
  });
  return {
    id: 'scale',
    name: scaleName(scale, language),
    columns: [{ short: t.level, label: t.level, made: null }],
    levels: [
      ...scale.levels.map((l, at) => ({
        sign: String(l.level),
        label: l.label[language],
        fill: stepFill(at, scale.levels.length),
      })),
      differing(language),
    ],
    rows,
    notes: [
      t.basis,
      ...severalNote(
        project,
        rows.flatMap((r) => outcomes.get(r.referenceId) ?? []),
        language,
      ),
      ...(rows.some((r) => r.cells[0]?.shown.includes('–')) ? [t.range] : []),
    ],
  };
}

/** A sheet for the scale and for each tool that is used, of those in which something was judged. */
export function judgementSheets(data: ProjectData, language: Language): Sheet[] {
  const tools = usedTools(requireProject(data)).map((tool) => toolSheet(data, tool, language));
  return [scaleSheet(data, language), ...tools].filter((sheet) => sheet.rows.length > 0);
}

/** How often a level was given in a column: reports, and their share by weight of what was judged there. */
export type LevelShare = { reports: number; share: number };

/** Whether each judged report has a weight, so that the summary is weighted. */
export const isWeighted = ({ rows }: Sheet): boolean => rows.every((r) => r.weight !== null);

/** For each column, how often each level was given. */
export function sharesOf(sheet: Sheet): LevelShare[][] {
  const isByWeight = isWeighted(sheet);
  const weightOf = (row: SheetRow): number => (isByWeight ? (row.weight ?? 0) : 1);
  return sheet.columns.map((_, c) => {
    const judged = sheet.rows.filter((r) => r.cells[c]?.level != null);
    const total = judged.reduce((sum, r) => sum + weightOf(r), 0);
    return sheet.levels.map((__, level) => {
      const own = judged.filter((r) => r.cells[c]?.level === level);
      const weight = own.reduce((sum, r) => sum + weightOf(r), 0);
      return { reports: own.length, share: total === 0 ? 0 : weight / total };
    });
  });
}
