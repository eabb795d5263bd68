// @vitest-environment jsdom
// Files to give away: saved under a name, with what was chosen, and noted where tables were printed.
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { dossierProducts } from '../../../shared/report/dossier';
import { saveFile } from '../../host/host';
import { nl } from '../../lib/i18n/nl';
import { dossierInWorker, mapInWorker } from '../../workers/hand-over/client';
import { HandOver } from './HandOver';

vi.mock('../../host/host', () => ({ saveFile: vi.fn() }));
vi.mock('../../workers/hand-over/client', () => ({
  mapInWorker: vi.fn(),
  dossierInWorker: vi.fn(),
  passagesInWorker: vi.fn(),
}));
const bytes = new Uint8Array([1]);
beforeEach(() => {
  vi.mocked(saveFile).mockReset().mockResolvedValue(true);
  vi.mocked(mapInWorker).mockReset().mockResolvedValue(bytes);
  vi.mocked(dossierInWorker).mockReset().mockResolvedValue({ bytes, fingerprint: 'abc', tables: {} });
});

test('the map is written in the language of the report', async () => {
  const { session } = await openStudy();
  draw(<HandOver language="en" />, session);
  await press(nl['handOver.map']);
  await waitFor(() => expect(saveFile).toHaveBeenCalledWith('bewijskaart.html', bytes, 'text/html'));
  expect(vi.mocked(mapInWorker).mock.lastCall?.[0]).toMatchObject({ language: 'en' });
});

test('the dossier holds what is chosen, says its fingerprint, and is noted', async () => {
  const { session } = await openStudy();
  draw(<HandOver language="nl" />, session);
  await press(nl['handOver.dossier']);
  fireEvent.click(await screen.findByLabelText(nl['handOver.part.names']));
  fireEvent.click(screen.getByLabelText(/^Tabel 2.2/));
  await press(nl['handOver.dossierSave']);
  expect((await screen.findByTestId('fingerprint')).textContent).toBe('abc');
  expect(vi.mocked(dossierInWorker).mock.lastCall?.[0]).toMatchObject({
    without: ['names'],
    ids: dossierProducts.filter((id) => id !== 'tabel-2.2'),
  });
  await waitFor(() => expect(session.data.exports).toHaveLength(1));
});

test('what is not saved has no fingerprint and is not noted', async () => {
  vi.mocked(saveFile).mockResolvedValue(false);
  const { session } = await openStudy();
  draw(<HandOver language="nl" />, session);
  await press(nl['handOver.dossier']);
  await press(nl['handOver.dossierSave']);
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  expect(screen.queryByTestId('fingerprint')).toBeNull();
  expect(session.data.exports).toEqual([]);
});
