import { expect, test } from 'vitest';
import { pageFromLines } from './ocr';

const box = (x0: number, x1: number, y0 = 10, y1 = 30) => ({ x0, x1, y0, y1 });
const word = (text: string, x0: number, x1: number, confidence = 90) => ({
  text,
  bbox: box(x0, x1),
  confidence,
});
const line = (...words: ReturnType<typeof word>[]) => ({ words, bbox: box(0, 100) });
/** Half the size, with the origin below a page of 100 points. */
const upright = (x: number, y: number): number[] => [x / 2, 100 - y / 2];

test('words stand in lines, each at its offset; noise and blanks are left out', () => {
  const page = pageFromLines(
    [
      line(word('Het', 10, 40), word('##', 42, 46, 20), word('werkt', 50, 90)),
      line(word(' ', 0, 4)),
      line(word('ja', 0, 20)),
    ],
    upright,
  );
  expect(page.text).toBe('Het werkt\nja\n');
  expect(page.source).toBe('ocr');
  expect(page.runs.map((r) => [r.start, r.text])).toEqual([
    [0, 'Het'],
    [4, 'werkt'],
    [10, 'ja'],
  ]);
});

test('a word that tesseract just holds for one is kept', () => {
  expect(pageFromLines([line(word('net', 0, 9, 30))], upright).text).toBe('net\n');
  expect(pageFromLines([line(word('net', 0, 9, 29.9))], upright).text).toBe('');
});

test('a word is as wide as its box, as high as its line, and stands at the foot of that', () => {
  const [run] = pageFromLines([line(word('Het', 10, 40))], upright).runs;
  expect(run).toMatchObject({ matrix: [10, 0, 0, 10, 5, 85], width: 15, ascent: 1, descent: 0 });
});

test('a page that lies on its side has words that go up', () => {
  const [run] = pageFromLines([line(word('Het', 10, 40))], (x, y) => [y / 2, x / 2]).runs;
  expect(run).toMatchObject({ matrix: [0, 10, -10, 0, 15, 5], width: 15 });
});
