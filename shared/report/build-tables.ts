// Tables 2.1 and 2.2 and appendix 3 of the report, from a project. Headings are exactly the report's.
import type { ReferenceId } from '../kernel/ids';
import type { Language } from '../model/fields';
import type { Intervention } from '../model/intervention';
import type { Project } from '../model/project';
import { referenceLabel } from '../model/reference';
import { type ProjectData, requireProject } from '../model/tables';
import { formatRating } from '../rating/sms';
import { scaleOf } from '../rating/scales';
import { groupBy, standingFor } from '../review/active';
import { listedByCountry, type ListedReport, reportScope, type ReportScope } from '../review/scope';
import { scopeNotes } from './scope-notes';
import { findLink, type ReportCell, type ReportTable, textCell } from './table-model';
import { reportTexts } from './texts';
import { formatNumber } from './words';

const idsOf = (rows: readonly ListedReport[]): ReferenceId[] => rows.map((r) => r.reference.id);
const isCounted = (l: ListedReport): boolean => l.level !== null;

type CountryRow = { name: string; code: string | null; reports: ListedReport[] };

/** Listed reports by country, with the country's name. A country outside the protocol is printed by its code. */
function countryRows(data: ProjectData, scope: ReportScope, language: Language): CountryRow[] {
  const { countries } = requireProject(data);
  return listedByCountry(data, scope.listed).map(({ code, reports }) => ({
    code,
    reports,
    name:
      code === null
        ? reportTexts[language].noCountry
        : (countries.find((c) => c.code === code)?.name[language] ?? code),
  }));
}

/** Table 2.1: reports per country with the total: all that are listed or those that count, as the project sets. */
export function buildTable21(data: ProjectData, language: Language): ReportTable {
  const t = reportTexts[language];
  const { printing } = requireProject(data);
  const scope = reportScope(data);
  const counts = (reports: readonly ListedReport[]): ListedReport[] =>
    printing.count === 'counted' ? reports.filter(isCounted) : [...reports];
  const row = (label: string, reports: readonly ListedReport[]) => [
    textCell(label, idsOf(reports)),
    textCell(formatNumber(reports.length, language), idsOf(reports)),
  ];
  return {
    id: 'tabel-2.1',
    language,
    number: t.table21.number,
    caption: t.table21.caption[printing.scope],
    columns: [
      { title: t.country, numeric: false, widthShare: 6 },
      { title: t.table21.count, numeric: true, widthShare: 4 },
    ],
    rows: [
      ...countryRows(data, scope, language).map(({ name, reports }) => row(name, counts(reports))),
      row(t.total, counts(scope.listed)),
    ],
    notes: scopeNotes(data, scope, language),
    landscape: false,
    hasRowHeadings: false,
  };
}

/** The counting rule in words, to be printed under table 2.2. */
export function describeCountingRule(project: Project, language: Language): string {
  const t = reportTexts[language].rule;
  const { noLevel, rangeAt, zero } = project.countingRule;
  const hasZero = scaleOf(project).levels.some((l) => l.level === 0);
  return [t.noLevel[noLevel], t.rangeAt[rangeAt], ...(hasZero ? [t.zero[zero]] : [])].join(' ');
}

