// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Change } from '../../../shared/model/change';
import { textNow } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import type { Entry } from '../../ui-domain/log/log-entries';
import { LogTable } from './LogTable';

// jsdom has no layout: three rows are seen, from the second.
const scrollToIndex = vi.fn();
vi.mock('@tanstack/react-virtual', () => ({
  useVirtualizer: ({ count, getItemKey }: { count: number; getItemKey: (i: number) => number }) => ({
    scrollToIndex,
    measureElement: undefined,
    range: { startIndex: 1 },
    getTotalSize: () => 60 * count,
    getVirtualItems: () =>
      [1, 2, 3]
        .filter((i) => i < count)
        .map((index) => ({ index, start: 60 * index, key: getItemKey(index) })),
  }),
}));
beforeEach(() => vi.clearAllMocks());

const inWords = ({ seq }: Change): Entry => ({
  when: `op ${seq}`,
  who: 'Anna',
  what: '',
  sentence: { before: 'Anna las ', record: seq === 7 ? '' : `Boek ${seq}`, after: '!' },
  target: seq === 8 ? { page: 'reading', subject: 'r8' } : null,
  parts: [
    {
      record: `Boek ${seq}`,
      lines: [
        { field: 'titel', from: 'oud', to: 'nieuw' },
        { field: 'jaar', from: '–', to: '2020' },
      ],
    },
  ],
  more: seq === 8 ? 3 : 0,
  text: '',
});
async function drawTable(place: number | null = null) {
  const { session } = await openStudy();
  const read = vi
    .spyOn(session, 'entriesAt')
    .mockImplementation((seqs) => Promise.resolve(seqs.map((seq) => ({ seq }) as Change)));
  const onPlace = vi.fn();
  draw(
    <LogTable seqs={[9, 8, 7, 6, 5]} {...{ inWords, place, onPlace }} onError={() => undefined} />,
    session,
  );
  await waitFor(() => expect(screen.getAllByRole('row')[1]?.textContent).toContain('Boek'));
  return { read, onPlace };
}

test('only what is in sight is made and read, and rows say where they stand among all', async () => {
  const { read } = await drawTable();
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('6');
  const rows = [...document.querySelectorAll('tbody tr')];
  expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(['3', '4', '5']);
  expect(read.mock.calls.map(([seqs]) => seqs)).toEqual([[8, 7, 6]]);
});

test('a row has when, and the sentence with its parts and how many there are besides', async () => {
  await drawTable();
  const cells = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(cells[0]).toEqual([
    'op 8',
    `Anna las Boek 8!titel: oud → nieuwjaar: 2020${textNow('history.moreParts', { count: 3 })}`,
  ]);
  expect(cells[1]).toEqual(['op 7', 'Anna las !titel: oud → nieuwjaar: 2020']);
});

test('the record is opened from its name, where it has a page', async () => {
  await drawTable();
  expect(screen.getAllByRole('button').map((b) => b.textContent)).toEqual(['Boek 8']);
  await userEvent.click(screen.getByRole('button', { name: 'Boek 8' }));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'r8' });
});

test('the place where it was left comes back, also when its entry is not found any more', async () => {
  await drawTable(7);
  expect(scrollToIndex.mock.calls).toEqual([[2, { align: 'start' }]]);
});

test('where one stops is told, and at the top that one follows the newest', async () => {
  const { onPlace } = await drawTable();
  const region = screen.getByRole('region');
  region.scrollTop = 40;
  fireEvent.scroll(region);
  await waitFor(() => expect(onPlace).toHaveBeenLastCalledWith(8));
  region.scrollTop = 0;
  fireEvent.scroll(region);
  await waitFor(() => expect(onPlace).toHaveBeenLastCalledWith(null));
});
