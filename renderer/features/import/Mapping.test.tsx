// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { Mapping } from './Mapping';

test('columns mean what their headings say until another meaning is chosen, of one column', () => {
  const onChange = vi.fn();
  draw(<Mapping preview={{ headings: ['Title', 'Qqq', 'Year'] } as never} onChange={onChange} />);
  const value = (heading: string): string =>
    screen.getByRole<HTMLInputElement>('combobox', { name: heading, hidden: true }).value;
  expect(['Title', 'Qqq', 'Year'].map(value)).toEqual([nl['csv.title'], nl['csv.keep'], nl['csv.year']]);
  fireEvent.click(screen.getByRole('combobox', { name: 'Qqq', hidden: true }));
  fireEvent.click(screen.getAllByRole('option', { name: nl['csv.abstract'], hidden: true })[1]!);
  expect(onChange.mock.calls).toEqual([[['title', 'abstract', 'year']]]);
  expect(value('Qqq')).toBe(nl['csv.abstract']);
});

test('there is nothing to choose without a table', () => {
  draw(<Mapping preview={{ headings: [] } as never} onChange={() => undefined} />);
  expect(document.querySelector('details')).toBeNull();
});
