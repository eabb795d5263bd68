// The PRISMA flow, the agreement between raters, and the paragraph that accounts for the method with all figures.
import type { ReferenceId } from '../../kernel/ids';
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { ratedPairs } from '../../rating/compare';
import { scaleOf } from '../../rating/scales';
import { activeReferences, foundReferences, groupBy, mergedAway } from '../../review/active';
import { statusSource } from '../../review/statuses';
import { countFlow, type ExcludedBy, type PrismaFlow, sumExcluded } from '../../screening/prisma';
import { cohenKappa } from '../../stats/agreement';
import { describeCountingRule, rowsByCountry } from '../build-tables';
import { type Block, paragraph, type ReportProduct } from '../document-model';
import { drawDiagram } from '../prisma-svg';
import { productTexts } from '../product-texts';
import { type ReportTable, textCell } from '../table-model';
import { flowTexts } from './flow-texts';

/** The flow of a project. */
export function flowOf(data: ProjectData): PrismaFlow {
  return countFlow(foundReferences(data), statusSource(data), mergedAway(data));
}

/** References by box id of the diagram, for whoever opens a number. */
export function flowBoxes(flow: PrismaFlow): Record<string, ReferenceId[]> {
  const all = (excluded: ExcludedBy): ReferenceId[] => excluded.flatMap((e) => e.references);
  const { searches: s, correspondents: c } = flow;
  return {
    identified: s.identified,
    duplicates: s.duplicates,
    screened: s.screened,
    excluded: all(s.excluded),
    waiting: s.waiting,
    assessed: s.assessed,
    excludedFullText: all(s.excludedFullText),
    waitingFullText: s.waitingFullText,
    includedSearch: s.included,
    received: c.received,
    sentDuplicates: c.duplicates,
    sentExcluded: all(c.excluded),
    includedSent: c.included,
    included: flow.included,
  };
}

/** Builds the flow diagram with its numbers as a table, each number with its references. */
export function buildPrisma(data: ProjectData, language: Language): ReportProduct {
  const project = requireProject(data);
  const t = flowTexts[language];
  const flow = flowOf(data);
  const { searches: s, correspondents: c } = flow;
  const labelOf = (code: string): string =>
    project.criteria.find((x) => x.code === code)?.label[language] ?? (code === '' ? t.noReason : code);
  const reasons = (excluded: ExcludedBy): string[] =>
    excluded.map((e) => `${labelOf(e.reason)} (n = ${e.references.length})`);
  const n = (label: string, count: number): string => `${label} (n = ${count})`;
  const engines = groupBy(
    foundReferences(data).filter((r) => r.country === null),
    (r) => r.sourceId,
  );
  const sourceLines = [...engines].map(([id, rows]) => {
    const source = data.sources.find((x) => x.id === id);
    return n(source?.type === 'search' ? source.engine : t.otherSource, rows.length);
  });
  const countries = groupBy(
    foundReferences(data).filter((r) => r.country !== null),
    (r) => r.country,
  );
  const countryLines = [...countries].map(([code, rows]) =>
    n(project.countries.find((x) => x.code === code)?.name[language] ?? code ?? '', rows.length),
  );
  const picture = drawDiagram({
    columns: [
      {
        title: t.searches,
        steps: [
          {
            box: { id: 'identified', lines: [n(t.identified, s.identified.length), ...sourceLines] },
            aside: { id: 'duplicates', lines: [n(t.duplicates, s.duplicates.length)] },
          },
          {
            box: { id: 'screened', lines: [n(t.screened, s.screened.length)] },
            aside: {
              id: 'excluded',
              lines: [
                n(t.excluded, sumExcluded(s.excluded)),
                ...reasons(s.excluded),
                ...(s.waiting.length > 0 ? [n(t.waiting, s.waiting.length)] : []),
              ],
            },
          },
          {
            box: { id: 'assessed', lines: [n(t.assessed, s.assessed.length)] },
            aside: {
              id: 'excludedFullText',
              lines: [
                n(t.excluded, sumExcluded(s.excludedFullText)),
                ...reasons(s.excludedFullText),
                ...(s.waitingFullText.length > 0 ? [n(t.waiting, s.waitingFullText.length)] : []),
              ],
            },
          },
        ],
      },
      {
        title: t.correspondents,
        steps: [
          {
            box: { id: 'received', lines: [n(t.received, c.received.length), ...countryLines] },
            aside: { id: 'sentDuplicates', lines: [n(t.duplicates, c.duplicates.length)] },
          },
          {
            box: { id: 'includedSent', lines: [n(t.eligible, c.included.length)] },
            aside: {
              id: 'sentExcluded',
              lines: [n(t.excluded, sumExcluded(c.excluded)), ...reasons(c.excluded)],
            },
          },
        ],
      },
    ],
    end: {
      id: 'included',
      lines: [
        `${n(t.included, flow.included.length)}: ${n(t.fromSearches, s.included.length)}, ${n(t.fromCorrespondents, c.included.length)}`,
      ],
    },
  });
  const boxes = flowBoxes(flow);
  const table: ReportTable = {
    id: 'prisma',
    language,
    number: '',
    caption: t.numbers,
    columns: [
      { title: t.step, numeric: false, widthShare: 5 },
      { title: 'n', numeric: true, widthShare: 1 },
    ],
    rows: Object.entries(boxes).map(([id, references]) => [
      textCell(t.steps[id as keyof typeof t.steps], references),
      textCell(String(references.length), references),
    ]),
    notes: [],
    landscape: false,
    hasRowHeadings: false,
  };
  const title = productTexts[language].prisma;
  return {
    id: 'prisma',
    language,
    title,
    landscape: false,
    blocks: [
      {
        type: 'figure',
        ...picture,
        caption: title,
        alt: t.alt(s.identified.length, c.received.length, flow.included.length),
      },
      { type: 'table', table },
    ],
    slides: [],
  };
}

