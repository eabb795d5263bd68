// Records in memory follow the log, whoever wrote it.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitTo, type Write } from '../../shared/change/commit';
import {
  fixedEnv,
  type ImportBatchId,
  newId,
  type PersonId,
  type ReferenceId,
} from '../../shared/kernel/ids';
import { defaultProject } from '../../shared/model/default-project';
import { emptyDecision } from '../../shared/model/decision';
import type { Change } from '../../shared/model/change';
import { newPerson } from '../../shared/model/people';
import type { Reference } from '../../shared/model/reference';
import { ProjectDb } from './database';
import { entriesAt, Follower, newestEntries } from './following';
import { Records } from './records';

const env = fixedEnv(1_700_000_000_000);
const by = newId<PersonId>(env);
const batchId = newId<ImportBatchId>(env);
let db: ProjectDb;
let project: ReturnType<typeof defaultProject>;
let records: Records;
let follower: Follower;

const reference = (batch: ImportBatchId | null = null): Reference => ({
  id: newId<ReferenceId>(env),
  schemaVersion: 5,
  csl: { type: 'book', title: 'T' },
  raw: { format: 'ris', text: 'TY  - BOOK' },
  unknown: [],
  sourceId: null,
  batchId: batch,
  country: null,
  citedAs: null,
  sequence: 0,
  tags: [],
});
/** What a window or a worker writes. */
const write = (
  kind: string,
  writes: readonly unknown[],
  bulk: Change['bulk'] = null,
): Promise<Change | null> =>
  // An async function: Dexie lets a transaction go that a plain one answers with a native promise, once a row is looked
  // up on pages.
  db.transact(
    async () => await commitTo(db.door, env, { kind, by, device: 'd', writes: writes as Write[], bulk }),
  );
const save = (title: string): Promise<Change | null> =>
  write('project.save', [{ table: 'projects', id: project.id, after: { ...project, title } }]);
const title = (): string | undefined => records.snapshot.projects[0]?.title;

beforeEach(async () => {
  project = defaultProject(env, 'Studie');
  db = new ProjectDb(project.id);
  records = new Records();
  follower = new Follower(db, records);
  const person = newPerson({ id: by, name: 'Anna', role: 'lead', colour: 'indigo' });
  await write('project.create', [
    { table: 'projects', id: project.id, after: project },
    { table: 'persons', id: by, after: person },
  ]);
  await follower.readAll();
});
afterEach(() => db.close());

describe('a follower', () => {
  it('reads all at first, then what entries did, and tells once for each time', async () => {
    expect(title()).toBe('Studie');
    expect([follower.lastSeq, follower.shownSeq]).toEqual([1, 1]);
    let told = 0;
    records.subscribe(() => told++);
    await save('Twee');
    await save('Drie');
    expect(title()).toBe('Studie');
    await follower.catchUp(3);
    expect(title()).toBe('Drie');
    expect(follower.log.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(follower.shownSeq).toBe(3);
    expect(told).toBe(1);
    await follower.catchUp(3);
    await follower.catchUp(2);
    expect(told).toBe(1);
    expect(follower.log).toHaveLength(3);
  });
  it('goes no further than it is asked', async () => {
    await save('Twee');
    await save('Drie');
    await follower.catchUp(2);
    expect(title()).toBe('Twee');
  });
  it('holds a written reference without its record as it came, and lets go of a removed one', async () => {
    const one = reference();
    await write('reference.add', [{ table: 'references', id: one.id, after: one }]);
    await follower.catchUp(2);
    expect(records.get('references', one.id)).toMatchObject({ raw: null, csl: { title: 'T' } });
    await write('reference.remove', [{ table: 'references', id: one.id, after: null }]);
    await follower.catchUp(3);
    expect(records.get('references', one.id)).toBeUndefined();
  });
  it('reads the references of an import, which its entry does not repeat', async () => {
    const many = [reference(batchId), reference(batchId)];
    await db.transact(() => db.references.addAll(many, batchId));
    await write('import.add', [], { table: 'references', batchId, count: 2 });
    await follower.catchUp(2);
    expect(records.snapshot.references.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  });
});

describe('the history', () => {
  it('is newest first, as far as it is asked', async () => {
    await save('Twee');
    await save('Drie');
    const seqs = async (limit: number): Promise<(number | undefined)[]> =>
      (await newestEntries(db, records, limit)).map(({ seq }) => seq);
    expect(await seqs(10)).toEqual([3, 2, 1]);
    expect(await seqs(2)).toEqual([3, 2]);
  });
  it('while a stage is blind is the newest that may be seen, however many are hidden before it', async () => {
    const { screening } = project;
    const title = { ...screening.stages['title-abstract'], isBlind: true, unblindedAt: null };
    const after = {
      ...project,
      screening: { ...screening, stages: { ...screening.stages, 'title-abstract': title } },
    };
    await write('project.save', [{ table: 'projects', id: project.id, after }]);
    for (let n = 0; n < 70; n++) {
      const decision = emptyDecision(newId<ReferenceId>(env), by, 'title-abstract');
      await write('decision.record', [{ table: 'decisions', id: decision.id, after: decision }]);
    }
    const bert = newPerson({ id: newId<PersonId>(env), name: 'Bert', role: 'assistant', colour: '' });
    await write('person.save', [{ table: 'persons', id: bert.id, after: bert }]);
    await follower.catchUp(73);
    const seqs = async (limit: number) => (await newestEntries(db, records, limit)).map(({ seq }) => seq);
    records.setViewer(bert.id);
    expect(await seqs(8)).toEqual([73, 2, 1]);
    expect(await seqs(2)).toEqual([73, 2]);
    records.setViewer(by);
    expect(await seqs(3)).toEqual([73, 72, 71]);
  });
  it('of a record is what touched it or what is named after it, and the import that brought it', async () => {
    const [one, other] = [reference(batchId), reference(batchId)];
    await db.transact(() => db.references.addAll([one, other], batchId));
    await write('import.add', [], { table: 'references', batchId, count: 2 });
    await write('import.add', [], { table: 'references', batchId: newId<ImportBatchId>(env), count: 2 });
    await save('Twee');
    await write('reference.save', [{ table: 'references', id: one.id, after: { ...one, tags: ['x'] } }]);
    await write('reference.save', [{ table: 'references', id: other.id, after: { ...other, tags: ['x'] } }]);
    await follower.catchUp(6);
    const at = async (seqs: number[], id: string | null): Promise<number[]> =>
      (await entriesAt(db, records, seqs, id)).map(({ seq }) => seq);
    expect(await at([6, 5, 4, 3, 2, 1], one.id)).toEqual([5, 2]);
    expect(await at([5, 2, 99, 6], null)).toEqual([5, 2, 6]);
  });
});
