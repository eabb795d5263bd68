import { expect, test } from 'vitest';
import { annotationOf, hash, passageOf, studyOf } from '../../../../tests/helpers/marked';
import { marksOf } from './marks-of';

const { colours } = studyOf().projects[0]!;
const draw = (a: ReturnType<typeof annotationOf>, selected: string | null = null) =>
  marksOf([a], hash('a'), colours, selected);

test('each part of an annotation is a mark in its colour', () => {
  const parts = [...passageOf('x', 1).parts, ...passageOf('x', 2).parts];
  const marks = draw(annotationOf('a', { parts, colour: 'green', kind: 'underline' }));
  expect(marks.map((m) => m.pageIndex)).toEqual([1, 2]);
  expect(marks[0]).toEqual({
    id: 'a',
    kind: 'underline',
    pageIndex: 1,
    quads: parts[0]?.quads,
    css: colours.find((c) => c.id === 'green')?.css,
    isFaint: false,
    isDoubtful: false,
    isSelected: false,
  });
  expect(draw(annotationOf('a', { colour: 'gone' }))[0]?.css).toBe('#ffd43b');
});

test('what has no place in this file is not drawn', () => {
  expect(draw(annotationOf('a', { fileSha256: hash('b') }))).toEqual([]);
  expect(draw(annotationOf('a', { anchor: { state: 'lost', score: 0, found: null } }))).toEqual([]);
});

test('a mark is faint while the file draws it as it is, doubtful until somebody agrees, selected when it is chosen', () => {
  const origin = { type: 'pdf', key: 'k', author: '' } as const;
  expect(draw(annotationOf('a', { origin }))[0]?.isFaint).toBe(true);
  expect(draw(annotationOf('a', { origin, modifiedAt: 6 }))[0]?.isFaint).toBe(false);
  const anchor = { state: 'approximate', score: 0.5, found: 'y' } as const;
  expect(draw(annotationOf('a', { anchor }))[0]?.isDoubtful).toBe(true);
  expect(draw(annotationOf('a'), 'a')[0]?.isSelected).toBe(true);
  expect(draw(annotationOf('a'), 'b')[0]?.isSelected).toBe(false);
});
