// Lines are broken at blanks, rows of tables stay whole where they can, and a marker hangs before its text.
import { expect, it } from 'vitest';
import { FONTS } from '../helpers/copy-fonts';
import type { Block, Run } from '../../shared/documents/content';
import { beginFaces } from '../../shared/documents/page/faces';
import { layOut } from '../../shared/documents/page/layout';
import { breakLines, type Line } from '../../shared/documents/page/lines';
import { columnsOf } from '../../shared/documents/page/table';

const faces = beginFaces(FONTS);
const run = (text: string, isBold = false): Run => ({ text, isBold, isItalic: false });
const textOf = (lines: readonly Line[]): string[] => lines.map((l) => l.pieces.map((p) => p.text).join(''));
const paragraph = (text: string): Block => ({ type: 'paragraph', depth: 0, runs: [run(text)] });

it('breaks at blanks, at the blank that holds words together where nothing else helps, and else anywhere', () => {
  const broken = (...runs: Run[]): string[] => textOf(breakLines(faces, runs, 10, 100));
  expect(broken(run('one two three four five six seven'))).toEqual(['one two three four five', 'six seven']);
  expect(broken(run('a\nb'))).toEqual(['a', 'b']);
  expect(broken(run('half'), run('bold', true), run(' on'))).toEqual(['halfbold on']);
  expect(broken(run('one\u00a0two\u00a0three\u00a0four\u00a0five\u00a0six')).length).toBe(2);
  expect(broken(run('x'.repeat(45))).join('')).toBe('x'.repeat(45));
  expect(broken(run(''))).toEqual(['']);
});

it('no line is wider than it may be', () => {
  const text =
    'Words of several lengths stand in this paragraph, and someverylongwordsthatfillawholeline too. '.repeat(
      9,
    );
  for (const width of [60, 100, 333])
    for (const line of breakLines(faces, [run(text)], 10.5, width))
      expect(line.width).toBeLessThanOrEqual(width + 0.01);
});

it('hangs the lines of an item below its text, and turns the page before a heading without room', () => {
  const item: Block = { type: 'item', depth: 1, marker: '•', runs: [run('word '.repeat(60))] };
  const [page] = layOut(faces, [item]).pages;
  const [first, second] = page?.lines ?? [];
  expect(first?.line.pieces[0]?.text).toBe('• ');
  expect(second!.x).toBeGreaterThan(first!.x);
  const fill = Array.from({ length: 31 }, () => paragraph('x'));
  const { pages, outline } = layOut(faces, [
    ...fill,
    { type: 'heading', level: 2, runs: [run('Head')] },
    paragraph('y'),
  ]);
  expect(pages).toHaveLength(2);
  expect(outline).toMatchObject([{ text: 'Head', level: 2, page: 1 }]);
});

it('gives columns their widest lines where there is room, and takes from the widest where there is none', () => {
  const rows = (...texts: string[]) => [texts.map((text) => ({ runs: [run(text)], isHead: false, span: 1 }))];
  const wide = columnsOf(faces, rows('a', 'bb'), 400);
  expect(wide.size).toBe(9);
  expect(wide.widths.every((w) => w < 30)).toBe(true);
  const narrow = columnsOf(faces, rows('word', 'a longer text that takes several lines '.repeat(9)), 400);
  expect(narrow.widths.reduce((a, b) => a + b, 0)).toBeCloseTo(400);
  const many = columnsOf(faces, rows(...Array.from({ length: 9 }, () => 'incomprehensibilities'), 'no'), 400);
  expect(many.size).toBe(6.5);
  expect(many.widths.reduce((a, b) => a + b, 0)).toBeCloseTo(400);
});

it('refuses more pages than a copy may have', () => {
  const block = { ...paragraph('x'), runs: [run('x\n'.repeat(60))] } as Block;
  expect(() =>
    layOut(
      faces,
      Array.from({ length: 12_000 }, () => block),
    ),
  ).toThrow('pages');
});

it('sets the cells of a table below each other where numbers would be broken', () => {
  const row = (text: string) =>
    Array.from({ length: 12 }, () => ({ runs: [run(text)], isHead: false, span: 1 }));
  const linesOf = (text: string): string[] => {
    const [page] = layOut(faces, [{ type: 'table', rows: [row(text)] }]).pages;
    return textOf(page?.lines.map((l) => l.line) ?? []);
  };
  expect(linesOf('0,1234–0,4567')).toEqual(Array.from({ length: 12 }, () => '0,1234–0,4567'));
  expect(columnsOf(faces, [row('0,12')], 435).isTight).toBe(false);
});
