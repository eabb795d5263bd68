// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { choose, valueOf } from '../../../tests/helpers/fill-in';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { ReportHead } from './ReportHead';

test('shows how the report is made, and hands on what is chosen', async () => {
  const options = {
    language: 'nl' as const,
    style: 'apa' as const,
    isMarking: true,
    setLanguage: vi.fn(),
    setStyle: vi.fn(),
    setMarking: vi.fn(),
  };
  draw(<ReportHead options={options as never} />);
  const mark = screen.getByRole('checkbox', { name: nl['report.marking'] });
  expect(mark).toHaveProperty('checked', true);
  await userEvent.click(mark);
  expect(options.setMarking.mock.calls).toEqual([[false]]);
  expect(valueOf(nl['report.style'])).toBe(nl['report.style.apa']);
  await choose(nl['report.style'], nl['report.style.vancouver']);
  expect(options.setStyle.mock.calls[0]?.[0]).toBe('vancouver');
  expect(screen.getByRole('radio', { name: 'Nederlands' })).toHaveProperty('checked', true);
  await userEvent.click(screen.getByRole('radio', { name: 'English' }));
  expect(options.setLanguage.mock.calls).toEqual([['en']]);
});

test('the language goes back, too', async () => {
  const setLanguage = vi.fn();
  draw(<ReportHead options={{ language: 'en', style: 'apa', isMarking: false, setLanguage } as never} />);
  await userEvent.click(screen.getByRole('radio', { name: 'Nederlands' }));
  expect(setLanguage.mock.calls).toEqual([['nl']]);
});
