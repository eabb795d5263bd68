// @vitest-environment jsdom
// Doubtful pairs, one at a time.
import { openStudy } from '../../../tests/helpers/drawn';
import { hooked } from '../../../tests/helpers/drawn-marked';
import { bareReference } from '../../../tests/helpers/references';
import { notifications } from '@mantine/notifications';
import { act, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import type { SearchState } from '../../ui-domain/duplicate-search';
import { usePairs } from './use-pairs';

const pair = (a: string, b: string) => ({ a, b, score: 1, fields: [], traps: [] });
const done = (projectId: string): SearchState =>
  ({ status: 'done', projectId, merged: 0, asked: [pair('r1', 'r2'), pair('r3', 'r4')] }) as never;

async function pairs() {
  const { session, by } = await openStudy();
  const refs = ['r1', 'r2', 'r3', 'r4'].map((id, sequence) =>
    bareReference(id, { type: 'book', title: id }, { sequence }),
  );
  await session.commit(
    by,
    'test',
    refs.map((r) => ({ table: 'references' as const, id: r.id, after: r })),
  );
  const search = done(session.id);
  const { result } = hooked(() => usePairs(search), session);
  return { session, result };
}
const ids = (shown: { a: { id: string }; b: { id: string } } | null): string =>
  `${shown?.a.id}${shown?.b.id}`;

test('are skipped to come back, and begin anew after the last', async () => {
  const { result } = await pairs();
  expect([ids(result.current.shown), result.current.desk.hasPair]).toEqual(['r1r2', true]);
  act(() => result.current.desk.skip());
  expect(ids(result.current.shown)).toBe('r3r4');
  act(() => result.current.desk.skip());
  expect(ids(result.current.shown)).toBe('r1r2');
});

test('that are the same are merged, that differ are told apart, and neither is asked again; undone it is', async () => {
  const { session, result } = await pairs();
  act(() => result.current.desk.same());
  await waitFor(() => expect(result.current.queue).toHaveLength(1));
  expect(session.data.duplicates.map((g) => [...g.memberIds].sort())).toEqual([['r1', 'r2']]);
  act(() => result.current.desk.different());
  await waitFor(() => expect(result.current.queue).toHaveLength(0));
  expect(session.data.distinctions).toHaveLength(1);
  expect(result.current).toMatchObject({ shown: null, index: 0, desk: { hasPair: false } });
  act(() => result.current.desk.undo());
  await waitFor(() => expect(ids(result.current.shown)).toBe('r3r4'));
});

test('the pair that is put back is the one that is shown', async () => {
  const { result } = await pairs();
  act(() => result.current.desk.different());
  await waitFor(() => expect(result.current.queue).toHaveLength(1));
  act(() => result.current.desk.skip());
  expect(ids(result.current.shown)).toBe('r3r4');
  act(() => result.current.desk.undo());
  await waitFor(() => expect(ids(result.current.shown)).toBe('r1r2'));
});

test('what is taken back is said, and why nothing could be', async () => {
  const { session, result } = await pairs();
  const show = vi.spyOn(notifications, 'show');
  vi.spyOn(session, 'revert').mockResolvedValueOnce(null);
  act(() => result.current.desk.undo());
  await waitFor(() => expect(show.mock.lastCall?.[0].message).toBe(nl['undo.nothing']));
  vi.spyOn(session, 'revert').mockResolvedValueOnce({
    ok: false,
    error: { code: 'locked', message: '' },
  });
  act(() => result.current.desk.undo());
  await waitFor(() => expect(show.mock.lastCall?.[0].message).toBe(nl['undo.locked']));
  vi.spyOn(session, 'revert').mockResolvedValueOnce({ ok: true, value: { kind: 'x', touched: [] } });
  act(() => result.current.desk.undo());
  await waitFor(() => expect(show.mock.lastCall?.[0].message).toBe(textNow('undo.done', { what: 'x' })));
});
