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
  const type = (value: string): void => {
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  };
  return { saved, field, type };
}

test('a day is shown in the one form, saved as ISO however it is typed, and emptied', async () => {
  const { saved, field, type } = await drawField('2026-01-02');
  expect([field.type, field.value]).toEqual(['text', '2 jan 2026']);
  type('1-12-2026');
  await waitFor(() => expect(saved).toEqual(['2026-12-01']));
  type('3 Mar 2026');
  await waitFor(() => expect(saved).toEqual(['2026-12-01', '2026-03-03']));
  type('');
  await waitFor(() => expect(saved).toEqual(['2026-12-01', '2026-03-03', '']));
  expect(screen.queryByText(nl['date.part'])).toBeNull();
});

test('what is no day stays in the field, is not saved, and that is said', async () => {
  const { saved, field, type } = await drawField('2026-01-02');
  type('31-2-2026');
  expect(await screen.findByText(nl['date.part'])).toBeDefined();
  expect(field.value).toBe('31-2-2026');
  expect(saved).toEqual([]);
});
