// Products in workers: tried again while the study changes under it, and not for ever.
import { beforeEach, expect, it, vi } from 'vitest';
import { productIds, productOf } from '../../../shared/report/products/registry';
import { reportInWorker } from './client';

const { outcomes, lists, made } = vi.hoisted(() => ({
  outcomes: [] as object[],
  lists: [] as (object | null)[],
  made: [] as { list: unknown }[],
}));
vi.mock('../rpc/calls', () => ({
  callOnce: (_worker: unknown, _name: string, input: { list: unknown }) => {
    made.push(input);
    return Promise.resolve(outcomes.shift() ?? { type: 'moved' });
  },
}));
vi.mock('../cite/client', () => ({ listInWorkers: () => Promise.resolve(lists.shift() ?? null) }));
beforeEach(() => {
  vi.stubGlobal('Worker', vi.fn());
  for (const list of [outcomes, lists, made]) list.length = 0;
});
const isCiting = (id: (typeof productIds)[number]): boolean => productOf(id).takes === 'citations';
const [citing, plain] = [productIds.find(isCiting)!, productIds.find((id) => !isCiting(id))!];
const make = (...ids: string[]): Promise<unknown> => reportInWorker({ ids, count: 5 } as never);

it('needs no list where no product takes one', async () => {
  outcomes.push({ type: 'built' });
  expect(await make(plain)).toEqual({ type: 'built' });
  expect(made).toMatchObject([{ list: null }]);
});

it('makes nothing while the list is of two moments, and again what was of another moment than its list', async () => {
  lists.push(null, { seq: 1 }, { seq: 2 });
  outcomes.push({ type: 'moved' }, { type: 'built' });
  expect(await make(plain, citing)).toEqual({ type: 'built' });
  expect(made.map(({ list }) => list)).toEqual([{ seq: 1 }, { seq: 2 }]);
});

it('gives up after five times', async () => {
  await expect(make(plain)).rejects.toThrow('changed while it was printed');
  expect(made).toHaveLength(5);
});
