// How far screeners and raters agree: a table for each thing that was judged by two, and the same in a sentence for the
// methods.
import { type Stage, stages } from '../../model/decision';
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { usedTools } from '../../rating/appraisal/tools';
import { scaleOf } from '../../rating/scales';
import {
  appraisalOverall,
  appraisalPairs,
  type Coefficient,
  type OverallAgreement,
  type PairAgreement,
  ratingOverall,
  ratingPairs,
  screeningOverall,
  screeningPairs,
} from '../../review/agreement';
import { templateAgreement } from '../../review/template-agreement';
import { type Block, paragraph } from '../document-model';
import { defineProduct, type ProductContent } from '../product';
import { type ReportCell, reportTable, type ReportTable, textCell, textColumn } from '../table-model';
import { counted, formatCoefficient, formatNumber, joinList } from '../words';
import { agreementTexts } from '../parts/agreement-texts';

const titles = { nl: 'Overeenstemming tussen beoordelaars', en: 'Agreement between raters' };

type Part = {
  id: string;
  title: string;
  isRating: boolean;
  pairs: PairAgreement[];
  /** Pairs with who does not work here, such as a tool: beside the others, and no part of the overall numbers. */
  beside: PairAgreement[];
  overall: OverallAgreement;
};

function partsOf(data: ProjectData, language: Language): Part[] {
  const t = agreementTexts[language];
  const scale = scaleOf(requireProject(data)).short;
  const screening = (stage: Stage): Part => ({
    id: `overeenstemming-${stage}`,
    title: t.screening[stage],
    isRating: false,
    pairs: screeningPairs(data, stage),
    beside: [],
    overall: screeningOverall(data, stage),
  });
  const elsewhere = new Set(data.persons.flatMap((p) => (p.origin === null ? [] : [p.id])));
  const isBeside = (p: PairAgreement): boolean => elsewhere.has(p.first) || elsewhere.has(p.second);
  const rated = ratingPairs(data);
  const rating: Part = {
    id: 'overeenstemming',
    title: t.rating(scale),
    isRating: true,
    pairs: rated.filter((p) => !isBeside(p)),
    beside: rated.filter(isBeside),
    overall: ratingOverall(data),
  };
  // Of a tool the overall level, which has no range and no remark.
  const tools = usedTools(requireProject(data)).map((tool): Part => ({
    id: `overeenstemming-${tool.id}`,
    title: t.tool(tool.short),
    isRating: true,
    pairs: appraisalPairs(data, tool),
    beside: [],
    overall: appraisalOverall(data, tool),
  }));
  return [...stages.map(screening), rating, ...tools].filter((p) => p.pairs.length + p.beside.length > 0);
}

/** A coefficient with its interval: `0,41 (0,20 tot 0,62)`; in words, as a limit may be negative. */
export function formatEstimate({ value, low, high }: Coefficient, language: Language): string {
  const text = formatCoefficient(value, language);
  if (value === null || low === null || high === null) return text;
  const to = language === 'nl' ? 'tot' : 'to';
  return `${text} (${formatCoefficient(low, language)} ${to} ${formatCoefficient(high, language)})`;
}

