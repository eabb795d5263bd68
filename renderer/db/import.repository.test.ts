// An import in the database: whole, with what it brings along, or not at all.
import '../../tests/helpers/browser-globals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportDraft } from '../../shared/import/draft';
import { fixedEnv, newId, type PersonId, type ProjectId, type SourceId } from '../../shared/kernel/ids';
import { letGo } from '../../shared/kernel/let-go';
import { defaultProject } from '../../shared/model/default-project';
import { newCorrespondent } from '../../shared/model/source';
import type { ProjectDb } from './database';
import { type ImportRequest, writeImport } from './import.repository';
import { Staging } from './references/staging';

vi.mock('../../shared/kernel/let-go', () => ({ letGo: vi.fn() }));

const env = fixedEnv(1_700_000_000_000);
let id: ProjectId;
let staging: Staging;
let db: ProjectDb;
const correspondent = newId<SourceId>(env);
const silent = newId<SourceId>(env);

const request = (more: Partial<ImportRequest> = {}): ImportRequest => ({
  projectId: id,
  by: newId<PersonId>(env),
  device: 'test',
  sources: [{ id: null, count: 3 }],
  fileName: 'a.ris',
  format: 'ris',
  problems: [],
  fileHashes: ['a'.repeat(64)],
  ...more,
});
async function read(
  count: number,
): Promise<{ draft: ImportDraft; pages: Awaited<ReturnType<ImportDraft['pages']>> }> {
  const draft = new ImportDraft(env, staging, 1);
  draft.add(
    Array.from({ length: count }, (_, n) => ({
      csl: { type: 'book', title: `T${n}` },
      raw: { format: 'ris', text: `T1  - ${n}` },
      unknown: [],
      study: {},
    })),
  );
  const pages = await draft.pages();
  await staging.flush();
  return { draft, pages };
}
const watch = { onProgress: (): void => undefined, isCancelled: (): boolean => false };
const titles = async (): Promise<unknown[]> => (await db.references.wholeList()).map((r) => r.csl.title);

beforeEach(async () => {
  const project = defaultProject(env, 'Studie');
  id = project.id;
  staging = await Staging.begin(id);
  db = staging.db;
  await db.records('projects').add(project);
});
afterEach(() => staging.end());

describe('an import', () => {
  it('is written whole, in order, with one entry that counts it', async () => {
    const { draft, pages } = await read(3);
    const done: number[] = [];
    expect(
      await writeImport(db, draft, pages, request(), { ...watch, onProgress: (n) => done.push(n) }),
    ).toBe(3);
    expect(await titles()).toEqual(['T0', 'T1', 'T2']);
    expect((await db.references.wholeList()).map((r) => r.sequence)).toEqual([0, 1, 2]);
    expect(done).toEqual([3]);
    const [batch] = await db.records('batches').toArray();
    expect(await db.changes.toArray()).toMatchObject([
      { kind: 'import.add', bulk: { table: 'references', batchId: batch?.id, count: 3 } },
    ]);
  });
  it('frees the bytes of each list once that is written', async () => {
    const { draft, pages } = await read(3);
    await writeImport(db, draft, pages, request(), watch);
    expect(vi.mocked(letGo).mock.calls.map(([bytes]) => bytes)).toEqual(
      expect.arrayContaining(pages.map((page) => page.csls)),
    );
  });
  it('is heard by other windows', async () => {
    const heard = new Promise((resolve) => {
      const channel = new BroadcastChannel(`zeef-${id}`);
      channel.onmessage = ({ data }) => {
        channel.close();
        resolve(data);
      };
    });
    const { draft, pages } = await read(1);
    await writeImport(db, draft, pages, request({ sources: [{ id: null, count: 1 }] }), watch);
    expect(await heard).toEqual({ seq: 1 });
  });
  it('that is cancelled, also at the last moment, leaves nothing', async () => {
    for (const after of [0, 1]) {
      const { draft, pages } = await read(3);
      let asked = 0;
      const isCancelled = (): boolean => asked++ >= after;
      expect(await writeImport(db, draft, pages, request(), { ...watch, isCancelled })).toBeNull();
      expect(await titles()).toEqual([]);
      expect(await db.lastSeq()).toBe(0);
    }
  });
  it('fails without a project', async () => {
    await db.records('projects').clear();
    const { draft, pages } = await read(1);
    await expect(writeImport(db, draft, pages, request(), watch)).rejects.toThrow('no such project');
  });
  it('gives its references where they are from, and a correspondent who sent some has answered', async () => {
    await db
      .table('sources')
      .bulkAdd([newCorrespondent(correspondent, 'nl', 'A'), newCorrespondent(silent, 'be', 'B')]);
    const { draft, pages } = await read(3);
    const sources = [
      { id: correspondent, count: 2 },
      { id: null, count: 1 },
      { id: silent, count: 0 },
    ];
    expect(await writeImport(db, draft, pages, request({ sources }), watch)).toBe(3);
    expect((await db.references.wholeList()).map((r) => [r.sourceId, r.country])).toEqual([
      [correspondent, 'nl'],
      [correspondent, 'nl'],
      [null, null],
    ]);
    const statuses = (await db.records('sources').toArray()) as { id: string; status?: string }[];
    expect(Object.fromEntries(statuses.map((s) => [s.id, s.status]))).toEqual({
      [correspondent]: 'received',
      [silent]: 'invited',
    });
  });
});
