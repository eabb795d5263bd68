// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { NumberField } from './NumberField';

async function drawField(stored: number | null, mayBeEmpty: boolean) {
  const { session } = await openStudy();
  const saved: (number | null)[] = [];
  const common = {
    place: { table: 'projects', id: 'p', field: `n${mayBeEmpty}${stored}` } as const,
    label: 'Getal',
    min: 5,
    max: 20,
    step: 10,
  };
  const save = (value: number | null): Promise<void> => {
    saved.push(value);
    return Promise.resolve();
  };
  draw(
    mayBeEmpty ? (
      <NumberField {...common} mayBeEmpty stored={stored} save={save} />
    ) : (
      <NumberField {...common} stored={stored ?? 0} save={save} />
    ),
    session,
  );
  const field = screen.getByRole('textbox', { name: 'Getal' });
  const type = async (text: string): Promise<void> => {
    await userEvent.clear(field);
    if (text !== '') await userEvent.type(field, text);
    await userEvent.tab();
  };
  return { field, saved, type };
}

test('a number within its limits is saved; another is marked and stays', async () => {
  const { field, saved, type } = await drawField(7, false);
  await type('21');
  expect(await screen.findByText(/5.*20/)).toBeDefined();
  expect(field).toHaveProperty('value', '21');
  await type('20');
  await waitFor(() => expect(saved).toEqual([20]));
  expect(screen.queryByText(/5.*20/)).toBeNull();
});

test('empty is a value only where it may be', async () => {
  const filled = await drawField(7, false);
  await filled.type('');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(filled.saved).toEqual([]);
});

test('where it may be empty that is saved', async () => {
  const { saved, type } = await drawField(9, true);
  await type('');
  await waitFor(() => expect(saved).toEqual([null]));
});

test('arrows step, to the limits and no further', async () => {
  const { field } = await drawField(8, false);
  await userEvent.click(field);
  await userEvent.keyboard('{ArrowUp}');
  expect(field).toHaveProperty('value', '18');
  await userEvent.keyboard('{ArrowUp}');
  expect(field).toHaveProperty('value', '20');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(field).toHaveProperty('value', '5');
});
