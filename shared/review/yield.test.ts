// What each source gave, and what no other source gave.
import { describe, expect, it } from 'vitest';
import {
  type DuplicateGroupId,
  fixedEnv,
  type ImportBatchId,
  type PersonId,
  type ReferenceId,
  type SourceId,
} from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { newDuplicateGroup } from '../model/duplicate-group';
import { newImportBatch } from '../model/import-batch';
import { newReference } from '../model/reference';
import { newSearch } from '../model/source';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { knownReports } from './known-reports';
import { yieldBySource } from './yield';

const [a, b] = ['a', 'b'] as [SourceId, SourceId];

/** Three records of two searches; the first of each search are one publication. */
function study(known: string[] = []): ProjectData {
  const project = { ...defaultProject(fixedEnv(1), 'S'), knownReports: known };
  const batchId = 'batch' as ImportBatchId;
  const rows = [
    ['r1', a, 'Loonkostensubsidie: werkt het?', '10.1234/AbC'],
    ['r2', b, 'Loonkostensubsidie - werkt het', undefined],
    ['r3', b, 'Iets heel anders', undefined],
  ] as const;
  return {
    ...emptyProjectData(),
    projects: [project],
    sources: [newSearch(a, 'A', 'q', ''), newSearch(b, 'B', 'q', '')],
    batches: [
      newImportBatch({
        id: batchId,
        sourceId: a,
        fileName: 'x',
        format: 'ris',
        importedAt: 1,
        count: 3,
        problems: [],
      }),
    ],
    references: rows.map(([id, sourceId, title, doi], sequence) => ({
      ...newReference({
        id: id as ReferenceId,
        csl: { type: 'report', title, ...(doi === undefined ? {} : { DOI: doi }) },
        sequence,
      }),
      sourceId,
      batchId,
    })),
    duplicates: [
      newDuplicateGroup({
        id: 'g' as DuplicateGroupId,
        memberIds: ['r1', 'r2'] as ReferenceId[],
        keptId: 'r1' as ReferenceId,
        basis: 'confirmed',
        merged: {},
        from: {},
        chosen: {},
        by: 'p' as PersonId,
        at: 1,
      }),
    ],
  };
}

describe('the yield of a source', () => {
  it('counts a publication of two sources for both, and as unique for neither', () => {
    const found = yieldBySource(study());
    expect(found.get(a)).toMatchObject({ publications: ['r1'], unique: [] });
    expect(found.get(b)).toMatchObject({ publications: ['r1', 'r3'], unique: ['r3'] });
  });
});

describe('known reports', () => {
  it('are found by DOI in any case or form, and by their whole title whatever its points', () => {
    const known = [
      'https://doi.org/10.1234/abc.',
      'loonkostensubsidie; WERKT het',
      'Nooit geschreven',
      'Iets',
    ];
    expect(knownReports(study(known)).map((k) => k.references)).toEqual([['r1'], ['r1'], [], []]);
  });

  it('are not found by a search where a person added them', () => {
    const data = study(['Iets heel anders', 'Loonkostensubsidie: werkt het?']);
    const byHand = (r: ProjectData['references'][number]) => ({ ...r, sourceId: null, batchId: null });
    const references = data.references.map((r) => (r.id === 'r3' ? byHand(r) : r));
    expect(knownReports({ ...data, references }).map((k) => k.references)).toEqual([[], ['r1']]);
    // An import that named no source was a search.
    const imported = data.references.map((r) => ({ ...r, sourceId: null }));
    expect(knownReports({ ...data, references: imported }).map((k) => k.references)).toEqual([
      ['r3'],
      ['r1'],
    ]);
  });

  it('asks nothing of a study that names none', () => {
    expect(knownReports(study())).toEqual([]);
  });
});
