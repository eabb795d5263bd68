import { expect, it } from 'vitest';
import type { ReferenceId, SourceId } from '../../kernel/ids';
import { newReference } from '../../model/reference';
import { newSearch } from '../../model/source';
import { emptyProjectData } from '../../model/tables';
import { newMark } from './new-mark';

it('says what the star means only where one stands', () => {
  const source = (id: string, round: number) => ({
    ...newSearch(id as SourceId, id, 'werk', '2026-01-01'),
    round,
  });
  const reference = (id: string, sourceId: string) => ({
    ...newReference({ id: id as ReferenceId, sequence: 0, csl: { type: 'report', title: id } }),
    sourceId: sourceId as SourceId,
  });
  const data = {
    ...emptyProjectData(),
    sources: [source('first', 1), source('again', 2)],
    references: [reference('old', 'first'), reference('new', 'again')],
  };
  const mark = newMark(data, 'nl');
  expect(mark.of('old' as ReferenceId)).toBe('');
  expect(mark.notes).toEqual([]);
  expect(mark.of('new' as ReferenceId)).toBe(' *');
  expect(mark.notes).toEqual(['* Nieuw in zoekronde 2.']);
});
