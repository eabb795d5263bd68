// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { openStudy } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { act, createEvent, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { pickFiles } from '../../lib/pick-file';
import { goTo } from '../../store/app.store';

const { exportAs } = vi.hoisted(() => ({ exportAs: vi.fn(() => Promise.resolve()) }));
vi.mock('../../lib/pick-file', () => ({ pickFiles: vi.fn() }));
vi.mock('../../ui-domain/use-export-annotations', async (original) => ({
  ...(await original<object>()),
  useExportAnnotations: () => exportAs,
}));
type Names = { names: ReadonlyMap<string, string> };
// Each has a test of its own.
vi.mock('./FullTextSearch', () => ({
  FullTextSearch: ({ names }: Names) => <p>{`searches ${[...names.keys()].join()}`}</p>,
}));
vi.mock('./DocumentTable', () => ({
  DocumentTable: ({ names }: Names) => <p>{`lists ${[...names.keys()].join()}`}</p>,
}));
vi.mock('./MissingTexts', () => ({ MissingTexts: () => null }));
vi.mock('./AttachDialog', () => ({
  AttachDialog: ({ files, onClose }: { files: readonly File[]; onClose: () => void }) => (
    <button onClick={onClose}>{`attaches ${files.map((f) => f.name).join()}`}</button>
  ),
}));
const { DocumentsPage } = await import('./DocumentsPage');
const attached = (): string[] => screen.queryAllByText(/^attaches/).map((e) => e.textContent);
const file = (name: string): File => ({ name }) as File;

test('without documents it says so, and there is nothing to search or to export', async () => {
  const { session } = await openStudy();
  draw(<DocumentsPage />, session);
  expect(screen.getByText(nl['documents.none'])).toBeDefined();
  expect(screen.queryByText(/^(searches|lists)/)).toBeNull();
  expect(screen.queryByText(nl['documents.exportAll'])).toBeNull();
});

test('what is asked for is a view of its own, to which one can be sent', async () => {
  const { session } = await openMarked();
  draw(<DocumentsPage />, session);
  await userEvent.click(screen.getByLabelText(nl['documents.view.requests']));
  expect(screen.getByText(nl['requests.none'])).toBeDefined();
  expect(screen.queryByText('lists report')).toBeNull();
  await userEvent.click(screen.getByLabelText(nl['documents.view.files']));
  expect(screen.getByText('lists report')).toBeDefined();
  act(() => goTo('documents', 'requests'));
  expect(await screen.findByText(nl['requests.none'])).toBeDefined();
});

test('lists and searches documents under the names of their references', async () => {
  const { session } = await openMarked();
  draw(<DocumentsPage />, session);
  expect(screen.getByText('searches report')).toBeDefined();
  expect(screen.getByText('lists report')).toBeDefined();
  expect(screen.queryByText(nl['documents.none'])).toBeNull();
  expect(screen.queryByText(nl['documents.exportAll'])).toBeNull();
});

test('what was marked goes out in every format that is not written into one file', async () => {
  const { session } = await openMarked('a');
  draw(<DocumentsPage />, session);
  await press(nl['documents.exportAll']);
  const items = await screen.findAllByRole('menuitem', { hidden: true });
  expect(items.map((item) => item.textContent)).toEqual(
    (['docx', 'md', 'csv', 'jsonld', 'qdpx'] as const).map((f) => nl[`annotations.as.${f}`]),
  );
  await userEvent.click(items[2]!);
  expect(exportAs.mock.calls).toEqual([[null, 'csv']]);
});

test('files that are chosen or dropped are attached; where to drop them is shown while they are held', async () => {
  const { session } = await openStudy();
  const { container } = draw(<DocumentsPage />, session);
  vi.mocked(pickFiles).mockResolvedValueOnce([file('a.pdf'), file('b.pdf')]);
  await press(nl['documents.attach']);
  await press('attaches a.pdf,b.pdf');
  expect(attached()).toEqual([]);
  const page = container.querySelector('.zeef-drop')!;
  const isOver = (): boolean =>
    page.classList.contains('over') && screen.queryByText(nl['documents.dropHere']) !== null;
  fireEvent.dragOver(page);
  expect(isOver()).toBe(true);
  fireEvent.dragLeave(page);
  expect(isOver()).toBe(false);
  fireEvent.dragOver(page);
  const drop = createEvent.drop(page, { dataTransfer: { files: [file('c.pdf')] } });
  fireEvent(page, drop);
  // The browser would open it in the place of the app.
  expect(drop.defaultPrevented).toBe(true);
  expect(isOver()).toBe(false);
  expect(screen.queryByText(nl['documents.dropHere'])).toBeNull();
  expect(attached()).toEqual(['attaches c.pdf']);
});
