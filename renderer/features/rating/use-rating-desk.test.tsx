// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { listenToKeys } from '../../commands/listen';
import { RatingForm } from './RatingForm';

const questions = (): number => screen.queryAllByRole('radiogroup').length;

test('a study is rated by keys alone: open the questions, answer them, take the level', async () => {
  const { session, reference } = await openMarked();
  const end = listenToKeys();
  draw(<RatingForm reference={reference} />, session);
  screen.getByRole('button', { name: /Stap voor stap/ }).focus();
  await userEvent.keyboard('g');
  expect(questions()).toBe(1);
  let keys = 1;
  while (screen.queryByRole('button', { name: /overnemen/ }) === null) {
    await userEvent.keyboard('1');
    await waitFor(() => expect(Object.keys(session.data.ratings[0]?.answers ?? {})).toHaveLength(keys));
    keys++;
  }
  await userEvent.keyboard('t');
  await waitFor(() => expect(session.data.ratings[0]?.value?.type).toBe('level'));
  expect(keys + 1).toBeLessThanOrEqual(8);
  end();
});

test('a number that no answer has does nothing', async () => {
  const { session, reference } = await openMarked();
  const end = listenToKeys();
  draw(<RatingForm reference={reference} />, session);
  await userEvent.click(screen.getByRole('button', { name: /Stap voor stap/ }));
  await userEvent.keyboard('9');
  await session.settled();
  expect(session.data.ratings).toEqual([]);
  end();
});
