import { expect, test } from 'vitest';
import { areaUnder, boxAfterKey, boxBetween, firstBox, isDrawn, noteAt, type PagesUnder } from './drawn-box';

const box = { left: 10, top: 20, width: 100, height: 50 };

test('a box is the same from whichever corner it is drawn', () => {
  const drawn = { left: 2, top: 3, width: 6, height: 4 };
  expect(boxBetween({ x: 2, y: 3 }, { x: 8, y: 7 })).toEqual(drawn);
  expect(boxBetween({ x: 8, y: 3 }, { x: 2, y: 7 })).toEqual(drawn);
  expect(noteAt({ x: 5, y: 6 })).toEqual({ left: 5, top: 6, width: 18, height: 18 });
});

test('a slip of the pointer is no area', () => {
  expect(isDrawn({ ...box, width: 6 })).toBe(false);
  expect(isDrawn({ ...box, height: 6 })).toBe(false);
  expect(isDrawn({ ...box, width: 7, height: 7 })).toBe(true);
});

test('the keyboard begins about the middle, with an area or a note', () => {
  expect(firstBox({ width: 600, height: 300 }, 'area')).toEqual({
    left: 210,
    top: 100,
    width: 180,
    height: 90,
  });
  expect(firstBox({ width: 600, height: 300 }, 'note')).toMatchObject({ left: 210, width: 18, height: 18 });
});

test('arrows move the box, or size it to no less than a slip', () => {
  expect(boxAfterKey(box, 'ArrowLeft', false)).toEqual({ ...box, left: 2 });
  expect(boxAfterKey(box, 'ArrowDown', false)).toEqual({ ...box, top: 28 });
  expect(boxAfterKey(box, 'ArrowRight', true)).toEqual({ ...box, width: 108 });
  expect(boxAfterKey(box, 'ArrowUp', true)).toEqual({ ...box, height: 42 });
  expect(boxAfterKey({ ...box, width: 8 }, 'ArrowLeft', true)).toEqual({ ...box, width: 6 });
  expect(boxAfterKey(box, 'Enter', false)).toBeNull();
});

/** One page in the window from 100 to 300 either way, of which a point is a pixel, with its origin below. */
const pages: PagesUnder = {
  pointAt: (x, y) => (x >= 100 && x <= 300 && y >= 100 && y <= 300 ? { page: 4 } : null),
  pointOn: (page, x, y) => {
    const within = (n: number): number => Math.min(300, Math.max(100, n));
    return page === 4 ? { x: within(x) - 100, y: 300 - within(y) } : null;
  },
};

test('an area is on the page under one of its corners, and ends at its edge', () => {
  const frame = { left: 50, top: 50 };
  const at = (left: number, top: number) => areaUnder(pages, frame, { left, top, width: 40, height: 30 });
  expect(at(100, 100)).toEqual({ page: 4, rect: [50, 120, 90, 150] });
  expect(at(20, 60)).toEqual({ page: 4, rect: [0, 160, 10, 190] });
  expect(at(230, 230)).toEqual({ page: 4, rect: [180, 0, 200, 20] });
  expect(at(0, 0)).toBeNull();
});
