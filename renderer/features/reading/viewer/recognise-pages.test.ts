import { expect, test } from 'vitest';
import type { PageText } from '../../../../shared/annotation/page-text';
import { recognisePages } from './recognise-pages';

const textOf = (page: number): PageText => ({ text: `page ${page}`, runs: [], source: 'ocr' });

test('pages are recognised in their order, and each is kept', async () => {
  const kept: [number, string][] = [];
  const reader = { page: (page: number) => Promise.resolve(textOf(page)), end: () => Promise.resolve() };
  await recognisePages(
    reader,
    [3, 1, 2],
    (page, { text }) => Promise.resolve(void kept.push([page, text])),
    new AbortController().signal,
  );
  expect(kept).toEqual([
    [3, 'page 3'],
    [1, 'page 1'],
    [2, 'page 2'],
  ]);
});

test('stopping ends the reader within a page; what was kept stays', async () => {
  const stop = new AbortController();
  const kept: number[] = [];
  let ended = 0;
  const reader = {
    // The second page never ends by itself.
    page: (page: number) =>
      page === 1 ? Promise.resolve(textOf(page)) : new Promise<PageText>(() => undefined),
    end: () => {
      ended++;
      return Promise.resolve();
    },
  };
  const run = recognisePages(reader, [1, 2, 3], (page) => Promise.resolve(void kept.push(page)), stop.signal);
  await new Promise((resolve) => setTimeout(resolve));
  stop.abort();
  await run;
  expect(kept).toEqual([1]);
  expect(ended).toBe(1);
});

test('stopped while a page is kept, no other is begun', async () => {
  const stop = new AbortController();
  const begun: number[] = [];
  const reader = {
    page: (page: number) => {
      begun.push(page);
      return Promise.resolve(textOf(page));
    },
    end: () => Promise.resolve(),
  };
  await recognisePages(
    reader,
    [1, 2],
    () => {
      stop.abort();
      return Promise.resolve();
    },
    stop.signal,
  );
  expect(begun).toEqual([1]);
});

test('a page that cannot be kept ends it', async () => {
  const reader = { page: (page: number) => Promise.resolve(textOf(page)), end: () => Promise.resolve() };
  const full = () => Promise.reject(new Error('full'));
  await expect(recognisePages(reader, [1], full, new AbortController().signal)).rejects.toThrow('full');
});
