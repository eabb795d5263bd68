// What the reports found, an effect on a line.
import type { Effect } from '../../model/effect';
import type { Language } from '../../model/fields';
import { shortLabel } from '../../model/reference';
import type { ProjectData } from '../../model/tables';
import { groupBy, standingFor } from '../../review/active';
import { effectWords } from '../../review/effect-words';
import { paragraph } from '../document-model';
import { readEffects } from '../parts/effect-reading';
import { formatHorizon, formatInterval, formatP, formatSize } from '../parts/effect-text';
import { scopeNotes } from '../parts/scope-notes';
import { defineProduct, type ProductContent, tableContent } from '../product';
import { type ReportCell, reportTable, textColumn } from '../table-model';
import { formatNumber } from '../words';

const texts = {
  nl: {
    title: 'Effecten per uitkomst',
    none: 'Er is nog geen effect ingevuld van een rapport in de tabellen.',
    report: 'Rapport',
    intervention: 'Interventie',
    outcome: 'Uitkomst',
    direction: 'Richting',
    size: 'Grootte (interval)',
    p: 'p-waarde',
    n: 'n',
    horizon: 'Termijn',
    subgroup: 'Onder wie',
    blank: 'Een leeg vak is in het rapport niet gegeven.',
  },
  en: {
    title: 'Effects by outcome',
    none: 'No effect has been filled in yet of a report in the tables.',
    report: 'Report',
    intervention: 'Intervention',
    outcome: 'Outcome',
    direction: 'Direction',
    size: 'Size (interval)',
    p: 'p-value',
    n: 'n',
    horizon: 'Horizon',
    subgroup: 'Among whom',
    blank: 'An empty cell is not given in the report.',
  },
};

function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const w = effectWords[language];
  const { scope, effects, measureName, cell, leftOut } = readEffects(data, language);
  const listed = new Map(scope.listed.map((l) => [l.reference.id, l.reference]));
  const titles = new Map(data.interventions.map((i) => [i.id, i.title]));
  const stands = standingFor(data);
  const all = [...effects.counted.map(({ effect }) => effect), ...effects.unsaid];
  if (all.length === 0)
    return { title: t.title, blocks: [paragraph(t.none), ...leftOut([]).map((n) => paragraph(n, 'note'))] };
  const sizeOf = (e: Effect): string => {
    const [size, bounds] = [formatSize(e, language), formatInterval(e, language)];
    return size !== '' && bounds !== '' ? `${size} (${bounds})` : size || bounds;
  };
  const rowOf = (e: Effect, label: string): ReportCell[] =>
    [
      label,
      titles.get(e.interventionId) ?? '',
      [measureName(e.measureId), e.outcome].filter(Boolean).join(': '),
      e.direction === null ? w.unsaid : w.directions[e.direction],
      sizeOf(e),
      formatP(e.p, language),
      e.n === null ? '' : formatNumber(e.n, language),
      formatHorizon(e.horizon, language),
      e.subgroup === '' ? w.all : e.subgroup,
    ].map((text) => ({ ...cell(text, [e]), interventions: [e.interventionId] }));
  const byReport = groupBy(all, (e) => stands(e.referenceId));
  const rows = [...listed].flatMap(([id, reference]) =>
    (byReport.get(id) ?? []).map((e, n) => rowOf(e, n === 0 ? shortLabel(reference) : '')),
  );
  const table = reportTable({
    id: 'effecten',
    language,
    caption: t.title,
    landscape: true,
    onceColumns: 1,
    columns: [
      textColumn(t.report, 3),
      textColumn(t.intervention, 3),
      textColumn(t.outcome, 3),
      textColumn(t.direction, 2),
      textColumn(t.size, 3),
      textColumn(t.p, 1.5),
      textColumn(t.n, 1.2),
      textColumn(t.horizon, 2),
      textColumn(t.subgroup, 2),
    ],
    rows,
    notes: [w.rule, t.blank, ...leftOut([]), ...scopeNotes(data, scope, language)],
  });
  return tableContent(table);
}

/** What the reports found on each outcome. */
export const effects = defineProduct({
  id: 'effecten',
  name: { nl: 'Effecten per uitkomst', en: 'Effects by outcome' },
  build,
});
