// Searching a project's database for duplicates, against fake-indexeddb: what is read back for merging, and what is
// left alone.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundMatches } from '../../../shared/duplicates/found';
import { makeGroup } from '../../../shared/duplicates/plan';
import {
  type DuplicateGroupId,
  fixedEnv,
  type ImportBatchId,
  type InterventionId,
  newId,
  type PersonId,
  type ProjectId,
  type ReferenceId,
} from '../../../shared/kernel/ids';
import { linkId, type ReferenceIntervention } from '../../../shared/model/link';
import type { ImportBatch } from '../../../shared/model/import-batch';
import type { Reference } from '../../../shared/model/reference';
import { correct } from '../../../shared/review/corrected';
import { ProjectDb } from '../../db/database';
import { type DuplicateOutcome, mergeMatches } from '../../db/merge.repository';
import { findMatches } from './matches';

const env = fixedEnv(1_700_000_000_000);
const by = newId<PersonId>(env);
const [first, second, third] = [0, 1, 2].map(() => newId<ImportBatchId>(env)) as [
  ImportBatchId,
  ImportBatchId,
  ImportBatchId,
];

let sequence = 0;
const make = (batchId: ImportBatchId, title: string, csl: Partial<Reference['csl']> = {}): Reference => ({
  id: newId<ReferenceId>(env),
  schemaVersion: 5,
  csl: {
    type: 'article-journal',
    title,
    author: [
      { family: 'Jansen', given: 'P.' },
      { family: 'Visser', given: 'K.' },
    ],
    issued: { 'date-parts': [[2019]] },
    'container-title': 'Journal of Labour Studies',
    volume: '12',
    page: '100-120',
    ...csl,
  },
  raw: null,
  unknown: [],
  sourceId: null,
  batchId,
  country: null,
  citedAs: null,
  sequence: sequence++,
  tags: [],
});
const batch = (id: ImportBatchId, status: ImportBatch['status']): ImportBatch => ({
  id,
  schemaVersion: 13,
  fileHashes: [],
  sourceId: null,
  fileName: 'a.ris',
  format: 'ris',
  importedAt: 1,
  count: 2,
  problems: [],
  status,
});
const intervention = newId<InterventionId>(env);
const link = (referenceId: ReferenceId): ReferenceIntervention => ({
  id: linkId(referenceId, intervention),
  schemaVersion: 1,
  referenceId,
  interventionId: intervention,
});
const ONE = 'Wage subsidies and the long road to work for newcomers in small towns';
const OTHER = 'Mentoring of young refugees at secondary schools: evidence from a trial';

const elsewhere = { author: [{ family: 'Bakker', given: 'M.' }], volume: '3', page: '7-21' };

let id: ProjectId;
let db: ProjectDb;
const nobody = (): void => undefined;
const find = (isCancelled = (): boolean => false): Promise<FoundMatches> =>
  findMatches({ projectId: id, viewer: by }, nobody, isCancelled);
const merge = (found: FoundMatches, isCancelled = (): boolean => false): Promise<DuplicateOutcome> =>
  mergeMatches({ projectId: id, by, device: 'test' }, found, nobody, isCancelled);
const search = async (): Promise<DuplicateOutcome> => merge(await find());
const groups = async (): Promise<string[][]> =>
  (await db.records('duplicates').toArray()).map((g) => g.memberIds);

beforeEach(() => {
  id = newId<ProjectId>(env);
  db = new ProjectDb(id);
});

