// @vitest-environment jsdom
// Looking annotations up in a file that they were not marked in.
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { lookUp, useReanchorStale } from './use-reanchor';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../workers/documents/client', () => ({
  documentCalls: () => ({ call }),
  fileKey: (_project: string, sha256: string) => ({ sha256 }),
}));
beforeEach(() => vi.clearAllMocks());

test('asks for their quotations from the page that they were on, and for nothing without annotations', async () => {
  call.mockResolvedValue([{ id: 'a', state: 'exact' }]);
  const annotation = {
    id: 'a',
    kind: 'highlight',
    quote: { exact: 'x' },
    fileSha256: 'old',
    parts: [{ pageIndex: 3 }],
  };
  const bare = { ...annotation, id: 'b', parts: [] };
  const found = await lookUp('p' as never, 'new', [annotation, bare] as never);
  expect([...found.keys()]).toEqual(['a']);
  expect(call.mock.calls[0]?.[1]).toMatchObject({
    key: { sha256: 'new' },
    wanted: [
      { id: 'a', kind: 'highlight', quote: { exact: 'x' }, fileSha256: 'old', page: 3 },
      { id: 'b', page: 0 },
    ],
  });
  expect((await lookUp('p' as never, 'new', [])).size).toBe(0);
  expect(call).toHaveBeenCalledTimes(1);
});

test('looks up those of an older file alone, and not again when there are none', async () => {
  const { session, pdf } = await openMarked('now', ['old', { fileSha256: 'f'.repeat(64) }]);
  call.mockResolvedValue([]);
  const { result } = hooked(() => useReanchorStale(), session);
  await act(() => result.current(pdf));
  const wanted = (call.mock.calls[0]?.[1] as { wanted: { id: string }[] } | undefined)?.wanted ?? [];
  expect(wanted.map(({ id }) => id)).toEqual(['old']);
});
