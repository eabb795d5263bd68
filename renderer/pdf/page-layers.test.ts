// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import type { PageText } from '../../shared/annotation/page-text';
import { drawOcrLayer, selectedPages, selectedRange, textLayerOf } from './page-layers';

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

const run = (start: number, text: string) => ({
  start,
  text,
  matrix: [10, 0, 0, 10, 100, 700] as const,
  width: 40,
  ascent: 0.8,
  descent: -0.2,
  family: 'serif',
  isRtl: false,
});
/** Two runs with a line feed between them. */
const text: PageText = { text: 'first\nsecond', runs: [run(0, 'first'), run(6, 'second')], source: 'text' };
const pageOf = (index: number) => {
  const element = document.createElement('div');
  element.innerHTML = '<div class="textLayer"><span>first</span><br><span>second</span></div>';
  document.body.append(element);
  return { index, element };
};
const words = (page: { element: HTMLElement }, span: number): Node =>
  page.element.querySelectorAll('span')[span]!.firstChild!;
function select(from: Node, start: number, to: Node, end: number): void {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  getSelection()?.addRange(range);
}

test('a selection is a place in the page’s text, over line ends too', () => {
  const page = pageOf(3);
  select(words(page, 0), 2, words(page, 1), 3);
  expect(selectedRange([page], () => text)).toEqual({
    start: { page: 3, offset: 2 },
    end: { page: 3, offset: 9 },
  });
});

test('a selection that begins at the end of a line begins on the next, and one that ends there ends on it', () => {
  const page = pageOf(0);
  select(words(page, 0), 5, words(page, 1), 6);
  expect(selectedRange([page], () => text)?.start.offset).toBe(6);
  getSelection()?.removeAllRanges();
  select(words(page, 0), 0, words(page, 0), 5);
  expect(selectedRange([page], () => text)?.end.offset).toBe(5);
});

test('over pages it goes from the first to the last; pages without text are passed', () => {
  const pages = [pageOf(0), pageOf(1), pageOf(2), pageOf(3)];
  select(words(pages[0]!, 1), 1, words(pages[2]!, 0), 4);
  expect(selectedPages(pages)).toEqual([0, 1, 2]);
  expect(selectedRange(pages, () => text)).toEqual({
    start: { page: 0, offset: 7 },
    end: { page: 2, offset: 4 },
  });
  expect(selectedRange(pages, (index) => (index === 0 ? null : text))?.start).toEqual({ page: 1, offset: 0 });
});

test('nothing is selected where the selection is empty or elsewhere', () => {
  const page = pageOf(0);
  expect(selectedRange([page], () => text)).toBeNull();
  select(words(page, 0), 2, words(page, 0), 2);
  expect([selectedRange([page], () => text), selectedPages([page])]).toEqual([null, []]);
  getSelection()?.removeAllRanges();
  const elsewhere = pageOf(1);
  select(words(elsewhere, 0), 0, words(elsewhere, 0), 3);
  expect([selectedRange([page], () => text), selectedPages([page])]).toEqual([null, []]);
});

test('recognised words lie over the page where they stand, in place of the layer before; they are what is selected', () => {
  const { element } = pageOf(0);
  const viewport = {
    width: 200,
    height: 1000,
    scale: 1,
    convertToViewportPoint: (x: number, y: number) => [x, 1000 - y],
    convertToPdfPoint: (x: number, y: number) => [x, 1000 - y],
  };
  const measure = (_family: string, of: string): number => of.length * 100;
  drawOcrLayer(element, viewport, text, measure);
  drawOcrLayer(element, viewport, { ...text, runs: [run(0, 'first')] }, measure);
  const layer = textLayerOf(element);
  expect(layer?.className).toBe('zeef-ocr');
  const [word] = layer!.querySelectorAll('span');
  expect(layer?.childElementCount).toBe(1);
  // Its top is eight points above the base line at 700; five letters of ten are drawn over forty.
  expect([word?.style.left, word?.style.top]).toEqual(['50%', '29.2%']);
  expect(word?.style.transform).toContain('scaleX(0.8000)');
});
