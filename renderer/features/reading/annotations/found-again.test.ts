import { expect, test } from 'vitest';
import type { DocumentId } from '../../../../shared/kernel/ids';
import { annotationOf, hash, passageOf, pdfOf } from '../../../../tests/helpers/marked';
import type { Reanchored } from '../../../workers/documents/reanchor-file';
import { foundAgain, isStale, placeFound } from './found-again';

const found = (more: Partial<Reanchored>): Reanchored => ({
  id: 'a',
  state: 'moved',
  score: 0.9,
  found: null,
  passage: null,
  page: null,
  label: '',
  ...more,
});
const a = annotationOf('a', { ...passageOf('oud', 1, 8) });
const there = passageOf('nieuw', 4, 2);

test('a lost passage keeps its place and its file', () => {
  const lost = foundAgain(a, found({ state: 'lost' }), hash('b'));
  expect(lost).toEqual({ ...a, anchor: { state: 'lost', score: 0, found: null } });
  expect(foundAgain(a, found({ passage: null, page: null }), hash('b')).anchor.state).toBe('lost');
});

test('an area goes to its page in the new file, at the same place on it', () => {
  const moved = foundAgain(a, found({ page: 12, label: 'xii' }), hash('b'));
  expect(moved.parts).toEqual([{ ...a.parts[0], pageIndex: 12, pageLabel: 'xii' }]);
  expect(moved).toMatchObject({ fileSha256: hash('b'), sortIndex: '00012|0000008|00000' });
  expect(moved.anchor).toEqual({ state: 'moved', score: 0.9, found: null });
});

test('a passage takes its new place and surroundings; its words stay, and all of the quotation while it is doubtful', () => {
  const moved = foundAgain(a, found({ passage: there }), hash('b'));
  expect(moved).toMatchObject({
    parts: there.parts,
    position: there.position,
    sortIndex: there.sortIndex,
    fileSha256: hash('b'),
  });
  const around = { ...there, quote: { ...there.quote, prefix: 'ervoor', raw: 'nieuw' } };
  expect(foundAgain(a, found({ passage: around }), hash('b')).quote).toEqual({
    ...a.quote,
    prefix: 'ervoor',
  });
  const doubtful = foundAgain(a, found({ passage: around, state: 'approximate', found: 'nieuw' }), hash('b'));
  expect(doubtful.quote).toEqual(a.quote);
  expect(doubtful.anchor.found).toBe('nieuw');
});

test('what was looked for is written and counted; the rest is left', () => {
  const results = new Map([
    ['a', found({ passage: there })],
    ['b', found({ id: 'b', state: 'lost' })],
    ['c', found({ id: 'c', passage: null })],
  ]);
  const all = ['a', 'b', 'c', 'd'].map((id) => annotationOf(id));
  const { writes, counts } = placeFound(all, results, hash('b'));
  expect(writes.map((w) => w.id)).toEqual(['a', 'b', 'c']);
  expect(counts).toEqual({ exact: 0, moved: 1, approximate: 0, lost: 2 });
});

test('stale is what was marked in an earlier file of this document and not lost since', () => {
  const pdf = pdfOf({ sha256: hash('b') });
  expect(isStale(a, pdf)).toBe(true);
  expect(isStale(a, pdfOf())).toBe(false);
  expect(isStale({ ...a, documentId: 'other' as DocumentId }, pdf)).toBe(false);
  expect(isStale({ ...a, anchor: { state: 'lost', score: 0, found: null } }, pdf)).toBe(false);
});
