// The practice study is whole, and everything of the product can be seen in it.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, readBundle, writeBundle } from '../../shared/bundle/bundle';
import { findBrokenLink } from '../../shared/change/commit';
import { findDuplicates } from '../../shared/duplicates/match';
import { sha256Hex } from '../../shared/kernel/hash';
import { fixedEnv, type PersonId } from '../../shared/kernel/ids';
import type { Patch } from '../../shared/model/change';
import { emptyProjectData, type TableName, tableNames } from '../../shared/model/tables';
import { activeReferences } from '../../shared/review/active';
import { buildBoard } from '../../shared/review/board';
import { checkProject } from '../../shared/review/check';
import { flowOfLastRound } from '../../shared/review/flow';
import { countOf } from '../../shared/review/flow-model';
import { targetOptions } from '../../shared/review/evidence-targets';
import { refuseWrite } from '../../shared/review/policy';
import { openRequests } from '../../shared/review/requests';
import { statusSource } from '../../shared/review/statuses';
import { isLate } from '../../shared/review/waiting';
import { followPath, isOverruled } from '../../shared/rating/wizard';
import { scaleOf } from '../../shared/rating/scales';
import { FONTS } from '../helpers/copy-fonts';
import { buildProduct } from '../../shared/report/build-report';
import type { ProductId } from '../../shared/report/products/registry';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';

let study: Bundle;
beforeAll(async () => {
  study = await buildPracticeProject(fixedEnv(0), FONTS);
});

/** How often each value occurs. */
function tally<T>(rows: readonly T[], of: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[of(row)] = (counts[of(row)] ?? 0) + 1;
  return counts;
}

describe('the practice study', () => {
  it('says that it is invented, in its title and in its question', () => {
    const [project] = study.data.projects;
    expect(project?.title).toMatch(/^Oefenstudie: .*\(verzonnen\)$/);
    expect(project?.question).toContain('verzonnen');
  });

  it('is a bundle that opens again, whole, with a log that proves it', () => {
    const read = readBundle(writeBundle(study));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.notes).toEqual([]);
    expect(read.value.unproven).toBeNull();
    for (const table of tableNames) {
      const rows = (data: Bundle['data']): unknown[] =>
        [...data[table]].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(rows(read.value.data)).toEqual(rows(study.data));
    }
    expect(findBrokenLink(study.log)).toBeNull();
  });

  it('is the same bytes for the same chance', async () => {
    const again = await buildPracticeProject(fixedEnv(0), FONTS);
    expect(sha256Hex(writeBundle(again))).toBe(sha256Hex(writeBundle(study)));
  });

  it('holds 209 references of two searches, one of them in two rounds, and three correspondents, in five languages', () => {
    const { references, sources } = study.data;
    expect(references).toHaveLength(209);
    const typeOf = new Map(sources.map((s) => [s.id, s.type === 'search' ? s.engine : s.country]));
    const bySource = tally(references, (r) => (r.sourceId === null ? '' : (typeOf.get(r.sourceId) ?? '')));
    expect(Object.keys(bySource)).toHaveLength(5);
    const byLanguage = tally(references, (r) => r.csl.language ?? '');
    expect(Object.keys(byLanguage).sort()).toEqual(['de', 'en', 'fr', 'nl', 'sv']);
    for (const count of Object.values(byLanguage)) expect(count).toBeGreaterThan(12);
    for (const { csl, raw } of references) {
      expect(csl.title ?? '').not.toMatch(/[{}]/);
      expect(csl.abstract ?? '').not.toMatch(/[{}]/);
      expect(raw?.text).toContain('TI  - ');
    }
  });

  it('has 27 duplicates, of which the matcher finds those five that are left', () => {
    const { data } = study;
    expect(data.duplicates).toHaveLength(22);
    expect(tally(data.duplicates, (d) => d.basis)).toEqual({ sure: 19, confirmed: 3 });
    const left = activeReferences(data);
    const { groups, likely } = findDuplicates(left.map((r) => r.csl));
    expect([groups.length, likely.length]).toEqual([2, 3]);
  });

  it('is screened by two who differ, with work that waits', () => {
    const { data } = study;
    const { statusOf } = statusSource(data);
    const counts = tally(activeReferences(data), (r) => statusOf(r.id));
    expect(counts).toEqual({
      included: 13,
      'included-title': 9,
      conflict: 4,
      maybe: 5,
      unscreened: 15,
      excluded: 141,
    });
    expect(tally(data.resolutions, (r) => r.basis)).toEqual({ lead: 3, agreement: 1 });
    expect(data.resolutions.every((r) => r.argument !== '')).toBe(true);
    const excluded = data.decisions.filter((d) => d.verdict === 'exclude');
    expect(Object.keys(tally(excluded, (d) => d.reason ?? '')).sort()).toEqual([
      'E1',
      'E2',
      'E3',
      'E4',
      'E5',
    ]);
    expect(data.decisions.some((d) => d.note !== '')).toBe(true);
    expect(new Set(data.decisions.flatMap((d) => d.labels))).toEqual(
      new Set(['Achtergrond', 'Kosten', 'Navragen']),
    );
    expect(tally(data.retrievals, (r) => r.status)).toEqual({ 'not-available': 1, asked: 2, waiting: 1 });
    expect(openRequests(data).map((r) => r.retrieval.from)).toEqual([
      'De universiteitsbibliotheek',
      'De correspondent',
      'De eerste auteur',
    ]);
    expect(data.comments.length).toBeGreaterThan(1);
  });

  it('has correspondents who sent, were reminded and are late', () => {
    const people = study.data.sources.filter((s) => s.type === 'correspondent');
    expect(tally(people, (s) => s.status)).toEqual({ received: 2, reminded: 1, invited: 1 });
    expect(people.filter((s) => isLate(s, '2025-11-12')).map((s) => s.country)).toEqual(['FR']);
  });
});

