import { expect, test } from 'vitest';
import type { SourceId } from '../../../shared/kernel/ids';
import { newCorrespondent, newSearch } from '../../../shared/model/source';
import { commonSource, sourceLabel, sourcesOf } from './file-sources';

const [s1, s2, s3] = ['s1', 's2', 's3'] as [SourceId, SourceId, SourceId];

test('a choice goes before who is named, who is named before a guess; none may be chosen', () => {
  expect(sourcesOf([s1, null, s2], null, new Map())).toEqual([s1, null, s2]);
  expect(sourcesOf([s1, null, s2], s3, new Map())).toEqual([s3, s3, s3]);
  expect(
    sourcesOf(
      [s1, null, s2],
      s3,
      new Map([
        [0, null],
        [2, s1],
      ]),
    ),
  ).toEqual([null, s3, s1]);
});

test('files have one source together, or differ', () => {
  expect(commonSource([s1, s1])).toEqual({ source: s1, isMixed: false });
  expect(commonSource([s1, s2])).toEqual({ source: null, isMixed: true });
  expect(commonSource([null, s2])).toEqual({ source: null, isMixed: true });
  expect(commonSource([])).toEqual({ source: null, isMixed: false });
});

test('a search is offered by engine and query, a correspondent by name and country', () => {
  expect(sourceLabel(newSearch(s1, 'Scopus', 'werk', ''), 'nl')).toBe('Scopus: werk');
  expect(sourceLabel(newCorrespondent(s2, 'SE', 'Ulla'), 'nl')).toBe('Ulla (SE)');
  expect(sourceLabel({ ...newSearch(s1, 'Scopus', 'werk', ''), round: 2 }, 'en')).toBe(
    'Scopus (round 2): werk',
  );
});
