// @vitest-environment jsdom
import { hooked, openMarked } from '../../../tests/helpers/drawn-marked';
import { pdfOf } from '../../../tests/helpers/marked';
import { bareReference } from '../../../tests/helpers/references';
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Write } from '../../../shared/change/commit';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { emptyRating } from '../../../shared/model/rating';
import { useReports } from './use-reports';

test('what can be read comes first, and the order stays while one is open', async () => {
  const { session, by, reference } = await openMarked();
  const rated = (id: string): Write => {
    const rating = emptyRating(id as ReferenceId, by, 'sms', 1);
    return { table: 'ratings', id: rating.id, after: rating };
  };
  const added = ['b', 'c'].map((id): Write => {
    const after = bareReference(id, { type: 'report', title: id });
    return { table: 'references', id: after.id, after };
  });
  await session.commit(by, 'test', [...added, ...added.map(({ id }) => rated(id)), rated(reference.id)]);
  let isOpen = true;
  const { result, rerender } = hooked(() => useReports(isOpen), session);
  const order = (): string[] => result.current.order.map(String);
  expect(result.current.reports.map(({ id }) => id)).toEqual(order());
  expect(order()).toHaveLength(3);
  expect(order()[0]).toBe('report');
  const last = order()[2] ?? '';
  const file = pdfOf({ id: 'other' as never, referenceId: last as never });
  await act(() =>
    session.commit(by, 'test', [
      { table: 'documents', id: 'pdf', after: null },
      { table: 'documents', id: 'other', after: file },
    ]),
  );
  expect(result.current.reports[0]?.id).toBe(last);
  expect(order()[2]).toBe(last);
  isOpen = false;
  rerender();
  expect(order()[0]).toBe(last);
});
