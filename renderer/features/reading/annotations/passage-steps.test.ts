import { expect, test } from 'vitest';
import type { TextRange } from '../../../../shared/annotation/page-text';
import { endMoved, extended, nextSentence, type Pages } from './passage-steps';

const FIRST = 'The first sentence of the page is here.';
const SECOND = 'The second sentence of it comes after that.';
const THIRD = 'On the third page the text goes on at last.';
const texts = [`${FIRST} ${SECOND}`, '  ', THIRD];
const pages: Pages = {
  pageCount: texts.length,
  textOf: (page) => Promise.resolve(texts[page] ?? ''),
};
const textOf = (range: TextRange | null): string | null =>
  range === null
    ? null
    : range.start.page === range.end.page
      ? texts[range.start.page]!.slice(range.start.offset, range.end.offset)
      : `${texts[range.start.page]!.slice(range.start.offset)}|${texts[range.end.page]!.slice(0, range.end.offset)}`;
const range = (page: number, start: number, end: number, last = page): TextRange => ({
  start: { page, offset: start },
  end: { page: last, offset: end },
});
const first = range(0, 0, FIRST.length);
const second = range(0, FIRST.length + 1, texts[0]!.length);
const third = range(2, 0, THIRD.length);

test('walking begins at the first or the last sentence of the page that is shown', async () => {
  expect(textOf(await nextSentence(pages, null, 0, 1))).toBe(FIRST);
  expect(textOf(await nextSentence(pages, null, 0, -1))).toBe(SECOND);
  expect(textOf(await nextSentence(pages, null, 1, 1))).toBe(THIRD);
});

test('the next sentence is on the next page that has any; at the ends of the document there is none', async () => {
  expect(textOf(await nextSentence(pages, first, 2, 1))).toBe(SECOND);
  expect(textOf(await nextSentence(pages, second, 0, 1))).toBe(THIRD);
  expect(textOf(await nextSentence(pages, third, 0, -1))).toBe(SECOND);
  expect(textOf(await nextSentence(pages, second, 0, -1))).toBe(FIRST);
  expect(await nextSentence(pages, third, 0, 1)).toBeNull();
  expect(await nextSentence(pages, first, 0, -1)).toBeNull();
});

test('a passage gets a sentence more at its end, over pages too, and one less as long as something is left', async () => {
  const both = await extended(pages, first, 1);
  expect(textOf(both)).toBe(texts[0]);
  const over = await extended(pages, both!, 1);
  expect(textOf(over)).toBe(`${texts[0]}|${THIRD}`);
  expect(await extended(pages, over!, 1)).toBeNull();
  expect(textOf(await extended(pages, both!, -1))).toBe(FIRST);
  expect(await extended(pages, second, -1)).toBeNull();
  expect(await extended(pages, first, -1)).toBeNull();
  expect(await extended(pages, over!, -1)).toBeNull();
});

test('an end is moved by a word, and a passage is never emptied', async () => {
  const word = range(0, 4, 9);
  expect(textOf(await endMoved(pages, word, 'end', 1))).toBe('first sentence');
  expect(textOf(await endMoved(pages, word, 'start', -1))).toBe('The first');
  const two = range(0, 4, 18);
  expect(textOf(await endMoved(pages, two, 'end', -1))).toBe('first');
  expect(textOf(await endMoved(pages, two, 'start', 1))).toBe('sentence');
  expect(await endMoved(pages, word, 'end', -1)).toBeNull();
  expect(await endMoved(pages, word, 'start', 1)).toBeNull();
  expect(await endMoved(pages, first, 'start', -1)).toBeNull();
  expect(await endMoved(pages, third, 'end', 1)).toBeNull();
});
