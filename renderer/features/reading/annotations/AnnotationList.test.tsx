// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AnnotationList } from './AnnotationList';

test('the list says how many of how many pass the filter, and there is none for tags where nothing has any', async () => {
  const { session, reference, pdf } = await openMarked('een', ['twee', { comment: 'Let op' }]);
  draw(<AnnotationList reference={reference} documents={[pdf]} intervention={null} />, session);
  expect(screen.getByRole('status').textContent).toMatch(/2.*2/);
  expect(screen.queryByRole('combobox', { name: 'Label' })).toBeNull();
  await userEvent.type(screen.getByRole('searchbox'), 'let OP');
  expect(screen.getByRole('status').textContent).toMatch(/1.*2/);
});

test('without annotations it says so', async () => {
  const { session, reference } = await openMarked();
  draw(<AnnotationList reference={reference} documents={[]} intervention={null} />, session);
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.getByText(/^Selecteer tekst/)).toBeDefined();
});
