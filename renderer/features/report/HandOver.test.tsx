// @vitest-environment jsdom
// Files to give away: saved under a name, and what fails is said.
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { saveFile } from '../../host/host';
import { nl } from '../../lib/i18n/nl';
import { mapInWorker } from '../../workers/hand-over/client';
import { HandOver } from './HandOver';

vi.mock('../../host/host', () => ({ saveFile: vi.fn(() => Promise.resolve(true)) }));
vi.mock('../../workers/hand-over/client', () => ({ mapInWorker: vi.fn() }));

test('the map is written in the language of the report', async () => {
  const { session } = await openStudy();
  const bytes = new Uint8Array([1]);
  vi.mocked(mapInWorker).mockResolvedValue(bytes);
  draw(<HandOver language="en" />, session);
  await press(nl['handOver.map']);
  await waitFor(() => expect(saveFile).toHaveBeenCalledWith('bewijskaart.html', bytes, 'text/html'));
  expect(vi.mocked(mapInWorker).mock.lastCall?.[0]).toMatchObject({ language: 'en' });
});
