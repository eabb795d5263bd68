// @vitest-environment jsdom
// Comparing with an earlier moment: a day goes by its own name, and what was chosen stays chosen.
import { draw, drawnFile, openStudy } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { localDay } from '../../../shared/kernel/shown-date';
import { nl } from '../../lib/i18n/nl';
import { compareInWorker } from '../../workers/in-time/client';
import { InTime } from './InTime';

vi.mock('../../workers/in-time/client', () => ({ compareInWorker: vi.fn() }));
drawnFile();

const options = { language: 'nl', style: 'apa' } as Parameters<typeof InTime>[0]['options'];

test('a day that was asked for is named, and stays chosen when an export is added', async () => {
  vi.mocked(compareInWorker).mockResolvedValue({ then: [], changes: [], bytes: null });
  const { session, by } = await openStudy();
  draw(<InTime id="bijlage-3" options={options} onOpen={() => undefined} />, session);
  const with_ = screen.getByRole('combobox', { name: nl['inTime.with'] });
  expect(with_).toHaveProperty('value', nl['inTime.day']);
  const day = screen.getByLabelText(nl['inTime.endOf']);
  fireEvent.change(day, { target: { value: '15-11-2125' } });
  fireEvent.blur(day);
  await press(nl['inTime.all']);
  await waitFor(() => expect(compareInWorker).toHaveBeenCalled());
  expect(localDay(vi.mocked(compareInWorker).mock.lastCall?.[0].at ?? 0)).toBe('2125-11-15');
  const first = session.data.persons[0]!;
  await act(async () => {
    await session.commit(by, 'export.save', [
      { table: 'persons', id: by, after: { ...first, name: 'Ander' } },
    ]);
  });
  expect(with_).toHaveProperty('value', nl['inTime.day']);
});
