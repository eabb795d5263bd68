// The worker's side of calls.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerFunctions } from './messages';
import { serveCalls } from './serve';

vi.mock('./report-failures', () => ({}));

type Message = { data: Record<string, unknown> };
let say: (data: Record<string, unknown>) => Promise<void>;
const replies: Record<string, unknown>[] = [];
const moved: unknown[][] = [];
beforeEach(() => {
  replies.length = moved.length = 0;
  vi.stubGlobal('postMessage', (message: Record<string, unknown>, { transfer }: { transfer: unknown[] }) => {
    replies.push(message);
    moved.push(transfer);
  });
  vi.stubGlobal('addEventListener', (_type: string, listen: (event: Message) => void) => {
    say = async (data) => {
      listen({ data });
      await new Promise((resolve) => setTimeout(resolve));
    };
  });
});
afterEach(() => vi.unstubAllGlobals());
const serve = (functions: WorkerFunctions): void => serveCalls(functions);
const call = (id: number, name: string, input?: unknown): Promise<void> =>
  say({ type: 'call', id, name, input });

describe('a call', () => {
  it('is answered under its number, with how far it is, and what is moved', async () => {
    const bytes = new ArrayBuffer(1);
    serve({
      give: (input: number, { progress, transfer }) => {
        progress(0.5);
        transfer.push(bytes);
        return input + 1;
      },
    });
    await call(7, 'give', 1);
    expect(replies).toEqual([
      { type: 'progress', id: 7, done: 0.5 },
      { type: 'done', id: 7, value: 2 },
    ]);
    expect(moved).toEqual([[], [bytes]]);
  });
  it('fails with the name of what was thrown, or where there is no such function', async () => {
    serve({
      fails: () => {
        throw new DOMException('weg', 'AbortError');
      },
      odd: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a library may do
        throw 'kaal';
      },
    });
    await call(1, 'fails');
    await call(2, 'odd');
    await call(3, 'none');
    expect(replies).toEqual([
      { type: 'failed', id: 1, name: 'AbortError', message: 'weg' },
      { type: 'failed', id: 2, name: 'Error', message: 'kaal' },
      { type: 'failed', id: 3, name: 'Error', message: 'no function none' },
    ]);
  });
  it('that is cancelled is told, and no other', async () => {
    const aborted: string[] = [];
    serve({
      wait: (name: string, { signal }) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () => {
            aborted.push(name);
            resolve(name);
          }),
        ),
    });
    await call(1, 'wait', 'a');
    await call(2, 'wait', 'b');
    await say({ type: 'cancel', id: 2 });
    expect(aborted).toEqual(['b']);
    await say({ type: 'cancel', id: 9 });
    expect(replies).toEqual([{ type: 'done', id: 2, value: 'b' }]);
  });
});

it('a stream sends its first part, and each next when it is wanted', async () => {
  serve({
    count: async function* () {
      for (let n = 0; n < 3; n++) yield await Promise.resolve(n);
    },
  });
  await call(1, 'count');
  expect(replies).toEqual([{ type: 'part', id: 1, value: 0 }]);
  await say({ type: 'more', id: 1 });
  await say({ type: 'more', id: 1 });
  await say({ type: 'more', id: 1 });
  expect(replies.slice(1)).toEqual([
    { type: 'part', id: 1, value: 1 },
    { type: 'part', id: 1, value: 2 },
    { type: 'done', id: 1, value: null },
  ]);
});

it('a stream that is cancelled while it waits sends no more', async () => {
  serve({
    count: async function* () {
      for (let n = 0; ; n++) yield await Promise.resolve(n);
    },
  });
  await call(1, 'count');
  await say({ type: 'cancel', id: 1 });
  expect(replies.map(({ type }) => type)).toEqual(['part', 'failed']);
});
