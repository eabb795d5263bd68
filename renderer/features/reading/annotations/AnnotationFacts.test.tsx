// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { annotationOf } from '../../../../tests/helpers/marked';
import { AnnotationFacts, factsOf } from './AnnotationFacts';

const said = { colour: 'Geel', author: 'Anna', date: '1 mei', page: '2–3' };
const t = (key: string, values?: Record<string, string | number>): string =>
  values === undefined ? key : `${key} ${Object.values(values).join()}`;

test('the pages, the colour, who and when; and where it came from, if not from a reader here', () => {
  expect(factsOf(annotationOf('a'), said, t)).toBe('reading.page 2–3 · Geel · Anna, 1 mei');
  const { quote } = annotationOf('a');
  const scanned = annotationOf('a', {
    origin: { type: 'pdf', key: 'k', author: '' },
    quote: { ...quote, source: 'ocr' },
  });
  expect(factsOf(scanned, said, t)).toBe(
    'reading.page 2–3 · Geel · Anna, 1 mei · reading.fromFile · reading.fromOcr',
  );
});

test('a state is said where it is not certain', async () => {
  const { session } = await openMarked();
  draw(<AnnotationFacts annotation={annotationOf('a')} author="Anna" />, session);
  expect(screen.queryByText('verplaatst')).toBeNull();
  const moved = annotationOf('b', { anchor: { state: 'moved', score: 1, found: null } });
  draw(<AnnotationFacts annotation={moved} author="Anna" />, session);
  expect(screen.getByText('verplaatst')).toBeDefined();
});
