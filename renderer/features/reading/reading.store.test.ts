import '../../../tests/helpers/browser-globals';
import { expect, test } from 'vitest';
import type { DocumentId } from '../../../shared/kernel/ids';
import { placeOf, rememberPlace } from './reading.store';

const place = (page: number) => ({ page, top: 0, left: 0, scale: 'page-width', rotation: 0 });
const id = (name: string) => name as DocumentId;

test('the place in a document is remembered, the newest only', () => {
  expect(placeOf(id('a'))).toBeNull();
  rememberPlace(id('a'), place(3));
  rememberPlace(id('b'), place(1));
  rememberPlace(id('a'), place(4));
  expect(placeOf(id('a'))).toEqual(place(4));
  expect(placeOf(id('b'))).toEqual(place(1));
});

test('two hundred are remembered; the one longest left is forgotten first', () => {
  for (let n = 0; n < 200; n++) rememberPlace(id(`d${n}`), place(n));
  expect(placeOf(id('d0'))).toEqual(place(0));
  rememberPlace(id('d0'), place(7));
  rememberPlace(id('new'), place(1));
  expect(placeOf(id('d1'))).toBeNull();
  expect(placeOf(id('d2'))).toEqual(place(2));
  expect(placeOf(id('d0'))).toEqual(place(7));
});

test('what is kept and cannot be read is as nothing', () => {
  localStorage.setItem('zeef-reading-places', 'not json');
  expect(placeOf(id('d0'))).toBeNull();
});
