// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { DraftInput } from './DraftInput';

test('hands on what is typed, and shows what is wrong with it', () => {
  const change = vi.fn();
  draw(
    <DraftInput
      label="Naam"
      error="verplicht"
      draft={{ text: 'An', change, clear: vi.fn(), draftFailure: null }}
    />,
  );
  const field = screen.getByLabelText('Naam');
  expect(field).toHaveProperty('value', 'An');
  fireEvent.change(field, { target: { value: 'Anna' } });
  expect(change.mock.calls).toEqual([['Anna']]);
  expect(screen.getByText('verplicht')).toBeDefined();
});

test('that the text is not kept goes before all else', () => {
  const draft = { text: '', change: vi.fn(), clear: vi.fn(), draftFailure: new Error('schijf vol') };
  draw(<DraftInput label="Naam" error="verplicht" draft={draft} />);
  expect(screen.getByText(textNow('field.noDraft', { reason: 'schijf vol' }))).toBeDefined();
  expect(screen.queryByText('verplicht')).toBeNull();
});
