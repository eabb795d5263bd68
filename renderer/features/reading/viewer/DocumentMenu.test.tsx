// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { hash, pdfOf } from '../../../../tests/helpers/marked';
import { notifications } from '@mantine/notifications';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import { pickFiles } from '../../../lib/pick-file';
import { readingCommands } from '../annotations/commands';
import { useReadingStore } from '../reading.store';
import { DocumentMenu } from './DocumentMenu';

const { takeOver, replace, exportAs } = vi.hoisted(() => ({
  takeOver: vi.fn(),
  replace: vi.fn(),
  exportAs: vi.fn(),
}));
vi.mock('../annotations/use-take-over', () => ({ useTakeOver: () => takeOver }));
vi.mock('../annotations/use-replace-file', () => ({ useReplaceFile: () => replace }));
vi.mock('../../../ui-domain/use-export-annotations', async (original) => ({
  ...(await original<object>()),
  useExportAnnotations: () => exportAs,
}));
vi.mock('../../../lib/pick-file', () => ({ pickFiles: vi.fn() }));
beforeEach(() => {
  notifications.clean();
  vi.clearAllMocks();
  useReadingStore.setState({ second: null });
});
async function openMenu(isMain = true, versions: unknown[] = []) {
  cleanup();
  const { session, by, reference } = await openMarked();
  const other = pdfOf({ id: 'ander' as never, fileName: 'ander.pdf', sha256: hash('b') });
  await session.commit(by, 'test', [{ table: 'documents', id: other.id, after: other }]);
  const pdf = pdfOf({ versions: versions as never });
  const desk = { surface: {}, control: { has: false }, marking: { targets: {} }, selected: null } as never;
  draw(
    <readingCommands.desk.Provider value={desk}>
      <DocumentMenu
        pdf={pdf}
        reference={reference}
        surface={{} as never}
        text={{} as never}
        isMain={isMain}
      />
    </readingCommands.desk.Provider>,
    session,
  );
  await userEvent.click(screen.getByRole('button', { name: nl['reading.fileMenu'] }));
  await screen.findAllByRole('menuitem');
  return pdf;
}
const item = (name: string) => screen.queryByRole('menuitem', { name });

test('another document is opened beside the main one, and closed there', async () => {
  await openMenu(false);
  expect(item(nl['reading.second'])).toBeNull();
  useReadingStore.setState({ second: 'pdf' as never });
  fireEvent.click(item(nl['reading.closeSecond'])!);
  expect(useReadingStore.getState().second).toBeNull();
  await openMenu(true);
  expect(item(nl['reading.closeSecond'])).toBeNull();
  fireEvent.click(item(nl['reading.second'])!);
  const field = await screen.findByRole('combobox', { name: nl['reading.secondWhich'] });
  fireEvent.click(field);
  const offered = screen.getAllByRole('option').map((o) => o.textContent);
  expect(offered).toEqual([expect.stringMatching(/Rapport.* \(ander\.pdf\)$/)]);
  fireEvent.click(screen.getByRole('option'));
  expect(useReadingStore.getState().second).toBe('ander');
});

test('what was taken over is said, or why it could not be', async () => {
  takeOver.mockResolvedValueOnce({ added: 3, known: 1 });
  const pdf = await openMenu();
  fireEvent.click(item(nl['reading.takeOver'])!);
  expect(await screen.findByText(textNow('reading.takenOver', { count: 3, known: 1 }))).toBeDefined();
  expect(takeOver.mock.calls).toEqual([[pdf]]);
  takeOver.mockRejectedValueOnce(new Error('versleuteld'));
  await openMenu();
  fireEvent.click(item(nl['reading.takeOver'])!);
  expect(await screen.findByText(textNow('reading.takeOverFailed', { reason: 'versleuteld' }))).toBeDefined();
});

test('a file is replaced by the one that is picked, and stays when none is', async () => {
  vi.mocked(pickFiles).mockResolvedValueOnce([]);
  await openMenu();
  fireEvent.click(item(nl['reading.replace'])!);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(replace).not.toHaveBeenCalled();
  const file = new File(['x'], 'nieuw.pdf');
  vi.mocked(pickFiles).mockResolvedValueOnce([file]);
  const pdf = await openMenu();
  fireEvent.click(item(nl['reading.replace'])!);
  await waitFor(() => expect(replace.mock.calls).toEqual([[pdf, file]]));
});

test('earlier versions are counted where there are any; annotations go out in the format that is chosen', async () => {
  const pdf = await openMenu(true, [{}, {}]);
  expect(screen.getByText(textNow('reading.versions', { count: 2 }))).toBeDefined();
  fireEvent.click(item(nl['annotations.as.csv'])!);
  expect(exportAs.mock.calls).toEqual([[pdf, 'csv']]);
  await openMenu(true);
  expect(screen.queryByText(textNow('reading.versions', { count: 0 }))).toBeNull();
});