const decimal = (value: number | null, language: Language): string =>
  value === null
    ? '–'
    : new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

/** Builds the agreement between every two raters who rated the same reports. */
export function buildAgreement(data: ProjectData, language: Language): ReportProduct {
  const t = flowTexts[language];
  const project = requireProject(data);
  const active = new Set(activeReferences(data).map((r) => r.id));
  const ratings = data.ratings.filter((r) => active.has(r.referenceId));
  const raters = data.persons.filter((p) => ratings.some((r) => r.personId === p.id));
  const pairsOf = raters.flatMap((a, i) => raters.slice(i + 1).map((b) => [a, b] as const));
  const rows = pairsOf.flatMap(([a, b]) => {
    const pairs = ratedPairs(ratings, a.id, b.id);
    const plain = cohenKappa(pairs, 'unweighted');
    if (plain === null) return [];
    const mine = new Set(ratings.filter((r) => r.personId === a.id).map((r) => r.referenceId));
    const references = ratings
      .filter((r) => r.personId === b.id && mine.has(r.referenceId))
      .map((r) => r.referenceId);
    const cell = (text: string) => textCell(text, references);
    return [
      [
        cell(`${a.name} – ${b.name}`),
        cell(String(plain.n)),
        cell(decimal(plain.observed, language)),
        cell(decimal(plain.kappa, language)),
        cell(decimal(cohenKappa(pairs, 'linear')?.kappa ?? null, language)),
        cell(decimal(cohenKappa(pairs, 'quadratic')?.kappa ?? null, language)),
      ],
    ];
  });
  const table: ReportTable = {
    id: 'overeenstemming',
    language,
    number: '',
    caption: `${productTexts[language].agreement} (${scaleOf(project).short})`,
    columns: [
      { title: t.raters, numeric: false, widthShare: 4 },
      { title: t.reports, numeric: true, widthShare: 1.5 },
      { title: t.proportion, numeric: true, widthShare: 2 },
      { title: 'kappa', numeric: true, widthShare: 1.5 },
      { title: t.linear, numeric: true, widthShare: 2 },
      { title: t.quadratic, numeric: true, widthShare: 2 },
    ],
    rows,
    notes: [t.kappaNote],
    landscape: false,
    hasRowHeadings: false,
  };
  const title = productTexts[language].agreement;
  return {
    id: 'overeenstemming',
    language,
    title,
    landscape: false,
    blocks: rows.length === 0 ? [paragraph(t.noPairs)] : [{ type: 'table', table }],
    slides: [],
  };
}

/** Builds the methods paragraph: every figure in it is counted, none is typed. */
export function buildMethods(data: ProjectData, language: Language): ReportProduct {
  const project = requireProject(data);
  const t = flowTexts[language];
  const flow = flowOf(data);
  const countries = rowsByCountry(data).filter((r) => r.references.length > 0);
  const searches = data.sources.flatMap((s) => (s.type === 'search' ? [s] : []));
  const found = searches.reduce((sum, s) => sum + (s.found ?? 0), 0);
  const scale = scaleOf(project);
  const counted = countries.flatMap((r) => r.counted);
  const sound = counted.filter((c) => typeof c.level === 'number' && c.level >= scale.soundFrom).length;
  const text: Block[] = [
    paragraph(
      t.methodsSearch({
        engines: [...new Set([...searches.map((s) => s.engine), ...project.engines])].join(', '),
        terms: project.terms.map((x) => `‘${x}’`).join(', '),
        from: project.periodFrom,
        to: project.periodTo,
        region: project.region,
        found,
        identified: flow.searches.identified.length,
        duplicates: flow.searches.duplicates.length,
        screened: flow.searches.screened.length,
        excluded: sumExcluded(flow.searches.excluded),
        assessed: flow.searches.assessed.length,
        included: flow.searches.included.length,
      }),
    ),
    paragraph(
      t.methodsCorrespondents({
        correspondents: data.sources.filter((s) => s.type === 'correspondent').length,
        countries: countries.map((r) => `${r.country.name[language]} (${r.references.length})`).join(', '),
        received: flow.correspondents.received.length,
        included: flow.correspondents.included.length,
      }),
    ),
    paragraph(
      t.methodsRating({
        scale: scale.name[language],
        rated: counted.length,
        soundFrom: scale.soundFrom,
        sound,
        rule: describeCountingRule(project.countingRule, language),
      }),
    ),
  ];
  return {
    id: 'methoden',
    language,
    title: productTexts[language].methods,
    landscape: false,
    blocks: text,
    slides: [],
  };
}