describe('its second round of searching', () => {
  it('gave nine hits: two that were known, one report that is linked and waits for its rating, the rest as screened', () => {
    const { data } = study;
    const { databases, other, included, previous } = flowOfLastRound(data);
    const { identified, duplicates, screened, sought, assessed, waiting } = databases;
    expect([identified, duplicates, screened, sought, assessed, waiting].map(countOf)).toEqual([
      9, 2, 6, 2, 2, 1,
    ]);
    expect(databases.excluded.map((e) => [e.reason, countOf(e.number)])).toEqual([
      ['E1', 1],
      ['E2', 1],
      ['E3', 1],
      ['E5', 1],
    ]);
    expect(databases.excludedFull.map((e) => [e.reason, countOf(e.number)])).toEqual([['E2', 1]]);
    expect(countOf(other.identified)).toBe(0);
    // The twelve of the shortlist, and what a correspondent sent that nobody has decided on.
    expect(previous).toEqual({ studies: 8, reports: 13 });
    const fresh = data.references.find((r) => r.id === included[0]);
    expect([included.length, fresh?.csl.title]).toEqual([
      1,
      expect.stringMatching(/^Ten years of the Morning Club/),
    ]);
    expect(data.links.filter((l) => l.referenceId === fresh?.id)).toHaveLength(1);
    expect(data.ratings.filter((r) => r.referenceId === fresh?.id)).toEqual([]);
  });

  it('stands in the flow diagram, and marks what is new in the appendices', () => {
    const said = (id: ProductId) => JSON.stringify(buildProduct(study.data, id, 'nl').blocks);
    expect(said('prisma')).toContain('Geteld is zoekronde 2');
    for (const id of ['bijlage-1', 'bijlage-3', 'shortlist'] as const)
      expect(said(id)).toContain('* Nieuw in zoekronde 2.');
    expect(said('methoden')).toContain('Nieuw in zoekronde 2: 7 publicaties.');
  });
});

