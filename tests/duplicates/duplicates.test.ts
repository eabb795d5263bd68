// The matcher: known traps one by one, the labelled sets, and what merging does to records.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AbstractHashes } from '../../shared/duplicates/abstract-hashes';
import { compare } from '../../shared/duplicates/compare';
import { scoreDedupe } from '../../shared/duplicates/evaluate';
import { Fingerprinter } from '../../shared/duplicates/fingerprint';
import { findDuplicates, verdictOf } from '../../shared/duplicates/match';
import { TitleIndex } from '../../shared/duplicates/titles';
import { mergeRecords } from '../../shared/duplicates/merge';
import { makeGroup, type MergeFacts, planChoice, planMerge, planSplit } from '../../shared/duplicates/plan';
import { decodeText } from '../../shared/import/bytes/decode';
import { parseCsv } from '../../shared/import/tools/table/table';
import { wordsOf } from '../../shared/duplicates/words';
import { parseName } from '../../shared/import/normalise/names';
import { fixedEnv, type DuplicateGroupId, type ImportBatchId, type PersonId } from '../../shared/kernel/ids';
import { distinctionId } from '../../shared/model/distinction';
import type { DuplicateGroup } from '../../shared/model/duplicate-group';
import type { CslItem, Reference } from '../../shared/model/reference';
import { emptyProjectData, type ProjectData } from '../../shared/model/tables';
import { activeReferences } from '../../shared/review/active';
import { withMergedValues } from '../../shared/review/merged';
import { hasMaterial, materialPath } from '../helpers/corpora';
import { bareReference } from '../helpers/references';

const article = (over: Partial<CslItem> & { authors?: string[] } = {}): CslItem => {
  const { authors = ['Lindgren, Anna', 'Berg, Karin', 'Holm, Per'], ...rest } = over;
  return {
    type: 'article-journal',
    title: 'Mentoring for newly arrived refugees: labour market effects in four Swedish municipalities',
    author: authors.map((a) => parseName(a)),
    issued: { 'date-parts': [[2019]] },
    'container-title': 'Journal of Ethnic and Migration Studies',
    volume: '45',
    issue: '2',
    page: '101-120',
    ...rest,
  };
};
const ABSTRACT =
  'Virtual communities and social networks assume and consume more aspects of daily life, and researchers study their members as they study texts or people.';
const fingerprint = new Fingerprinter();
const verdict = (a: CslItem, b: CslItem): string => {
  const [x, y] = [fingerprint.of(a), fingerprint.of(b)];
  return verdictOf(compare(x, y, new TitleIndex([x, y]).weight(0, 1)));
};

describe('one publication', () => {
  it.each<[string, Partial<CslItem> & { authors?: string[] }]>([
    [
      'abbreviated journal and initials',
      { authors: ['Lindgren, A.', 'Berg, K.', 'Holm, P.'], 'container-title': 'J Ethn Migr Stud' },
    ],
    [
      'a title in capitals with a spelling mistake',
      { title: 'MENTORING FOR NEWLY ARIVED REFUGEES: LABOUR MARKET EFFECTS IN FOUR SWEDISH MUNICIPALITIES' },
    ],
    ['transposed names', { authors: ['Anna, Lindgren', 'Karin, Berg', 'Per, Holm'] }],
    ['pages as MEDLINE shortens them', { page: '101-20' }],
    [
      'what a database adds to a title',
      {
        title:
          'Mentoring for newly arrived refugees: labour market effects in four Swedish municipalities [Review] [33 refs]',
      },
    ],
    ['a title without its subtitle', { title: 'Mentoring for newly arrived refugees' }],
    [
      'a translated title on the same pages',
      { title: 'Mentorschap voor nieuwkomers: gevolgen voor de arbeidsmarkt in vier Zweedse gemeenten' },
    ],
    ['a mistyped DOI', { DOI: '10.1080/1369183x.2019.2' }],
    ['an article number for its pages', { page: 'e1014' }],
    [
      'a subtitle with a spelling mistake',
      {
        title: 'Mentoring for newly arrived refugees: labor market efects in four Swedish municipalities',
        page: '',
      },
    ],
  ])('%s', (_name, over) => {
    expect(verdict(article({ DOI: '10.1080/1369183x.2019.1' }), article(over))).toBe('sure');
  });
});

