// What becomes of entries: matched with records, written beside an import, and found again at a reference.
import { expect, it } from 'vitest';
import { fixedEnv, type ReferenceId } from '../kernel/ids';
import { EntryMatcher } from './match-entries';
import { isSaid, planCitations, seedsOf, standing } from './plan-citations';

const env = fixedEnv(1_700_000_000_000);
const [seedId, a, b] = ['seed', 'a', 'b'] as ReferenceId[] as [ReferenceId, ReferenceId, ReferenceId];
const by = 'p' as never;
const place = (line: number) => ({ page: 3, line, text: `regel ${line}` });

it('knows an entry by its DOI, else as duplicates are known', () => {
  const matcher = new EntryMatcher();
  const csl = (title: string, more: object = {}) => ({
    type: 'article-journal',
    title,
    issued: { 'date-parts': [[2011]] },
    author: [{ family: 'Nilsson', given: 'Petra' }],
    ...more,
  });
  matcher.add(
    csl('Recognition of foreign diplomas and the labour market', {
      'container-title': 'Journal of Work',
      volume: '4',
      page: '10-29',
    }),
  );
  matcher.add(csl('Another thing altogether', { DOI: '10.1/X' }));
  const matches = matcher.match([
    csl('Recognition of foreign diplomas and the labour market', {
      author: [{ family: 'Nilsson', given: 'P.' }],
      'container-title': 'Journal of Work',
      volume: '4',
      page: '10-29',
    }),
    csl('A title that was misread', { DOI: '10.1/x' }),
    csl('Mentoring young migrants on their way to a first job'),
  ]);
  expect(matches).toEqual([
    { state: 'known', record: 0 },
    { state: 'known', record: 1 },
    { state: 'new', record: null },
  ]);
});

it('names each reference with its place, or the whole import', () => {
  const found = {
    seedId,
    direction: 'references' as const,
    entries: [place(1), place(2)],
    known: [{ ...place(9), referenceId: b }],
  };
  const to = { ids: [a, b], batchId: 'batch' as never, by };
  expect(planCitations(env, found, to).map((c) => [c.line, c.referenceId, c.batchId])).toEqual([
    [9, b, null],
    [1, a, 'batch'],
    [2, b, 'batch'],
  ]);
  const unlike = planCitations(env, found, { ...to, ids: [a] });
  expect(unlike.map((c) => [c.referenceId, c.batchId])).toEqual([
    [b, null],
    [null, 'batch'],
  ]);
  const file = planCitations(env, { ...found, entries: [], known: [], direction: 'cited-by' }, to);
  expect(file).toMatchObject([{ batchId: 'batch', referenceId: null, page: null, direction: 'cited-by' }]);
  expect(planCitations(env, { ...found, entries: [], known: [] }, { ...to, batchId: null })).toEqual([]);
});

it('leads from a reference to its seeds, each once, and forgets imports that were taken back', () => {
  const found = { seedId, direction: 'references' as const, entries: [place(1)], known: [] };
  const citations = [
    ...planCitations(env, found, { ids: [a], batchId: 'batch' as never, by }),
    ...planCitations(env, { ...found, entries: [] }, { ids: [], batchId: 'batch' as never, by }),
  ];
  expect(seedsOf(citations, { id: a, batchId: 'batch' as never })).toHaveLength(1);
  expect(seedsOf(citations, { id: b, batchId: 'batch' as never })).toHaveLength(1);
  expect(seedsOf(citations, { id: b, batchId: null })).toEqual([]);
  expect(seedsOf(citations, { id: seedId, batchId: 'batch' as never })).toEqual([]);
  expect(isSaid(citations, seedId, place(1))).toBe(true);
  expect(isSaid(citations, seedId, place(2))).toBe(false);
  const batches = [{ id: 'batch', status: 'undone' }] as never;
  expect(standing({ citations, batches })).toEqual([]);
  expect(standing({ citations, batches: [] })).toEqual(citations);
});
