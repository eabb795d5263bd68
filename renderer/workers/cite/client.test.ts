// The reference list on several workers: its parts in order, of one moment.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FormattedList } from './cite.worker';
import { citeInWorker, listInWorkers } from './client';

const { calls } = vi.hoisted(() => ({ calls: [] as { name: string; input: Record<string, unknown> }[] }));
let answer: (input: { part: number }) => FormattedList = () => ({ seq: 1, stages: [] });
vi.mock('../rpc/calls', () => ({
  callOnce: (_worker: unknown, name: string, input: { part: number }) => {
    calls.push({ name, input });
    return Promise.resolve(answer(input));
  },
}));
beforeEach(() => {
  calls.length = 0;
  vi.stubGlobal('Worker', vi.fn());
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 });
  answer = ({ part }) => ({ seq: 5, stages: [{ stage: 's', entries: [`e${part}`] }] }) as never;
});
afterEach(() => vi.unstubAllGlobals());
const of = { projectId: 'p', viewer: null, since: 5, language: 'nl', style: 'apa' } as never;
const list = (count: number): Promise<FormattedList | null> => listInWorkers(of, count, undefined);

it('takes one worker for a short list, and for a long one as many as there are processors, at most four', async () => {
  await list(399);
  expect(calls.map(({ input }) => [input['part'], input['parts']])).toEqual([[0, 1]]);
  await list(400);
  expect(calls.slice(1).map(({ input }) => [input['part'], input['parts']])).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
  vi.stubGlobal('navigator', { hardwareConcurrency: 16 });
  await list(400);
  expect(calls.slice(4)).toHaveLength(4);
});

it('puts the parts of each stage behind one another', async () => {
  expect(await list(400)).toEqual({ seq: 5, stages: [{ stage: 's', entries: ['e0', 'e1', 'e2'] }] });
});

it('gives nothing where the parts are of two moments', async () => {
  answer = ({ part }) => ({ seq: part === 2 ? 6 : 5, stages: [] });
  expect(await list(400)).toBeNull();
});

it('asks for citations in the order that is given', async () => {
  await citeInWorker(of, ['b', 'a'] as never, 'en', 'apa');
  expect(calls).toMatchObject([{ name: 'cite', input: { projectId: 'p', ids: ['b', 'a'], language: 'en' } }]);
});
