// @vitest-environment jsdom
import { openStudy } from '../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { draftOf, keepDraft } from '../db/drafts';
import { SessionContext } from './session-context';
import { useKept } from './use-kept';

const shape = z.object({ titles: z.array(z.string()) });
const EMPTY = { titles: [] };

test('a value is there again when the form is, until it is sent; another shape counts as nothing', async () => {
  const { session } = await openStudy();
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <SessionContext value={session}>{children}</SessionContext>
  );
  const open = (form: string) => renderHook(() => useKept(form, shape, EMPTY), { wrapper }).result;
  const first = open('list:a');
  expect(first.current.value).toBe(EMPTY);
  act(() => first.current.change({ titles: ['Beter'] }));
  expect(open('list:a').current.value).toEqual({ titles: ['Beter'] });
  expect(open('list:b').current.value).toBe(EMPTY);
  act(() => first.current.clear());
  expect(open('list:a').current.value).toBe(EMPTY);
  for (const text of ['{"titles":"een"}', '{half']) {
    const ref = { projectId: session.id, record: 'list:a', field: 'all' };
    await keepDraft(ref, { text, since: null, isHeld: true }, 1);
    expect(draftOf(ref)?.text).toBe(text);
    expect(open('list:a').current.value).toBe(EMPTY);
  }
});