describe('traps: never merged without a person', () => {
  it.each<[string, CslItem, CslItem]>([
    [
      'part 1 and part 2',
      article({ title: 'Wage subsidies for migrants and their employers, part 1', page: '1-20' }),
      article({ title: 'Wage subsidies for migrants and their employers, part 2', page: '21-40' }),
    ],
    [
      'the same title in another year',
      article(),
      article({ issued: { 'date-parts': [[2015]] }, volume: '41', page: '9-30' }),
    ],
    ['erratum', article(), article({ title: `Erratum to: ${article().title ?? ''}`, page: '121' })],
    [
      'comment',
      article(),
      article({ title: `Comment on: ${article().title ?? ''}`, authors: ['Smit, J.'], page: '121-123' }),
    ],
    [
      'conference and journal',
      article(),
      article({
        type: 'paper-conference',
        'container-title': 'Proceedings of the IMISCOE Conference',
        volume: '',
        issue: '',
        page: '1-12',
        issued: { 'date-parts': [[2018]] },
      }),
    ],
    ['preprint', article(), article({ type: 'article', 'container-title': 'SSRN', volume: '', page: '' })],
    ['other DOIs', article({ DOI: '10.1000/a', page: '1-9' }), article({ DOI: '10.1000/b', page: '30-40' })],
    [
      'editorials',
      article({ title: 'Editorial', authors: ['Berg, K.'], page: '1-2' }),
      article({ title: 'Editorial', authors: ['Berg, K.'], issue: '3', page: '1-2' }),
    ],
    [
      'a congress abstract and its article, of which no pages are known',
      article({ volume: '', issue: '', page: '' }),
      article({ volume: '', issue: '', page: '', 'container-title': 'Scandinavian Economics Letters' }),
    ],
    [
      'a year later, with nothing that says where',
      article({ page: '', volume: '' }),
      article({ page: '', volume: '', issued: { 'date-parts': [[2020]] } }),
    ],
    [
      'a rubric a year later that begins on the same page',
      article({ title: 'Special section: competition and the economics of labour markets', page: '7-13' }),
      article({
        title: 'Special section - competition and the economics of labour markets',
        issued: { 'date-parts': [[2020]] },
        volume: '46',
        page: '7-10',
      }),
    ],
    [
      'two subtitles of one title',
      article({
        title: 'Spectroscopy as a triage test for women at risk: experience with a low-cost device',
        page: '',
      }),
      article({
        title: 'Spectroscopy as a triage test for women at risk: results of follow-up of adolescents',
        page: '',
      }),
    ],
    [
      'two subtitles of one long title',
      article({
        title:
          'Mentoring for newly arrived refugees and labour market effects in four Swedish municipalities: women',
        page: '',
      }),
      article({
        title:
          'Mentoring for newly arrived refugees and labour market effects in four Swedish municipalities: adolescents',
        page: '',
      }),
    ],
    [
      'two pieces of one issue whose authors are not known',
      article({ authors: [], page: '301-312', abstract: ABSTRACT }),
      article({ authors: [], page: '313-314', abstract: ABSTRACT }),
    ],
    [
      'volumes of a series',
      article({ title: 'Handbook of labour market integration, volume 1', volume: '1' }),
      article({ title: 'Handbook of labour market integration, volume 2', volume: '2' }),
    ],
  ])('%s', (_name, a, b) => {
    expect(verdict(a, b)).not.toBe('sure');
    expect(verdict(b, a)).not.toBe('sure');
  });
  it('says field by field why', () => {
    const { fields, score, traps } = compare(
      fingerprint.of(article({ DOI: '10.1000/a' })),
      fingerprint.of(article({ DOI: '10.1000/b', page: '130-140' })),
      1,
    );
    expect(traps).toEqual(['identifiers']);
    expect(fields.find((f) => f.field === 'DOI')).toEqual({ field: 'DOI', outcome: 'different', points: -6 });
    expect(fields.reduce((sum, f) => sum + f.points, 0)).toBeCloseTo(score);
  });
});

describe('groups', () => {
  it('does not depend on the order of the records', () => {
    const items = [
      article(),
      article({ title: 'Language on the job for warehouse workers in Denmark', page: '1-9', volume: '3' }),
      article({ page: '101-20' }),
      article({ authors: ['Lindgren, A.'], page: '' }),
    ];
    const sets = (order: number[]): string =>
      JSON.stringify(
        findDuplicates(order.map((i) => items[i] ?? article())).groups.map((g) =>
          g.map((i) => order[i]).sort(),
        ),
      );
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (order) => sets(order) === sets([0, 1, 2, 3]),
      ),
    );
  });
  it('scores by record and by pair', () => {
    const score = scoreDedupe(
      ['a', 'b', 'c', 'd', 'e'],
      [
        ['a', 'b'],
        ['d', 'e'],
      ],
      [['a', 'b', 'c']],
    );
    expect(score).toMatchObject({ tp: 1, fp: 1, fn: 1, tn: 2, pairPrecision: 0.5 });
    expect(score.pairRecall).toBeCloseTo(1 / 3);
  });
});

