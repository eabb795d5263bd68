// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Mark } from './mark-layer';
import { drawnPagesIn, isInView, pageUnder, pointOnPage, topToShow } from './page-points';
import type { PageView } from './surface-marks';

const box = (element: Element, left: number, top: number, width: number, height: number): void => {
  element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
};
const viewport = { width: 100, height: 200, convertToPdfPoint: (x: number, y: number) => [x, 200 - y] };
function page(): PageView {
  const div = document.createElement('div');
  Object.defineProperties(div, { clientLeft: { value: 9 }, clientTop: { value: 10 } });
  box(div, 50, 60, 118, 220);
  return { div, viewport: viewport as PageView['viewport'] };
}

test('pages that are drawn are known by their number', () => {
  const container = document.createElement('div');
  container.innerHTML = `<div class="pdfViewer"><div class="page" data-page-number="1"></div>
    <div class="page" data-page-number="2" data-loaded="true"></div></div>`;
  expect(drawnPagesIn(container).map((p) => p.index)).toEqual([1]);
});

test('the page under a point, its edges included', () => {
  const pages = [0, 1].map((index) => {
    const element = document.createElement('div');
    box(element, 100, 100 + index * 300, 200, 280);
    return { index, element };
  });
  expect(pageUnder(pages, 100, 100)).toBe(0);
  expect(pageUnder(pages, 300, 680)).toBe(1);
  expect(pageUnder(pages, 200, 390)).toBeNull();
  expect(pageUnder(pages, 99, 200)).toBeNull();
  expect(pageUnder(pages, 301, 200)).toBeNull();
});

test('a point of the window is a point of the page within its border, or at its nearest edge', () => {
  expect(pointOnPage(page(), 50 + 9 + 30, 60 + 10 + 40)).toEqual({ x: 30, y: 160 });
  expect(pointOnPage(page(), 0, 0)).toEqual({ x: 0, y: 200 });
  expect(pointOnPage(page(), 900, 900)).toEqual({ x: 100, y: 0 });
});

test('what is jumped to has its surroundings above it, also on a turned page', () => {
  const mark = {
    quads: [
      [0, 500, 9, 500, 0, 490, 9, 490],
      [0, 480, 9, 480, 0, 470, 9, 470],
    ],
  } as unknown as Mark;
  expect(topToShow(mark, 0)).toBe(580);
  expect(topToShow(mark, 90)).toBe(580);
  expect(topToShow(mark, 180)).toBe(390);
  expect(topToShow(mark, -90)).toBe(390);
});

test('a mark is in view when it is drawn, and whole between the edges', () => {
  const container = document.createElement('div');
  box(container, 0, 100, 500, 300);
  const view = page();
  const mark = document.createElement('span');
  mark.dataset['mark'] = 'm';
  view.div.append(mark);
  const at = (top: number): boolean => {
    box(mark, 0, top, 40, 20);
    return isInView(container, view, 'm');
  };
  expect([at(107), at(108), at(372), at(373)]).toEqual([false, true, true, false]);
  expect(isInView(container, view, 'other')).toBe(false);
  expect(isInView(container, null, 'm')).toBe(false);
});