function tableOfPart(data: ProjectData, part: Part, language: Language): ReportTable {
  const t = agreementTexts[language];
  const { isRating, pairs, beside, overall } = part;
  const nameOf = (id: string): string => data.persons.find((p) => p.id === id)?.name ?? '';
  const estimate = (c: Coefficient): string => formatEstimate(c, language);
  const rowOf = (pair: PairAgreement): ReportCell[] => {
    const cell = (text: string) => textCell(text, pair.references);
    return [
      cell(`${nameOf(pair.first)} – ${nameOf(pair.second)}`),
      cell(formatNumber(pair.n, language)),
      cell(formatCoefficient(pair.observed, language)),
      cell(estimate(pair.kappa)),
      ...(isRating ? [cell(estimate(pair.weighted))] : []),
      cell(estimate(pair.ac1)),
      cell(estimate(pair.alpha)),
    ];
  };
  const rows = pairs.map(rowOf);
  const all = [...new Set(pairs.flatMap((p) => p.references))];
  const isMany = overall.people > 2;
  if (isMany) {
    const cell = (text: string) => textCell(text, all);
    rows.push([
      cell(t.all),
      cell(formatNumber(overall.n, language)),
      cell(''),
      // A coefficient over fewer publications says over how many.
      cell(
        overall.fleiss.n < overall.n && overall.fleiss.value !== null
          ? `${estimate(overall.fleiss)} (n = ${formatNumber(overall.fleiss.n, language)})`
          : estimate(overall.fleiss),
      ),
      ...(isRating ? [cell('')] : []),
      cell(estimate(overall.ac1)),
      cell(estimate(overall.alpha)),
    ]);
  }
  rows.push(...beside.map(rowOf));
  const shown = [
    ...[...pairs, ...beside].flatMap((p) => [p.kappa, p.ac1, p.alpha, ...(isRating ? [p.weighted] : [])]),
    ...(isMany ? [overall.fleiss, overall.ac1, overall.alpha] : []),
  ];
  const column = (title: string, widthShare: number) => ({ title, numeric: true, widthShare });
  return reportTable({
    id: part.id,
    language,
    caption: `${titles[language]}: ${part.title}`,
    columns: [
      textColumn(t.people, 3.5),
      column(isRating ? t.reports : t.n, 1.8),
      column(t.proportion, 1.8),
      column(t.kappa, 2.6),
      ...(isRating ? [column(t.weighted, 2.6)] : []),
      column(isRating ? t.ac2 : t.ac1, 2.6),
      column(t.alpha, 2.6),
    ],
    rows,
    notes: [
      t.intervalNote,
      ...(isRating ? [t.ratingNote] : []),
      ...(beside.length > 0 ? [t.besideNote(joinList(namesBeside(data, beside), language))] : []),
      ...(isMany && overall.fleiss.n < overall.n
        ? [t.fleissNote(formatNumber(overall.fleiss.n, language), formatNumber(overall.n, language))]
        : []),
      ...(shown.some((c) => c.value === null) ? [t.undefinedNote] : []),
    ],
  });
}

/** Who of pairs does not work here. */
const namesBeside = ({ persons }: ProjectData, beside: readonly PairAgreement[]): string[] => {
  const inPairs = new Set(beside.flatMap((p) => [p.first, p.second]));
  return persons.flatMap((p) => (p.origin !== null && inPairs.has(p.id) ? [p.name] : []));
};

/** How far who does not work here agrees with each rater, as a sentence; none where nobody of elsewhere rated. */
function besideSentences(data: ProjectData, { title, beside }: Part, language: Language): string[] {
  const t = agreementTexts[language];
  const elsewhere = namesBeside(data, beside);
  if (elsewhere.length === 0) return [];
  const nameOf = (id: string): string => data.persons.find((p) => p.id === id)?.name ?? '';
  const each = beside.map(
    ({ first, second, n, weighted }) =>
      `${nameOf(first)} – ${nameOf(second)} ${formatEstimate(weighted, language)} (n = ${formatNumber(n, language)})`,
  );
  const name = t.weighted.replace(' (95%)', '');
  return [t.besideSentence(title, joinList(elsewhere, language), name, joinList(each, language))];
}

/** How often two people gave each pair of verdicts. */
function matrixOf(data: ProjectData, part: Part, pair: PairAgreement, language: Language): ReportTable {
  const t = agreementTexts[language];
  const nameOf = (id: string): string => data.persons.find((p) => p.id === id)?.name ?? '';
  return reportTable({
    id: `${part.id}-${pair.first}-${pair.second}`,
    language,
    caption: t.matrix(nameOf(pair.first), nameOf(pair.second)),
    columns: [textColumn('', 3), ...t.verdicts.map((title) => ({ title, numeric: true, widthShare: 2 }))],
    rows: pair.confusion.map((row, r) => [
      textCell(t.verdicts[r] ?? ''),
      ...row.map((count) => textCell(formatNumber(count, language))),
    ]),
    hasRowHeadings: true,
  });
}