describe('merging', () => {
  const env = fixedEnv(0);
  const by = 'p' as PersonId;
  const reference = (id: string, csl: CslItem, sequence = 0): Reference =>
    bareReference(id, csl, { sequence });
  const a = reference(
    'a',
    article({ title: 'MENTORING FOR REFUGEES IN FOUR SWEDISH MUNICIPALITIES', keyword: 'refugees' }),
  );
  const b = reference(
    'b',
    article({
      title: 'Mentoring for refugees in four Swedish municipalities',
      keyword: 'mentor; refugees',
      DOI: '10.1000/a',
      abstract: 'Long enough to be kept.',
    }),
    1,
  );
  const all = new Map([a, b].map((r) => [r.id, r]));
  const facts = (over: Partial<MergeFacts> = {}): MergeFacts => ({
    referenceOf: (id) => all.get(id),
    groupOf: () => undefined,
    workOf: () => 0,
    isWorkedOut: () => false,
    distinctions: new Set(),
    ...over,
  });
  it('takes the best value of each field and all keywords', () => {
    const { csl, from } = mergeRecords([a.csl, b.csl]);
    expect(csl).toMatchObject({ title: b.csl.title, DOI: '10.1000/a', keyword: 'refugees; mentor' });
    expect(from['title']).toBe(1);
    expect(mergeRecords([a.csl, b.csl], { title: 0 }).csl.title).toBe(a.csl.title);
  });
  it('takes year, journal, volume and pages of one record together', () => {
    const ahead = article({ issued: { 'date-parts': [[2018]] }, volume: '', issue: '', page: '1-20' });
    expect(mergeRecords([ahead, article()]).csl).toMatchObject({
      issued: { 'date-parts': [[2019]] },
      volume: '45',
      page: '101-120',
    });
  });
  it('keeps the one with work, whatever its record lacks', () => {
    const plan = planMerge(env, [a.id, b.id], facts({ workOf: (id) => (id === a.id ? 1 : 0) }), {
      basis: 'sure',
      by,
    });
    expect(plan.ok && plan.writes[0]?.after).toMatchObject({
      keptId: a.id,
      memberIds: [a.id, b.id],
      merged: { DOI: '10.1000/a' },
    });
  });
  it('refuses what a person told apart, and two that are both worked out', () => {
    expect(
      planMerge(env, [a.id, b.id], facts({ distinctions: new Set([distinctionId(b.id, a.id)]) }), {
        basis: 'sure',
        by,
      }),
    ).toEqual({ ok: false, reason: 'distinct' });
    expect(planMerge(env, [a.id, b.id], facts({ isWorkedOut: () => true }), { basis: 'sure', by })).toEqual({
      ok: false,
      reason: 'both-worked-out',
    });
  });
  it('a choice stays through a split of another, and the last split ends the group', () => {
    const c = reference('c', article({ title: 'Mentoring of refugees' }), 2);
    all.set(c.id, c);
    const group = makeGroup([b, a, c], { id: 'g' as DuplicateGroupId, basis: 'sure', by, at: 0 });
    const chosen = planChoice(group, 'title', a.id, (id) => all.get(id)).after;
    expect(chosen?.merged['title']).toBe(a.csl.title);
    const parts = planSplit(chosen ?? group, c.id, (id) => all.get(id), { by, at: 1 });
    const split = parts[0]?.after as DuplicateGroup;
    // Or the next search would put it back.
    expect(parts.slice(1).map((w) => w.id)).toEqual([distinctionId(c.id, b.id), distinctionId(c.id, a.id)]);
    expect(split).toMatchObject({ memberIds: [b.id, a.id], merged: { title: a.csl.title } });
    expect(planSplit(split, a.id, (id) => all.get(id), { by, at: 1 })[0]?.after).toBeNull();
  });
  it('taking back the import of the kept one lets the next stand, without what the other added', () => {
    const [kept, other] = [
      { ...b, batchId: 'x' as ImportBatchId },
      { ...a, batchId: 'y' as ImportBatchId },
    ];
    const group = makeGroup([kept, other], { id: 'g' as DuplicateGroupId, basis: 'sure', by, at: 0 });
    const dataWith = (undone: string | null): ProjectData =>
      ({
        ...emptyProjectData(),
        references: [kept, other],
        duplicates: [group],
        batches: ['x', 'y'].map((id) => ({ id, status: id === undone ? 'undone' : 'active' })),
      }) as unknown as ProjectData;
    const shown = (undone: string | null): string[] =>
      activeReferences(withMergedValues(dataWith(undone))).map((r) => r.id);
    expect(shown(null)).toEqual(['b']);
    expect(shown('x')).toEqual(['a']);
    expect(shown('y')).toEqual(['b']);
    expect(withMergedValues(dataWith('y')).references[0]?.csl).toEqual(kept.csl);
  });
});

