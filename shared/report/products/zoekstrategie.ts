// The search strategy as an appendix: every search with its date, query, filters and numbers (PRISMA-S, items 1, 8 and
// 13).
import type { Language } from '../../model/fields';
import type { ProjectData } from '../../model/tables';
import { flowOf } from '../../review/flow';
import { countOf } from '../../review/flow-model';
import { paragraph } from '../document-model';
import { defineProduct, type ProductContent } from '../product';
import { numberColumn, reportTable, textCell, textColumn } from '../table-model';
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
  const table = reportTable({
    id: 'zoekstrategie',
    language,
    caption: t.title,
    columns: [
      textColumn(t.engine, 3),
      textColumn(t.kind, 2),
      textColumn(t.searchDate, 2),
      textColumn(t.query, 6),
      textColumn(t.filters, 3),
      numberColumn(t.hits, 1.5),
      numberColumn(t.identified, 1.8),
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
  });
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
