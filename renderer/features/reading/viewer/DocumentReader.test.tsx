// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { pdfOf } from '../../../../tests/helpers/marked';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import type { DocumentState } from './use-document';

const opened = vi.hoisted((): { state: unknown; retry: ReturnType<typeof vi.fn> } => ({
  state: null,
  retry: vi.fn(),
}));
// What shows pages needs a browser.
vi.mock('./use-document', () => ({ useDocument: () => opened }));
vi.mock('./use-page-clicks', () => ({
  usePageClicks: () => ({ link: 'https://example.org/', forgetLink: () => undefined }),
}));
const { DocumentReader } = await import('./DocumentReader');

const [goToPage, zoom, fit] = [vi.fn(), vi.fn(), vi.fn()];
beforeEach(() => vi.clearAllMocks());
function openAt(page: number): void {
  const place = { page, scale: 1.25, isFitted: true };
  opened.state = {
    status: 'ready',
    surface: { subscribe: () => () => undefined, getState: () => place, pageCount: 3, goToPage, zoom, fit },
  };
  draw(<DocumentReader document={pdfOf()} />);
}
const button = (key: keyof typeof nl): HTMLButtonElement => screen.getByRole('button', { name: nl[key] });
const press = (key: keyof typeof nl): boolean => fireEvent.click(button(key));

test('one goes from page to page and makes them larger, smaller or as wide as the frame', () => {
  openAt(1);
  expect(screen.getByRole('toolbar').textContent).toContain(textNow('reading.at', { at: 2, total: 3 }));
  expect(screen.getByText('125 %')).toBeDefined();
  press('reading.previousPage');
  press('reading.nextPage');
  expect(goToPage.mock.calls).toEqual([[0], [2]]);
  press('reading.zoomIn');
  press('reading.zoomOut');
  expect(zoom.mock.calls[0]?.[0]).toBeGreaterThan(1);
  expect(zoom.mock.calls[1]?.[0]).toBeLessThan(1);
  press('reading.fit.page-width');
  expect(fit.mock.calls).toEqual([['page-width']]);
  expect(button('reading.fit.page-width').getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText('https://example.org/')).toBeDefined();
});

test('at the first and the last page there is no way on', () => {
  openAt(0);
  expect([button('reading.previousPage').disabled, button('reading.nextPage').disabled]).toEqual([
    true,
    false,
  ]);
});

test('at the last page there is only the way back', () => {
  openAt(2);
  expect([button('reading.previousPage').disabled, button('reading.nextPage').disabled]).toEqual([
    false,
    true,
  ]);
});

test('while it opens there are pages to come and no tools; where it fails it is tried again', () => {
  opened.state = { status: 'failed', code: 'damaged', message: '' } satisfies DocumentState;
  draw(<DocumentReader document={pdfOf()} />);
  expect(screen.queryByRole('toolbar')).toBeNull();
  expect(
    screen.getByRole('region', { name: textNow('reading.pages', { file: 'rapport.pdf' }) }),
  ).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: nl['common.retry'] }));
  expect(opened.retry).toHaveBeenCalledTimes(1);
});
