// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyRating } from '../../../shared/model/rating';
import type { BoardRow } from '../../../shared/review/board';
import { nl } from '../../lib/i18n/nl';
import { CommandDesk } from '../../commands/CommandDesk';
import { reviewCommands } from './commands';
import { ReviewForm } from './ReviewForm';
import { useReview } from './use-review';

function Form({ row }: { row: BoardRow }) {
  const desk = useReview(row, () => undefined);
  return (
    <CommandDesk group={reviewCommands} desk={desk}>
      <ReviewForm desk={desk} />
    </CommandDesk>
  );
}
async function drawForm(more: Partial<BoardRow> = {}) {
  cleanup();
  const { session, by } = await openStudy();
  const rating = { ...emptyRating('r1' as never, by, 'sms', 1), value: { type: 'level', level: 3 } as const };
  const row: BoardRow = {
    subject: { type: 'rating', id: 'r1' },
    title: 'R1',
    country: null,
    status: 'ready',
    ratings: [rating],
    value: rating.value,
    review: null,
    outcome: null,
    answered: 0,
    fields: 0,
    missing: [],
    withoutEvidence: [],
    unsettled: [],
    ...more,
  };
  draw(<Form row={row} />, session);
  return session;
}
type Name = 'review.approve' | 'review.return' | 'review.signOff' | 'review.unlock';
const button = (key: Name): HTMLButtonElement =>
  screen.getByRole('button', { name: new RegExp(`^${nl[key]}`) });
const press = (key: Name): boolean => fireEvent.click(button(key));
const field = (key: 'review.comment' | 'review.settle') =>
  screen.queryByRole<HTMLInputElement>('textbox', { name: nl[key] });
const isOff = (key: Name): boolean => button(key).disabled;

test('what nobody rated cannot be approved, unless the lead gives a level', async () => {
  await drawForm();
  expect([isOff('review.approve'), isOff('review.signOff'), isOff('review.return')]).toEqual([
    false,
    false,
    false,
  ]);
  await drawForm({ ratings: [], value: null, status: 'unrated' });
  expect([isOff('review.approve'), isOff('review.signOff'), isOff('review.return')]).toEqual([
    true,
    true,
    false,
  ]);
  fireEvent.change(field('review.settle')!, { target: { value: '3' } });
  expect([isOff('review.approve'), isOff('review.signOff')]).toEqual([false, false]);
});

test('a template has no level to settle', async () => {
  await drawForm({ subject: { type: 'extraction', id: 'i1' } as never, answered: 1 });
  expect(field('review.settle')).toBeNull();
});

test('the button that is filled is the next step', async () => {
  const filled = (): string[] =>
    screen
      .getAllByRole('button')
      .filter((b) => b.dataset['variant'] === undefined || b.dataset['variant'] === 'filled')
      .map((b) => b.textContent.replace(/.$/, ''));
  await drawForm();
  expect(filled()).toEqual([nl['review.approve']]);
  await drawForm({ status: 'approved' });
  expect(filled()).toEqual([nl['review.signOff']]);
  await drawForm({ status: 'returned' });
  expect(filled()).toEqual([]);
});

test('what is refused is said at its field, and is written once it is given', async () => {
  const session = await drawForm();
  press('review.return');
  expect(await screen.findByText(nl['review.needComment'])).toBeDefined();
  expect(field('review.comment')!.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field('review.comment'));
  expect(field('review.settle')!.getAttribute('aria-invalid')).toBeNull();
  expect(session.data.reviews).toEqual([]);
  fireEvent.change(field('review.comment')!, { target: { value: 'graag opnieuw' } });
  press('review.return');
  await waitFor(() =>
    expect(session.data.reviews).toMatchObject([
      { subject: { type: 'rating', id: 'r1' }, status: 'returned', comment: 'graag opnieuw' },
    ]),
  );
  await waitFor(() => expect(field('review.comment')!.value).toBe(''));
  expect(screen.queryByText(nl['review.needComment'])).toBeNull();
});

test('a level that is none is refused at its own field', async () => {
  await drawForm();
  fireEvent.change(field('review.settle')!, { target: { value: 'hoog' } });
  press('review.approve');
  expect(await screen.findByText(nl['review.refusedLevel'])).toBeDefined();
  expect(field('review.settle')!.getAttribute('aria-invalid')).toBe('true');
  expect(field('review.comment')!.getAttribute('aria-invalid')).toBeNull();
});

test('what is signed off can only be unlocked', async () => {
  const session = await drawForm({ status: 'signed-off' });
  expect(screen.getAllByRole('button')).toEqual([button('review.unlock')]);
  press('review.unlock');
  await waitFor(() => expect(session.data.reviews).toMatchObject([{ status: 'open' }]));
  // Its drafts are dropped meanwhile.
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
});
