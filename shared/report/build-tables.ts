// Tables 2.1 and 2.2 and appendix 3 of the report, from a project. Headings are exactly the report's.
import type { ReferenceId } from '../kernel/ids';
import type { Language } from '../model/fields';
import type { Intervention } from '../model/intervention';
import type { CountingRule, Project } from '../model/project';
import { type Reference, referenceLabel } from '../model/reference';
import { type ProjectData, requireProject } from '../model/tables';
import { countedLevel, formatRating } from '../rating/sms';
import { activeReferences, groupBy, outcomesByReference } from '../review/active';
import { statusSource } from '../review/statuses';
import { findLink, type ReportCell, type ReportTable, textCell } from './table-model';
import { reportTexts } from './texts';

type Counted = { reference: Reference; level: number | 'none'; printed: string };
type CountryRows = { country: Project['countries'][number]; references: Reference[]; counted: Counted[] };

/** Reports of correspondents by country of the protocol; what screening excluded is left out. */
export function rowsByCountry(data: ProjectData): CountryRows[] {
  const project = requireProject(data);
  const outcomes = outcomesByReference(data.ratings, data.reviews);
  const { statusOf } = statusSource(data);
  const references = activeReferences(data).filter(
    (r) => r.country !== null && statusOf(r.id) !== 'excluded',
  );
  const byCountry = groupBy(references, (r) => r.country);
  return project.countries.map((country) => {
    const own = byCountry.get(country.code) ?? [];
    const counted = own.flatMap((reference): Counted[] => {
      const outcome = outcomes.get(reference.id);
      const value = outcome !== undefined && 'value' in outcome ? outcome.value : null;
      const level = countedLevel(value, project.countingRule);
      return level === null ? [] : [{ reference, level, printed: value === null ? '' : formatRating(value) }];
    });
    return { country, references: own, counted };
  });
}

const idsOf = (rows: readonly Counted[]): ReferenceId[] => rows.map((c) => c.reference.id);

/** Table 2.1: number of counted reports per country, with the total. */
export function buildTable21(data: ProjectData, language: Language): ReportTable {
  const t = reportTexts[language];
  const rows = rowsByCountry(data);
  const all = rows.flatMap((r) => r.counted);
  return {
    id: 'tabel-2.1',
    language,
    number: t.table21.number,
    caption: t.table21.caption,
    columns: [
      { title: t.country, numeric: false, widthShare: 6 },
      { title: t.table21.count, numeric: true, widthShare: 4 },
    ],
    rows: [
      ...rows.map(({ country, counted }) => [
        textCell(country.name[language], idsOf(counted)),
        textCell(String(counted.length), idsOf(counted)),
      ]),
      [textCell(t.total, idsOf(all)), textCell(String(all.length), idsOf(all))],
    ],
    notes: [],
    landscape: false,
    hasRowHeadings: false,
  };
}

/** The counting rule in words, to be printed under table 2.2. */
export function describeCountingRule(rule: CountingRule, language: Language): string {
  const t = reportTexts[language].rule;
  return [t.noLevel[rule.noLevel], t.rangeAt[rule.rangeAt], t.zero[rule.zero]].join(' ');
}

/** Table 2.2: counted reports per country and level; an empty cell where there are none, as in the report. */
export function buildTable22(data: ProjectData, language: Language): ReportTable {
  const t = reportTexts[language];
  const { countingRule } = requireProject(data);
  const levels: (number | 'none')[] =
    countingRule.noLevel === 'own-column' ? [1, 2, 3, 4, 5, 'none'] : [1, 2, 3, 4, 5];
  return {
    id: 'tabel-2.2',
    language,
    number: t.table22.number,
    caption: t.table22.caption,
    columns: [
      { title: t.country, numeric: false, widthShare: 3 },
      ...levels.map((l) => ({
        title: l === 'none' ? t.rule.noLevelColumn : String(l),
        numeric: true,
        widthShare: 1,
      })),
      { title: t.table22.total, numeric: true, widthShare: 2 },
    ],
    rows: rowsByCountry(data).map(({ country, counted }) => [
      textCell(country.name[language], idsOf(counted)),
      ...levels.map((level) => {
        const hits = counted.filter((c) => c.level === level);
        return textCell(hits.length === 0 ? '' : String(hits.length), idsOf(hits));
      }),
      textCell(String(counted.length), idsOf(counted)),
    ]),
    notes: [describeCountingRule(countingRule, language)],
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
  const outcomes = outcomesByReference(data.ratings, data.reviews);
  const interventions = new Map(data.interventions.map((i) => [i.id, i]));
  const linksOf = groupBy(data.links, (l) => l.referenceId);
  const rows: ReportCell[][] = [];
  let unsettled = 0;
  for (const { country, references } of rowsByCountry(data)) {
    const pairs = references.flatMap(
      (reference): { reference: Reference; intervention: Intervention | null }[] => {
        const links = (linksOf.get(reference.id) ?? []).flatMap(
          (l) => interventions.get(l.interventionId) ?? [],
        );
        return links.length === 0
          ? [{ reference, intervention: null }]
          : links.map((intervention) => ({ reference, intervention }));
      },
    );
    pairs.sort(
      (a, b) =>
        (a.intervention?.sequence ?? Infinity) - (b.intervention?.sequence ?? Infinity) ||
        a.reference.sequence - b.reference.sequence,
    );
    const countryName = (language === 'nl' ? country.appendixName : null) ?? country.name[language];
    pairs.forEach(({ reference, intervention }, index) => {
      const previous = pairs[index - 1]?.intervention ?? null;
      const isFirst = index === 0 || previous?.id !== intervention?.id;
      const outcome = outcomes.get(reference.id);
      if (outcome?.status === 'conflict') unsettled++;
      const label = referenceLabel(reference);
      const own = intervention === null ? [] : [intervention.id];
      rows.push([
        textCell(index === 0 ? countryName : '', [reference.id], own),
        textCell(isFirst ? (intervention?.title ?? '') : '', [reference.id], own),
        {
          ...textCell(label, [reference.id], own),
          href: findLink(label) ?? findLink(reference.csl.URL ?? ''),
        },
        textCell(
          outcome !== undefined && 'value' in outcome ? formatRating(outcome.value) : '',
          [reference.id],
          own,
        ),
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
    notes: unsettled === 0 ? [] : [t.appendix3.unsettled(unsettled)],
    landscape: true,
    hasRowHeadings: false,
  };
}
