// @vitest-environment jsdom
// Every page has its place.
import '../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import { pages } from '../store/app.store';
import { pageComponent, sections } from './pages';

test('every page of the store stands in one section, with a component of its own', () => {
  const placed = sections.flatMap((section) => section.pages.map(({ id }) => id));
  expect([...placed].sort()).toEqual([...pages].sort());
  expect(new Set(pages.map(pageComponent)).size).toBe(pages.length);
  for (const { id, component } of sections.flatMap((section) => section.pages))
    expect(pageComponent(id)).toBe(component);
});

test('a page without a place is refused', () => {
  expect(() => pageComponent('none' as never)).toThrow('no page none');
});
