import { expect, test } from 'vitest';
import { type Bars, drawBars, paperColours } from './bars-svg';

const part = (size: number, shown = String(size)) => ({ size, shown });
const bars: Bars = {
  title: 'A & B',
  series: [
    { label: 'ja', tone: 'include' },
    { label: 'nee', tone: 'exclude' },
  ],
  rows: [
    { label: 'een', end: '40', parts: [part(30), part(10)] },
    { label: 'twee', end: '20', parts: [part(0), part(20)] },
  ],
};
/** Boxes of the bars as [pattern, x, width]; the legend, whose boxes are of 16, left out. */
const boxes = (svg: string): [number, number, number][] =>
  Array.from(svg.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)" height="15" fill="url\(#p(\d)\)"/g))
    .map((m): [number, number, number] => [Number(m[3]), Number(m[1]), Number(m[2])])
    .filter(([, , width]) => width !== 16);

test('parts stand behind each other, as wide as they are, the longest row over all of the room', () => {
  const drawn = boxes(drawBars(bars));
  expect(drawn.map(([pattern]) => pattern)).toEqual([0, 1, 1]);
  const [first, second, third] = drawn as [
    [number, number, number],
    [number, number, number],
    [number, number, number],
  ];
  expect(first[2] / second[2]).toBeCloseTo(3, 1);
  expect(second[1]).toBeCloseTo(first[1] + first[2], 0);
  expect(third[1]).toBe(first[1]);
  expect(third[2]).toBeCloseTo(2 * second[2], 0);
});

test('is written as text, with its numbers, and drawn in the colours that are given', () => {
  const svg = drawBars(bars, {
    ...paperColours,
    paper: '#000',
    tones: { ...paperColours.tones, include: '#0f0' },
  });
  for (const text of ['A &amp; B', '>ja<', '>nee<', '>een<', '>40<', '>30<', '#0f0', '#000'])
    expect(svg).toContain(text);
  expect(svg).not.toContain(paperColours.tones.include);
  expect(svg).not.toContain('>0<');
});

test('room is not drawn and stands in no legend; what does not fit is left out or cut', () => {
  const svg = drawBars({
    title: '',
    series: [
      { label: 'ruimte', tone: null },
      { label: 'werk', tone: 'plain' },
    ],
    rows: [{ label: 'x'.repeat(60), end: '', parts: [part(1000, 'weg'), part(1, '12345')] }],
  });
  expect(svg).not.toMatch(/ruimte|weg|12345/);
  expect(svg).toContain('…');
  const [only, ...others] = boxes(svg);
  expect(others).toEqual([]);
  expect(only?.[2]).toBe(1.5);
});

test('no two of seven parts beside each other look the same without colour', () => {
  const series = Array.from({ length: 7 }, (_, n) => ({ label: `${n}`, tone: 'plain' as const }));
  const rows = [{ label: '', end: '', parts: series.map(() => part(1)) }];
  const patterns = Array.from(
    drawBars({ title: '', series, rows }).matchAll(/<pattern id="p\d"[^>]*>(.*?)<\/pattern>/g),
  );
  expect(new Set(patterns.map((m) => m[1])).size).toBe(7);
});

test('nothing at all is still a picture', () => {
  expect(drawBars({ title: 't', series: [], rows: [] })).toMatch(/^<svg.*<\/svg>$/);
});
