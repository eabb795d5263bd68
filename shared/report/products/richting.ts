// Direction of effects: a vote count by success measure, a harvest plot, and how the synthesis was done.
import { directions } from '../../model/effect';
import type { Language } from '../../model/fields';
import { shortLabel } from '../../model/reference';
import type { ProjectData } from '../../model/tables';
import { scaleOf } from '../../rating/scales';
import { valueUnder } from '../../rating/several';
import { countedLevel } from '../../rating/sms';
import { effectWords } from '../../review/effect-words';
import { byMeasure, type MeasureGroup, tally, unsettled, type Vote, votesOf } from '../../review/effects';
import type { ListedReport } from '../../review/scope';
import { signTest, wilsonInterval } from '../../stats/binomial';
import { type Block, figure, paragraph } from '../document-model';
import { drawHarvest, type HarvestBar } from '../harvest-svg';
import { directionTexts } from '../parts/direction-texts';
import { type EffectReading, levelNumber, levelText, readEffects } from '../parts/effect-reading';
import { scopeNotes } from '../parts/scope-notes';
import { swimTable } from '../parts/swim-items';
import { defineProduct, type ProductContent } from '../product';
import { numberColumn, type ReportCell, reportTable, type ReportTable, textColumn } from '../table-model';
import { formatCoefficient, formatNumber, joinList } from '../words';

/** Worst to best, so that what helps stands on the right; what cannot be told is apart. */
const COLUMNS = ['negative', 'none', 'mixed', 'positive', 'unclear'] as const;
const ROWS_IN_PICTURE = 6;

type Group = MeasureGroup & { votes: Vote[] };
type Numbered = ReadonlyMap<ListedReport, string>;

const madeOf = (votes: readonly Vote[]) => votes.flatMap((v) => v.effects);

/** A p-value with three decimals; `< 0,001` where it is less. */
function pText(p: number | null, language: Language): string {
  if (p === null) return '–';
  const three = { minimumFractionDigits: 3, maximumFractionDigits: 3 };
  const locale = language === 'nl' ? 'nl' : 'en-GB';
  const written = (n: number): string => new Intl.NumberFormat(locale, three).format(n);
  return p < 0.001 ? directionTexts[language].lessThan(written(0.001)) : written(p);
}

function voteRow({ measureId, votes }: Group, reading: EffectReading, language: Language): ReportCell[] {
  const t = directionTexts[language];
  const by = tally(votes);
  const [good, bad] = [by.positive.length, by.negative.length];
  const tested = [...by.positive, ...by.negative];
  const limits = wilsonInterval(good, good + bad);
  const share =
    limits === null
      ? '–'
      : `${formatCoefficient(good / (good + bad), language)} (${formatCoefficient(limits.low, language)} ${t.to} ${formatCoefficient(limits.high, language)})`;
  const { cell, measureName } = reading;
  return [
    cell(measureName(measureId), madeOf(votes)),
    cell(formatNumber(votes.length, language), madeOf(votes)),
    ...directions.map((d) => cell(formatNumber(by[d].length, language), madeOf(by[d]))),
    cell(share, madeOf(tested)),
    cell(pText(signTest(good, bad), language), madeOf(tested)),
  ];
}

function voteTable(
  data: ProjectData,
  reading: EffectReading,
  groups: readonly Group[],
  language: Language,
): ReportTable {
  const t = directionTexts[language];
  const w = effectWords[language];
  return reportTable({
    id: 'richting',
    language,
    caption: t.votes,
    landscape: true,
    hasRowHeadings: true,
    columns: [
      textColumn(t.measure, 3),
      numberColumn(t.reports, 1.5),
      ...directions.map((d) => numberColumn(w.directions[d], 1.5)),
      textColumn(t.share, 3),
      textColumn(t.p, 1.5),
    ],
    rows: groups.map((g) => voteRow(g, reading, language)),
    notes: [w.rule, t.rule, t.testNote, ...reading.leftOut([]), ...scopeNotes(data, reading.scope, language)],
  });
}

/** A bar: a report that votes on a success measure, as high as its level for that. */
function barOf(
  { report }: Vote,
  measureId: string | null,
  { project }: EffectReading,
  numbers: Numbered,
  language: Language,
): HarvestBar {
  const value = valueUnder(project, report.outcome, measureId);
  const level = countedLevel(value, project.countingRule);
  // A report whose level does not count is drawn at the level that it was given, such as 0.
  const own =
    value === null || value.type === 'remark' ? null : value.type === 'level' ? value.level : value.low;
  return {
    number: numbers.get(report) ?? '',
    level: typeof level === 'number' ? level : own,
    shown: levelNumber({ value }, language),
  };
}

