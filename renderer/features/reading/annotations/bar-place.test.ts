import { expect, test } from 'vitest';
import { barPlace } from './bar-place';

const frame = { left: 100, top: 50, width: 600, height: 400 };
const bar = { width: 200, height: 40 };
const passage = (top: number, bottom: number, left = 300, right = 400) => ({ top, bottom, left, right });

test('it stands beneath the passage, in the middle of its last line', () => {
  expect(barPlace(passage(100, 130), frame, bar)).toEqual({ left: 150, top: 88 });
});

test('without room beneath it stands above; without room there either, at the bottom', () => {
  expect(barPlace(passage(380, 420), frame, bar).top).toBe(380 - 50 - 40 - 8);
  expect(barPlace(passage(60, 440), frame, bar).top).toBe(400 - 40 - 8);
});

test('it stays within the pages, also of a passage that is scrolled away', () => {
  expect(barPlace(passage(100, 130, 100, 110), frame, bar).left).toBe(8);
  expect(barPlace(passage(100, 130, 690, 700), frame, bar).left).toBe(600 - 200 - 8);
  expect(barPlace(passage(-300, -280), frame, bar).top).toBe(8);
  expect(barPlace(passage(900, 920), frame, bar).top).toBe(400 - 40 - 8);
});

test('without a passage it stands at the top, in the middle', () => {
  expect(barPlace(null, frame, bar)).toEqual({ left: 200, top: 8 });
});
