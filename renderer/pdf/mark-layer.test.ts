// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { drawMarks, type Mark, marksAt, type PageViewport } from './mark-layer';

/** Twice the size, with the origin below. */
const viewport: PageViewport = {
  width: 200,
  height: 400,
  scale: 2,
  convertToViewportPoint: (x, y) => [x * 2, 400 - y * 2],
  convertToPdfPoint: (x, y) => [x / 2, (400 - y) / 2],
};
const mark = (id: string, more: Partial<Mark> = {}): Mark => ({
  id,
  kind: 'highlight',
  pageIndex: 0,
  quads: [[10, 60, 50, 60, 10, 40, 50, 40]],
  css: '#ffd43b',
  isFaint: false,
  isDoubtful: false,
  isSelected: false,
  ...more,
});
const at = (marks: Mark[], x: number, y: number): string[] => marksAt(marks, x, y).map((m) => m.id);

test('marks under a point come smallest first', () => {
  const large = mark('large', { quads: [[0, 90, 90, 90, 0, 10, 90, 10]] });
  expect(at([large, mark('small')], 30, 50)).toEqual(['small', 'large']);
  expect(at([large, mark('small')], 60, 50)).toEqual(['large']);
  expect(at([large, mark('small')], 95, 50)).toEqual([]);
  for (const [x, y] of [
    [9, 50],
    [51, 50],
    [30, 39],
    [30, 61],
  ] as const)
    expect(at([mark('a')], x, y)).toEqual([]);
});

test('a note is met at its icon only', () => {
  const note = mark('note', { kind: 'note', quads: [[0, 90, 90, 90, 0, 10, 90, 10]] });
  expect(at([note], 17, 80)).toEqual(['note']);
  expect(at([note], 19, 80)).toEqual([]);
  expect(at([note], 10, 71)).toEqual([]);
});

test('marks are drawn below the text of the page, in place of those that were there', () => {
  const page = document.createElement('div');
  page.innerHTML = '<div class="canvasWrapper"></div><div class="textLayer"></div>';
  drawMarks(page, viewport, [mark('a'), mark('b')]);
  drawMarks(page, viewport, [mark('c', { isFaint: true, isDoubtful: true, isSelected: true })]);
  expect([...page.children].map((e) => e.getAttribute('class'))).toEqual([
    'canvasWrapper',
    'zeef-marks',
    'textLayer',
  ]);
  const [group] = page.querySelectorAll<SVGElement>('.zeef-mark');
  expect(group?.dataset['mark']).toBe('c');
  expect(group?.getAttribute('class')).toBe('zeef-mark highlight faint doubtful selected');
  expect(group?.querySelector('polygon')?.getAttribute('points')).toBe(
    '20.00,280.00 100.00,280.00 100.00,320.00 20.00,320.00',
  );
  drawMarks(page, viewport, []);
  expect(page.querySelector('.zeef-marks')).toBeNull();
});

test('an underline is a line below the words, an area is only its edge, a note an icon', () => {
  const page = document.createElement('div');
  drawMarks(page, viewport, [
    mark('u', { kind: 'underline' }),
    mark('a', { kind: 'area' }),
    mark('n', { kind: 'note' }),
  ]);
  expect(page.querySelector('[data-mark="u"] polyline')?.getAttribute('points')).toBe(
    '20.00,320.00 100.00,320.00',
  );
  const area = page.querySelector('[data-mark="a"] polygon');
  expect([area?.getAttribute('fill'), area?.getAttribute('stroke')]).toEqual(['none', '#ffd43b']);
  expect(page.querySelector('[data-mark="n"] path')?.getAttribute('d')).toMatch(/^M20,280h36v/);
});
