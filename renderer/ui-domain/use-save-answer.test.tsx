// @vitest-environment jsdom
import { openStudy } from '../../tests/helpers/drawn';
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { InterventionId } from '../../shared/kernel/ids';
import { newIntervention } from '../../shared/model/intervention';
import { SessionContext } from '../store/session';
import { useSaveAnswer } from './use-save-answer';

test('an answer is saved in one’s own name, and leaves what is not changed of it and the other answers', async () => {
  const { session, by } = await openStudy();
  const intervention = newIntervention('i1' as InterventionId, 'I', 'SE', 0);
  const { result } = renderHook(() => useSaveAnswer(), {
    wrapper: ({ children }) => <SessionContext value={session}>{children}</SessionContext>,
  });
  const save = async (field: string, change: Parameters<typeof result.current>[2]): Promise<void> =>
    result.current(intervention, field, change, { since: session.readAt });
  await save('a', () => ({ rows: [{ x: '1' }] }));
  await save('b', ({ text }) => ({ text: `${text}tekst` }));
  await save('a', ({ rows }) => ({ text: String(rows.length) }));
  const [extraction, ...more] = session.data.extractions;
  expect(more).toEqual([]);
  expect(extraction).toMatchObject({ interventionId: 'i1', templateVersion: expect.any(Number) as number });
  expect(extraction?.answers).toEqual({
    a: { text: '1', rows: [{ x: '1' }], by, at: expect.any(Number) as number, from: [] },
    b: { text: 'tekst', rows: [], by, at: expect.any(Number) as number, from: [] },
  });
});
