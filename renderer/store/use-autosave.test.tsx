// @vitest-environment jsdom
// A field that saves itself, in the open study.
import { openStudy } from '../../tests/helpers/drawn';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { BuiltOn } from '../db/session';
import { SessionContext } from './session';
import { FLUSH_EVENT, placeKey, useAutosave } from './use-autosave';

async function field(id?: string) {
  const { session, by } = await openStudy();
  const save = vi.fn<(text: string, builtOn: BuiltOn) => Promise<void>>(() => Promise.resolve());
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SessionContext value={session}>{children}</SessionContext>
  );
  const place = { table: 'interventions' as const, id: id ?? 'i1', field: 'title' };
  const open = () =>
    renderHook(({ stored }) => useAutosave(place, stored, save), {
      wrapper,
      initialProps: { stored: 'oud' },
    });
  return { session, by, save, open };
}

test('what is typed is saved when the field is left, on what was read', async () => {
  const { session, save, open } = await field();
  const { result, rerender } = open();
  expect(result.current).toMatchObject({ value: 'oud', isSaved: true, offered: null });
  act(() => result.current.focus());
  act(() => result.current.change('nieuw'));
  expect(result.current).toMatchObject({ value: 'nieuw', isSaved: false });
  act(() => result.current.blur());
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  expect(save.mock.calls[0]?.[0]).toBe('nieuw');
  expect(save.mock.calls[0]?.[1].since).toBe(session.readAt);
  rerender({ stored: 'nieuw' });
  await waitFor(() => expect(result.current).toMatchObject({ value: 'nieuw', isSaved: true }));
});

test('what is typed is saved before the window closes', async () => {
  const { save, open } = await field();
  const { result } = open();
  act(() => result.current.change('half'));
  act(() => void dispatchEvent(new Event(FLUSH_EVENT)));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
});

test('what is typed of a record that is removed meanwhile is no save; of one that is not there yet it is', async () => {
  const { session, by, save, open } = await field(undefined);
  const { result } = open();
  act(() => result.current.change('eerste'));
  act(() => result.current.blur());
  await waitFor(() => expect(result.current.status).toBe('clean'));
  expect(save).toHaveBeenCalledTimes(1);
  const stored = vi.spyOn(session, 'stored').mockReturnValue({ id: 'i1' } as never);
  const second = open();
  await act(() => Promise.resolve());
  stored.mockReturnValue(undefined);
  act(() => second.result.current.change('tweede'));
  act(() => second.result.current.blur());
  await waitFor(() => expect(second.result.current.status).toBe('failed'));
  expect(by).toBeDefined();
});

test('places are told apart by table, record and field', () => {
  expect(placeKey({ table: 'projects', id: 'a', field: 'b' })).toBe('projects:a:b');
});
