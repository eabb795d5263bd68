// @vitest-environment jsdom
// What is mended of a reference stands beside what it was, and can be taken back.
import { draw, openStudy } from '../../tests/helpers/drawn';
import { bareReference } from '../../tests/helpers/references';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { textNow } from '../lib/i18n';
import { ReferenceForm } from './ReferenceForm';

vi.mock('./use-formats', () => ({ useFormatNames: () => (id: string) => id }));

async function drawForm(batchId: string | null, title = 'Oud') {
  const { session, by } = await openStudy();
  const reference = bareReference(
    'r',
    { type: 'book', title },
    { batchId: batchId as never, raw: { format: 'ris', text: 'TY  - BOOK' } },
  );
  await session.commit(by, 'test', [{ table: 'references', id: reference.id, after: reference }]);
  draw(<ReferenceForm id={reference.id} onClose={() => undefined} />, session);
  await screen.findByTestId('reference-form');
  return session;
}
const mended = (): (string | null)[] =>
  [...document.querySelectorAll('[data-mended]')].map((note) => note.firstChild!.textContent);
async function retitle(text: string): Promise<void> {
  const field = screen.getByRole('textbox', { name: nl['field.title'] });
  await userEvent.clear(field);
  await userEvent.type(field, text);
  await userEvent.tab();
}

test('what is mended of an import stands beside what was imported, and goes back to it', async () => {
  const session = await drawForm('b');
  expect(screen.getByText(nl['reference.help'])).toBeDefined();
  expect(screen.getByText(/TY +- BOOK/)).toBeDefined();
  expect(mended()).toEqual([]);
  await retitle('Nieuw');
  await waitFor(() => expect(session.data.corrections[0]?.values['title']?.value).toBe('Nieuw'));
  await waitFor(() => expect(mended()).toHaveLength(1));
  expect(mended()[0]).toContain('Anna');
  expect(mended()[0]).toContain(textNow('reference.was', { was: 'Oud' }));
  await userEvent.click(
    screen.getByRole('button', { name: `${nl['reference.back']}: ${nl['field.title']}` }),
  );
  await waitFor(() => expect(mended()).toEqual([]));
  expect(screen.getByRole('textbox', { name: nl['field.title'] })).toHaveProperty('value', 'Oud');
});

test('of a reference that a person wrote down nothing was imported; a long text is cut', async () => {
  await drawForm(null, 'w'.repeat(301));
  expect(screen.getByText(nl['reference.helpOwn'])).toBeDefined();
  await retitle('Nieuw');
  await waitFor(() => expect(mended()).toHaveLength(1));
  expect(mended()[0]).toContain(textNow('reference.first', { was: `${'w'.repeat(300)}…` }));
});

test('a reference that is gone is said to be', async () => {
  const { session } = await openStudy();
  draw(<ReferenceForm id={'nergens' as never} onClose={() => undefined} />, session);
  expect(screen.getByText(nl['reference.gone'])).toBeDefined();
});
