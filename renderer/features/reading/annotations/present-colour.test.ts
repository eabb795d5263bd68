import { expect, test } from 'vitest';
import { presentColour } from './present-colour';

const colours = ['red', 'blue'].map((id) => ({ id, label: { nl: id, en: id }, css: '#000000' }));

test('the colour used last, as long as the project has it', () => {
  expect(presentColour(colours, 'blue')).toBe('blue');
  expect(presentColour(colours, 'gone')).toBe('red');
  expect(presentColour(colours, null)).toBe('red');
  expect(presentColour([], 'blue')).toBe('yellow');
});
