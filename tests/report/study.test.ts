// The rules of the second half of the study, in tables: the decision path, comparison, agreement, ranking, changes, the
// flow.
import { describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { formatAnswer, measureCompleteness } from '../../shared/extraction/answers';
import { parseCsv } from '../../shared/import/tools/table/table';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { serialiseReferences } from '../../shared/import/write-file';
import { fixedEnv, type PersonId, type ReferenceId } from '../../shared/kernel/ids';
import { linkRuns } from '../../shared/kernel/rich-text';
import { defaultProject } from '../../shared/model/default-project';
import type { TemplateField } from '../../shared/model/project';
import { emptyRating } from '../../shared/model/rating';
import type { Reference } from '../../shared/model/reference';
import { compareRatings, ratedPairs } from '../../shared/rating/compare';
import { builtInScales } from '../../shared/rating/scales';
import { effectLadder } from '../../shared/rating/scales/effect-ladder';
import { smsScale } from '../../shared/rating/scales/sms';
import { parseRating } from '../../shared/rating/sms';
import { followPath, isOverruled } from '../../shared/rating/wizard';
import { formatBibliography } from '../../shared/report/bibliography';
import { buildReport } from '../../shared/report/build-report';
import { markChanges, printedTables } from '../../shared/report/changes';
import { tablesOf } from '../../shared/report/document-model';
import { tableCsv } from '../../shared/report/writers/csv';
import { createTracer } from '../../shared/report/trace';
import { splitBibliography } from '../../shared/report/split-bibliography';
import { textCell } from '../../shared/report/table-model';
import { writeReport } from '../../shared/report/writers';
import { rankInterventions } from '../../shared/selection/ranking';
import { cohenKappa } from '../../shared/stats/agreement';

describe('the decision path of the Maryland scale', () => {
  const base = { effect: 'yes', 'before-after': 'both', comparison: 'yes' };
  it.each([
    [{ effect: 'no' }, [], 0],
    [{ effect: 'yes', 'before-after': 'once' }, [], 1],
    [{ effect: 'yes', 'before-after': 'both', comparison: 'none' }, [], 2],
    [{ ...base, comparable: 'unclear' }, [], 3],
    [{ ...base, comparable: 'did' }, [], 3],
    [{ ...base, comparable: 'matching', controls: 'no' }, [], 3],
    [{ ...base, comparable: 'matching', controls: 'yes' }, [], 4],
    [{ ...base, comparable: 'iv', controls: 'yes' }, [], 4],
    [{ ...base, comparable: 'rd', controls: 'yes' }, [], 4],
    [{ ...base, comparable: 'lot', random: 'held' }, [], 5],
    [{ ...base, comparable: 'lot', random: 'broken' }, [], 4],
    [{ effect: 'yes', 'before-after': 'once-random', random: 'held' }, [], 5],
    [{ ...base, comparable: 'lot', random: 'held' }, ['attrition', 'contamination'], 3],
    [{ effect: 'yes', 'before-after': 'once' }, ['small', 'attrition'], 1],
    [{ effect: 'no' }, ['small'], 0],
  ])('%j with %j leads to %i', (answers, downgrades, level) => {
    expect(followPath(smsScale, answers, downgrades).level).toBe(level);
  });
  it('asks one question at a time and keeps answers that are off the path', () => {
    const state = followPath(smsScale, { effect: 'yes', comparable: 'lot' }, []);
    expect(state.current?.id).toBe('before-after');
    expect(state.level).toBeNull();
  });
  it('ends for every scale and every choice, at a level of the scale', () => {
    for (const scale of builtInScales) {
      const walk = (answers: Record<string, string>): void => {
        const state = followPath(scale, answers, []);
        if (state.current === null) {
          expect(scale.levels.map((l) => l.level)).toContain(state.level);
          return;
        }
        for (const a of state.current.answers) walk({ ...answers, [state.current.id]: a.id });
      };
      walk({});
    }
  });
  it('asks a reason only for a value that the level does not fit', () => {
    expect(isOverruled(parseRating('4'), 4)).toBe(false);
    expect(isOverruled(parseRating('3_4'), 4)).toBe(false);
    expect(isOverruled(parseRating('2_3'), 4)).toBe(true);
    expect(isOverruled(parseRating('een opmerking'), 4)).toBe(true);
    expect(isOverruled(parseRating('5'), null)).toBe(false);
  });
  it('has a second scale that is nothing but data', () => {
    expect(
      followPath(effectLadder, { described: 'yes', theory: 'yes', measured: 'yes', controlled: 'no' }, [])
        .level,
    ).toBe(3);
  });
});

describe('two raters', () => {
  const rate = (ref: string, person: string, value: string, answers: Record<string, string> = {}) => ({
    ...emptyRating(ref as ReferenceId, person as PersonId, 'sms', 0),
    value: parseRating(value),
    answers,
  });
  it('are compared item by item', () => {
    const items = compareRatings(smsScale, [
      rate('r', 'a', '3', { effect: 'yes', comparison: 'yes' }),
      rate('r', 'b', '2', { effect: 'yes', comparison: 'none' }),
    ]);
    expect(items.map((i) => [i.kind, i.questionId, i.differs])).toEqual([
      ['value', null, true],
      ['question', 'effect', false],
      ['question', 'comparison', true],
      ['argument', null, false],
    ]);
  });
  it('count with a range at its middle and without remarks', () => {
    const ratings = [rate('1', 'a', '2_3'), rate('1', 'b', '3'), rate('2', 'a', 'x'), rate('2', 'b', '1')];
    expect(ratedPairs(ratings, 'a' as PersonId, 'b' as PersonId)).toEqual([[2.5, 3]]);
  });
  it('agree by a table worked out by hand', () => {
    const cells = [
      [25, 13, 12],
      [12, 2, 16],
      [3, 15, 2],
    ];
    const pairs = cells.flatMap((row, i) =>
      row.flatMap((n, j) => Array.from({ length: n }, () => [i, j] as const)),
    );
    // po = 29/100, pe = (50·40 + 30·30 + 20·30)/100² = 0.35.
    const agreement = cohenKappa(pairs, 'unweighted');
    expect(agreement?.observed).toBeCloseTo(0.29, 12);
    expect(agreement?.expected).toBeCloseTo(0.35, 12);
    expect(agreement?.kappa).toBeCloseTo((0.29 - 0.35) / 0.65, 12);
  });
  it('agree by weights worked out by hand', () => {
    const pairs = [
      [1, 1],
      [1, 2],
      [2, 2],
      [3, 2],
      [3, 3],
    ] as const;
    // Linear weights 1, ½, 0 over a span of 2: po = (3·1 + 2·½)/5 = 0.8. Row marginals 2,1,2; column marginals 1,3,1 →
    // pe = (2·1·1 + 2·3·½ + 1·1·½ + 1·3·1 + 1·1·½ + 2·3·½ + 2·1·1)/25 = 14/25.
    const linear = cohenKappa(pairs, 'linear');
    expect(linear?.observed).toBeCloseTo(0.8, 12);
    expect(linear?.expected).toBeCloseTo(14 / 25, 12);
    expect(linear?.kappa).toBeCloseTo((0.8 - 0.56) / 0.44, 12);
    expect(cohenKappa([[1, 1]], 'quadratic')?.kappa).toBeNull();
    expect(cohenKappa([], 'linear')).toBeNull();
  });
});

describe('the template', () => {
  const field = (type: TemplateField['type'], part: Partial<TemplateField> = {}): TemplateField => ({
    id: 'f',
    type,
    label: { nl: 'Veld', en: 'Field' },
    help: { nl: '', en: '' },
    options: [
      { id: 'a', label: { nl: 'Eerste', en: 'First' } },
      { id: 'b', label: { nl: 'Tweede', en: 'Second' } },
    ],
    required: true,
    needsEvidence: true,
    unit: 'personen',
    columns: [{ id: 'c', label: { nl: 'Kolom', en: 'Column' } }],
    ...part,
  });
  const answer = (text: string, rows: Record<string, string>[] = []) => ({
    text,
    rows,
    by: 'p' as PersonId,
    at: 1,
  });
  it.each([
    [field('choice'), answer('b'), 'Second'],
    [field('multi'), answer('a\nb'), 'First; Second'],
    [field('number'), answer('219'), '219 personen'],
    [field('date'), answer('ongoing'), 'ongoing measure'],
    [field('group'), answer('', [{ c: 'x' }, {}, { c: 'y' }]), '- Column: x\n- Column: y'],
    [field('long'), answer('a\nb'), 'a\nb'],
  ])('prints %#', (f, a, expected) => expect(formatAnswer(f, a, 'en')).toBe(expected));
  it('says what is missing, what lacks evidence, and keeps answers to fields that are gone', () => {
    const template = {
      version: 2,
      sections: [
        { id: 's', label: { nl: '', en: '' }, fields: [field('short'), { ...field('short'), id: 'g' }] },
      ],
    };
    const answers = { f: answer('x'), old: answer('kept') };
    const state = measureCompleteness(template, answers, () => false);
    expect(state).toMatchObject({ answered: 1, total: 2, orphaned: ['old'] });
    expect(state.missing.map((x) => x.id)).toEqual(['g']);
    expect(state.withoutEvidence.map((x) => x.id)).toEqual(['f']);
  });
});

describe('cells that a spreadsheet could run', () => {
  it.each(['=1+1', '+31', '-2+3', '@SUM(A1)', '\t=1', "'=1", '-5'])(
    '%j stays text in CSV and comes back unchanged',
    (title) => {
      const text = serialiseReferences([{ csl: { type: 'report', title }, unknown: [] }], 'csv');
      const cell = text.split('\r\n')[1]?.split(',')[3] ?? '';
      expect(cell).not.toMatch(/^"?[=+@\t]/);
      expect(parseCsv(text).references[0]?.csl.title).toBe(title);
    },
  );
  it.each(['=1+1', '+31', '-2+3', '@SUM(A1)', '=cmd|x'])(
    '%j is a string in XLSX and comes back unchanged',
    async (title) => {
      const table = {
        id: 't',
        language: 'nl' as const,
        number: '',
        caption: 'Test',
        columns: [
          { title: 'title', numeric: false, widthShare: 1 },
          { title: 'year', numeric: true, widthShare: 1 },
        ],
        rows: [[textCell(title), textCell('2020')]],
        notes: [],
        landscape: false,
        hasRowHeadings: false,
      };
      const product = {
        id: 'tabel-2.1' as const,
        language: 'nl' as const,
        title: '',
        landscape: false,
        blocks: [{ type: 'table' as const, table }],
        slides: [],
      };
      const data = (await buildDemoProject(fixedEnv(0))).toData();
      const bytes = await writeReport(
        {
          products: [product],
          projectTitle: '',
          rasterise: null,
          fonts: () => Promise.resolve({}),
          trace: createTracer(data, 'nl'),
          exported: null,
          onProgress: () => undefined,
        },
        'xlsx',
      );
      const back = parseReferenceFile(bytes);
      expect(back.ok && back.value.references[0]?.csl).toMatchObject({
        title,
        issued: { 'date-parts': [[2020]] },
      });
      expect(tableCsv(table)).toContain(`'${title}`);
    },
  );
});

describe('changes since the last export', () => {
  it('mark the cells that print otherwise, and nothing when a row is put in between', async () => {
    const data = (await buildDemoProject(fixedEnv(0))).toData();
    const before = buildReport(data, 'nl', ['tabel-2.2', 'bijlage-3']);
    const printed = printedTables(before);
    data.projects[0]!.countingRule.rangeAt = 'high';
    const after = markChanges(buildReport(data, 'nl', ['tabel-2.2', 'bijlage-3']), printed);
    const changed = after.flatMap(tablesOf).flatMap((t) =>
      t.rows
        .flat()
        .filter((c) => c.isChanged)
        .map((c) => c.text),
    );
    expect(changed).toEqual(['2', '5']);
    const rows = printed['bijlage-3']!;
    const shorter = { ...printed, 'bijlage-3': [...rows.slice(0, 5), ...rows.slice(6)] };
    const marked = markChanges(before, shorter)
      .flatMap(tablesOf)[1]!
      .rows.map((r) => r.some((c) => c.isChanged));
    expect(marked.map((m, i) => (m ? i : -1)).filter((i) => i >= 0)).toEqual([5]);
  });
});

describe('the selection', () => {
  it('ranks by the sum of scores, equals sharing a rank', async () => {
    const data = (await buildDemoProject(fixedEnv(0))).toData();
    const ranked = rankInterventions(data, data.projects[0]!);
    expect(ranked.slice(0, 5).map((r) => [r.rank, r.sum])).toEqual([
      [1, 16],
      [2, 15],
      [3, 12],
      [4, 11],
      [4, 11],
    ]);
  });
});

describe('typed text', () => {
  it.each(['see https://a.nl/b. Then', 'https://a.nl/x_(1)', 'no link', 'a (https://b.org), c'])(
    '%j is the same after linking',
    (line) => {
      expect(
        linkRuns(line)
          .map((r) => r.text)
          .join(''),
      ).toBe(line);
    },
  );
  it('links without the punctuation that ends a sentence', () => {
    expect(linkRuns('see https://a.nl/b.').find((r) => r.href !== null)?.href).toBe('https://a.nl/b');
  });
});

describe('a divided reference list', () => {
  it('is the same as the whole', () => {
    const families = [
      'De Cuyper',
      'Decker',
      'Özcan',
      'Ozan',
      'van den Berg',
      'Berg',
      'Ångström',
      'Zee',
      'de la Cruz',
      'Şahin',
      'O’Neil',
      'Oneil',
      '2018 Group',
    ];
    const references = Array.from(
      { length: 120 },
      (_, i) =>
        ({
          id: `r${i}`,
          csl: {
            type: 'report',
            title: `Title ${i % 7}`,
            ...(i % 11 === 0
              ? {}
              : { author: [{ family: families[i % families.length], given: i % 2 === 0 ? 'A.' : 'B.' }] }),
            issued: { 'date-parts': [[2010 + (i % 3)]] },
          },
        }) as unknown as Reference,
    );
    for (const language of ['nl', 'en'] as const)
      for (const style of ['apa', 'harvard1', 'vancouver'] as const) {
        const whole = formatBibliography(references, language, style);
        const parts = splitBibliography(references, style, 3, language).flatMap((p) =>
          formatBibliography(p, language, style),
        );
        expect(parts, `${style} ${language}`).toEqual(whole);
      }
  });
});

describe('a new project', () => {
  it('has the method of the study', () => {
    const project = defaultProject(fixedEnv(0), 'x');
    expect(project.typology.map((t) => t.label.nl)).toEqual([
      'Outputgericht',
      'Gestuurd',
      'Mentoring',
      'Persoonsgericht',
      'Community based',
    ]);
    expect(project.selectionCriteria).toHaveLength(4);
    expect(project.inventoryColumns).toHaveLength(5);
  });
});
