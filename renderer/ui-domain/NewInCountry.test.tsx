// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { NewInCountry } from './NewInCountry';

async function drawForm(needsCountry: boolean) {
  const { session } = await openStudy();
  const onAdd = vi.fn(() => Promise.resolve());
  draw(
    <NewInCountry label="Nieuw" form={`f:${needsCountry}`} needsCountry={needsCountry} onAdd={onAdd} />,
    session,
  );
  return {
    onAdd,
    name: screen.getByRole('textbox', { name: 'Nieuw' }),
    add: screen.getByRole('button', { name: nl['common.add'] }),
  };
}

test('a name is enough where the country may be left open; the field is empty for the next', async () => {
  const { onAdd, name, add } = await drawForm(false);
  expect(add).toHaveProperty('disabled', true);
  await userEvent.type(name, '  ');
  expect(add).toHaveProperty('disabled', true);
  await userEvent.type(name, 'Ulla ');
  await userEvent.click(add);
  expect(onAdd).toHaveBeenCalledWith('Ulla', '');
  await waitFor(() => expect(name).toHaveProperty('value', ''));
});

test('a country is asked where it must be chosen, also of who presses Enter', async () => {
  const { onAdd, name, add } = await drawForm(true);
  await userEvent.type(name, 'Ulla{Enter}');
  expect(onAdd).not.toHaveBeenCalled();
  expect(add).toHaveProperty('disabled', true);
  await userEvent.click(screen.getAllByLabelText(nl['common.country'])[0]!);
  await userEvent.click(screen.getByRole('option', { name: 'Zweden', hidden: true }));
  await userEvent.click(add);
  expect(onAdd).toHaveBeenCalledWith('Ulla', 'SE');
});