/** A labelled set, its records without some columns. */
function scoreOf(set: string, without: readonly (keyof CslItem)[] = []): ReturnType<typeof scoreDedupe> {
  const file = (name: string): string =>
    decodeText(new Uint8Array(readFileSync(materialPath('corpora', 'dedup', 'bib-dedupe', set, name))));
  const { references } = parseCsv(file('records_pre_merged.csv'));
  const ids = references.map((r) => r.unknown.find((u) => u.tag === 'ID')?.value ?? '');
  const clusters = file('merged_record_ids.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((l) => l.replace(/["\r]/g, '').split(';'));
  const isKept = ([field]: [string, unknown]): boolean => !without.includes(field);
  const { groups } = findDuplicates(
    references.map((r) => Object.fromEntries(Object.entries(r.csl).filter(isKept)) as CslItem),
  );
  return scoreDedupe(
    ids,
    groups.map((g) => g.map((i) => ids[i] ?? '')),
    clusters,
  );
}

// The published figures of BibDedupe (see ../shared/corpora/README.md).
describe.skipIf(!hasMaterial)('the labelled sets', () => {
  it.each([
    ['digital_work', 0.9986],
    ['respiratory', 0.9668],
    ['cytology_screening', 0.9961],
    ['special_cases', 1],
  ])('%s: F1 at or above %f with no wrong merge', (set, f1) => {
    const score = scoreOf(set);
    expect(Number(score.f1.toFixed(4))).toBeGreaterThanOrEqual(f1);
    expect(score.precision).toBeGreaterThanOrEqual(0.999);
    expect(score.pairPrecision).toBeGreaterThanOrEqual(0.995);
  });
  // Other searches know less of their records: then less is merged, but nothing wrongly.
  it.each(['digital_work', 'respiratory', 'cytology_screening'])(
    '%s: no wrong merge where fields are missing',
    (set) => {
      const absent: (keyof CslItem)[][] = [
        ['DOI'],
        ['abstract'],
        ['DOI', 'abstract'],
        ['DOI', 'page'],
        ['DOI', 'issued'],
        ...(set === 'digital_work'
          ? []
          : ([
              ['DOI', 'author'],
              ['DOI', 'abstract', 'volume', 'issue', 'page'],
            ] as (keyof CslItem)[][])),
      ];
      for (const without of absent) expect([without, scoreOf(set, without).precision]).toEqual([without, 1]);
    },
  );
});

describe('hashes of an abstract', () => {
  // FNV-1a of the first 60 different words of four letters and more, by the slow way.
  const expected = (text: string): number[] => {
    const hashes = new Set<number>();
    for (const word of wordsOf(text.slice(0, 700))) {
      if (word.length <= 3 || hashes.size === 60) continue;
      let hash = 0x811c9dc5;
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
      hashes.add(hash >>> 0);
    }
    return [...hashes].sort((a, b) => a - b);
  };
  const sign = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Array.from('abcdeRSTUV0123')) },
    { weight: 2, arbitrary: fc.constantFrom(...Array.from(' \n-.,;:()%<>/&\'`"=')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...Array.from('‘’“”„–—…•≤≥±×°·®©éßµαΩ´™º½ﬁİıſ中文\u00a0\u2009\u200b\u0301\u00ad'),
        '<i>',
        '</sub>',
        '\ud83d',
      ),
    },
  );

  it('are those of the words that titles are read by', () => {
    const hashes = new AbstractHashes();
    fc.assert(
      fc.property(fc.array(sign, { minLength: 80, maxLength: 900 }), (signs) => {
        const text = signs.join('');
        expect([...hashes.of(text)]).toEqual(expected(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('of many abstracts do not touch each other', () => {
    const hashes = new AbstractHashes();
    const texts = Array.from({ length: 3000 }, (_, i) =>
      Array.from({ length: 40 }, (_word, j) => `word${i * 7 + j}`).join(' '),
    );
    const all = texts.map((t) => hashes.of(t));
    texts.forEach((text, i) => {
      expect([...(all[i] ?? [])]).toEqual(expected(text));
    });
  });
});
