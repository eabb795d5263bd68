// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TextRange } from '../../../../shared/annotation/page-text';
import { passageOf } from '../../../../tests/helpers/marked';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useReadingStore } from '../reading.store';
import { usePassage } from './use-passage';

const TEXT = 'The first sentence of the page is here. The second sentence of it comes after that.';
const range = (start: number, end: number): TextRange => ({
  start: { page: 0, offset: start },
  end: { page: 0, offset: end },
});

/** A document of one page, in which the test selects. */
class Pages {
  pageCount = 1;
  selected: TextRange | null = null;
  hasFocus = false;
  drawn: string[] = [];
  texts = { load: () => Promise.resolve({ text: TEXT }) };
  getState = () => ({ page: 0 });
  hasSelection = () => this.selected !== null;
  selectionNow = () => this.selected;
  readSelection = () => Promise.resolve(this.selected);
  holdsFocus = () => this.hasFocus;
  describe = ({ start, end }: TextRange) => Promise.resolve(passageOf(TEXT.slice(start.offset, end.offset)));
  setPassing = (marks: { id: string }[]) => (this.drawn = marks.map((m) => m.id));
  reveal = () => undefined;
  select = (to: TextRange | null): void => {
    this.selected = to;
    document.dispatchEvent(new Event('selectionchange'));
  };
}

async function bench() {
  const { session } = await openMarked();
  const pages = new Pages();
  const { result } = hooked(() => usePassage(pages as unknown as PdfSurface), session);
  return { pages, now: () => result.current };
}

test('the keyboard walks through sentences; the passage is drawn, read aloud and can be marked', async () => {
  const { pages, now } = await bench();
  expect([now().has, await now().read()]).toEqual([false, null]);
  await act(() => now().extend(1));
  expect(now().has).toBe(false);
  await act(() => now().step(1));
  expect([now().has, now().text]).toEqual([true, TEXT.slice(0, 39)]);
  expect(pages.drawn).toEqual(['pending']);
  await act(() => now().extend(1));
  expect(now().text).toBe(TEXT);
  await act(() => now().moveEnd('start', 1));
  expect(now().text).toBe(TEXT.slice(4));
  expect(useReadingStore.getState().range?.range.start.offset).toBe(4);
  act(() => now().clear());
  expect([now().has, now().text, await now().read(), pages.drawn]).toEqual([false, '', null, []]);
  expect(useReadingStore.getState().range).toBeNull();
});

test('a passage that was marked is let go, but not the one that the person went on to meanwhile', async () => {
  const { now } = await bench();
  await act(() => now().step(1));
  const first = (await now().read())!;
  await act(() => now().step(1));
  act(() => now().done(first));
  expect(now().text).toBe(TEXT.slice(40));
  const second = (await now().read())!;
  act(() => now().done(second));
  expect([now().has, await now().read()]).toEqual([false, null]);
});

test('what the pointer selects replaces what the keyboard did', async () => {
  const { pages, now } = await bench();
  await act(() => now().step(1));
  act(() => pages.select(range(4, 9)));
  expect([now().has, await now().read(), pages.drawn]).toEqual([true, range(4, 9), []]);
});

test('a field that takes the focus leaves the passage; a click in the pages lets it go', async () => {
  const { pages, now } = await bench();
  act(() => pages.select(range(4, 9)));
  act(() => pages.select(null));
  await act(() => Promise.resolve());
  expect([now().has, now().text, await now().read()]).toEqual([true, 'first', range(4, 9)]);
  act(() => now().clear());
  pages.hasFocus = true;
  act(() => pages.select(range(4, 9)));
  act(() => pages.select(null));
  await act(() => Promise.resolve());
  expect([now().has, await now().read()]).toEqual([false, null]);
});