describe('what was read and rated in it', () => {
  it('has a report that is a web page, with passages that templates, effects and ratings stand on', () => {
    const { data, files } = study;
    const [page, ...more] = data.documents.filter((d) => d.original !== null);
    expect([more, page?.original?.format]).toEqual([[], 'html']);
    const html = new TextDecoder().decode(files.get(page?.original?.sha256 ?? ''));
    expect(html).toMatch(/^<!doctype html>/);
    const own = new Set(data.annotations.filter((a) => a.documentId === page?.id).map((a) => a.id));
    const targets = data.evidence.filter((e) => own.has(e.annotationId)).map((e) => e.target.type);
    expect([...new Set(targets)].sort()).toEqual(['effect', 'field', 'rating', 'selection']);
  });

  it('is evidence of every kind, for things that are there', () => {
    const { data } = study;
    const [project] = data.projects;
    if (project === undefined) throw new Error('no project');
    const { references } = data;
    const known = new Set(
      data.interventions.flatMap((i) =>
        data.persons.flatMap((p) =>
          references.flatMap((r) =>
            data.documents.some((d) => d.referenceId === r.id)
              ? targetOptions(project, r.id, p.id, i, 'nl', '', data).map((o) => JSON.stringify(o.target))
              : [],
          ),
        ),
      ),
    );
    for (const { target } of data.evidence) {
      if (target.type === 'reading') expect(data.readings.map((r) => r.id)).toContain(target.readingId);
      else expect(known).toContain(JSON.stringify(target));
    }
    expect(Object.keys(tally(data.evidence, (e) => e.target.type)).sort()).toEqual([
      'appraisal',
      'effect',
      'field',
      'rating',
      'reading',
      'selection',
    ]);
    const answered = new Map(data.extractions.map((x) => [x.id, x.answers]));
    const scored = new Map(data.selections.map((s) => [s.id, s.scores]));
    for (const { target } of data.evidence) {
      if (target.type === 'selection')
        expect(scored.get(target.selectionId)).toHaveProperty(target.criterionId);
      if (target.type === 'rating') expect(data.ratings.map((r) => r.id)).toContain(target.ratingId);
      if (target.type === 'field') expect(answered.has(target.extractionId)).toBe(true);
    }
    expect(Object.keys(tally(data.annotations, (a) => a.kind)).sort()).toEqual([
      'area',
      'highlight',
      'note',
      'underline',
    ]);
    expect(new Set(data.annotations.map((a) => a.colour)).size).toBe(4);
  });

  it('is rated by a path that leads to the level, or with the reason why not', () => {
    const scale = scaleOf(study.data.projects[0]!);
    for (const { value, answers, downgrades, overruleReason } of study.data.ratings) {
      if (Object.keys(answers).length === 0) continue;
      const { level } = followPath(scale, answers, downgrades);
      expect(level).not.toBeNull();
      expect(isOverruled(value, level)).toBe(overruleReason !== '');
    }
    expect(Object.keys(tally(study.data.ratings, (r) => r.value?.type ?? ''))).toEqual(
      expect.arrayContaining(['level', 'range', 'remark']),
    );
  });

  it('stands on the board in every state', () => {
    const board = buildBoard(study.data);
    const ratings = tally(
      board.filter((r) => r.subject.type === 'rating'),
      (r) => r.status,
    );
    expect(ratings).toMatchObject({ disagreement: 2, returned: 2, approved: 3, 'signed-off': 2 });
    expect(ratings['ready']).toBeGreaterThan(1);
    const templates = tally(
      board.filter((r) => r.subject.type === 'extraction'),
      (r) => r.status,
    );
    expect(templates).toMatchObject({ returned: 1, approved: 1, 'signed-off': 1 });
    expect(board.some((r) => r.missing.length > 0)).toBe(true);
    expect(study.data.reviews.filter((r) => r.settled !== null && r.comment !== '')).toHaveLength(1);
    expect(Object.keys(tally(study.data.selections, (s) => s.outcome)).sort()).toEqual([
      'chosen',
      'not-chosen',
      'open',
      'reserve',
    ]);
  });

  it('passes the check before export but for what waits', () => {
    const broken = [
      'source-contradiction',
      'unaccounted',
      'no-reason',
      'decided-not-available',
      'no-country',
      'untyped',
    ];
    expect(checkProject(study.data, 0).filter((i) => broken.includes(i.code))).toEqual([]);
  });

  it('is done by who may, and nothing that is signed off is touched after', () => {
    const at = emptyProjectData();
    const begun = new Set<string>();
    for (const { by, patches } of study.log) {
      for (const { table, id, before, after } of patches as (Patch & { table: TableName })[]) {
        const facts = { ...at, beside: [], hasWork: (person: PersonId) => begun.has(person) };
        expect(refuseWrite(facts, by, table, [before, after])).toBeNull();
        const rows = at[table] as { id: string }[];
        const place = rows.findIndex((r) => r.id === id);
        rows.splice(place < 0 ? rows.length : place, place < 0 ? 0 : 1, after as { id: string });
      }
      begun.add(by);
    }
  });

  it('has answers from elsewhere: one whose quotation stands in its report, one whose does not', () => {
    const { proposals } = study.data;
    expect(proposals.map((p) => [p.state, p.place === null]).sort()).toEqual([
      ['open', false],
      ['open', true],
    ]);
    const found = proposals.find((p) => p.place !== null)?.place;
    expect([found?.text.slice(0, 8), found?.start.page, found?.pageLabel]).toEqual(['Dezelfde', 2, '1']);
  });

  it('has a log that runs from September to December', () => {
    const times = study.log.map((c) => new Date(Number(c.at.slice(0, 13))).toISOString().slice(0, 10));
    expect([times[0], times.at(-1)]).toEqual(['2025-09-01', '2025-12-03']);
    expect([...times].sort()).toEqual(times);
  });
});
