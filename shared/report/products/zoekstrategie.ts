// The search strategy as an appendix: every search with its date, query, filters and numbers, what each source gave
// that no other gave, and whether reports that were known beforehand were found (PRISMA-S).
import type { ReferenceId } from '../../kernel/ids';
import type { Language } from '../../model/fields';
import { referenceLabel } from '../../model/reference';
import type { ProjectData } from '../../model/tables';
import { sourceName } from '../../model/source';
import { foundReferences } from '../../review/active';
import { flowOf } from '../../review/flow';
import { countOf, undecidedIn } from '../../review/flow-model';
import { knownReports } from '../../review/known-reports';
import { yieldBySource } from '../../review/yield';
import { type Block, paragraph } from '../document-model';
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
    platform: (platform: string) => `via ${platform}`,
    limits: (reason: string) => `reden: ${reason}`,
    updated: (day: string) => `bijgewerkt ${day}`,
    yield: 'Opbrengst van de bronnen',
    source: 'Bron',
    publications: 'Publicaties',
    unique: 'Alleen hier',
    included: 'In het onderzoek',
    uniqueIncluded: 'Alleen hier, in het onderzoek',
    noSource: 'zonder bron',
    unfinished: (count: string) => `Nog niet beslist: ${count}; wat is opgenomen, kan nog veranderen.`,
    yieldNote: 'Na het ontdubbelen; een publicatie die in meer bronnen stond, telt bij elke bron mee.',
    known: 'Vooraf bekende rapporten',
    report: 'Rapport',
    found: 'Gevonden',
    notFound: 'niet gevonden',
    knownNote: (found: string, all: string) => `De zoekacties vonden ${found} van ${all}.`,
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
    platform: (platform: string) => `through ${platform}`,
    limits: (reason: string) => `reason: ${reason}`,
    updated: (day: string) => `updated ${day}`,
    yield: 'Yield of the sources',
    source: 'Source',
    publications: 'Publications',
    unique: 'Only here',
    included: 'In the review',
    uniqueIncluded: 'Only here, in the review',
    noSource: 'without a source',
    unfinished: (count: string) => `Not decided yet: ${count}; what is in the review may still change.`,
    yieldNote: 'After deduplication; a publication that several sources gave counts for each.',
    known: 'Reports known beforehand',
    report: 'Report',
    found: 'Found',
    notFound: 'not found',
    knownNote: (found: string, all: string) => `The searches found ${found} of ${all}.`,
  },
};

const lines = (...parts: readonly string[]): string => parts.filter((p) => p.trim() !== '').join('; ');

/** What each source gave, after duplicates; nothing where there are no references. */
function yieldTable(data: ProjectData, language: Language): Block[] {
  const t = texts[language];
  const yields = [...yieldBySource(data)];
  if (yields.every(([, own]) => own.publications.length === 0)) return [];
  const nameOf = (id: string | null): string => {
    const source = data.sources.find((s) => s.id === id);
    if (source === undefined) return t.noSource;
    const name = sourceName(source, language);
    return source.type === 'search' ? name : `${name} (${source.country})`;
  };
  const number = (ids: readonly ReferenceId[]) => textCell(formatNumber(ids.length, language), [...ids]);
  const open = undecidedIn(flowOf(data));
  const table = reportTable({
    id: 'opbrengst',
    language,
    caption: t.yield,
    columns: [
      textColumn(t.source, 5),
      numberColumn(t.publications, 2),
      numberColumn(t.unique, 2),
      numberColumn(t.included, 2),
      numberColumn(t.uniqueIncluded, 2),
    ],
    rows: yields.map(([id, own]) => [
      textCell(nameOf(id), own.publications),
      number(own.publications),
      number(own.unique),
      number(own.included),
      number(own.uniqueIncluded),
    ]),
    notes: [t.yieldNote, ...(open === 0 ? [] : [t.unfinished(formatNumber(open, language))])],
  });
  return [{ type: 'table', table }];
}

/** The reports that were known beforehand, with what the searches gave for each. */
function knownTable(data: ProjectData, language: Language): Block[] {
  const t = texts[language];
  const known = knownReports(data);
  if (known.length === 0) return [];
  const byId = new Map(foundReferences(data).map((r) => [r.id, r]));
  const found = known.filter((k) => k.references.length > 0).length;
  const labelOf = (ids: readonly ReferenceId[]): string =>
    ids
      .flatMap((id) => byId.get(id) ?? [])
      .map(referenceLabel)
      .join('; ');
  const table = reportTable({
    id: 'bekende-rapporten',
    language,
    caption: t.known,
    columns: [textColumn(t.report, 6), textColumn(t.found, 6)],
    rows: known.map(({ text, references }) => [
      textCell(text, references),
      textCell(references.length === 0 ? t.notFound : labelOf(references), references),
    ]),
    notes: [t.knownNote(formatNumber(found, language), formatNumber(known.length, language))],
  });
  return [{ type: 'table', table }];
}

/** Builds the tables: of searches, in the order in which they were entered, of yields, of known reports. */
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
        cell(lines(sourceName(s, language), s.platform.trim() === '' ? '' : t.platform(s.platform.trim()))),
        cell(prismaTexts[language].kinds[s.kind]),
        cell(
          lines(
            formatDay(s.date, language),
            s.updated === '' ? '' : t.updated(formatDay(s.updated, language)),
          ),
        ),
        cell(s.query),
        cell(lines(s.filters, s.limits.trim() === '' ? '' : t.limits(s.limits.trim()))),
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
    blocks: [
      searches.length === 0 ? paragraph(t.noSearches) : { type: 'table', table },
      ...yieldTable(data, language),
      ...knownTable(data, language),
    ],
  };
}

/** The search strategy. */
export const searchStrategy = defineProduct({
  id: 'zoekstrategie',
  name: { nl: 'Zoekstrategie', en: 'Search strategy' },
  build,
});
