// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { pdfOf, report } from '../../../tests/helpers/marked';
import { bareReference } from '../../../tests/helpers/references';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { newCitation } from '../../../shared/model/citation';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { FoundIn } from '../FoundIn';
import { CitedDialog } from './CitedDialog';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../workers/documents/client', () => ({ documentCalls: () => ({ call }), fileKey: vi.fn() }));

const entry = (line: number, state: string, referenceId: string | null) => ({
  page: 4,
  pageLabel: '5',
  line,
  start: 10 * line,
  end: 20,
  text: `Vermelding ${line} zoals gedrukt`,
  csl: { type: 'book', title: `Titel ${line}` },
  state,
  referenceId,
});

async function openDialog(entries: unknown) {
  const { session, by } = await openMarked();
  const known = bareReference('known', { type: 'book', title: 'Al bekend' });
  await session.commit(by, 'test', [{ table: 'references', id: known.id, after: known }]);
  call.mockReset();
  if (entries instanceof Error) call.mockRejectedValue(entries);
  else call.mockResolvedValue(entries);
  const onClose = vi.fn();
  draw(<CitedDialog document={pdfOf()} onClose={onClose} />, session);
  return { session, onClose, by };
}

test('each entry says what the project has of it; what is known is recorded with its place', async () => {
  const { session, onClose } = await openDialog([entry(1, 'known', 'known'), entry(2, 'likely', 'known')]);
  expect(
    await screen.findByText(textNow('citations.found', { count: 2, known: 1, likely: 1, fresh: 0 })),
  ).toBeDefined();
  const states = [...document.querySelectorAll('tr[data-state]')].map((row) =>
    row.getAttribute('data-state'),
  );
  expect(states).toEqual(['known', 'likely']);
  expect(screen.getByText('Vermelding 1 zoals gedrukt')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Pagina 5: Titel 1' }));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', place: { page: 4, start: 10, end: 20 } });
  fireEvent.click(screen.getByRole('button', { name: textNow('citations.link', { count: 1 }) }));
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(session.data.citations).toMatchObject([
    { seedId: report.id, referenceId: 'known', page: 4, line: 1, direction: 'references', batchId: null },
  ]);
});

test('a page is called as the file calls it, with its place in the file', async () => {
  await openDialog([{ ...entry(1, 'known', 'known'), pageLabel: '3' }]);
  expect(await screen.findByRole('button', { name: 'Pagina 3 (blad 5): Titel 1' })).toBeDefined();
});

test('an entry that comes in can be corrected first', async () => {
  const { session } = await openDialog([entry(3, 'new', null)]);
  fireEvent.click(await screen.findByRole('button', { name: `${nl['citations.correct']}: Titel 3` }));
  fireEvent.change(screen.getByLabelText(nl['field.title']), { target: { value: 'Beter' } });
  expect(screen.getByRole('button', { name: 'Pagina 5: Beter' })).toBeDefined();
  expect(screen.getByRole('button', { name: textNow('citations.add', { count: 1 }) })).toBeDefined();
  // The dialog is left, as by a reload: what was typed is there again.
  cleanup();
  draw(<CitedDialog document={pdfOf()} onClose={vi.fn()} />, session);
  expect(await screen.findByRole('button', { name: 'Pagina 5: Beter' })).toBeDefined();
});

test('a document without a list, and one that cannot be read, say so', async () => {
  await openDialog([]);
  expect(await screen.findByText(nl['citations.none'])).toBeDefined();
  await openDialog(new Error('stuk'));
  expect(await screen.findByText(textNow('citations.failed', { reason: 'stuk' }))).toBeDefined();
});

test('a reference leads to the report in whose list it was found', async () => {
  const { session, by } = await openMarked();
  const found = bareReference('found', { type: 'book', title: 'Gevonden' });
  const citation = newCitation({
    id: 'c' as never,
    seedId: report.id,
    direction: 'references',
    referenceId: found.id,
    page: 6,
    by,
    at: 1,
  });
  await session.commit(by, 'test', [
    { table: 'references', id: found.id, after: found },
    { table: 'citations', id: citation.id, after: citation },
  ]);
  draw(<FoundIn reference={found} />, session);
  expect(screen.getByText('Blad 7 van het bestand')).toBeDefined();
  fireEvent.click(screen.getByRole('button'));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: report.id });
});
