import { expect, it } from 'vitest';
import type { ImportBatchId, SourceId } from '../kernel/ids';
import { newSearch } from '../model/source';
import { inflowOf } from './inflow';

const search = { ...newSearch('s' as SourceId, 'Lib', '', ''), kind: 'website' as const };
const sources = new Map([[search.id, search]]);
const none = { sourceId: null, batchId: null, country: null };

it('credits no database with what a person added', () => {
  expect(inflowOf(none, sources)).toBe('hand');
  expect(inflowOf({ ...none, country: 'se' }, sources)).toBe('correspondent');
  expect(inflowOf({ ...none, sourceId: search.id }, sources)).toBe('website');
});

it('counts an import that named no source, or one that is gone, as a database', () => {
  expect(inflowOf({ ...none, batchId: 'b' as ImportBatchId }, sources)).toBe('database');
  expect(inflowOf({ ...none, sourceId: 'gone' as SourceId }, sources)).toBe('database');
});
