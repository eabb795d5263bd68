// @vitest-environment jsdom
// The text of a form, kept until it is sent.
import { openStudy } from '../../tests/helpers/drawn';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import * as drafts from '../db/drafts';
import { SessionContext } from './session';
import { type FormDraft, useDraft } from './use-draft';

afterEach(() => vi.restoreAllMocks());
async function form(): Promise<() => { current: FormDraft; unmount: () => void }> {
  const { session } = await openStudy();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SessionContext value={session}>{children}</SessionContext>
  );
  return () => {
    const { result, unmount } = renderHook(() => useDraft('form', 'field', 'begin'), { wrapper });
    return {
      get current() {
        return result.current;
      },
      unmount,
    };
  };
}

test('what is typed is there again after the page was left, until it is sent', async () => {
  const open = await form();
  const first = open();
  expect(first.current.text).toBe('begin');
  act(() => first.current.change('half'));
  expect(first.current.text).toBe('half');
  first.unmount();
  const second = open();
  expect(second.current.text).toBe('half');
  act(() => second.current.clear());
  expect(second.current.text).toBe('begin');
  second.unmount();
  expect(open().current.text).toBe('begin');
});

test('what is typed while the form is being sent stays', async () => {
  const shown = (await form())();
  act(() => shown.current.change('een'));
  const sent = shown.current;
  act(() => shown.current.change('twee'));
  act(() => sent.clear());
  expect(shown.current.text).toBe('twee');
});

test('says that it is not kept, until it is', async () => {
  const shown = (await form())();
  const keep = vi.spyOn(drafts, 'keepDraft').mockRejectedValueOnce(new Error('vol'));
  act(() => shown.current.change('een'));
  await waitFor(() => expect(shown.current.draftFailure).toMatchObject({ message: 'vol' }));
  keep.mockRestore();
  act(() => shown.current.change('twee'));
  await waitFor(() => expect(shown.current.draftFailure).toBeNull());
});
