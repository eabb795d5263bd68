// Whatever a study holds: the flow adds up, products print the same numbers, and no sentence has an empty place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferenceId } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { buildReport } from '../../shared/report/build-report';
import { type ReportProduct, tablesOf, textOf } from '../../shared/report/document-model';
import { type ProductId } from '../../shared/report/products/registry';
import { describeCheck } from '../../shared/report/check-texts';
import { checkProject } from '../../shared/review/check';
import { foundReferences, mergedAway } from '../../shared/review/active';
import { flowOf, flowOfLastRound } from '../../shared/review/flow';
import { countOf, type FlowNumber, type Inflow, sumOf } from '../../shared/review/flow-model';
import { roundsOf } from '../../shared/review/rounds';
import { reportScope, scopeNumbers } from '../../shared/review/scope';
import { buildStudy, studyRecipe } from '../helpers/generated-study';

const sum = (...numbers: FlowNumber[]): number => numbers.reduce((total, n) => total + countOf(n), 0);

function checkColumn(c: Inflow): void {
  const { duplicates, automation, otherRemoved, unaccounted, waiting, screened, direct } = c;
  expect(countOf(c.identified)).toBe(
    sum(duplicates, automation, otherRemoved, unaccounted, waiting, screened, direct),
  );
  expect(countOf(c.identified)).toBe(sum(...c.sources.map((s) => s.number)));
  expect(countOf(screened)).toBe(sum(c.undecided, sumOf(c.excluded), c.passed));
  expect(countOf(c.sought)).toBe(sum(c.passed, direct));
  expect(countOf(c.sought)).toBe(sum(sumOf(c.notRetrieved), c.retrieving, c.unassessed, c.assessed));
  expect(countOf(c.assessed)).toBe(sum(c.undecidedFull, sumOf(c.excludedFull), c.included));
  // Every reference stands at one end.
  const ends: ReferenceId[] = [
    ...duplicates.references,
    ...waiting.references,
    ...c.undecided.references,
    ...sumOf(c.excluded).references,
    ...sumOf(c.notRetrieved).references,
    ...c.retrieving.references,
    ...c.unassessed.references,
    ...c.undecidedFull.references,
    ...sumOf(c.excludedFull).references,
    ...c.included.references,
  ];
  expect(new Set(ends).size).toBe(ends.length);
  expect([...ends].sort()).toEqual([...c.identified.references].sort());
}

const textsOf = (product: ReportProduct): string[] => [
  product.title,
  ...product.blocks.flatMap((b): string[] => {
    if (b.type === 'paragraph') return [textOf(b.runs)];
    if (b.type === 'heading') return [b.text];
    if (b.type === 'list') return b.items.map((i) => textOf(i));
    if (b.type === 'diagram') return [b.alt, ...b.boxes.flatMap((x) => x.lines)];
    if (b.type === 'figure') return [b.alt, b.caption];
    return [b.table.caption, ...b.table.notes, ...b.table.rows.flat().map((c) => c.text)];
  }),
];

const PRODUCTS: readonly ProductId[] = [
  'tabel-2.1',
  'tabel-2.2',
  'bijlage-3',
  'prisma',
  'overeenstemming',
  'methoden',
  'zoekstrategie',
  'shortlist',
  'uitsluitingen',
  'tabel-3.1',
];
const product = (data: ProjectData, id: ProductId): ReportProduct => {
  const [made] = buildReport(data, 'nl', [id]);
  if (made === undefined) throw new Error(id);
  return made;
};

