// Where the reports come from: a map of tiles, and the same in a table.
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { reportScope } from '../../review/scope';
import { figure } from '../document-model';
import { countryRows, idsOf } from '../parts/country-rows';
import { countryTiles, TILE_COLUMNS, TILE_ROWS } from '../parts/country-tiles';
import { scopeNotes } from '../parts/scope-notes';
import { defineProduct, type ProductContent } from '../product';
import { numberColumn, reportTable, textCell, textColumn } from '../table-model';
import { reportTexts } from '../texts';
import { drawTileMap, type MapTile } from '../tiles-svg';
import { formatNumber, joinList } from '../words';

const texts = {
  nl: {
    title: 'Kaart van landen',
    count: 'Rapporten',
    interventions: 'Interventies',
    legend: [
      'Elk land is één vakje, ongeveer op zijn plaats.',
      'Grenzen en afstanden zijn niet getekend.',
      'Omlijnd: een land van de studie, met het aantal rapporten.',
      'Grijs: een land buiten de studie.',
    ],
    without: (n: string) => `Zonder land, en niet op de kaart: ${n}.`,
    alt: (parts: string) => `Rapporten per land: ${parts}. Dezelfde aantallen staan in de tabel eronder.`,
  },
  en: {
    title: 'Map of countries',
    count: 'Reports',
    interventions: 'Interventions',
    legend: [
      'Each country is one square, roughly in its place.',
      'Borders and distances are not drawn.',
      'Outlined: a country of the study, with its number of reports.',
      'Grey: a country outside of the study.',
    ],
    without: (n: string) => `Without a country, and not on the map: ${n}.`,
    alt: (parts: string) => `Reports by country: ${parts}. The same numbers are in the table below.`,
  },
};

function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const { countries } = requireProject(data);
  const scope = reportScope(data);
  const rows = countryRows(data, scope, language);
  const named = rows.flatMap(({ code, reports }) => (code === null ? [] : [{ code, count: reports.length }]));
  const counts = new Map(named.map(({ code, count }) => [code, count]));
  // What has no place in the grid stands in rows below it.
  const elsewhere = named.filter(({ code }) => !countryTiles.has(code));
  const tiles: MapTile[] = [
    ...[...countryTiles].map(([code, place]) => ({ code, ...place, count: counts.get(code) ?? null })),
    ...elsewhere.map(({ code, count }, n) => ({
      code,
      count,
      row: TILE_ROWS + Math.floor(n / TILE_COLUMNS),
      column: n % TILE_COLUMNS,
    })),
  ];
  const lost = rows.find((r) => r.code === null)?.reports ?? [];
  const parts = rows.map(({ name, reports }) => `${name} ${formatNumber(reports.length, language)}`);
  const picture = drawTileMap(t.title, tiles, t.legend);
  const table = reportTable({
    id: 'landenkaart',
    language,
    caption: t.title,
    columns: [
      textColumn(reportTexts[language].country, 5),
      numberColumn(t.count, 2),
      numberColumn(t.interventions, 2),
    ],
    rows: rows.map(({ name, code, reports }) => {
      const own = data.interventions.filter((i) => i.country === code).map((i) => i.id);
      return [
        textCell(name, idsOf(reports), own),
        textCell(formatNumber(reports.length, language), idsOf(reports)),
        textCell(formatNumber(own.length, language), [], own),
      ];
    }),
    notes: [
      ...(lost.length === 0 ? [] : [t.without(formatNumber(lost.length, language))]),
      ...scopeNotes(data, scope, language),
    ],
    hasRowHeadings: true,
  });
  return {
    title: t.title,
    blocks:
      countries.length === 0 && rows.length === 0
        ? [{ type: 'table', table }]
        : [figure(picture, t.title, t.alt(joinList(parts, language))), { type: 'table', table }],
  };
}

/** A map of the countries of the study. */
export const countryMap = defineProduct({
  id: 'landenkaart',
  name: { nl: 'Kaart van landen', en: 'Map of countries' },
  build,
});
