// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { DateField } from './DateField';

async function drawField(stored: string) {
  const { session } = await openStudy();
  const saved: string[] = [];
  draw(
    <DateField
      place={{ table: 'sources', id: 's', field: 'date' }}
      label="Dag"
      stored={stored}
      save={(date) => {
        saved.push(date);
        return Promise.resolve();
      }}
    />,
    session,
  );
  const field = screen.getByLabelText<HTMLInputElement>('Dag');
  const type = (value: string, badInput = false): void => {
    Object.defineProperty(field, 'validity', { value: { badInput }, configurable: true });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  };
  return { saved, field, type };
}

test('a whole date is saved, and no date', async () => {
  const { saved, field, type } = await drawField('2026-01-02');
  expect([field.type, field.value]).toEqual(['date', '2026-01-02']);
  type('2026-12-01');
  await waitFor(() => expect(saved).toEqual(['2026-12-01']));
  type('');
  await waitFor(() => expect(saved).toEqual(['2026-12-01', '']));
  expect(screen.queryByText(nl['date.part'])).toBeNull();
});

test('a date of which a part is filled in is none: it is not saved, and that is said', async () => {
  const { saved, field, type } = await drawField('2026-01-02');
  type('', true);
  expect(await screen.findByText(nl['date.part'])).toBeDefined();
  expect(field.value).toBe('');
  expect(saved).toEqual([]);
});