describe('the numbers of any study', () => {
  it('add up in the flow of the last round, with what was there before it', () => {
    fc.assert(
      fc.property(studyRecipe, (recipe) => {
        const data = buildStudy(recipe);
        const [all, last] = [flowOf(data), flowOfLastRound(data)];
        checkColumn(last.databases);
        checkColumn(last.other);
        const { previous } = data.projects[0] ?? { previous: { studies: null, reports: null } };
        const { isNew, last: round } = roundsOf(data);
        if (round === 1) {
          expect(last).toEqual(all);
          return;
        }
        // Nothing is counted twice, and nothing is lost.
        expect((last.previous.reports ?? 0) - (previous.reports ?? 0) + last.included.length).toBe(
          all.included.length,
        );
        expect((last.previous.studies ?? 0) - (previous.studies ?? 0) + last.interventions.length).toBe(
          all.interventions.length,
        );
        expect(last.included.every(isNew)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  it('add up in the flow', () => {
    fc.assert(
      fc.property(studyRecipe, (recipe) => {
        const data = buildStudy(recipe);
        const flow = flowOf(data);
        checkColumn(flow.databases);
        checkColumn(flow.other);
        expect(countOf(flow.databases.identified) + countOf(flow.other.identified)).toBeGreaterThanOrEqual(
          foundReferences(data).length,
        );
        const away = mergedAway(data);
        expect(flow.included.every((id) => !away.has(id))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  it('are the same in the tables, the notes and the appendix', () => {
    fc.assert(
      fc.property(studyRecipe, (recipe) => {
        const data = buildStudy(recipe);
        const scope = reportScope(data);
        const n = scopeNumbers(scope.listed);
        const table = tablesOf(product(data, 'tabel-2.1'))[0];
        const wanted = data.projects[0]?.printing.count === 'counted' ? n.counted : n.delivered;
        const cells = (table?.rows ?? []).map((r) => Number(r[1]?.text));
        expect(cells.at(-1)).toBe(wanted.length);
        expect(cells.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(wanted.length);
        const levels = tablesOf(product(data, 'tabel-2.2'))[0]?.rows ?? [];
        for (const row of levels) {
          const own = row.slice(1, -1).reduce((a, c) => a + Number(c.text || '0'), 0);
          expect(Number(row.at(-1)?.text)).toBe(own);
        }
        const total = levels.reduce((a, row) => a + Number(row.at(-1)?.text), 0);
        expect(total).toBe(n.counted.length);
        const listed = new Set(
          tablesOf(product(data, 'bijlage-3'))[0]?.rows.flatMap((r) => r[2]?.references ?? []),
        );
        expect(listed).toEqual(new Set(n.delivered));
        const open = n.unrated.length + n.disputed.length;
        expect(n.delivered.length).toBe(n.rated.length + open);
        expect(n.rated.length).toBe(n.counted.length + n.noLevel.length + n.zero.length);
        // Nothing that was rated, linked or included is in no table without a word.
        const said = new Set([...n.delivered, ...scope.leftOut.flatMap((l) => l.references)]);
        for (const id of flowOf(data).included) expect(said.has(id)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
  it('stand in sentences without an empty place, in both languages', () => {
    fc.assert(
      fc.property(studyRecipe, fc.constantFrom('nl' as const, 'en' as const), (recipe, language) => {
        const data = buildStudy(recipe);
        // All at once: what several are made from is worked out for one study.
        for (const text of buildReport(data, language, PRODUCTS).flatMap(textsOf)) {
          expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
          expect(text).not.toMatch(/ {2}|\( *\)|‘’| [,.;:](?!\d)|,,|;;|: ?\.|^[,;.]/);
          // One thing is singular, several are plural.
          expect(text).not.toMatch(
            /(?:^|[^\d.,])1 (?:publicaties|rapportages|onderzoeksrapportages|publications|reports)\b/,
          );
          expect(text).not.toMatch(/\b(?:zijn|waren|hebben|are|were|have) 1 |\b(?:van de|of the) 1 \p{L}/u);
          expect(text).not.toMatch(/(?:^|[^\d.,])1 (?:research )?(?:publication|report) (?:are|were|have)\b/);
          expect(text).not.toMatch(
            /(?:^| )(?:0|[2-9]|\d{2,}) (?:publicatie|rapportage|publication|report)(?![a-z])/,
          );
        }
      }),
      { numRuns: 150 },
    );
  });
  it('are in the methods only where there is something to say', () => {
    fc.assert(
      fc.property(studyRecipe, (recipe) => {
        const data = buildStudy(recipe);
        const flow = flowOf(data);
        const text = textsOf(product(data, 'methoden')).join('\n');
        const says = (words: string): boolean => text.includes(words);
        expect(says('niet te verkrijgen')).toBe(
          countOf(sumOf(flow.databases.notRetrieved)) + countOf(sumOf(flow.other.notRetrieved)) > 0,
        );
        expect(says('Nog te screenen')).toBe(
          countOf(flow.databases.waiting) + countOf(flow.other.waiting) > 0,
        );
        // So that what was sought adds up to what became of it.
        expect(says('nog door niemand beoordeeld')).toBe(
          countOf(flow.databases.byInstruction) + countOf(flow.other.byInstruction) > 0,
        );
        const longlist = countOf(flow.databases.identified);
        expect(says('De longlist telt')).toBe(longlist > 0);
        if (longlist > 0) {
          const printed = new Intl.NumberFormat('nl').format(longlist);
          expect(text).toContain(`De longlist telt ${printed} publicatie${longlist === 1 ? '' : 's'}`);
        }
        expect(says('kappa')).toBe(tablesOf(product(data, 'overeenstemming')).length > 0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the check before export', () => {
  it('names what the products leave open, with the same numbers', () => {
    fc.assert(
      fc.property(studyRecipe, fc.constantFrom('nl' as const, 'en' as const), (recipe, language) => {
        const data = buildStudy(recipe);
        const items = checkProject(data, 0);
        const flow = flowOf(data);
        const n = scopeNumbers(reportScope(data).listed);
        const countFor = (code: string): number => items.find((i) => i.code === code)?.count ?? 0;
        expect(countFor('unscreened')).toBe(sum(flow.databases.waiting, flow.other.waiting));
        expect(countFor('unassessed')).toBe(sum(flow.databases.unassessed, flow.other.unassessed));
        expect(countFor('disputed')).toBe(n.disputed.length);
        for (const { reason, references } of reportScope(data).leftOut)
          expect(countFor(`left-out-${reason}`)).toBe(references.length);
        for (const i of items) expect(describeCheck(i, language)).toMatch(/^(?:\S+ )+\S+\.$/);
      }),
      { numRuns: 150 },
    );
  });
});
