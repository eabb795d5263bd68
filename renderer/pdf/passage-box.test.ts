// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { boxAround, passageBox } from './passage-box';

const box = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });
const at = (id: string, rect: object): void => {
  document.getElementById(id)!.getBoundingClientRect = () => rect as DOMRect;
};
beforeEach(() => {
  document.body.innerHTML = `<div id="pages"><div class="textLayer"><span id="a">een</span><span id="b">twee</span>
    <span id="c">drie</span></div><svg><g class="zeef-mark pending"><polygon id="p"></polygon></g></svg></div>`;
  at('a', box(10, 20, 5, 90));
  at('b', box(20, 30, 5, 40));
  at('c', box(30, 40, 5, 90));
  at('p', box(50, 60, 1, 2));
});
const select = (from: string, to: string): void =>
  getSelection()!.setBaseAndExtent(
    document.getElementById(from)!.firstChild!,
    1,
    document.getElementById(to)!.firstChild!,
    2,
  );
const found = () => passageBox(document.getElementById('pages')!);

test('spans all lines, and stands by the sides of the last', () => {
  expect(boxAround([box(20, 30, 5, 40), box(10, 20, 50, 90)])).toEqual(box(10, 30, 5, 40));
  expect(boxAround([box(10, 10, 0, 9), box(1, 2, 3, 3)])).toBeNull();
});

test('is that of the selection in the pages, else of the passage that the keyboard selected', () => {
  select('a', 'b');
  expect(found()).toEqual(box(10, 30, 5, 40));
  getSelection()!.removeAllRanges();
  expect(found()).toEqual(box(50, 60, 1, 2));
  document.querySelector('svg')!.remove();
  expect(found()).toBeNull();
});
