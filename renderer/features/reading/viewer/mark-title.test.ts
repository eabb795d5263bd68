import { expect, test } from 'vitest';
import { annotationOf } from '../../../../tests/helpers/marked';
import { markTitle } from './mark-title';

const known = {
  annotations: [annotationOf('a'), annotationOf('b')],
  evidence: ['doel', 'niveau'].map((id) => ({
    annotationId: 'a',
    target: { type: 'field', fieldId: id },
  })) as never,
  nameOf: (target: unknown) => `voor ${(target as { fieldId: string }).fieldId}`,
  colourName: (id: string) => `kleur ${id}`,
};

test('a mark names all that it is evidence for, else its colour', () => {
  expect(markTitle('a', known)).toBe('voor doel\nvoor niveau');
  expect(markTitle('b', known)).toBe('kleur yellow');
});

test('where no mark is, nothing is said', () => {
  expect(markTitle(undefined, known)).toBe('');
  expect(markTitle('gone', known)).toBe('');
});
