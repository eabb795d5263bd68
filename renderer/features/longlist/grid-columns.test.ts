import { expect, test } from 'vitest';
import { besideDetails, gridTemplate, knownWidth, leastRowWidth } from './grid-columns';

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

test('beside the details columns give way to the title, the least important first; what is sorted on stays', () => {
  const all = ['title', 'authors', 'year', 'country', 'status', 'sms'] as const;
  const none = (): boolean => false;
  expect(besideDetails(all, {}, 1200, none)).toEqual(all);
  expect(besideDetails(all, {}, 740, none)).toEqual(['title', 'authors', 'year', 'status', 'sms']);
  expect(besideDetails(all, {}, 652, none)).toEqual(['title', 'year', 'status', 'sms']);
  expect(besideDetails(all, {}, 396, none)).toEqual(['title', 'status']);
  expect(besideDetails(all, {}, 396, (c) => c === 'sms')).toEqual(['title', 'status', 'sms']);
  // Who made the title narrow keeps the rest.
  expect(besideDetails(all, { title: 150 }, 700, none)).toEqual(all);
});
