// Which entries of the log are named for a cell, by what the cell is made of.
import { describe, expect, it } from 'vitest';
import type { PersonId, ReferenceId } from '../../kernel/ids';
import type { Change, Patch } from '../../model/change';
import type { Origin } from '../table-model';
import { causeFinder } from './causes';

const entry = (seq: number, ...patches: Patch[]): Change =>
  ({ seq, at: '0', by: 'p1' as PersonId, patches, bulk: null }) as unknown as Change;
const patch = (table: string, id: string, after: object | null, before: object | null = null): Patch => ({
  ...{ table, id, before, after },
});
const made = (of: Partial<Origin>): Origin => ({ references: [], interventions: [], fields: [], ...of });
const r1 = 'r1' as ReferenceId;

const log = [
  entry(1, patch('ratings', 'a', { referenceId: 'r1' })),
  entry(2, patch('appraisals', 'b', { referenceId: 'r1', toolId: 'rob' })),
  entry(3, patch('appraisals', 'c', { referenceId: 'r1', toolId: 'casp' })),
  entry(4, patch('reporting', 'prisma:1', { item: '1' })),
  entry(5, patch('reporting', 'prisma:2', { item: '2' })),
  entry(6, patch('documents', 'd', { referenceId: 'r1' })),
  entry(7, patch('documents', 'd', { referenceId: 'r1' }, { referenceId: 'r1' })),
  entry(8, patch('documents', 'e', { referenceId: 'r2' })),
];
const seqs = (of: Partial<Origin>): number[] =>
  causeFinder(log)(made(of))
    .map((c) => c.seq)
    .sort();

describe('the causes of a change', () => {
  it('of a level on the scale are its ratings, of a judgement those with that tool', () => {
    expect(seqs({ references: [r1] })).toEqual([1]);
    expect(seqs({ references: [r1], appraisals: ['rob\ndomain'] })).toEqual([2]);
  });

  it('of words that say not what they are made of is the protocol only where nothing else was written', () => {
    const general = entry(9, patch('literature', 'l', {}), patch('projects', 'p', {}));
    const words = (of: readonly Change[]) => causeFinder(of)(made({}), true).map((c) => c.table);
    expect(words([general])).toEqual(['literature', 'projects']);
    expect(new Set(words([...log, general]))).toContain('ratings');
  });

  it('of an item of a checklist are what was said of that item', () => {
    expect(seqs({ reporting: ['prisma:2'] })).toEqual([5]);
  });

  it('of a number of the flow are the full texts that came, not newer files of them', () => {
    expect(seqs({ references: [r1], counted: [r1] })).toEqual([1, 6]);
    expect(seqs({})).toEqual([1, 6, 8]);
  });

  it('of a number of the flow is that it was turned to another round, whatever was decided besides', () => {
    const project = (flow: string) => ({ printing: { flow } });
    const turned = [
      ...log,
      entry(9, patch('sources', 's', { round: 2 })),
      entry(10, patch('projects', 'p', project('last-round'), project('all-rounds'))),
    ];
    const cell = made({ references: [r1], movedBy: ['rating'] });
    expect(causeFinder(turned)(cell).map((c) => c.seq)).toEqual([10, 9]);
    expect(causeFinder(log)(cell).map((c) => c.seq)).toEqual([1]);
  });
});
