// Appendix 3 of the report: every report with its country, intervention and level.
import type { Language } from '../../model/fields';
import type { Intervention } from '../../model/intervention';
import { referenceLabel } from '../../model/reference';
import { type ProjectData, requireProject } from '../../model/tables';
import { scaleName, scaleOf } from '../../rating/scales';
import { formatOutcome } from '../../rating/several';
import { groupBy, standingFor } from '../../review/active';
import { type ListedReport, reportScope } from '../../review/scope';
import { countryRows } from '../parts/country-rows';
import { newMark } from '../parts/new-mark';
import { scopeNotes } from '../parts/scope-notes';
import { defineProduct, tableContent } from '../product';
import {
  findLink,
  type ReportCell,
  reportTable,
  type ReportTable,
  textCell,
  textColumn,
} from '../table-model';
import { reportTexts } from '../texts';

const texts = {
  nl: {
    number: 'Bijlage 3',
    caption: 'Overzicht onderzoeksrapportages buitenlandse interventies',
    intervention: 'Interventie',
    report: 'Onderzoeksrapport',
    level: (scale: string) => `${scale}-niveau`,
  },
  en: {
    number: 'Appendix 3',
    caption: 'Overview of research reports on foreign interventions',
    intervention: 'Intervention',
    report: 'Research report',
    level: (scale: string) => `${scale} level`,
  },
};

/**
 * Appendix 3: country, intervention, report and level. Country and intervention are printed on their first row only.
 * Order: countries of the protocol, interventions and reports by order of entry; reports without an intervention last.
 */
function table(data: ProjectData, language: Language): ReportTable {
  const own = texts[language];
  const project = requireProject(data);
  const { countries } = project;
  const scale = scaleOf(project);
  const scope = reportScope(data);
  const interventions = new Map(data.interventions.map((i) => [i.id, i]));
  const stands = standingFor(data);
  const linksOf = groupBy(data.links, (l) => stands(l.referenceId));
  const mark = newMark(data, language);
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
    pairs.forEach(({ report: { reference, outcome }, intervention }, index) => {
      const previous = pairs[index - 1]?.intervention ?? null;
      const isFirst = index === 0 || previous?.id !== intervention?.id;
      const label = referenceLabel(reference);
      const made = intervention === null ? [] : [intervention.id];
      rows.push([
        textCell(index === 0 ? countryName : '', [reference.id], made),
        textCell(isFirst ? (intervention?.title ?? '–') : '', [reference.id], made),
        {
          ...textCell(label + mark.of(reference.id), [reference.id], made),
          href: findLink(label) ?? findLink(reference.csl.URL ?? ''),
        },
        textCell(formatOutcome(project, outcome, language), [reference.id], made),
      ]);
    });
  }
  return reportTable({
    id: 'bijlage-3',
    language,
    number: own.number,
    caption: own.caption,
    columns: [
      textColumn(reportTexts[language].country, 2.4),
      textColumn(own.intervention, 6),
      textColumn(own.report, 10),
      textColumn(own.level(scale.name[language]), 3),
    ],
    rows,
    onceColumns: 2,
    notes: [
      reportTexts[language].onScale(scaleName(scale, language)),
      ...mark.notes,
      ...scopeNotes(data, scope, language),
    ],
    landscape: true,
  });
}

/** The reports. */
export const researchReports = defineProduct({
  id: 'bijlage-3',
  name: { nl: 'Bijlage 3: onderzoeksrapportages', en: 'Appendix 3: research reports' },
  build: (data, language) => tableContent(table(data, language)),
});
