import { expect, test } from 'vitest';
import { fewestIdentified, MOST, mostOf } from './source-numbers';

const without = { duplicates: 5, automation: 3, other: 0, excluded: 2 };

test('at least the records and what is said of others were identified', () => {
  expect(fewestIdentified({ without }, 20)).toBe(30);
});

test('a part is at most what records and the other parts leave of those identified', () => {
  expect(mostOf({ without, identified: 40 }, 'duplicates', 20)).toBe(15);
  expect(mostOf({ without, identified: 40 }, 'other', 20)).toBe(10);
  expect(mostOf({ without, identified: 10 }, 'duplicates', 20)).toBe(0);
  expect(mostOf({ without, identified: null }, 'excluded', 20)).toBe(MOST - 8);
});