describe('a search of a database', () => {
  it('merges across pages and rows, with the values of texts that stand on pages', async () => {
    const kept = make(first, ONE, { DOI: '10.1000/one' });
    const added = make(second, ONE, { abstract: 'What subsidies do. '.repeat(20) });
    const alone = make(second, OTHER, elsewhere);
    await db.references.addAll([kept], first);
    await db.references.addAll([added, alone], second);
    const row = make(second, OTHER.toUpperCase(), elsewhere);
    await db.references.put(row);
    await db.records('batches').bulkAdd([batch(first, 'active'), batch(second, 'active')]);
    expect(await search()).toEqual({ merged: 2, asked: [] });
    const found = await db.records('duplicates').toArray();
    expect(found.map((g) => [...g.memberIds].sort())).toEqual(
      expect.arrayContaining([[kept.id, added.id].sort(), [alone.id, row.id].sort()]),
    );
    const [one] = found.filter((g) => g.memberIds.includes(kept.id));
    expect(one?.merged['abstract'] ?? one?.merged['DOI']).toBeDefined();
  });

  it('keeps a member whose import was taken back when its group grows', async () => {
    const [a, b] = [make(first, ONE), make(second, ONE)];
    await db.references.addAll([a], first);
    await db.references.addAll([b], second);
    await db.records('batches').bulkAdd([batch(first, 'active'), batch(second, 'active')]);
    await search();
    expect(await groups()).toHaveLength(1);
    await db.records('batches').put(batch(second, 'undone'));
    const c = make(third, ONE);
    await db.references.addAll([c], third);
    await db.records('batches').add(batch(third, 'active'));
    expect((await search()).merged).toBe(1);
    expect((await groups()).map((g) => [...g].sort())).toEqual([[a.id, b.id, c.id].sort()]);
  });

  it('asks about a group of which two were read, with what was compared', async () => {
    const [a, b, c] = [make(first, ONE), make(first, ONE), make(first, OTHER, elsewhere)];
    await db.references.addAll([a, b, c], first);
    await db.records('batches').add(batch(first, 'active'));
    await db.records('links').bulkAdd([a, b, c].map((r) => link(r.id)));
    const { merged, asked } = await search();
    expect(merged).toBe(0);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ a: a.id, b: b.id, traps: ['worked-out'] });
    expect(asked[0]?.fields.find((f) => f.field === 'title')?.outcome).toBe('same');
  });

  it('merges with what came into a group between finding and merging', async () => {
    const [a, b] = [make(first, ONE), make(first, ONE)];
    const other = make(second, OTHER, { ...elsewhere, abstract: 'Added later. '.repeat(30) });
    await db.references.addAll([a, b], first);
    await db.references.addAll([other], second);
    await db.records('batches').bulkAdd([batch(first, 'active'), batch(second, 'active')]);
    const found = await find();
    const group = makeGroup([a, other], { id: newId<DuplicateGroupId>(env), basis: 'confirmed', by, at: 1 });
    await db.records('duplicates').add(group);
    expect((await merge(found)).merged).toBe(1);
    expect((await groups()).map((g) => [...g].sort())).toEqual([[a.id, b.id, other.id].sort()]);
    const [whole] = await db.records('duplicates').toArray();
    expect(whole?.merged['abstract'] ?? '').toContain('Added later');
  });

  it('compares and merges references as people corrected them', async () => {
    const [kept, mended] = [make(first, ONE, { DOI: '10.1000/one' }), make(first, 'Untitled', elsewhere)];
    const [twin, other] = [make(first, OTHER, elsewhere), make(second, OTHER, elsewhere)];
    await db.references.addAll([kept, mended, twin], first);
    await db.references.put(other);
    await db.records('batches').bulkAdd([batch(first, 'active'), batch(second, 'active')]);
    const { author, volume, page } = kept.csl;
    const abstract = 'Typed over from paper. '.repeat(20);
    const apart = { title: 'Rent control and the number of homes that are built', volume: '8', page: '3-5' };
    await db
      .records('corrections')
      .bulkAdd([
        correct(mended, null, { title: ONE, author, volume, page, abstract }, { by, at: 1 }),
        correct(other, null, { ...apart, author: null }, { by, at: 1 }),
      ]);
    expect(await search()).toEqual({ merged: 1, asked: [] });
    const [group] = await db.records('duplicates').toArray();
    expect(group?.memberIds).toEqual([kept.id, mended.id]);
    expect(group?.merged).toEqual({ abstract });
  });

  it('tells how far it is: reading first, then comparing, up to all of it', async () => {
    await db.references.addAll([make(first, ONE), make(first, ONE), make(first, OTHER, elsewhere)], first);
    await db.records('batches').add(batch(first, 'active'));
    const shares: number[] = [];
    await findMatches(
      { projectId: id, viewer: by },
      (share) => shares.push(share),
      () => false,
    );
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.5);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('writes nothing when it is cancelled', async () => {
    await db.references.addAll([make(first, ONE), make(first, ONE)], first);
    await db.records('batches').add(batch(first, 'active'));
    const found = await find();
    await expect(find(() => true)).rejects.toThrow('cancelled');
    await expect(merge(found, () => true)).rejects.toThrow('cancelled');
    expect(await groups()).toEqual([]);
    expect(await db.changes.count()).toBe(0);
  });
});
