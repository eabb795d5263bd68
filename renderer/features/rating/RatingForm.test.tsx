// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Write } from '../../../shared/change/commit';
import type { PersonId } from '../../../shared/kernel/ids';
import { emptyRating } from '../../../shared/model/rating';
import { newReview } from '../../../shared/model/review';
import { bert } from '../../../tests/helpers/marked';
import { RatingForm } from './RatingForm';

test('a path of answers leads to a level, which is taken over; another level asks for a reason', async () => {
  const { session, reference } = await openMarked();
  draw(<RatingForm reference={reference} />, session);
  expect(screen.queryByRole('radio')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Stap voor stap/ }));
  // The last answer of each question, until there is a level to take over.
  for (let n = 0; n < 8 && screen.queryByRole('button', { name: /overnemen/i }) === null; n++) {
    const groups = screen.getAllByRole('radiogroup');
    const radios = groups.at(-1)!.querySelectorAll<HTMLInputElement>('input[type=radio]');
    await userEvent.click(radios[radios.length - 1]!);
    await waitFor(() => expect(Object.keys(session.data.ratings[0]?.answers ?? {})).toHaveLength(n + 1));
  }
  await userEvent.click(screen.getByRole('button', { name: /overnemen/i }));
  await waitFor(() => expect(session.data.ratings[0]?.value?.type).toBe('level'));
  const fields = screen.getAllByRole('textbox').length;
  const level = (session.data.ratings[0]!.value as { level: number }).level;
  const field = screen.getAllByRole('textbox').find((f) => (f as HTMLInputElement).value === String(level))!;
  await userEvent.clear(field);
  await userEvent.type(field, level === 5 ? '4' : '5');
  await userEvent.tab();
  await waitFor(() => expect(screen.getAllByRole('textbox')).toHaveLength(fields + 1));
});

/** A study with a report that is signed off, and a way to rate it before. */
async function openSigned(...raters: ('by' | 'bert')[]) {
  const { session, reference, by } = await openMarked();
  const put = (person: PersonId, write: Write) => session.commit(person, 'test', [write]);
  await put(by, { table: 'persons', id: bert.id, after: bert });
  const rated = (person: PersonId) =>
    put(person, {
      table: 'ratings',
      id: `report:${person}`,
      after: { ...emptyRating(reference.id, person, 'sms', 1), value: { type: 'level', level: 3 } },
    });
  for (const who of raters) await rated(who === 'by' ? by : bert.id);
  const subject = { type: 'rating', id: reference.id } as const;
  const review = newReview({ subject, status: 'approved', comment: '', settled: null, by, at: 1 });
  await put(by, { table: 'reviews', id: review.id, after: { ...review, status: 'signed-off' } });
  draw(<RatingForm reference={reference} />, session);
}

test('what others gave is said; what is signed off cannot be changed', async () => {
  await openSigned('by', 'bert');
  expect(screen.getByText(/Bert 3$/)).toBeDefined();
  for (const field of screen.getAllByRole('textbox')) expect(field).toHaveProperty('disabled', true);
});

test('of what is signed off, who gave no rating sees what was given and settled, and nothing to press', async () => {
  await openSigned('bert');
  expect(screen.getByText(/Bert 3$/)).toBeDefined();
  expect(screen.getByText(/Vastgesteld niveau/).textContent).toBe('Vastgesteld niveau: 3');
  expect(screen.queryByRole('group')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});
