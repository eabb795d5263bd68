// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newReview, type Review } from '../../shared/model/review';
import { nl } from '../lib/i18n/nl';
import { ReturnedBadge, ReturnedNote } from './ReturnedNote';

async function drawNote(status: Review['status'], id = 'r1') {
  const { session, by } = await openStudy();
  const review = newReview({
    subject: { type: 'rating', id },
    status,
    comment: 'zie p. 4',
    settled: null,
    by,
    at: Date.UTC(2024, 4, 6, 12),
  });
  await session.commit(by, 'test', [{ table: 'reviews', id: review.id, after: review }]);
  draw(
    <>
      <ReturnedNote type="rating" id="r1" />
      <ReturnedBadge type="rating" id="r1" />
    </>,
    session,
  );
}

test('work that was sent back says by whom, when and why', async () => {
  await drawNote('returned');
  expect(screen.getByText('zie p. 4')).toBeDefined();
  expect(screen.getByRole('alert').textContent).toMatch(/Anna.*6 mei 2024/);
  expect(screen.getByText(nl['review.status.returned'])).toBeDefined();
});

test('other work says nothing', async () => {
  for (const [status, id] of [
    ['open', 'r1'],
    ['returned', 'r2'],
  ] as const) {
    await drawNote(status, id);
    expect(screen.queryByText('zie p. 4')).toBeNull();
    expect(screen.queryByText(nl['review.status.returned'])).toBeNull();
    cleanup();
  }
});
