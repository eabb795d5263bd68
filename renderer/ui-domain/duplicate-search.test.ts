import { beforeEach, expect, test, vi } from 'vitest';
import type { PersonId, ProjectId } from '../../shared/kernel/ids';
import {
  searchAfterImport,
  startDuplicateSearch,
  stopDuplicateSearch,
  useDuplicateSearch,
} from './duplicate-search';

type Options = { signal: AbortSignal; onProgress: (share: number) => void };
const asked: { options: Options; end: (found: object) => void; fail: (error: Error) => void }[] = [];
vi.mock('../workers/duplicates/client', () => ({
  searchDuplicatesInWorker: (_input: unknown, options: Options) =>
    new Promise((end, fail) => asked.push({ options, end, fail })),
}));
const projectId = 'p' as ProjectId;
const input = { projectId, by: 'a' as PersonId, device: 'd' };
const state = () => useDuplicateSearch.getState();
beforeEach(() => {
  asked.length = 0;
  useDuplicateSearch.setState({ status: 'idle' }, true);
});

test('a search tells how far it is and what it found', async () => {
  const run = startDuplicateSearch(input);
  expect(state()).toEqual({ status: 'running', projectId, share: 0 });
  asked[0]?.options.onProgress(0.5);
  expect(state()).toMatchObject({ share: 0.5 });
  asked[0]?.end({ merged: 2, asked: [] });
  await run;
  expect(state()).toEqual({ status: 'done', projectId, merged: 2, asked: [] });
});

test('what fails is said; what is stopped is not', async () => {
  const run = startDuplicateSearch(input);
  asked[0]?.fail(new Error('broken'));
  await run;
  expect(state()).toEqual({ status: 'failed', projectId, message: 'broken' });
  const stopped = startDuplicateSearch(input);
  stopDuplicateSearch();
  expect(asked[1]?.options.signal.aborted).toBe(true);
  asked[1]?.fail(new DOMException('', 'AbortError'));
  await stopped;
  expect(state()).toEqual({ status: 'idle' });
});

test('a second search stops the first, and nothing of that is shown any more', async () => {
  const first = startDuplicateSearch(input);
  const second = startDuplicateSearch(input);
  expect(asked.map((a) => a.options.signal.aborted)).toEqual([true, false]);
  asked[0]?.options.onProgress(0.9);
  asked[0]?.end({ merged: 9, asked: [] });
  await first;
  expect(state()).toMatchObject({ status: 'running', share: 0 });
  asked[0]?.fail(new Error('late'));
  asked[1]?.end({ merged: 1, asked: [] });
  await second;
  expect(state()).toMatchObject({ status: 'done', merged: 1 });
});

test('after an import it is searched once, when its batch is there and the session has settled', async () => {
  let tell = (): void => undefined;
  const unsubscribe = vi.fn();
  const session = {
    data: { batches: [{}] },
    subscribe: (listener: () => void) => {
      tell = listener;
      return unsubscribe;
    },
    settled: () => Promise.resolve(),
  };
  searchAfterImport(session as never, input);
  tell();
  await Promise.resolve();
  expect(asked).toHaveLength(0);
  session.data = { batches: [{}, {}] };
  tell();
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(unsubscribe).toHaveBeenCalledOnce();
});
