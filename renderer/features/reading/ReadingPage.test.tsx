// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { bareReference } from '../../../tests/helpers/references';
import { act, createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ReferenceDocument } from '../../../shared/model/document';
import { pdfOf } from '../../../tests/helpers/marked';
import { nl } from '../../lib/i18n/nl';
import { pickFiles } from '../../lib/pick-file';
import { goTo, useAppStore } from '../../store/app.store';
import { useReadingStore } from './reading.store';

// What shows pages needs a browser.
vi.mock('./viewer/DocumentView', () => ({
  DocumentView: ({ document }: { document: ReferenceDocument }) => <p>{`shows ${document.fileName}`}</p>,
}));
vi.mock('./proposals/Proposals', () => ({ Proposals: () => <p>proposed</p> }));
const { addFile } = vi.hoisted(() => ({ addFile: vi.fn(() => Promise.resolve()) }));
vi.mock('./use-add-file', () => ({ useAddFile: () => addFile }));
vi.mock('../../lib/pick-file', () => ({ pickFiles: vi.fn() }));
const { ReadingPage } = await import('./ReadingPage');
const page = (
  <ReadingPage
    rating={(reference) => <p>{`rates ${reference.id}`}</p>}
    effects={(reference, { id }) => <p>{`found by ${reference.id} of ${id}`}</p>}
    returned={<p>sent back</p>}
  />
);

test('without a reference it shows what was sent back', async () => {
  const { session } = await openMarked();
  draw(page, session);
  expect(screen.getByText('sent back')).toBeDefined();
});

test('a reference is shown with its file, its rating and how much waits; another file can be picked', async () => {
  const lost = { anchor: { state: 'lost', score: 0, found: null } } as const;
  const { session, by } = await openMarked('a', ['b', lost]);
  const other = pdfOf({ id: 'other' as never, fileName: 'bijlage.pdf', sha256: 'b'.repeat(64) });
  await session.commit(by, 'test', [{ table: 'documents', id: 'other', after: other }]);
  useAppStore.setState({ subject: 'report' });
  useReadingStore.setState({ tab: 'form', second: null });
  draw(page, session);
  const shown = screen.getAllByText(/^shows/).map((e) => e.textContent);
  expect(shown).toHaveLength(1);
  expect(screen.getByText('rates report')).toBeDefined();
  expect(screen.getAllByRole('tab')[1]?.textContent).toMatch(/2.*1/);
  const wanted = shown[0] === 'shows rapport.pdf' ? 'bijlage.pdf' : 'rapport.pdf';
  await userEvent.click(screen.getByRole('combobox', { name: /bestand|document/i }));
  await userEvent.click(await screen.findByRole('option', { name: wanted }));
  expect(screen.getByText(`shows ${wanted}`)).toBeDefined();
});

test('without a file nothing can be proposed', async () => {
  const { session, by } = await openMarked();
  await session.commit(by, 'test', [{ table: 'documents', id: 'pdf', after: null }]);
  useAppStore.setState({ subject: 'report' });
  draw(page, session);
  expect(screen.queryByText(/^shows/)).toBeNull();
  expect(screen.getAllByRole('tab')[2]).toHaveProperty('disabled', true);
});

test('a file that is dropped or picked is added; what is dropped and is no file, or nothing picked, is not', async () => {
  const { session, by } = await openMarked();
  await session.commit(by, 'test', [{ table: 'documents', id: 'pdf', after: null }]);
  useAppStore.setState({ subject: 'report' });
  const { container } = draw(page, session);
  const desk = container.querySelector('.zeef-reading')!;
  const file = { name: 'a.pdf' } as File;
  const drop = (files: File[]): Event => {
    const event = createEvent.drop(desk, { dataTransfer: { files } });
    fireEvent(desk, event);
    return event;
  };
  // The browser would open it in the place of the app.
  expect(drop([]).defaultPrevented).toBe(true);
  expect(addFile).not.toHaveBeenCalled();
  drop([file]);
  expect(addFile.mock.calls).toEqual([[file]]);
  const attach = screen.getAllByRole('button', { name: nl['reading.attach'] })[0]!;
  vi.mocked(pickFiles).mockResolvedValueOnce([]);
  await userEvent.click(attach);
  expect(addFile).toHaveBeenCalledTimes(1);
  vi.mocked(pickFiles).mockResolvedValueOnce([file]);
  await userEvent.click(attach);
  expect(addFile).toHaveBeenCalledTimes(2);
});

test('another report is shown with what is its own; the panel stays where there are no pages', async () => {
  const { session, by } = await openMarked();
  const other = bareReference('other', { id: 'other', type: 'report', title: 'Ander' });
  await session.commit(by, 'test', [{ table: 'references', id: other.id, after: other }]);
  useAppStore.setState({ subject: 'report' });
  useReadingStore.setState({ tab: 'form', isSideOpen: false });
  draw(page, session);
  expect(screen.getByText('shows rapport.pdf')).toBeDefined();
  expect(screen.queryByText('rates report')).toBeNull();
  act(() => goTo('reading', 'other'));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ander');
  expect(screen.queryByText(/^shows/)).toBeNull();
  expect(screen.getByText('rates other')).toBeDefined();
});

test('an intervention made here is of this report, and is the one that is filled in', async () => {
  const { session } = await openMarked();
  useAppStore.setState({ subject: 'report' });
  useReadingStore.setState({ tab: 'marks', isSideOpen: true });
  draw(page, session);
  await userEvent.click(screen.getByRole('tab', { name: nl['reading.tab.form'] }));
  await userEvent.click(screen.getByRole('button', { name: new RegExp(nl['interventions.new']) }));
  await userEvent.type(await screen.findByLabelText(nl['interventions.new']), 'Fietsles');
  await userEvent.click(screen.getByRole('button', { name: nl['common.add'] }));
  await waitFor(() => expect(session.data.links).toMatchObject([{ referenceId: 'report' }]));
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: nl['reading.interventions'] })).toHaveProperty(
      'value',
      'Fietsles',
    ),
  );
});
