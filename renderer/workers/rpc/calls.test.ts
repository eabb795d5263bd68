import { describe, expect, it } from 'vitest';
import { workerHere } from '../../../tests/helpers/worker-here';
import { startTexts } from '../../lib/i18n';
import { callOnce, streamOnce, WorkerCalls } from './calls';
import type { CallContext } from './messages';

class OwnError extends Error {
  override name = 'OwnError';
}

/** How many parts were made, whoever took them. */
let made = 0;
const functions = {
  double: (n: number): number => n * 2,
  fails: (): never => {
    throw new OwnError('because');
  },
  far: async (_input: undefined, { progress }: CallContext): Promise<string> => {
    progress(0.5);
    await Promise.resolve();
    progress(1);
    return 'done';
  },
  untilCancelled: ({ answer }: { answer: string }, { signal }: CallContext): Promise<string> =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(answer))),
  give: (_input: undefined, { transfer }: CallContext): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array([1, 2, 3]);
    transfer.push(bytes.buffer);
    return bytes;
  },
  count: async function* (to: number, { transfer }: CallContext): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (made = 0; made < to; made++) {
      await Promise.resolve();
      const part = new Uint8Array([made]);
      transfer.push(part.buffer);
      yield part;
    }
  },
  countAndFail: async function* (): AsyncGenerator<number> {
    await Promise.resolve();
    yield 1;
    throw new OwnError('in the middle');
  },
};
type Here = typeof functions;
const start = () => workerHere(functions);

describe('calls to a worker', () => {
  it('fail in words where the worker could not be loaded, which says nothing itself', async () => {
    await startTexts('nl');
    const { worker, break: breaks } = await start();
    const call = new WorkerCalls<Here>(worker).call('untilCancelled', { answer: '' });
    breaks('');
    await expect(call).rejects.toThrow('een onderdeel van Zeef kon niet worden geladen of is gestopt');
  });
  it('give its answers, also to calls at once', async () => {
    const { worker } = await start();
    const calls = new WorkerCalls<Here>(worker);
    expect(await Promise.all([calls.call('double', 2), calls.call('double', 4)])).toEqual([4, 8]);
    expect([...(await calls.call('give', undefined))]).toEqual([1, 2, 3]);
    calls.end();
  });
  it('fail with its error and name, and go on afterwards', async () => {
    const { worker } = await start();
    const calls = new WorkerCalls<Here>(worker);
    await expect(calls.call('fails', undefined)).rejects.toMatchObject({
      name: 'OwnError',
      message: 'because',
    });
    expect(await calls.call('double', 1)).toBe(2);
    calls.end();
  });
  it('tell how far it is', async () => {
    const { worker } = await start();
    const seen: number[] = [];
    await callOnce<Here, 'far'>(worker, 'far', undefined, { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([0.5, 1]);
  });
  it('end at once when cancelled, or with what the worker says where it may be past stopping', async () => {
    const { worker } = await start();
    const calls = new WorkerCalls<Here>(worker);
    const stop = new AbortController();
    const atOnce = calls.call('untilCancelled', { answer: 'a' }, { signal: stop.signal });
    const byWorker = calls.call(
      'untilCancelled',
      { answer: 'b' },
      { signal: stop.signal, isCancelledByWorker: true },
    );
    stop.abort();
    await expect(atOnce).rejects.toMatchObject({ name: 'AbortError' });
    expect(await byWorker).toBe('b');
    await expect(calls.call('double', 1, { signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    calls.end();
  });
  it('fail when the worker is ended or breaks, and no later call waits for one that never answered', async () => {
    const { worker, break: breaks } = await start();
    const calls = new WorkerCalls<Here>(worker);
    const asked = calls.call('untilCancelled', { answer: '' });
    breaks('cannot be loaded');
    await expect(asked).rejects.toThrow('cannot be loaded');
    await expect(calls.call('double', 1)).rejects.toThrow('cannot be loaded');
    const other = new WorkerCalls<Here>((await start()).worker);
    const ended = other.call('untilCancelled', { answer: '' });
    other.end();
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a stream', () => {
  it('gives all parts in order, and makes few ahead of who reads', async () => {
    const { worker, isEnded } = await start();
    const got: number[] = [];
    for await (const part of streamOnce<Here, 'count'>(worker, 'count', 50)) {
      got.push(part[0] ?? -1);
      await new Promise((resolve) => setTimeout(resolve));
      expect(made).toBeLessThan(got.length + 4);
    }
    expect(got).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(isEnded()).toBe(true);
  });
  it('stops being made when nobody reads on', async () => {
    const { worker, isEnded } = await start();
    for await (const part of streamOnce<Here, 'count'>(worker, 'count', 1000)) if (part[0] === 3) break;
    expect(made).toBeLessThan(10);
    expect(isEnded()).toBe(true);
  });
  it('fails where it fails, behind what came before', async () => {
    const { worker } = await start();
    const got: number[] = [];
    const read = async (): Promise<void> => {
      for await (const part of streamOnce<Here, 'countAndFail'>(worker, 'countAndFail', undefined))
        got.push(part);
    };
    await expect(read()).rejects.toMatchObject({ name: 'OwnError', message: 'in the middle' });
    expect(got).toEqual([1]);
  });
  it('ends with its worker when cancelled', async () => {
    const { worker, isEnded } = await start();
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      for await (const part of streamOnce<Here, 'count'>(worker, 'count', 1000, { signal: stop.signal }))
        if (part[0] === 2) stop.abort();
    };
    await expect(read()).rejects.toMatchObject({ name: 'AbortError' });
    expect(isEnded()).toBe(true);
  });
});
