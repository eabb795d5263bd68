// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { screeningStatuses } from '../../../shared/screening/status';
import { nl } from '../../lib/i18n/nl';
import { ActiveFilters } from './ActiveFilters';
import { ListFilters } from './ListFilters';
import type { FacetCounts } from './longlist-query';
import { readView } from './view-state';

const [ask, setColumns, toggleFilters, resetWidths] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
const [showAll, setOpen] = [vi.fn(), vi.fn()];
let session: Awaited<ReturnType<typeof openStudy>>['session'];
beforeEach(async () => {
  vi.clearAllMocks();
  ({ session } = await openStudy());
});
const names = {
  status: (s: string) => s,
  country: (c: string) => `land ${c}`,
  source: (s: string) => s,
  language: (code: string) => `taal ${code}`,
  years: ({ from, to }: { from: number | null; to: number | null }) => `${from}-${to}`,
};
function drawFilters(
  counts: FacetCounts | null,
  asked: object = {},
  tellLanguages: (() => void) | null = null,
): void {
  cleanup();
  const view = {
    asked: { ...readView({}), query: 'werk', ...asked },
    columns: ['title', 'sms'],
    ...{ ask, setColumns, toggleFilters, resetWidths, showAll },
  } as never;
  draw(
    <>
      <ListFilters
        view={view}
        list={{ counts, tellLanguages }}
        names={names}
        pane={{ isOpen: true, setOpen } as never}
      />
      <ActiveFilters view={view} names={names} />
    </>,
    session,
  );
}
const counted: FacetCounts = {
  status: new Map([['maybe', 5]]),
  country: new Map([
    ['BE', 2],
    ['DK', 1],
  ]),
  source: new Map([['s1', 3]]),
  language: null,
};
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

test('each status is a chip with its number once they are counted; none is a number too', () => {
  const chips = (): string[] =>
    [...screen.getByRole('group', { name: nl['common.status'] }).children].map((c) => c.textContent);
  drawFilters(null);
  expect(chips()).toEqual(screeningStatuses.map((s) => nl[`status.${s}`]));
  drawFilters(counted, { statuses: ['conflict'] });
  expect(chips()).toEqual(screeningStatuses.map((s) => `${nl[`status.${s}`]}${s === 'maybe' ? 5 : 0}`));
  const pressed = screen.getAllByRole('button', { pressed: true }).map((b) => b.textContent);
  expect(pressed).toContain(`${nl['status.conflict']}0`);
  expect(pressed).not.toContain(`${nl['status.maybe']}5`);
  fireEvent.click(button(/^misschien/));
  fireEvent.click(button(/^verschil/));
  expect(ask.mock.calls).toEqual([[{ statuses: ['conflict', 'maybe'] }], [{ statuses: [] }]]);
});

test('words are asked for, filters and details shown or not', () => {
  drawFilters(null);
  expect(button(nl['longlist.filters']).getAttribute('aria-pressed')).toBe('false');
  drawFilters(null, { filters: {} });
  expect(button(nl['longlist.filters']).getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(button(nl['longlist.filters']));
  expect(toggleFilters).toHaveBeenCalledTimes(1);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'loon' } });
  expect(ask.mock.calls).toEqual([[{ query: 'loon' }]]);
  fireEvent.click(button(nl['longlist.pane']));
  expect(setOpen.mock.calls).toEqual([[false]]);
});

test('a facet is there when it tells references apart, and is ticked', async () => {
  drawFilters(null);
  expect(screen.queryByRole('button', { name: nl['longlist.countries'] })).toBeNull();
  drawFilters(counted, { countries: ['DK'] });
  expect(screen.queryByRole('button', { name: nl['longlist.sources'] })).toBeNull();
  await userEvent.click(button(nl['longlist.countries']));
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.map((b) => [b.labels![0]!.textContent, b.checked])).toEqual([
    ['land BE (2)', false],
    ['land DK (1)', true],
  ]);
  await userEvent.click(boxes[0]!);
  expect(ask.mock.calls).toEqual([[{ countries: ['DK', 'BE'] }]]);
});

test('columns are ticked in a list behind an icon', async () => {
  drawFilters(null);
  await userEvent.click(button(nl['longlist.columns']));
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.filter((b) => b.checked)).toHaveLength(2);
  await userEvent.click(screen.getByRole('checkbox', { name: nl['common.year'] }));
  await userEvent.click(screen.getByRole('checkbox', { name: nl['common.title'] }));
  expect(setColumns.mock.calls).toEqual([[['title', 'sms', 'year']], [['sms']]]);
  await userEvent.click(button(nl['longlist.widthsBack']));
  expect(resetWidths).toHaveBeenCalledTimes(1);
});

test('years are asked for once they are whole, and cleared', async () => {
  drawFilters(null, { years: { from: 1990, to: null } });
  await userEvent.click(button(nl['longlist.years']));
  const from = await screen.findByLabelText<HTMLInputElement>(nl['longlist.yearFrom']);
  expect(from.value).toBe('1990');
  const to = screen.getByLabelText<HTMLInputElement>(nl['longlist.yearTo']);
  await userEvent.type(to, '2001');
  expect(ask.mock.calls).toEqual([[{ years: { from: 1990, to: 2001 } }]]);
  await userEvent.clear(from);
  expect(ask.mock.lastCall).toEqual([{ years: { from: null, to: null } }]);
  await userEvent.type(from, '19x9');
  expect(ask).toHaveBeenCalledTimes(2);
  await userEvent.click(button(nl['longlist.yearsClear']));
  expect(ask.mock.lastCall).toEqual([{ years: { from: null, to: null } }]);
});

test('what a search understands is told behind a question mark, and to whoever hears the field', async () => {
  drawFilters(null);
  const help = screen.getByRole('searchbox').getAttribute('aria-describedby');
  expect(document.getElementById(help!)!.textContent).toBe(nl['longlist.searchHelp']);
  await userEvent.click(button(nl['longlist.syntax']));
  expect(await screen.findByText(nl['longlist.syntax.example.field'])).toBeDefined();
});

test('what narrows the list is taken away one by one, or all at once', () => {
  drawFilters(null, { query: '' });
  expect(screen.queryByRole('button', { name: nl['longlist.clear'] })).toBeNull();
  drawFilters(null, { countries: ['BE'], years: { from: 1990, to: null } });
  fireEvent.click(button('Filter weg: Land: land BE'));
  fireEvent.click(button('Filter weg: Jaar: 1990-null'));
  expect(ask.mock.calls).toEqual([[{ countries: [] }], [{ years: { from: null, to: null } }]]);
  fireEvent.click(button(nl['longlist.clear']));
  expect(showAll).toHaveBeenCalledTimes(1);
});

test('languages are told when they are asked for, and then there to choose from', () => {
  const tell = vi.fn();
  drawFilters(counted, {}, tell);
  fireEvent.click(button(nl['longlist.tellLanguages']));
  expect(tell).toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: nl['longlist.languages'] })).toBeNull();
  const language = new Map([
    ['da', 2],
    ['nl', 1],
  ]);
  drawFilters({ ...counted, language });
  expect(screen.queryByRole('button', { name: nl['longlist.tellLanguages'] })).toBeNull();
  expect(button(nl['longlist.languages'])).toBeTruthy();
  drawFilters({ ...counted, language }, { languages: ['da'] });
  fireEvent.click(button(/taal da/));
  expect(ask).toHaveBeenLastCalledWith({ languages: [] });
});
