import { expect, test } from 'vitest';
import type { PageText } from '../../../../shared/annotation/page-text';
import { firstFrom, hitMarks, nextHit } from './find-hits';

const hit = (page: number) => ({ page, start: 4, end: 8 });
const text: PageText = {
  text: 'one word',
  runs: [
    {
      start: 0,
      text: 'one word',
      matrix: [10, 0, 0, 10, 100, 700],
      width: 80,
      ascent: 0.8,
      descent: -0.2,
      family: 'serif',
      isRtl: false,
    },
  ],
  source: 'text',
};
const drawn = (pages: number[], at: number) =>
  hitMarks(
    pages.map(hit),
    at,
    () => Promise.resolve(text),
    (_family, words) => words.length,
  );

test('a search begins at the first hit on the page that is shown or after it, else at the first of all', () => {
  expect(firstFrom([1, 3, 3, 9].map(hit), 3)).toBe(1);
  expect(firstFrom([1, 3, 9].map(hit), 4)).toBe(2);
  expect(firstFrom([1, 3].map(hit), 4)).toBe(0);
  expect(firstFrom([], 4)).toBe(0);
});

test('hits are gone through round and round', () => {
  expect(nextHit(0, 3, 1)).toBe(1);
  expect(nextHit(2, 3, 1)).toBe(0);
  expect(nextHit(0, 3, -1)).toBe(2);
  expect(nextHit(0, 0, 1)).toBe(0);
});

test('the shown hit is drawn apart, where its words stand', async () => {
  const marks = await drawn([2, 2, 5], 1);
  expect(marks.map((m) => [m.id, m.kind, m.pageIndex])).toEqual([
    ['find-0', 'search', 2],
    ['find-1', 'found', 2],
    ['find-2', 'search', 5],
  ]);
  expect(marks[1]?.css).not.toBe(marks[0]?.css);
  expect(marks[0]?.quads).toEqual([[140, 708, 180, 708, 140, 698, 180, 698]]);
});

test('only hits within twelve pages are drawn, and none where there are none', async () => {
  expect((await drawn([0, 7, 8, 20, 32, 33], 3)).map((m) => m.pageIndex)).toEqual([8, 20, 32]);
  expect(await drawn([], 0)).toEqual([]);
});
