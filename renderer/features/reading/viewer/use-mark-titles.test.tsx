// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useMarkTitles } from './use-mark-titles';

test('the mark that one points at says what it is, unless something is being drawn; away from it nothing is said', async () => {
  const { session } = await openMarked('a');
  const { colours } = session.data.projects[0] ?? { colours: [] };
  const yellow = colours.find(({ id }) => id === 'yellow')?.label.nl;
  const pages = document.createElement('div');
  const asked: number[][] = [];
  const surface = {
    marksUnder: (x: number, y: number) => {
      asked.push([x, y]);
      return x > 10 ? [{ id: 'a' }] : [];
    },
  };
  const { unmount } = hooked(
    () => useMarkTitles({ current: pages }, surface as unknown as PdfSurface),
    session,
  );
  const point = (clientX: number, buttons = 0): boolean =>
    pages.dispatchEvent(new MouseEvent('pointermove', { clientX, clientY: 7, buttons }));
  point(20);
  await waitFor(() => expect(pages.title).toBe(yellow));
  expect(yellow).toBeTruthy();
  expect(asked).toEqual([[20, 7]]);
  point(5);
  await waitFor(() => expect(pages.title).toBe(''));
  // Of the moves within a frame only the last counts.
  point(5);
  point(20);
  await waitFor(() => expect(pages.title).toBe(yellow));
  expect(asked).toHaveLength(3);
  point(20, 1);
  await waitFor(() => expect(pages.title).toBe(''));
  expect(asked).toHaveLength(3);
  unmount();
  point(20);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(pages.title).toBe('');
});
