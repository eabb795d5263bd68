import { expect, test } from 'vitest';
import { type DocumentId, fixedEnv } from '../../../../shared/kernel/ids';
import type { Annotation } from '../../../../shared/model/annotation';
import { anna, annotationOf, passageOf, pdfOf, studyOf } from '../../../../tests/helpers/marked';
import type { EmbeddedAnnotation } from '../../../pdf/embedded';
import { nearestColour, takeOver } from './take-over';

const { colours } = studyOf().projects[0]!;
const doer = { by: anna.id, env: fixedEnv(7000) };
const inFile = (key: string, more: Partial<EmbeddedAnnotation> = {}): EmbeddedAnnotation => ({
  kind: 'highlight',
  passage: passageOf(key, 2),
  css: '#70d080',
  author: 'Carla',
  contents: 'Let op',
  createdAt: 42,
  key,
  ...more,
});
const take = (annotations: Annotation[], found: EmbeddedAnnotation[]) =>
  takeOver(annotations, pdfOf(), found, colours, doer);

test('the nearest colour of the project is taken; without one, that of a marker', () => {
  expect(nearestColour(colours, '#60e070')).toBe('green');
  expect(nearestColour(colours, '#ff90c0')).toBe('pink');
  expect(nearestColour(colours, null)).toBe('yellow');
  expect(nearestColour([], '#000000')).toBe('yellow');
});

test('a mark of the file comes in with its author, its words, its moment and its colour', () => {
  const { writes, added, known } = take([], [inFile('k'), inFile('l', { createdAt: null })]);
  expect({ added, known }).toEqual({ added: 2, known: 0 });
  expect(writes[0]?.after).toMatchObject({
    documentId: 'pdf',
    personId: 'anna',
    createdAt: 42,
    colour: 'green',
    comment: 'Let op',
    origin: { type: 'pdf', key: 'k', author: 'Carla' },
  });
  expect((writes[1]?.after as Annotation).createdAt).toBeGreaterThanOrEqual(7000);
});

test('what was taken over before is passed, also within one file; so is what Zeef wrote into it', () => {
  const before = annotationOf('a', { origin: { type: 'pdf', key: 'k', author: '' } });
  expect(take([before], [inFile('k'), inFile('l'), inFile('l')])).toMatchObject({ added: 1, known: 2 });
  const own = annotationOf('b', { ...passageOf('x', 2) });
  expect(take([own], [inFile('k')])).toMatchObject({ added: 0, known: 1 });
  expect(take([own], [inFile('k', { kind: 'underline' })])).toMatchObject({ added: 1, known: 0 });
  expect(take([own], [inFile('k', { passage: passageOf('x', 3) })])).toMatchObject({ added: 1 });
  // Of another document.
  const elsewhere = { documentId: 'other' as DocumentId };
  expect(
    take(
      [
        { ...before, ...elsewhere },
        { ...own, ...elsewhere },
      ],
      [inFile('k')],
    ),
  ).toMatchObject({ added: 1 });
});
