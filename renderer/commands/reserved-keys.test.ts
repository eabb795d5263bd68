import { expect, test } from 'vitest';
import { reservationOf } from './reserved-keys';

test.each([
  ['next', ['Tab', 'Shift+Tab']],
  ['leave', ['Escape', 'Shift+Escape']],
  ['press', ['Enter', ' ', 'Mod+Enter']],
  [
    'move',
    ['ArrowUp', 'ArrowLeft', 'Shift+ArrowDown', 'Mod+ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  ],
  ['text', ['Mod+c', 'Mod+v', 'Mod+x', 'Mod+z', 'Mod+a', 'Mod+y', 'Mod+Shift+z', 'Mod+Backspace']],
  ['ways', ['Mod+k', 'F1']],
  [
    'window',
    ['Mod+w', 'Mod+r', 'Mod+Shift+r', 'Mod+Shift+i', 'Mod+0', 'Mod++', 'Mod+-', 'F5', 'F11', 'Mod+F5'],
  ],
])('is kept for %s: %j', (why, keys) => {
  expect(keys.map(reservationOf)).toEqual(keys.map(() => why));
});

test.each([
  'i',
  'k',
  'z',
  '0',
  '+',
  'Shift+r',
  'F2',
  'F6',
  '?',
  '>',
  'Delete',
  'Alt+ArrowLeft',
  'Mod+[',
  'Mod+e',
])('%s can be had', (key) => {
  expect(reservationOf(key)).toBeNull();
});
