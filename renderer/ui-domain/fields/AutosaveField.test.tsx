// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AutosaveField } from './AutosaveField';

test('a text that must be there is not saved without, and that is said once it is changed', async () => {
  const { session } = await openStudy();
  const saved: string[] = [];
  draw(
    <AutosaveField
      place={{ table: 'projects', id: 'p', field: 'title' }}
      label="Titel"
      stored="Oud"
      needs="Geef een titel"
      save={(text) => {
        saved.push(text);
        return Promise.resolve();
      }}
    />,
    session,
  );
  const field = screen.getByRole('textbox', { name: 'Titel' });
  expect(screen.queryByText('Geef een titel')).toBeNull();
  await userEvent.clear(field);
  await userEvent.type(field, '  ');
  await userEvent.tab();
  expect(await screen.findByText('Geef een titel')).toBeDefined();
  expect(saved).toEqual([]);
  await userEvent.type(field, 'Nieuw');
  await userEvent.tab();
  await waitFor(() => expect(saved).toEqual(['  Nieuw']));
  expect(screen.queryByText('Geef een titel')).toBeNull();
});
