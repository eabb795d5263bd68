// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Autosaved } from '../../store/use-autosave';
import { TextControl } from './TextControl';

const change = vi.fn();
const place = { table: 'projects', id: 'p', field: 'title' } as const;
const field = {
  value: 'tekst',
  status: 'clean',
  failure: null,
  draftFailure: null,
  offered: null,
  isSaved: true,
  change,
  focus: () => undefined,
  blur: () => undefined,
} as unknown as Autosaved;

test('is of one line or of more, and named by its label, seen or not', async () => {
  const { session } = await openStudy();
  draw(<TextControl place={place} field={field} label="Naam" data-kind="date" />, session);
  expect(screen.getByLabelText('Naam')).toMatchObject({
    tagName: 'INPUT',
    type: 'text',
    value: 'tekst',
  });
  expect(screen.getByText('Naam')).toBeDefined();
  cleanup();
  draw(<TextControl place={place} field={field} label="Naam" isLabelHidden multiline />, session);
  expect(screen.getByLabelText('Naam')).toMatchObject({ tagName: 'TEXTAREA', value: 'tekst' });
  expect(screen.queryByText('Naam')).toBeNull();
});

test('gives on what is typed, and says what is missing', async () => {
  const { session } = await openStudy();
  draw(<TextControl place={place} field={field} label="A" />, session);
  draw(<TextControl place={place} field={field} label="B" marks={['ontbreekt']} />, session);
  for (const label of ['A', 'B']) fireEvent.change(screen.getByLabelText(label), { target: { value: 'x' } });
  expect(change.mock.calls).toEqual([['x'], ['x']]);
  expect(screen.getAllByText('ontbreekt')).toHaveLength(1);
  expect(['A', 'B'].map((l) => screen.getByLabelText(l).getAttribute('aria-invalid'))).toEqual([
    null,
    'true',
  ]);
});
