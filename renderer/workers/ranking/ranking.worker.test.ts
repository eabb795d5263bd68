// Ranking references as they are decided on.
import '../../../tests/helpers/browser-globals';
import { beforeAll, expect, it, vi } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import { ProjectDb } from '../../db/database';
import { createProject } from '../../db/projects.repository';
import { defaultConcepts } from '../../../shared/model/default-concepts';
import type { RankingWorker } from './ranking.worker';

const { served } = vi.hoisted(() => ({ served: [] as unknown[] }));
vi.mock('../rpc/serve', () => ({ serveCalls: (functions: unknown) => served.push(functions) }));
let worker: RankingWorker;
const context = { progress: (): void => undefined, signal: new AbortController().signal, transfer: [] };
const question = { included: [], excluded: [], seedWords: '', examples: '', randomPercent: 0, seed: 1 };
const order = (more: Partial<typeof question> | object): number[] => [
  ...worker.rank({ ...question, ...more }).order,
];

beforeAll(async () => {
  await import('./ranking.worker');
  worker = served[0] as RankingWorker;
  expect(() => worker.rank(question)).toThrow('nothing is prepared');
  const id = await createProject('Studie', 'Anna');
  const db = new ProjectDb(id);
  const titles = [
    'fietsen in de stad',
    'loon en subsidie',
    'vissen op zee',
    'subsidie voor loon en werk',
    'zee en strand',
  ];
  const refs = titles.map((title, n) =>
    bareReference(`r${n}`, { type: 'book', title, abstract: title }, { sequence: n }),
  );
  await db.transact(async () => {
    for (const reference of refs) await db.references.put(reference);
  });
  const since = await db.lastSeq();
  db.close();
  const ids = refs.map((r) => r.id).join('\n');
  await worker.prepare(
    { projectId: id, viewer: null, since, ids, model: 'logistic', concepts: [] } as never,
    context,
  );
});

it('goes by entry, then by words to start from, while nothing is learned', () => {
  expect(order({})).toEqual([0, 1, 2, 3, 4]);
  expect(order({ seedWords: 'zee' }).slice(0, 2).sort()).toEqual([2, 4]);
  expect(order({ examples: 'loon subsidie' }).slice(0, 2).sort()).toEqual([1, 3]);
  expect(worker.rank(question).isLearned).toBe(false);
});

it('leaves out what is decided, and puts what is like the included first once there are both', () => {
  expect(order({ included: [1] })).not.toContain(1);
  const answer = worker.rank({ ...question, included: [1], excluded: [2] });
  expect([...answer.order].sort()).toEqual([0, 3, 4]);
  expect(answer.isLearned).toBe(true);
  expect(answer.order[0]).toBe(3);
});

it('forgets a decision that was taken back', () => {
  worker.rank({ ...question, included: [1], excluded: [2] });
  expect(worker.rank({ ...question, included: [1] }).isLearned).toBe(false);
  expect(order({ included: [1] })).toContain(2);
});

it('what was learned in one language ranks another, by the lists of the study', async () => {
  const id = await createProject('Talen', 'Anna');
  const db = new ProjectDb(id);
  const titles = [
    'Effecten van loonkostensubsidie voor langdurig werklozen in vier gemeenten',
    'Verkeersveiligheid rond scholen in de zomer van vorig jaar',
    'De geschiedenis van de spoorwegen in het noorden van het land',
    'Die Energiewende in ländlichen Räumen und ihre Folgen',
    'Skovrejsning på landbrugsjord og de gamle marker',
    'Effekten af privat løntilskud for ledige i de første år',
  ];
  const refs = titles.map((title, n) => bareReference(`t${n}`, { type: 'book', title }, { sequence: n }));
  await db.transact(async () => {
    for (const reference of refs) await db.references.put(reference);
  });
  const since = await db.lastSeq();
  db.close();
  const ids = refs.map((r) => r.id).join('\n');
  const ranked = async (concepts: unknown): Promise<number[]> => {
    await worker.prepare(
      { projectId: id, viewer: null, since, ids, model: 'svm', concepts } as never,
      context,
    );
    return order({ included: [0], excluded: [1, 2] });
  };
  expect((await ranked(defaultConcepts))[0]).toBe(5);
  expect((await ranked([]))[0]).not.toBe(5);
});
