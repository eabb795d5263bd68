import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { pages } from './app.store';
import { chapterOfPage, chapters, closeGuide, openGuide, useGuideStore } from './guide.store';

const folder = join(import.meta.dirname, '../../docs/user-guide');
beforeEach(closeGuide);

it.each(['nl', 'en'])('every chapter is there in %s', (language) => {
  expect(chapters.filter((name) => !existsSync(join(folder, language, `${name}.md`)))).toEqual([]);
});

it('every page has its chapter, and no two pages of the sieve share one', () => {
  expect(pages.filter((page) => !chapters.includes(chapterOfPage[page]))).toEqual([]);
  const sieve = (['duplicates', 'longlist', 'screening'] as const).map((page) => chapterOfPage[page]);
  expect(sieve).toEqual(['duplicates', 'longlist', 'screening']);
});

it('asking twice for one place are two visits', () => {
  openGuide('rating', 'welk-niveau');
  const first = useGuideStore.getState().place;
  openGuide('rating', 'welk-niveau');
  expect(first).toEqual({ chapter: 'rating', heading: 'welk-niveau', visit: 1 });
  expect(useGuideStore.getState().place?.visit).toBe(2);
  openGuide('keys');
  expect(useGuideStore.getState().place).toEqual({ chapter: 'keys', heading: null, visit: 3 });
  closeGuide();
  expect(useGuideStore.getState().place).toBeNull();
});
