// Judgements of reports, for the scale and for each tool: a traffic light of reports by domains, a weighted summary,
// and both as tables.
import type { Language } from '../../model/fields';
import type { ProjectData } from '../../model/tables';
import { type Block, figure, paragraph } from '../document-model';
import { drawLights, drawSummary } from '../judgement-svg';
import { isWeighted, judgementSheets, type Sheet, type SheetRow, sharesOf } from '../parts/judgements';
import { judgementTexts } from '../parts/judgement-texts';
import { defineProduct, type ProductContent } from '../product';
import {
  numberColumn,
  type ReportCell,
  reportTable,
  type ReportTable,
  textCell,
  textColumn,
} from '../table-model';
import { formatNumber, joinList } from '../words';

// What fits on a page; a longer list goes on in a next picture.
const ROWS_IN_PICTURE = 20;

/** The levels that a sheet has somewhere: a legend says no more. */
const usedLevels = (sheet: Sheet): Set<number> =>
  new Set(sheet.rows.flatMap((r) => r.cells.flatMap((c) => (c.level === null ? [] : [c.level]))));

function lights(sheet: Sheet, rows: readonly SheetRow[], language: Language): Block {
  const t = judgementTexts[language];
  const used = usedLevels(sheet);
  const isShown = (at: number): boolean => at < sheet.levels.length - 1 || used.has(at);
  const picture = drawLights({
    title: sheet.name,
    columns: sheet.columns,
    rows: rows.map(({ short, cells }) => ({
      label: short,
      cells: cells.map(({ level, shown }) => {
        const key = level === null ? undefined : sheet.levels[level];
        return key === undefined ? null : { sign: shown, fill: key.fill };
      }),
    })),
    keys: sheet.levels.filter((_, at) => isShown(at)),
  });
  const columns = joinList(
    sheet.columns.map((c) => c.label),
    language,
  );
  return figure(picture, t.lights(sheet.name), t.altLights(formatNumber(rows.length, language), columns));
}

/** A cell with the judgements of its column, so that it leads to who judged when. */
function made(sheet: Sheet, column: number, cell: ReportCell): ReportCell {
  const key = sheet.columns[column]?.made ?? null;
  return key === null ? cell : { ...cell, appraisals: [key] };
}

function lightsTable(sheet: Sheet, language: Language): ReportTable {
  const t = judgementTexts[language];
  return reportTable({
    id: `beoordelingen-${sheet.id}`,
    language,
    caption: t.lights(sheet.name),
    landscape: sheet.columns.length > 4,
    columns: [textColumn(t.report, 4), ...sheet.columns.map((c) => textColumn(c.label, 2))],
    rows: sheet.rows.map(({ referenceId, label, cells }) => [
      textCell(label, [referenceId]),
      ...cells.map(({ text }, c) => made(sheet, c, textCell(text, [referenceId]))),
    ]),
    notes: sheet.notes,
    hasRowHeadings: true,
  });
}

const percent = (share: number, language: Language): string => formatNumber(share * 100, language);

function summary(sheet: Sheet, language: Language): Block {
  const t = judgementTexts[language];
  const shares = sharesOf(sheet);
  const used = usedLevels(sheet);
  const picture = drawSummary({
    title: t.summary(sheet.name),
    rows: sheet.columns.map(({ label }, c) => ({
      label,
      shares: (shares[c] ?? []).map(({ share }) => ({ share, shown: `${percent(share, language)}%` })),
    })),
    keys: sheet.levels.filter((_, at) => at < sheet.levels.length - 1 || used.has(at)),
  });
  const parts = sheet.columns.map(({ label }, c) => {
    const given = sheet.levels.flatMap((level, at) => {
      const { reports, share } = shares[c]?.[at] ?? { reports: 0, share: 0 };
      return reports === 0 ? [] : [`${level.label} ${percent(share, language)}%`];
    });
    return `${label}: ${given.length === 0 ? t.open : joinList(given, language)}.`;
  });
  return figure(picture, t.summary(sheet.name), t.altSummary(parts.join(' ')));
}

function summaryTable(sheet: Sheet, language: Language): ReportTable {
  const t = judgementTexts[language];
  const shares = sharesOf(sheet);
  const reportsWith = (c: number, level: number) =>
    sheet.rows.filter((r) => r.cells[c]?.level === level).map((r) => r.referenceId);
  return reportTable({
    id: `beoordelingen-${sheet.id}-samenvatting`,
    language,
    caption: t.summary(sheet.name),
    columns: [
      textColumn(t.part, 4),
      ...sheet.levels.map(({ sign, label }) => numberColumn(sign === label ? label : `${sign} ${label}`, 2)),
    ],
    rows: sheet.columns.map(({ label }, c) => [
      textCell(label),
      ...(shares[c] ?? []).map(({ reports, share }, level) =>
        made(
          sheet,
          c,
          textCell(
            reports === 0 ? '0' : t.of(formatNumber(reports, language), percent(share, language)),
            reportsWith(c, level),
          ),
        ),
      ),
    ]),
    notes: [isWeighted(sheet) ? t.weighted : t.unweighted],
    hasRowHeadings: true,
  });
}

function blocksOf(sheet: Sheet, language: Language): Block[] {
  const pieces = Array.from({ length: Math.ceil(sheet.rows.length / ROWS_IN_PICTURE) }, (_, n) =>
    sheet.rows.slice(n * ROWS_IN_PICTURE, (n + 1) * ROWS_IN_PICTURE),
  );
  return [
    { type: 'heading', level: 2, text: sheet.name },
    ...pieces.map((rows) => lights(sheet, rows, language)),
    { type: 'table', table: lightsTable(sheet, language) },
    summary(sheet, language),
    { type: 'table', table: summaryTable(sheet, language) },
  ];
}

function build(data: ProjectData, language: Language): ProductContent {
  const t = judgementTexts[language];
  const blocks = judgementSheets(data, language).flatMap((sheet) => blocksOf(sheet, language));
  return { title: t.title, blocks: blocks.length === 0 ? [paragraph(t.none)] : blocks };
}

/** Judgements of reports, as pictures and as tables. */
export const judgements = defineProduct({
  id: 'beoordelingen',
  name: { nl: 'Beoordelingen in beeld', en: 'Judgements in pictures' },
  build,
});
