// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { DayInput } from './DayInput';

const told = vi.fn();
/** A filter with a day, and the button that empties it. */
function Held() {
  const [day, setDay] = useState('2025-03-12');
  return (
    <>
      <DayInput
        label="Van"
        value={day}
        onChange={(next) => {
          told(next);
          setDay(next);
        }}
      />
      <button type="button" onClick={() => setDay('')}>
        alles
      </button>
    </>
  );
}

test('a day is shown in the one form; what is none is said to filter nothing, and takes the day before it away', () => {
  draw(<Held />);
  const field = screen.getByLabelText<HTMLInputElement>('Van');
  const type = (value: string): boolean => fireEvent.change(field, { target: { value } });
  expect(field.value).toBe('12 mrt 2025');
  type('13-3');
  expect(screen.getByText(nl['date.unreadFilter'])).toBeDefined();
  fireEvent.blur(field);
  expect(field.value).toBe('13-3');
  expect(told.mock.calls).toEqual([['13-3']]);
  type('13-3-2025');
  expect(told.mock.lastCall).toEqual(['2025-03-13']);
  expect(field.value).toBe('13-3-2025');
  expect(screen.queryByText(nl['date.unreadFilter'])).toBeNull();
  fireEvent.blur(field);
  expect(field.value).toBe('13 mrt 2025');
  type('');
  expect(told.mock.lastCall).toEqual(['']);
});

test('what is no day goes when the filter is emptied', () => {
  draw(<Held />);
  const field = screen.getByLabelText<HTMLInputElement>('Van');
  fireEvent.change(field, { target: { value: '13-3' } });
  fireEvent.blur(field);
  fireEvent.click(screen.getByRole('button', { name: 'alles' }));
  expect(field.value).toBe('');
  expect(screen.queryByText(nl['date.unreadFilter'])).toBeNull();
});