/** Table 2.2: counted reports per country and level; an empty cell where there are none, as in the report. */
export function buildTable22(data: ProjectData, language: Language): ReportTable {
  const t = reportTexts[language];
  const project = requireProject(data);
  const { countingRule, printing } = project;
  const scope = reportScope(data);
  // From 1 to the highest of the scale; 0 counts as 1 or not at all.
  const scale = scaleOf(project);
  const highest = Math.max(1, ...scale.levels.map((l) => l.level));
  const levels: (number | 'none')[] = [
    ...Array.from({ length: highest }, (_, i) => i + 1),
    ...(countingRule.noLevel === 'own-column' ? ['none' as const] : []),
  ];
  return {
    id: 'tabel-2.2',
    language,
    number: t.table22.number,
    caption: t.table22.caption(t.table21.caption[printing.scope], scale.short),
    columns: [
      { title: t.country, numeric: false, widthShare: 3 },
      ...levels.map((l) => ({
        title: l === 'none' ? t.rule.noLevelColumn : String(l),
        numeric: true,
        widthShare: 1,
      })),
      { title: t.table22.total, numeric: true, widthShare: 2 },
    ],
    spans: [{ title: t.table22.levels(scale.short), from: 1, count: levels.length }],
    rows: countryRows(data, scope, language).map(({ name, reports }) => {
      const counted = reports.filter(isCounted);
      return [
        textCell(name, idsOf(counted)),
        ...levels.map((level) => {
          const hits = counted.filter((c) => c.level === level);
          return textCell(hits.length === 0 ? '' : formatNumber(hits.length, language), idsOf(hits));
        }),
        textCell(formatNumber(counted.length, language), idsOf(counted)),
      ];
    }),
    notes: [describeCountingRule(project, language), ...scopeNotes(data, scope, language)],
    landscape: false,
    hasRowHeadings: false,
  };
}

/**
 * Appendix 3: country, intervention, report and level. Country and intervention are printed on their first row only.
 * Order: countries of the protocol, interventions and reports by order of entry; reports without an intervention last.
 */
export function buildAppendix3(data: ProjectData, language: Language): ReportTable {
  const t = reportTexts[language];
  const { countries } = requireProject(data);
  const scope = reportScope(data);
  const interventions = new Map(data.interventions.map((i) => [i.id, i]));
  const stands = standingFor(data);
  const linksOf = groupBy(data.links, (l) => stands(l.referenceId));
  const rows: ReportCell[][] = [];
  for (const { code, name, reports } of countryRows(data, scope, language)) {
    const pairs = reports.flatMap((report): { report: ListedReport; intervention: Intervention | null }[] => {
      const links = (linksOf.get(report.reference.id) ?? []).flatMap(
        (l) => interventions.get(l.interventionId) ?? [],
      );
      return links.length === 0
        ? [{ report, intervention: null }]
        : links.map((intervention) => ({ report, intervention }));
    });
    pairs.sort(
      (a, b) =>
        (a.intervention?.sequence ?? Infinity) - (b.intervention?.sequence ?? Infinity) ||
        a.report.reference.sequence - b.report.reference.sequence,
    );
    const appendixName = countries.find((c) => c.code === code)?.appendixName ?? null;
    const countryName = (language === 'nl' ? appendixName : null) ?? name;
    pairs.forEach(({ report: { reference, value }, intervention }, index) => {
      const previous = pairs[index - 1]?.intervention ?? null;
      const isFirst = index === 0 || previous?.id !== intervention?.id;
      const label = referenceLabel(reference);
      const own = intervention === null ? [] : [intervention.id];
      rows.push([
        textCell(index === 0 ? countryName : '', [reference.id], own),
        textCell(isFirst ? (intervention?.title ?? '') : '', [reference.id], own),
        {
          ...textCell(label, [reference.id], own),
          href: findLink(label) ?? findLink(reference.csl.URL ?? ''),
        },
        textCell(value === null ? '' : formatRating(value), [reference.id], own),
      ]);
    });
  }
  return {
    id: 'bijlage-3',
    language,
    number: t.appendix3.number,
    caption: t.appendix3.caption,
    columns: [
      { title: t.country, numeric: false, widthShare: 2.4 },
      { title: t.appendix3.intervention, numeric: false, widthShare: 6 },
      { title: t.appendix3.report, numeric: false, widthShare: 10 },
      { title: t.appendix3.level, numeric: false, widthShare: 3 },
    ],
    rows,
    onceColumns: 2,
    notes: scopeNotes(data, scope, language),
    landscape: true,
    hasRowHeadings: false,
  };
}
