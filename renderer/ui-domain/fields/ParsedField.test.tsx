// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ParsedField } from './ParsedField';

test('what can be read is saved as a value; what cannot stays, and why is said', async () => {
  const { session } = await openStudy();
  const saved: number[] = [];
  draw(
    <ParsedField
      place={{ table: 'projects', id: 'p', field: 'n' }}
      label="Getal"
      stored="1"
      parse={(text) => (/^\d+$/.test(text) ? { value: Number(text) } : { missing: 'cijfers' })}
      explain={(missing) => `geen ${missing}`}
      save={(value) => {
        saved.push(value);
        return Promise.resolve();
      }}
    />,
    session,
  );
  const field = screen.getByRole('textbox', { name: 'Getal' });
  expect(screen.queryByText('geen cijfers')).toBeNull();
  const type = async (text: string): Promise<void> => {
    await userEvent.clear(field);
    await userEvent.type(field, text);
    await userEvent.tab();
  };
  await type('x');
  expect(await screen.findByText('geen cijfers')).toBeDefined();
  expect([(field as HTMLInputElement).value, saved.includes(Number('x'))]).toEqual(['x', false]);
  await type('42');
  await waitFor(() => expect(saved.at(-1)).toBe(42));
  expect(screen.queryByText('geen cijfers')).toBeNull();
});
