// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { PdfSurface } from '../../../pdf/pdf-surface';

vi.stubGlobal(
  'OffscreenCanvas',
  class {
    getContext = () => null;
  },
);
const asked: string[] = [];
vi.mock('../../../workers/documents/client', () => ({
  fileKey: () => ({}),
  documentCalls: () => ({
    call: (_name: string, { query }: { query: string }) => {
      asked.push(query);
      const pages = query === 'niets' ? [] : [1, 4, 6];
      const ranges = pages.map((page) => ({ page, start: 0, end: 4 }));
      return Promise.resolve({ ranges, total: ranges.length });
    },
  }),
}));
const { FindBar } = await import('./FindBar');

test('a search begins at the page that is shown, goes round, and takes its marks with it', async () => {
  const { session, pdf } = await openMarked();
  let marks: { id: string; kind: string }[] = [];
  let isClosed = false;
  const surface = {
    getState: () => ({ page: 3 }),
    setPassing: (next: typeof marks) => (marks = next),
    reveal: () => undefined,
    texts: { load: () => Promise.resolve({ text: '', runs: [], source: 'text' }) },
  } as unknown as PdfSurface;
  const { unmount } = draw(
    <FindBar pdf={pdf} surface={surface} onClose={() => (isClosed = true)} />,
    session,
  );
  const field = screen.getByRole('searchbox');
  expect(document.activeElement).toBe(field);
  const shown = (): string | undefined => marks.find((m) => m.kind === 'found')?.id;
  await userEvent.type(field, 'x');
  await waitFor(() => expect(shown()).toBe('find-1'));
  expect(screen.getByRole('status').textContent).toMatch(/2.*3/);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(shown()).toBe('find-2'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(shown()).toBe('find-0'));
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  await waitFor(() => expect(shown()).toBe('find-2'));
  await userEvent.clear(field);
  await waitFor(() => expect(marks).toEqual([]));
  expect(screen.getByRole('status').textContent).toBe('');
  await userEvent.type(field, ' ');
  expect(asked).not.toContain(' ');
  await userEvent.keyboard('{Escape}');
  expect(isClosed).toBe(true);
  await userEvent.type(field, 'y');
  await waitFor(() => expect(marks).toHaveLength(3));
  unmount();
  expect(marks).toEqual([]);
});