/** How far two agree who filled in the same templates, by field; null where nobody did. */
function templateTable(data: ProjectData, language: Language): ReportTable | null {
  const t = agreementTexts[language];
  const fields = templateAgreement(data);
  if (fields.length === 0) return null;
  const hasSets = fields.some((f) => f.overlap !== null);
  const column = (title: string) => ({ title, numeric: true, widthShare: 2 });
  return reportTable({
    id: 'overeenstemming-template',
    language,
    caption: `${titles[language]}: ${t.template.title}`,
    columns: [
      textColumn(t.template.field, 4),
      column(t.template.n),
      column(t.proportion),
      column(t.template.kappa),
      ...(hasSets ? [column(t.template.overlap)] : []),
    ],
    rows: fields.map(({ field, interventions, observed, kappa, overlap }) => {
      const cell = (text: string) => textCell(text, [], interventions, [field.id]);
      return [
        cell(field.label[language]),
        cell(formatNumber(interventions.length, language)),
        cell(formatCoefficient(observed, language)),
        cell(formatCoefficient(kappa, language)),
        ...(hasSets ? [cell(overlap === null ? '' : formatCoefficient(overlap, language))] : []),
      ];
    }),
    notes: [t.template.note, ...(fields.some((f) => f.kappa === null) ? [t.undefinedNote] : [])],
  });
}

/** Builds the agreement between every two people who judged the same, and over all of them. */
function build(data: ProjectData, language: Language): ProductContent {
  const parts = partsOf(data, language);
  const title = titles[language];
  const blocks = parts.flatMap((part): Block[] => [
    { type: 'heading', level: 3, text: part.title },
    { type: 'table', table: tableOfPart(data, part, language) },
    ...(part.isRating
      ? []
      : part.pairs.map((pair): Block => ({ type: 'table', table: matrixOf(data, part, pair, language) }))),
  ]);
  const template = templateTable(data, language);
  if (template !== null)
    blocks.push(
      { type: 'heading', level: 3, text: agreementTexts[language].template.title },
      { type: 'table', table: template },
    );
  return {
    title,
    blocks: blocks.length === 0 ? [paragraph(agreementTexts[language].noPairs)] : blocks,
  };
}

/** The same in sentences, one for each thing that two people judged; none where nobody did. */
export function agreementSentences(data: ProjectData, language: Language): string[] {
  const t = agreementTexts[language];
  const double = new Set(templateAgreement(data).flatMap((f) => f.interventions)).size;
  const template =
    double === 0 ? [] : [t.template.sentence(counted(double, t.template.intervention, language))];
  const all = partsOf(data, language);
  const parts = all
    .filter((p) => p.pairs.length > 0)
    .map(({ title, isRating, pairs, overall }) => {
      const [only] = pairs;
      const isPair = overall.people === 2 && only !== undefined;
      const kappa = isPair ? (isRating ? only.weighted : only.kappa) : overall.fleiss;
      const name = isPair ? (isRating ? t.weighted : t.kappa) : t.fleiss;
      const values: readonly (readonly [string, Coefficient])[] = [
        [name, kappa],
        [isRating ? t.ac2 : t.ac1, overall.ac1],
        [t.alpha, overall.alpha],
      ];
      const known = values.filter(([, c]) => c.value !== null);
      const words = known.map(([label, c]) => {
        const own = c.n < overall.n ? ` (n = ${formatNumber(c.n, language)})` : '';
        return `${label.replace(' (95%)', '')} ${formatEstimate(c, language)}${own}`;
      });
      const n = counted(overall.n, isRating ? t.report : t.publication, language);
      const unknown = values
        .filter(([, c]) => c.value === null)
        .map(([label]) => label.replace(' (95%)', ''));
      if (words.length === 0) return t.sentence(title, n, t.sentenceUndefined);
      const said = joinList(words, language);
      return t.sentence(
        title,
        n,
        unknown.length === 0 ? said : `${said}; ${t.cannot(joinList(unknown, language))}`,
      );
    });
  return [...parts, ...all.flatMap((p) => besideSentences(data, p, language)), ...template];
}

/** The agreement between those who judged the same. */
export const agreement = defineProduct({
  id: 'overeenstemming',
  name: { nl: 'Overeenstemming beoordelaars', en: 'Agreement of raters' },
  build,
});
