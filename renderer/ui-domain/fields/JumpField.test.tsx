// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { JumpField } from './JumpField';

const drawField = (): number[] => {
  const went: number[] = [];
  draw(<JumpField aria-label="Naar" at={3} total={12} onGo={(to) => went.push(to)} />);
  return went;
};

test('goes to each number that is typed, and shows where one is once the field is left', async () => {
  const went = drawField();
  const field = screen.getByRole('textbox', { name: 'Naar' });
  await userEvent.click(field);
  await userEvent.keyboard('12{Enter}');
  expect(went).toEqual([1, 12]);
  expect(document.activeElement).not.toBe(field);
  expect(field).toHaveProperty('value', '3');
});

test('a number that is not there goes nowhere and is said; Escape leaves all the same', async () => {
  const went = drawField();
  const field = screen.getByRole('textbox', { name: 'Naar' });
  await userEvent.click(field);
  await userEvent.keyboard('0{Enter}');
  expect(went).toEqual([]);
  expect(screen.getByText(/1.*12/)).toBeDefined();
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).not.toBe(field);
});
