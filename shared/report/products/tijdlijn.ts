// Reports by year and type of intervention: a picture, and the same in a table.
import type { InterventionId, ReferenceId } from '../../kernel/ids';
import type { Language } from '../../model/fields';
import { yearOf } from '../../model/reference';
import { type ProjectData, requireProject } from '../../model/tables';
import { groupBy, standingFor } from '../../review/active';
import { type ListedReport, reportScope } from '../../review/scope';
import { figure, paragraph } from '../document-model';
import { idsOf } from '../parts/country-rows';
import { scopeNotes } from '../parts/scope-notes';
import { defineProduct, type ProductContent } from '../product';
import { numberColumn, reportTable, textCell, textColumn } from '../table-model';
import { drawCountGrid } from '../tiles-svg';
import { formatNumber } from '../words';

const texts = {
  nl: {
    title: 'Tijdlijn van rapporten',
    none: 'Er is nog geen rapport in de tabellen.',
    year: 'Jaar',
    noYear: 'zonder jaar',
    noType: 'Zonder type',
    all: 'Alle rapporten',
    several:
      'Een rapport over een interventie met meer typen staat bij elk van die typen; rijen tellen daarom niet op.',
    span: (from: string, to: string) => `${from}–${to}`,
    spans: (n: string) => `Elke kolom is een tijdvak van ${n} jaar.`,
    alt: (n: string, from: string, to: string, undated: string) =>
      `${n} rapporten van ${from} tot en met ${to} en ${undated} zonder jaar, naar type interventie. Dezelfde aantallen staan in de tabel eronder.`,
  },
  en: {
    title: 'Timeline of reports',
    none: 'There is no report in the tables yet.',
    year: 'Year',
    noYear: 'without a year',
    noType: 'Without a type',
    all: 'All reports',
    several:
      'A report on an intervention with several types stands at each of them, so that rows do not add up.',
    span: (from: string, to: string) => `${from}–${to}`,
    spans: (n: string) => `Each column is a period of ${n} years.`,
    alt: (n: string, from: string, to: string, undated: string) =>
      `${n} reports from ${from} to ${to} and ${undated} without a year, by type of intervention. The same numbers are in the table below.`,
  },
};

// More columns than fit on a page are put together, by whole numbers of years.
const MOST_COLUMNS = 14;

type Period = { from: number; to: number };

/** Periods of the same length that hold all years; one year each where that fits. */
function periodsOf(years: readonly number[]): Period[] {
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const length = Math.ceil((last - first + 1) / MOST_COLUMNS);
  return Array.from({ length: Math.ceil((last - first + 1) / length) }, (_, n) => ({
    from: first + n * length,
    to: first + (n + 1) * length - 1,
  }));
}

type TypeRow = { label: string; reports: ListedReport[] };

/** Reports by the types of the interventions that they are linked to; those with none last. */
function rowsOf(data: ProjectData, listed: readonly ListedReport[], language: Language): TypeRow[] {
  const { typology } = requireProject(data);
  const stands = standingFor(data);
  const types = new Map<InterventionId, ReadonlySet<string>>(
    data.interventions.map((i) => [
      i.id,
      new Set(Object.keys(i.types).filter((id) => (i.types[id] ?? 0) > 0)),
    ]),
  );
  const linksOf = groupBy(data.links, (l) => stands(l.referenceId));
  const typesOf = (id: ReferenceId): Set<string> =>
    new Set((linksOf.get(id) ?? []).flatMap((l) => [...(types.get(l.interventionId) ?? [])]));
  const known = new Map(listed.map((l) => [l, typesOf(l.reference.id)]));
  const t = texts[language];
  const rows = typology.map(({ id, label }) => ({
    label: label[language],
    reports: listed.filter((l) => known.get(l)?.has(id) === true),
  }));
  const rest = listed.filter((l) => !typology.some(({ id }) => known.get(l)?.has(id) === true));
  return [...rows, ...(rest.length === 0 ? [] : [{ label: t.noType, reports: rest }])];
}

function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const scope = reportScope(data);
  const { listed } = scope;
  if (listed.length === 0) return { title: t.title, blocks: [paragraph(t.none)] };
  const years = listed.flatMap((l) => yearOf(l.reference.csl) ?? []);
  const periods = periodsOf(years);
  const hasUndated = years.length < listed.length;
  const inPeriod = (l: ListedReport, p: Period | null): boolean => {
    const year = yearOf(l.reference.csl);
    return p === null ? year === null : year !== null && year >= p.from && year <= p.to;
  };
  const columns: (Period | null)[] = [...periods, ...(hasUndated ? [null] : [])];
  const headOf = (p: Period | null): string =>
    p === null ? t.noYear : p.from === p.to ? String(p.from) : t.span(String(p.from), String(p.to));
  const rows = rowsOf(data, listed, language);
  const cellsOf = (reports: readonly ListedReport[]): ListedReport[][] =>
    columns.map((p) => reports.filter((l) => inPeriod(l, p)));
  const picture = drawCountGrid({
    title: t.title,
    columns: columns.map(headOf),
    rows: rows.map(({ label, reports }) => ({ label, counts: cellsOf(reports).map((of) => of.length) })),
  });
  const length = periods[0] === undefined ? 1 : periods[0].to - periods[0].from + 1;
  const number = (of: readonly ListedReport[]): string =>
    of.length === 0 ? '' : formatNumber(of.length, language);
  const table = reportTable({
    id: 'tijdlijn',
    language,
    caption: t.title,
    // A line for each year reads on an upright page, however many years there are.
    columns: [textColumn(t.year, 3), ...rows.map((r) => numberColumn(r.label, 2)), numberColumn(t.all, 2)],
    rows: columns.map((p) => [
      textCell(headOf(p), idsOf(listed.filter((l) => inPeriod(l, p)))),
      ...[...rows.map((r) => r.reports), listed].map((reports) => {
        const here = reports.filter((l) => inPeriod(l, p));
        return textCell(number(here), idsOf(here));
      }),
    ]),
    notes: [
      ...(length > 1 ? [t.spans(String(length))] : []),
      t.several,
      ...scopeNotes(data, scope, language),
    ],
    hasRowHeadings: true,
    landscape: rows.length > 5,
  });
  const [first, last] = [periods[0]?.from, periods.at(-1)?.to];
  const alt = t.alt(
    formatNumber(years.length, language),
    String(first ?? '–'),
    String(last ?? '–'),
    formatNumber(listed.length - years.length, language),
  );
  return { title: t.title, blocks: [figure(picture, t.title, alt), { type: 'table', table }] };
}

/** Reports by year and type. */
export const timeline = defineProduct({
  id: 'tijdlijn',
  name: { nl: 'Tijdlijn van rapporten', en: 'Timeline of reports' },
  build,
});
