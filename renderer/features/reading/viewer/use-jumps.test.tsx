// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TextRange } from '../../../../shared/annotation/page-text';
import type { Mark } from '../../../pdf/mark-layer';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useAppStore } from '../../../store/app.store';
import { useReadingStore } from '../reading.store';
import { useJumps } from './use-jumps';

const mark = (id: string) => ({ id }) as Mark;
const ask = (state: Partial<ReturnType<typeof useAppStore.getState>>): void =>
  act(() =>
    useAppStore.setState(({ visit }) => ({ passage: null, place: null, visit: visit + 1, ...state })),
  );

async function bench(isMain = true) {
  const { session, pdf } = await openMarked();
  const jumped: string[][] = [];
  const selected: TextRange[] = [];
  const surface = { jump: (marks: Mark[]) => jumped.push(marks.map((m) => m.id)) } as unknown as PdfSurface;
  let marks = [mark('a'), mark('b'), mark('a')];
  const select = (range: TextRange): Promise<void> => {
    selected.push(range);
    return Promise.resolve();
  };
  const { rerender } = hooked(
    () => useJumps(isMain ? { id: pdf.id, surface, marks } : null, select),
    session,
  );
  const draw = (next: Mark[]): void => {
    marks = next;
    rerender();
  };
  return { pdf, jumped, selected, draw };
}

test('a passage that is asked for is jumped to once, whole, and chosen', async () => {
  const { jumped, draw } = await bench();
  ask({ passage: 'a' });
  expect(jumped).toEqual([['a', 'a']]);
  expect(useReadingStore.getState().selected).toBe('a');
  draw([mark('a'), mark('c')]);
  expect(jumped).toHaveLength(1);
  ask({ passage: 'a' });
  expect(jumped).toHaveLength(2);
});

test('a mark that is not there yet is jumped to when it comes', async () => {
  const { jumped, draw } = await bench();
  ask({ passage: 'c' });
  expect(jumped).toEqual([]);
  draw([mark('c')]);
  expect(jumped).toEqual([['c']]);
});

test('a place in this document is selected; one in another, or for a document that stands beside, is not', async () => {
  const { selected, pdf } = await bench();
  ask({ place: { documentId: 'other' as never, page: 2, start: 3, end: 9 } });
  expect(selected).toEqual([]);
  ask({ place: { documentId: pdf.id, page: 2, start: 3, end: 9 } });
  expect(selected).toEqual([{ start: { page: 2, offset: 3 }, end: { page: 2, offset: 9 } }]);
  const beside = await bench(false);
  ask({ passage: 'a' });
  ask({ place: { documentId: pdf.id, page: 2, start: 3, end: 9 } });
  expect([beside.jumped, beside.selected]).toEqual([[], []]);
});
