// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mark } from './mark-layer';
import { type PageView, SurfaceMarks } from './surface-marks';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const mark = (id: string, pageIndex: number): Mark => ({
  id,
  kind: 'highlight',
  pageIndex,
  quads: [[10, 60, 50, 60, 10, 40, 50, 40]],
  css: '#ffd43b',
  isFaint: false,
  isDoubtful: false,
  isSelected: false,
});

/** Three pages, of which the last is not drawn. */
function bench() {
  const views = [0, 1, 2].map((index): PageView => {
    const div = document.createElement('div');
    if (index < 2) div.append(document.createElement('canvas'));
    const viewport = {
      width: 1,
      height: 1,
      scale: 1,
      rotation: 0,
      convertToViewportPoint: () => [0, 0],
      convertToPdfPoint: () => [0, 0],
    };
    return { div, viewport };
  });
  const drawn = (index: number, only = ''): (string | undefined)[] =>
    [...views[index]!.div.querySelectorAll<SVGElement>(`.zeef-mark${only}`)].map((e) => e.dataset['mark']);
  return { marks: new SurfaceMarks((index) => views[index] ?? null), drawn };
}

test('marks are drawn on their pages, passing ones over lasting ones; a page that lost its marks is drawn anew', () => {
  const { marks, drawn } = bench();
  marks.set('lasting', [mark('a', 0), mark('b', 1), mark('c', 0)]);
  marks.set('passing', [mark('hit', 0)]);
  expect([drawn(0), drawn(1)]).toEqual([['a', 'c', 'hit'], ['b']]);
  marks.set('lasting', [mark('b', 1)]);
  expect([drawn(0), drawn(1)]).toEqual([['hit'], ['b']]);
});

test('a page that is not drawn yet has its marks when it is; only lasting ones are met by the pointer', () => {
  const { marks, drawn } = bench();
  marks.set('lasting', [mark('a', 2)]);
  marks.set('passing', [mark('hit', 2)]);
  expect(drawn(2)).toEqual([]);
  expect(marks.at(2, 20, 50).map((m) => m.id)).toEqual(['a']);
  expect(marks.at(1, 20, 50)).toEqual([]);
});

test('a mark flashes for a while, also when it is drawn anew; a newer flash is not ended by an older one', () => {
  const { marks, drawn } = bench();
  marks.set('lasting', [mark('a', 0), mark('b', 0)]);
  marks.flash(0, new Set(['a']));
  expect(drawn(0, '.flash')).toEqual(['a']);
  marks.draw(0);
  expect(drawn(0, '.flash')).toEqual(['a']);
  vi.advanceTimersByTime(1400);
  marks.flash(0, new Set(['b']));
  vi.advanceTimersByTime(1400);
  expect(drawn(0, '.flash')).toEqual(['b']);
  vi.advanceTimersByTime(1400);
  expect(drawn(0, '.flash')).toEqual([]);
});
