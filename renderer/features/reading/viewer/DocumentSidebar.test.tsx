// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import { useReadingStore } from '../reading.store';
import { DocumentSidebar } from './DocumentSidebar';

const { scrolled } = vi.hoisted(() => ({ scrolled: vi.fn() }));
// jsdom has no layout: all rows are seen.
vi.mock('@tanstack/react-virtual', () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    scrollToIndex: scrolled,
    getTotalSize: () => 178 * count,
    getVirtualItems: () => Array.from({ length: count }, (_, index) => ({ index, start: 178 * index })),
  }),
}));
const revoke = vi.fn();
Object.assign(URL, { revokeObjectURL: revoke });
const state = { page: 1 };
const surface = {
  pageCount: 3,
  subscribe: () => () => undefined,
  getState: () => state,
  labelOf: (index: number) => ['i', 'ii', '1'][index],
  thumbnail: vi.fn((index: number) => Promise.resolve(`blob:${index}`)),
  outline: vi.fn(),
  goToPage: vi.fn(),
  goToDestination: vi.fn(),
};
beforeEach(() => {
  vi.clearAllMocks();
  surface.thumbnail.mockImplementation((index: number) => Promise.resolve(`blob:${index}`));
});
function sidebar(shown: 'none' | 'pages' | 'outline') {
  useReadingStore.setState({ sidebar: shown });
  return draw(<DocumentSidebar surface={surface as never} />);
}
/** Lets what follows from something be drawn. */
const settle = (work: () => void): Promise<void> =>
  act(() => {
    work();
    return Promise.resolve();
  });
const pictures = (): (string | null)[] =>
  [...document.querySelectorAll('img')].map((i) => i.getAttribute('src'));

test('shows what is chosen, or nothing', () => {
  sidebar('none');
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('a picture of each page under its label leads to it; the present one is marked and in sight', async () => {
  const { unmount } = sidebar('pages');
  await waitFor(() => expect(pictures()).toEqual(['blob:0', 'blob:1', 'blob:2']));
  expect(screen.getByRole('navigation', { name: nl['reading.thumbnails'] })).toBeDefined();
  const current = screen.getAllByRole('button').map((b) => b.getAttribute('aria-current'));
  expect(current).toEqual([null, 'page', null]);
  expect(scrolled.mock.lastCall?.[0]).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: textNow('reading.page', { page: '1' }) }));
  expect(surface.goToPage.mock.calls).toEqual([[2]]);
  expect(revoke).not.toHaveBeenCalled();
  unmount();
  expect(revoke.mock.calls.flat().sort()).toEqual(['blob:0', 'blob:1', 'blob:2']);
});

test('a page that cannot be drawn has no picture, and one that comes too late is let go', async () => {
  let late: (url: string) => void = () => undefined;
  surface.thumbnail.mockImplementation((index: number) =>
    index === 0 ? Promise.reject(new Error('stuk')) : new Promise((resolve) => (late = resolve)),
  );
  const { unmount } = sidebar('pages');
  await act(() => Promise.resolve());
  expect(pictures()).toEqual([]);
  unmount();
  await settle(() => late('blob:laat'));
  expect(revoke.mock.calls).toEqual([['blob:laat']]);
});

test('the outline leads to its places, a heading without one nowhere', async () => {
  surface.outline.mockResolvedValue([
    { title: 'Deel 1', dest: null, items: [{ title: 'Hoofdstuk', dest: 'h1', items: [] }] },
  ]);
  sidebar('outline');
  await userEvent.click(await screen.findByRole('button', { name: 'Hoofdstuk' }));
  expect(surface.goToDestination.mock.calls).toEqual([['h1']]);
  await userEvent.click(screen.getByRole('button', { name: 'Deel 1' }));
  expect(surface.goToDestination).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(nl['reading.noOutline'])).toBeNull();
});

test('says that there is no outline once that is known', async () => {
  let answer: (nodes: never[]) => void = () => undefined;
  surface.outline.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  sidebar('outline');
  expect(screen.queryByText(nl['reading.noOutline'])).toBeNull();
  await settle(() => answer([]));
  expect(screen.getByText(nl['reading.noOutline'])).toBeDefined();
});