function harvest(
  reading: EffectReading,
  groups: readonly Group[],
  numbers: Numbered,
  language: Language,
): Block[] {
  const t = directionTexts[language];
  const { measureName, project } = reading;
  const scale = scaleOf(project);
  const parts = Array.from({ length: Math.ceil(groups.length / ROWS_IN_PICTURE) }, (_, n) =>
    groups.slice(n * ROWS_IN_PICTURE, (n + 1) * ROWS_IN_PICTURE),
  );
  return parts.map((own, n) => {
    const title =
      parts.length === 1
        ? t.harvest
        : t.part(formatNumber(n + 1, language), formatNumber(parts.length, language));
    const picture = drawHarvest({
      title,
      columns: COLUMNS.map((d) => effectWords[language].directions[d]),
      rows: own.map(({ measureId, votes }) => {
        const by = tally(votes);
        return {
          label: measureName(measureId),
          cells: COLUMNS.map((d) => by[d].map((v) => barOf(v, measureId, reading, numbers, language))),
        };
      }),
      highest: Math.max(1, ...scale.levels.map((l) => l.level)),
      soundFrom: scale.soundFrom,
      legend: {
        sound: t.legend.sound(String(scale.soundFrom)),
        weak: t.legend.weak(String(scale.soundFrom)),
        open: t.legend.open,
      },
    });
    const reports = new Set(own.flatMap((g) => g.votes.map((v) => v.report))).size;
    const measures = joinList(
      own.map((g) => measureName(g.measureId)),
      language,
    );
    return figure(picture, title, t.altHarvest(formatNumber(reports, language), measures));
  });
}

function barTable(
  reading: EffectReading,
  groups: readonly Group[],
  numbers: Numbered,
  language: Language,
): ReportTable {
  const t = directionTexts[language];
  const { cell, measureName } = reading;
  const w = effectWords[language];
  const lines = [...numbers].flatMap(([report, number]) =>
    groups.flatMap((g) =>
      g.votes
        .filter((v) => v.report === report)
        .map((vote) => ({ report, number, vote, measureId: g.measureId })),
    ),
  );
  return reportTable({
    id: 'richting-rapporten',
    language,
    caption: t.bars,
    onceColumns: 3,
    columns: [
      textColumn(t.number, 1),
      textColumn(t.report, 5),
      textColumn(t.level, 1.3),
      textColumn(t.measure, 2.5),
      textColumn(t.direction, 2),
    ],
    rows: lines.map(({ report, number, vote, measureId }, n) => {
      const isFirst = lines[n - 1]?.report !== report;
      const head = [number, shortLabel(report.reference), levelText(reading.project, report, language)];
      return [
        ...head.map((text) => cell(isFirst ? text : '', vote.effects)),
        cell(measureName(measureId), vote.effects),
        cell(w.directions[vote.direction], vote.effects),
      ];
    }),
    notes: [t.basis, reading.scaleNote, ...reading.leftOut(unsettled(groups.flatMap((g) => g.votes)))],
  });
}

function build(data: ProjectData, language: Language): ProductContent {
  const t = directionTexts[language];
  const reading = readEffects(data, language);
  const groups = byMeasure(reading.project, reading.effects.counted).map((g): Group => ({
    ...g,
    votes: votesOf(g.counted),
  }));
  if (groups.length === 0) return { title: t.title, blocks: [paragraph(t.none)] };
  const reports = reading.scope.listed.filter((l) => groups.some((g) => g.votes.some((v) => v.report === l)));
  const numbers: Numbered = new Map(reports.map((r, n) => [r, String(n + 1)]));
  return {
    title: t.title,
    blocks: [
      { type: 'table', table: voteTable(data, reading, groups, language) },
      ...harvest(reading, groups, numbers, language),
      { type: 'table', table: barTable(reading, groups, numbers, language) },
      {
        type: 'table',
        table: swimTable(
          reading,
          groups,
          groups.map((g) => g.votes),
          language,
        ),
      },
    ],
  };
}

/** Which way the effects go, by success measure. */
export const effectDirections = defineProduct({
  id: 'richting',
  name: { nl: 'Richting van effecten', en: 'Direction of effects' },
  build,
});
