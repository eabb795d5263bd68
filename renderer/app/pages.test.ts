// @vitest-environment jsdom
// Every page has its place.
import '../../tests/helpers/drawn';
import { expect, test, vi } from 'vitest';
import { pages } from '../store/app.store';
import { loadPage, pageComponent, sections } from './pages';

test('every page of the store stands in one section, with a component of its own', () => {
  const placed = sections.flatMap((section) => section.pages.map(({ id }) => id));
  expect([...placed].sort()).toEqual([...pages].sort());
  expect(new Set(pages.map(pageComponent)).size).toBe(pages.length);
  for (const id of pages) expect(pageComponent(id)).toBe(pageComponent(id));
});

test('a page whose code is here is drawn at once; one that was drawn before stays the same component', async () => {
  vi.resetModules();
  const fresh = await import('./pages');
  await fresh.loadPage('meetings');
  const { MeetingsPage } = await import('../features/meetings');
  expect(fresh.pageComponent('meetings')).toBe(MeetingsPage);
  const waiting = fresh.pageComponent('selection');
  await fresh.loadPage('selection');
  expect(fresh.pageComponent('selection')).toBe(waiting);
});

test('a page without a place is refused', () => {
  expect(() => pageComponent('none' as never)).toThrow('no page none');
  expect(() => loadPage('none' as never)).toThrow('no page none');
});
