// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { openScreening } from '../../../tests/helpers/screening-study';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { Decided } from './Beside';

test('what was decided last stands first, with how, and is shown again when it is pressed', async () => {
  const { session, by, decided } = await openScreening(10);
  for (let n = 1; n <= 9; n++) await decided(by, `r${n}`, n % 2 === 0 ? 'include' : 'exclude');
  const trail = session.data.references.slice(0, 9);
  const show = vi.fn();
  const desk = { trail, stage: 'title-abstract', reference: trail[3], show } as never;
  draw(<Decided desk={desk} />, session);
  const rows = screen.getAllByRole('button');
  expect(rows.map((row) => row.textContent)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((n) => `Titel ${n}`));
  const meaning = (row: HTMLElement) => row.querySelector('[data-meaning]')?.getAttribute('data-meaning');
  expect(rows.slice(0, 2).map(meaning)).toEqual(['exclude', 'include']);
  expect(screen.getAllByLabelText(textNow('screening.include'))).toHaveLength(4);
  expect(rows.findIndex((row) => row.getAttribute('aria-current') === 'true')).toBe(5);
  await userEvent.click(rows[1]!);
  expect(show).toHaveBeenCalledWith('r8');
});
