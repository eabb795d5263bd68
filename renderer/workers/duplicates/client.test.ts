// Finding, then merging: one share of the work, and what was found goes from the one worker to the other.
import { expect, it, vi } from 'vitest';
import { searchDuplicatesInWorker } from './client';

type Options = { onProgress: (share: number) => void; transfer?: unknown[] };
const { calls } = vi.hoisted(() => ({ calls: [] as { name: string; input: unknown; options: unknown }[] }));
const found = new Uint8Array([1]);
vi.mock('../rpc/calls', () => ({
  callOnce: (_worker: unknown, name: string, input: unknown, options: Options) => {
    calls.push({ name, input, options });
    for (const share of [0, 1]) options.onProgress(share);
    return Promise.resolve(name === 'find' ? found : { merged: 2, asked: [] });
  },
}));

it('goes from none to all, without going back', async () => {
  vi.stubGlobal('Worker', vi.fn());
  const shares: number[] = [];
  const search = { projectId: 'p', by: 'a', device: 'd' } as never;
  const { signal } = new AbortController();
  const outcome = await searchDuplicatesInWorker(search, {
    signal,
    onProgress: (share) => shares.push(share),
  });
  expect(outcome).toEqual({ merged: 2, asked: [] });
  expect(shares).toEqual([0, 0.7, 0.7, 1]);
  expect(calls).toMatchObject([
    { name: 'find', input: search, options: { signal } },
    { name: 'merge', input: { projectId: 'p', found }, options: { signal, transfer: [found.buffer] } },
  ]);
  vi.unstubAllGlobals();
});
