// The search strategy as an appendix: every search with its date, query, filters and numbers (PRISMA-S, items 1, 8 and 13).
import type { Language } from '../../model/fields';
import type { ProjectData } from '../../model/tables';
import { flowOf } from '../../review/flow';
import { countOf } from '../../review/flow-model';
import { paragraph } from '../document-model';
import { defineProduct, type ProductContent } from '../product';
import { type ReportTable, textCell } from '../table-model';
import { formatDay, formatNumber } from '../words';
import { prismaTexts } from '../parts/prisma-texts';

const texts = {
  nl: {
    title: 'Zoekstrategie',
    engine: 'Zoekmachine',
    kind: 'Soort',
    searchDate: 'Datum',
    query: 'Zoekvraag',
    filters: 'Filters',
    hits: 'Treffers',
    identified: 'In de longlist',
    hitsUnknown: '–: het aantal treffers is niet genoteerd.',
    noSearches: 'Er zijn nog geen zoekopdrachten ingevoerd.',
  },
  en: {
    title: 'Search strategy',
    engine: 'Engine',
    kind: 'Kind',
    searchDate: 'Date',
    query: 'Query',
    filters: 'Filters',
    hits: 'Hits',
    identified: 'In the longlist',
    hitsUnknown: '–: the number of hits was not written down.',
    noSearches: 'No searches have been entered yet.',
  },
};

/** Builds the table of searches, in the order in which they were entered. */
function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const flow = flowOf(data);
  const numbers = new Map(
    [...flow.databases.sources, ...flow.other.sources].map((s) => [s.sourceId, s.number]),
  );
  const searches = data.sources.flatMap((s) => (s.type === 'search' ? [s] : []));
  const table: ReportTable = {
    id: 'zoekstrategie',
    language,
    number: '',
    caption: t.title,
    columns: [
      { title: t.engine, numeric: false, widthShare: 3 },
      { title: t.kind, numeric: false, widthShare: 2 },
      { title: t.searchDate, numeric: false, widthShare: 2 },
      { title: t.query, numeric: false, widthShare: 6 },
      { title: t.filters, numeric: false, widthShare: 3 },
      { title: t.hits, numeric: true, widthShare: 1.5 },
      { title: t.identified, numeric: true, widthShare: 1.8 },
    ],
    rows: searches.map((s) => {
      const number = numbers.get(s.id);
      const cell = (text: string) => textCell(text, number?.references ?? []);
      return [
        cell(s.engine),
        cell(prismaTexts[language].kinds[s.kind]),
        cell(formatDay(s.date, language)),
        cell(s.query),
        cell(s.filters),
        cell(s.found === null ? '–' : formatNumber(s.found, language)),
        cell(number === undefined ? '' : formatNumber(countOf(number), language)),
      ];
    }),
    notes: searches.some((s) => s.found === null) ? [t.hitsUnknown] : [],
    landscape: true,
    hasRowHeadings: false,
  };
  return {
    title: t.title,
    landscape: true,
    blocks: searches.length === 0 ? [paragraph(t.noSearches)] : [{ type: 'table', table }],
  };
}

/** The search strategy. */
export const searchStrategy = defineProduct({
  id: 'zoekstrategie',
  name: { nl: 'Zoekstrategie', en: 'Search strategy' },
  build,
});
