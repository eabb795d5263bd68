// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { newCorrespondent } from '../../../shared/model/source';
import { saveFile } from '../../host/host';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { reportInWorker } from '../../workers/report/client';
import { LetterButtons } from './LetterButtons';

vi.mock('../../host/host', async (original) => ({ ...(await original<object>()), saveFile: vi.fn() }));
vi.mock('../../workers/report/client', () => ({ reportInWorker: vi.fn() }));
const bytes = new Uint8Array([1]);
beforeEach(() => {
  notifications.clean();
  vi.mocked(saveFile).mockReset().mockResolvedValue(true);
  vi.mocked(reportInWorker)
    .mockReset()
    .mockResolvedValue({ type: 'written', bytes } as never);
});
async function press(language: string): Promise<void> {
  const { session } = await openStudy();
  draw(<LetterButtons correspondent={newCorrespondent('c1' as never, 'SE', 'Ulla')} />, session);
  fireEvent.click(screen.getByRole('button', { name: textNow('correspondents.letterIn', { language }) }));
}

test('the letter is written for this correspondent, in the language of the button', async () => {
  await press(nl['language.en']);
  expect(await screen.findByText(textNow('report.saved', { file: 'bijlage-2-SE-en.docx' }))).toBeDefined();
  const asked = { ids: ['bijlage-2'], language: 'en', correspondent: 'c1', format: 'docx' };
  expect(vi.mocked(reportInWorker).mock.calls).toMatchObject([[asked]]);
  expect(vi.mocked(saveFile).mock.calls[0]!.slice(0, 2)).toEqual(['bijlage-2-SE-en.docx', bytes]);
  document.body.innerHTML = '';
  await press(nl['language.nl']);
  await waitFor(() => expect(vi.mocked(saveFile).mock.lastCall![0]).toBe('bijlage-2-SE-nl.docx'));
});

test('what is not saved is not said to be, and what fails is said', async () => {
  vi.mocked(saveFile).mockResolvedValue(false);
  await press(nl['language.en']);
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  expect(screen.queryByText(textNow('report.saved', { file: 'bijlage-2-SE-en.docx' }))).toBeNull();
  document.body.innerHTML = '';
  vi.mocked(reportInWorker).mockRejectedValue(new Error('stuk'));
  await press(nl['language.en']);
  expect(await screen.findByText(/stuk/)).toBeDefined();
});

test('what comes back is imported as of this correspondent', async () => {
  const { session } = await openStudy();
  draw(<LetterButtons correspondent={newCorrespondent('c1' as never, 'SE', 'Ulla')} />, session);
  fireEvent.click(screen.getByRole('button', { name: nl['correspondents.importForm'] }));
  expect(useAppStore.getState()).toMatchObject({ page: 'import', subject: 'c1' });
});
