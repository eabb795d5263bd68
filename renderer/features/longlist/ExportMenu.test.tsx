// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { writers } from '../../../shared/import/write-file';
import { startSaving } from '../../host/host';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { citeInWorker } from '../../workers/cite/client';
import { exportInWorker } from '../../workers/export/client';
import { ExportMenu } from './ExportMenu';

vi.mock('../../host/host', async (original) => ({ ...(await original<object>()), startSaving: vi.fn() }));
vi.mock('../../workers/export/client', () => ({ exportInWorker: vi.fn() }));
vi.mock('../../workers/cite/client', () => ({ citeInWorker: vi.fn() }));
const saving = { write: vi.fn(), end: vi.fn(), cancel: vi.fn() };
const refs = ['r1', 'r2'].map((id) => bareReference(id, { type: 'book', title: id }));
const [writer] = writers;

beforeEach(() => {
  notifications.clean();
  vi.resetAllMocks();
  vi.mocked(startSaving).mockResolvedValue(saving);
});
async function choose(item: string): Promise<void> {
  const { session } = await openStudy();
  draw(<ExportMenu count={2} references={() => refs} />, session);
  await userEvent.click(screen.getByRole('button', { name: textNow('longlist.export', { count: 2 }) }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}
async function* parts(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(text);
}
const called = () => [
  saving.write.mock.calls.length,
  saving.end.mock.calls.length,
  saving.cancel.mock.calls.length,
];

test('nothing goes out where there is nothing', async () => {
  const { session } = await openStudy();
  draw(<ExportMenu count={0} references={() => []} />, session);
  expect(screen.getByRole('button')).toHaveProperty('disabled', true);
});

test('a file is written in parts, with the sign that a spreadsheet in this language expects', async () => {
  vi.mocked(exportInWorker).mockReturnValue(parts('a', 'b') as never);
  await choose(writer!.name);
  const file = `referenties.${writer!.extension}`;
  expect(await screen.findByText(textNow('report.saved', { file }))).toBeDefined();
  expect(vi.mocked(startSaving).mock.calls[0]![0]).toBe(file);
  expect(saving.write.mock.calls.map(([part]) => part as string)).toEqual(['a', 'b']);
  expect(called()).toEqual([2, 1, 0]);
  expect(vi.mocked(exportInWorker).mock.calls[0]![0]).toMatchObject({
    ids: 'r1\nr2',
    format: writer!.id,
    delimiter: ';',
  });
});

test('where no place was chosen nothing is made', async () => {
  vi.mocked(startSaving).mockResolvedValue(null);
  await choose(writer!.name);
  await waitFor(() => expect(startSaving).toHaveBeenCalled());
  expect(exportInWorker).not.toHaveBeenCalled();
});

test('what is stopped leaves no file, and is no failure', async () => {
  vi.mocked(exportInWorker).mockImplementation(async function* (_work: unknown, options: never) {
    const { signal, onProgress } = options as { signal: AbortSignal; onProgress: (share: number) => void };
    onProgress(0.4);
    await new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new DOMException('gestopt', 'AbortError'))),
    );
    yield 'a';
  } as never);
  await choose(writer!.name);
  await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40'));
  await userEvent.click(screen.getByRole('button', { name: nl['common.cancel'] }));
  await waitFor(() => expect(called()).toEqual([0, 0, 1]));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(screen.queryByText(nl['common.error'])).toBeNull();
});

test('what fails leaves no file, and is said', async () => {
  vi.mocked(exportInWorker).mockImplementation(() => {
    throw new Error('vol');
  });
  await choose(writer!.name);
  expect(await screen.findByText(nl['common.error'])).toBeDefined();
  expect(called()).toEqual([0, 0, 1]);
});

test('entries go to the clipboard as text and with their slant, with nothing in them that is markup', async () => {
  const written: Record<string, Blob>[] = [];
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly items: Record<string, Blob>) {}
    },
  );
  vi.mocked(citeInWorker).mockResolvedValue([
    { runs: [{ text: 'A & B. ' }, { text: 'Titel', isItalic: true }] },
    { runs: [{ text: 'C' }] },
  ] as never);
  const { session } = await openStudy();
  draw(<ExportMenu count={2} references={() => refs} />, session);
  const user = userEvent.setup();
  Object.defineProperty(navigator, 'clipboard', {
    value: {
      write: ([item]: { items: Record<string, Blob> }[]) => Promise.resolve(void written.push(item!.items)),
    },
    configurable: true,
  });
  await user.click(screen.getByRole('button', { name: textNow('longlist.export', { count: 2 }) }));
  await user.click(await screen.findByRole('menuitem', { name: nl['report.style.apa'] }));
  expect(await screen.findByText(textNow('longlist.copied', { count: 2 }))).toBeDefined();
  const read = (kind: string): Promise<string> =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(written[0]![kind]!);
    });
  expect(await read('text/plain')).toBe('A & B. Titel\nC');
  expect(await read('text/html')).toBe('<p>A &amp; B. <i>Titel</i></p><p>C</p>');
  expect(vi.mocked(citeInWorker).mock.calls[0]!.slice(1)).toEqual([['r1', 'r2'], 'nl', 'apa']);
});
