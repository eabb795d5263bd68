import { expect, test } from 'vitest';
import { gridTemplate, knownWidth, leastRowWidth } from './grid-columns';

test('a row has its boxes and a width for each column: its own, a share, or one that fits', () => {
  expect(gridTemplate(['title', 'year'], {})).toBe('2.25rem minmax(12rem, 4fr) 4.25rem');
  expect(gridTemplate(['title', 'year'], { title: 250 })).toBe('2.25rem 250px 4.25rem');
});

test('a row is never less wide than its columns together', () => {
  expect(leastRowWidth(['title', 'year'], {})).toBe('calc(18.5rem + 0px)');
  expect(leastRowWidth(['title', 'year', 'sms'], { title: 250, sms: 50 })).toBe('calc(6.5rem + 300px)');
});

test('a width is what one made of it, else the least', () => {
  expect(knownWidth('year', { title: 250 })).toBe(68);
  expect(knownWidth('title', { title: 250 })).toBe(250);
});
