import { expect, test } from 'vitest';
import type { PersonId, ReferenceId } from '../../../../shared/kernel/ids';
import { annotationOf, anna, bert, passageOf, studyOf } from '../../../../tests/helpers/marked';
import {
  annotationsOf,
  authorOf,
  choicesOf,
  filtered,
  inReadingOrder,
  noFilter,
  rowsOf,
} from './annotation-rows';

const names = new Map([anna, bert].map((p) => [p.id as string, p.name]));
const ofBert = { personId: 'bert' as PersonId };
const ids = (rows: readonly { id: string }[]): string[] => rows.map((a) => a.id);
const at = (state: 'exact' | 'moved' | 'approximate' | 'lost') => ({
  anchor: { state, score: 1, found: null },
});

test('a mark of the file is its author’s, where it names one; else it is of who took it over', () => {
  const own = annotationOf('a');
  expect(authorOf(own, names)).toBe('Anna');
  expect(authorOf({ ...own, origin: { type: 'pdf', key: 'k', author: 'Carla' } }, names)).toBe('Carla');
  expect(authorOf({ ...own, origin: { type: 'pdf', key: 'k', author: '' } }, names)).toBe('Anna');
  expect(authorOf({ ...own, personId: 'gone' as PersonId }, names)).toBe('');
});

test('what was marked in the files of a publication is in reading order, and nothing of others is among it', () => {
  const annotations = [
    annotationOf('third', { ...passageOf('x', 2) }),
    annotationOf('first', { ...passageOf('x', 0, 3) }),
    annotationOf('other', { referenceId: 'another' as ReferenceId }),
    annotationOf('second', { ...passageOf('x', 0, 40) }),
  ];
  const before = ids(annotations);
  expect(ids(annotationsOf(studyOf({ annotations }), 'report' as ReferenceId))).toEqual([
    'first',
    'second',
    'third',
  ]);
  expect(ids(inReadingOrder(annotations))).toEqual(['other', 'first', 'second', 'third']);
  expect(ids(annotations)).toEqual(before);
});

test('each part of a filter leaves out what it does not name; text is looked for in passage, comment and tags', () => {
  const rows = [
    annotationOf('a', { comment: 'Één opmerking', tags: ['opzet'] }),
    annotationOf('b', { colour: 'green', tags: ['effect', 'opzet'] }),
    annotationOf('c', ofBert),
  ];
  const shown = (filter: object): string[] => ids(filtered(rows, { ...noFilter, ...filter }, names));
  expect(shown({})).toEqual(['a', 'b', 'c']);
  expect(shown({ colour: 'green' })).toEqual(['b']);
  expect(shown({ tag: 'opzet' })).toEqual(['a', 'b']);
  expect(shown({ author: 'Bert' })).toEqual(['c']);
  expect(shown({ text: 'een OPMERKING' })).toEqual(['a']);
  expect(shown({ text: 'woorden b' })).toEqual(['b']);
  expect(shown({ text: 'effect' })).toEqual(['b']);
  expect(shown({ tag: 'opzet', colour: 'yellow' })).toEqual(['a']);
  expect(choicesOf(rows, names)).toEqual({ tags: ['effect', 'opzet'], authors: ['Anna', 'Bert'] });
});

test('what waits for somebody comes first, each group under its heading with its number', () => {
  const rows = rowsOf([
    annotationOf('exact'),
    annotationOf('doubtful', at('approximate')),
    annotationOf('moved', at('moved')),
    annotationOf('lost', at('lost')),
    annotationOf('lost too', at('lost')),
  ]).map((row) => ('heading' in row ? `${row.heading} ${row.count}` : row.annotation.id));
  expect(rows).toEqual([
    'lost 2',
    'lost',
    'lost too',
    'doubtful 1',
    'doubtful',
    'placed 2',
    'exact',
    'moved',
  ]);
});

test('where all have a place there is no heading', () => {
  expect(rowsOf([annotationOf('a'), annotationOf('b', at('moved'))])).toHaveLength(2);
  expect(rowsOf([annotationOf('a', at('lost'))])).toHaveLength(2);
});
