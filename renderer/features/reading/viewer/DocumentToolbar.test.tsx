// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { choose, valueOf } from '../../../../tests/helpers/fill-in';
import { pdfOf, report } from '../../../../tests/helpers/marked';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import { readingCommands } from '../annotations/commands';
import { useReadingStore } from '../reading.store';
import { DocumentToolbar } from './DocumentToolbar';

// The menu has a test of its own.
vi.mock('./DocumentMenu', () => ({ DocumentMenu: () => null }));
const surface = { goToPage: vi.fn(), fit: vi.fn(), setScale: vi.fn() };
beforeEach(() => {
  vi.clearAllMocks();
  useReadingStore.setState({ sidebar: 'none', isDark: false });
});
function toolbar({
  page = 1,
  scale = 1.256,
  isFitted = false,
  drawing = null as string | null,
  labels = ['1', '2', '3'],
  progress = null as number | null,
} = {}) {
  const state = { page, scale, isFitted };
  const open = {
    ...surface,
    pageCount: labels.length,
    labelOf: (index: number) => labels[index],
    subscribe: () => () => undefined,
    getState: () => state,
  };
  const desk = {
    surface: open,
    control: { has: false },
    marking: { targets: {} },
    selected: null,
    drawing,
  } as never;
  draw(
    <readingCommands.desk.Provider value={desk}>
      <DocumentToolbar pdf={pdfOf()} reference={report} desk={desk} text={{ progress } as never} isMain />
    </readingCommands.desk.Provider>,
  );
}

test('says on which page one is, and goes to another, counted from one', async () => {
  toolbar();
  const field = screen.getByRole('textbox', { name: nl['reading.goToPage'] });
  expect(field).toHaveProperty('value', '2');
  await userEvent.clear(field);
  await userEvent.type(field, '3{Enter}');
  expect(surface.goToPage.mock.lastCall).toEqual([2]);
  const of = textNow('reading.ofPages', { total: 3 });
  expect(screen.getByText(of).textContent).toBe(of);
});

test('names a page that the file numbers otherwise', () => {
  toolbar({ labels: ['i', 'ii', '1'] });
  expect(screen.getByText(/\(/).textContent).toContain('(p. ii)');
});

test('zooms to a size or a fit, and shows the present size', async () => {
  toolbar();
  expect(valueOf(nl['reading.zoom'])).toBe('126 %');
  await choose(nl['reading.zoom'], '200 %');
  expect(surface.setScale.mock.calls).toEqual([[2]]);
  await choose(nl['reading.zoom'], nl['reading.fit.page-width']);
  expect(surface.fit.mock.calls).toEqual([['page-width']]);
  expect(surface.setScale).toHaveBeenCalledTimes(1);
});

test('a panel is shown when its button is pressed, and closed when pressed again', async () => {
  toolbar();
  const button = (name: string): HTMLElement => screen.getByRole('button', { name });
  const pressed = (): (string | null)[] =>
    [nl['reading.thumbnails'], nl['reading.outline']].map((name) =>
      button(name).getAttribute('aria-pressed'),
    );
  expect(pressed()).toEqual(['false', 'false']);
  await userEvent.click(button(nl['reading.thumbnails']));
  expect(useReadingStore.getState().sidebar).toBe('pages');
  expect(pressed()).toEqual(['true', 'false']);
  await userEvent.click(button(nl['reading.outline']));
  expect(pressed()).toEqual(['false', 'true']);
  await userEvent.click(button(nl['reading.outline']));
  expect(useReadingStore.getState().sidebar).toBe('none');
});

test('shows how far the text is read, while it is', () => {
  toolbar();
  expect(screen.queryByRole('progressbar')).toBeNull();
  toolbar({ progress: 0.3 });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('30');
});

const pressed = (name: string): string | null =>
  screen.getByRole('button', { name: new RegExp(`^${name}$`) }).getAttribute('aria-pressed');

test('says when the pages follow the width of the window', () => {
  toolbar();
  expect(pressed(nl['reading.fit.page-width'])).toBe('false');
  cleanup();
  toolbar({ isFitted: true });
  expect(pressed(nl['reading.fit.page-width'])).toBe('true');
});

test('shows what is being drawn', () => {
  toolbar({ drawing: 'area' });
  expect([pressed(nl['reading.area']), pressed(nl['reading.note'])]).toEqual(['true', 'false']);
  cleanup();
  toolbar({ drawing: 'note' });
  expect([pressed(nl['reading.area']), pressed(nl['reading.note'])]).toEqual(['false', 'true']);
});
