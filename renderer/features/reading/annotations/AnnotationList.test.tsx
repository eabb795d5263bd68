// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { useReadingStore } from '../reading.store';
import { AnnotationList } from './AnnotationList';

const { scrolled } = vi.hoisted(() => ({ scrolled: vi.fn() }));
// jsdom has no layout: all rows are seen.
vi.mock('@tanstack/react-virtual', () => ({
  useVirtualizer: ({ count, getItemKey }: { count: number; getItemKey: (index: number) => string }) => ({
    scrollToIndex: scrolled,
    measureElement: () => undefined,
    getTotalSize: () => 190 * count,
    getVirtualItems: () =>
      Array.from({ length: count }, (_, index) => ({ index, key: getItemKey(index), start: 190 * index })),
  }),
}));
beforeEach(() => {
  scrolled.mockReset();
  useReadingStore.setState({ selected: null });
});

test('the list says how many of how many pass the filter, and there is none for tags where nothing has any', async () => {
  const { session, reference, pdf } = await openMarked('een', ['twee', { comment: 'Let op' }]);
  draw(<AnnotationList reference={reference} documents={[pdf]} intervention={null} />, session);
  expect(screen.getByRole('status').textContent).toMatch(/2.*2/);
  expect(screen.queryByRole('combobox', { name: 'Label' })).toBeNull();
  await userEvent.type(screen.getByRole('searchbox'), 'let OP');
  expect(screen.getByRole('status').textContent).toMatch(/1.*2/);
});

test('without annotations it says so', async () => {
  const { session, reference } = await openMarked();
  draw(<AnnotationList reference={reference} documents={[]} intervention={null} />, session);
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.getByText(/^Selecteer tekst/)).toBeDefined();
});

test('is scrolled to the annotation that is chosen, and stays where it is while none is', async () => {
  const { session, reference, pdf } = await openMarked('een', 'twee');
  draw(<AnnotationList reference={reference} documents={[pdf]} intervention={null} />, session);
  expect(scrolled).not.toHaveBeenCalled();
  act(() => useReadingStore.setState({ selected: 'twee' as never }));
  const row = scrolled.mock.lastCall?.[0] as number;
  expect(document.querySelector(`[data-index="${row}"] [data-annotation="twee"]`)).not.toBeNull();
  act(() => useReadingStore.setState({ selected: null }));
  expect(scrolled).toHaveBeenCalledTimes(1);
});
