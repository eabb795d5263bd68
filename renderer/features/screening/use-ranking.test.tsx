// @vitest-environment jsdom
// Ranking while it is on: prepared once, ranked anew after each decision, and no older answer over a newer one.
import { openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { SessionContext } from '../../store/session';
import { useRanking } from './use-ranking';

const { call, end } = vi.hoisted(() => ({ call: vi.fn(), end: vi.fn() }));
vi.mock('../../workers/ranking/client', () => ({ startRanking: () => ({ call, end }) }));
const refs = ['r1', 'r2', 'r3'].map((id) => bareReference(id, { type: 'book', title: id }));
const answer = (order: number[]) => ({ order: Uint32Array.from(order), ms: 1, isLearned: true });
const settings = { isOn: true, model: 'm', seedWords: 'w', examples: '', randomPercent: 5 } as never;

async function ranked(isOn = true) {
  const { session } = await openStudy();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SessionContext value={session}>{children}</SessionContext>
  );
  const initialProps = {
    verdicts: [
      ['r1', true],
      ['r2', false],
      ['gone', true],
    ] as [string, boolean][],
  };
  return renderHook(
    ({ verdicts }) =>
      useRanking(refs, verdicts as never, (isOn ? settings : { ...(settings as object), isOn }) as never, 7),
    { wrapper, initialProps },
  );
}
const asked = (name: string): Record<string, unknown>[] =>
  call.mock.calls.filter(([own]) => own === name).map(([, input]) => input as Record<string, unknown>);
beforeEach(() => {
  vi.clearAllMocks();
  call.mockImplementation((name: string) =>
    Promise.resolve(name === 'rank' ? answer([2, 9, 0]) : name === 'explain' ? ['t'] : undefined),
  );
});

test('is off where it is not asked for', async () => {
  const { result } = await ranked(false);
  expect(result.current.status).toBe('off');
  expect(call).not.toHaveBeenCalled();
});

test('ranks rows by what was decided of them, and gives the references in that order', async () => {
  const { result, unmount } = await ranked();
  await waitFor(() => expect(result.current.order).toEqual(['r3', 'r1']));
  expect(asked('prepare')).toMatchObject([{ ids: 'r1\nr2\nr3', model: 'm' }]);
  expect(asked('rank')).toEqual([
    { included: [0], excluded: [1], seedWords: 'w', examples: '', randomPercent: 5, seed: 7 },
  ]);
  expect(result.current).toMatchObject({ status: 'ready', share: 1, isLearned: true });
  act(() => result.current.explain('r2' as never));
  await waitFor(() => expect(result.current.explained).toEqual({ id: 'r2', terms: ['t'] }));
  expect(asked('explain')).toEqual([1]);
  act(() => result.current.explain('gone' as never));
  expect(asked('explain')).toHaveLength(1);
  unmount();
  expect(end).toHaveBeenCalledTimes(1);
});

test('asks anew after a decision, without preparing again, and lets go of the question before', async () => {
  const { result, rerender } = await ranked();
  await waitFor(() => expect(result.current.order).not.toBeNull());
  rerender({ verdicts: [['r3', true]] });
  await waitFor(() => expect(asked('rank')).toHaveLength(2));
  expect(asked('rank')[1]).toMatchObject({ included: [2], excluded: [] });
  expect(asked('prepare')).toHaveLength(1);
  const [first] = call.mock.calls.filter(([name]) => name === 'rank');
  expect((first?.[2] as { signal: AbortSignal }).signal.aborted).toBe(true);
});

test('says why it failed, and not that a question was let go of', async () => {
  call.mockImplementation((name: string) =>
    name === 'rank' ? Promise.reject(new DOMException('x', 'AbortError')) : Promise.resolve(),
  );
  const { result } = await ranked();
  await waitFor(() => expect(asked('rank')).toHaveLength(1));
  expect(result.current.status).toBe('ready');
  call.mockImplementation(() => Promise.reject(new Error('geen geheugen')));
  const { result: other } = await ranked();
  await waitFor(() => expect(other.current).toMatchObject({ status: 'failed', error: 'geen geheugen' }));
});
