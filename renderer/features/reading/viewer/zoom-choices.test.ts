import { expect, test } from 'vitest';
import { readZoom, zoomChoices } from './zoom-choices';

test('a zoom is chosen by fit or by size; the present size is among them once, in its order', () => {
  const values = (percent: number): string[] => zoomChoices(percent, (key) => key).map((c) => c.value);
  const fits = ['page-width', 'page-fit', 'page-actual'];
  expect(values(100)).toEqual([...fits, '50', '75', '100', '125', '150', '200', '300', '400']);
  expect(values(110).slice(3, 8)).toEqual(['50', '75', '100', '110', '125']);
  expect(zoomChoices(110, (key) => key)[6]?.label).toBe('110 %');
});

test('a choice is read as a fit or a scale', () => {
  expect(readZoom('page-fit')).toEqual({ fit: 'page-fit' });
  expect(readZoom('125')).toEqual({ scale: 1.25 });
});
