import { expect, test } from 'vitest';
import { annotationOf, hash, passageOf } from '../../../../tests/helpers/marked';
import { agreedWith, placedAt } from './placing';

const exact = { state: 'exact', score: 1, found: null };

test('what is placed has the passage, in the present file, and is sure', () => {
  const passage = passageOf('hier', 2);
  expect(placedAt(passage, hash('b'))).toEqual({ ...passage, fileSha256: hash('b'), anchor: exact });
});

test('agreeing makes what stands there the quotation; unseen, the words that were found', () => {
  const a = annotationOf('a', {
    anchor: { state: 'approximate', score: 0.8, found: 'een gebro-\nken woord' },
  });
  const there = passageOf('daar').quote;
  expect(agreedWith(a, there)).toEqual({ anchor: exact, quote: there });
  expect(agreedWith(a, null)).toEqual({
    anchor: exact,
    quote: { ...a.quote, raw: 'een gebro-\nken woord', exact: 'een gebroken woord' },
  });
  const same = annotationOf('b', { anchor: { state: 'approximate', score: 0.8, found: null } });
  expect(agreedWith(same, null).quote).toEqual(same.quote);
});
