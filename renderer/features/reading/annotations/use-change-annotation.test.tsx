// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { EvidenceId } from '../../../../shared/kernel/ids';
import { newEvidence } from '../../../../shared/model/evidence';
import { useReadingStore } from '../reading.store';
import { useChangeAnnotation, useRemoveAnnotation } from './use-change-annotation';

test('one annotation is changed, as it is when its turn comes, and is no longer as it came', async () => {
  const later = Date.now() + 1e9;
  const { session } = await openMarked('a', ['b', { createdAt: later, modifiedAt: later }]);
  const { result } = hooked(() => useChangeAnnotation(), session);
  await act(() => result.current('b', (now) => ({ comment: `${now.comment}x`, colour: 'green' })));
  const [a, b] = ['a', 'b'].map((id) => session.data.annotations.find((x) => x.id === id)!);
  expect(a?.comment).toBe('');
  expect(b).toMatchObject({ comment: 'x', colour: 'green', modifiedAt: later + 1 });
});

test('an annotation goes with the evidence that it is, and nothing else; undo brings both back', async () => {
  const { session, by } = await openMarked('a', 'b');
  const evidenceOf = (id: string, annotationId: string) =>
    newEvidence({
      id: id as EvidenceId,
      annotationId: annotationId as never,
      target: { type: 'rating', ratingId: `report:${by}` as never, itemId: null },
      by,
      at: 1,
    });
  await session.commit(by, 'test', [
    { table: 'evidence', id: 'e', after: evidenceOf('e', 'a') },
    { table: 'evidence', id: 'f', after: evidenceOf('f', 'b') },
  ]);
  useReadingStore.setState({ selected: 'a' as never });
  const { result } = hooked(() => useRemoveAnnotation(), session);
  await act(() => result.current(session.data.annotations.find((a) => a.id === 'a')!));
  expect(session.data.annotations.map((a) => a.id)).toEqual(['b']);
  expect(session.data.evidence.map((e) => e.id)).toEqual(['f']);
  expect(useReadingStore.getState().selected).toBeNull();
  expect(screen.queryByText(/ongedaan/i)).toBeNull();
});
