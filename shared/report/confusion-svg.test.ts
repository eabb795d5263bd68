import { expect, test } from 'vitest';
import { drawConfusion } from './confusion-svg';

const input = {
  counts: [
    [1, 0],
    [0, 2],
  ],
  categories: ['in', 'uit'],
  first: 'A',
  second: 'B',
  title: 'Besluiten',
};

test('a matrix is drawn for paper, or in the colours of a theme', () => {
  expect(drawConfusion(input)).toContain('fill="#ffffff"/>');
  const dark = drawConfusion(input, { ink: '#c9c9c9', paper: '#242424', line: '#424242' });
  expect(dark).toContain('<rect width="334" height="276" fill="#242424"/>');
  expect(dark).not.toContain('#1a202c');
});
