// Projects on this machine: made, copied, brought back, and never written over.
import '../../tests/helpers/browser-globals';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryHost } from '../../tests/helpers/memory-host';
import type { Bundle } from '../../shared/bundle/bundle';
import { commitTo } from '../../shared/change/commit';
import { newId, type PersonId, type ProjectId } from '../../shared/kernel/ids';
import { defaultProject } from '../../shared/model/default-project';
import { browserEnv } from '../lib/env';
import { startTexts } from '../lib/i18n';
import { ProjectDb } from './database';
import { readFromJournal, startJournal } from './journal-sync';
import {
  addProject,
  createProject,
  dropRemains,
  duplicateProject,
  ensureDemo,
  noteBundle,
  rebuildFromJournal,
  restoreFromJournals,
  setDeleted,
  setRegistryTitle,
} from './projects.repository';
import { databaseVersion, projectDatabases } from './readable';
import { listProjects, registered, unregister } from './registry';

let host: MemoryHost;
const open: ProjectDb[] = [];
function of(id: ProjectId): ProjectDb {
  const db = new ProjectDb(id);
  open.push(db);
  return db;
}
const rename = (db: ProjectDb, id: ProjectId, title: string): Promise<unknown> =>
  db.transact(async () => {
    const project = await db.records('projects').get(id);
    const writes = [{ table: 'projects', id, after: { ...project, title } }];
    const by = newId<PersonId>(browserEnv);
    return await commitTo(db.door, browserEnv, {
      kind: 'project.save',
      by,
      device: 'd',
      writes: writes as never,
    });
  });
/** A project with a journal of it. */
async function withJournal(title = 'Studie'): Promise<ProjectId> {
  const id = await createProject(title, 'Anna');
  await startJournal(of(id), id, null);
  return id;
}
async function bundleOf(id: ProjectId): Promise<Bundle> {
  const read = await readFromJournal(id);
  if (!read.ok) throw new Error('no journal');
  return { data: read.value.data, log: read.value.log, files: new Map([['f', new Uint8Array([1])]]) };
}

beforeAll(() => startTexts('nl'));
beforeEach(async () => {
  host = new MemoryHost();
  for (const { id } of await listProjects()) await unregister(id);
  localStorage.clear();
});
afterEach(() => {
  for (const db of open.splice(0)) db.close();
  vi.unstubAllGlobals();
});

it('makes a project with its first person, who leads it, and one entry', async () => {
  const id = await createProject('Studie', 'Anna');
  const db = of(id);
  expect(await db.records('persons').toArray()).toMatchObject([{ name: 'Anna', role: 'lead' }]);
  expect((await db.changes.toArray()).map(({ kind }) => kind)).toEqual(['project.create']);
  expect(await registered(id)).toMatchObject({ title: 'Studie', deletedAt: null });
});

describe('beginning', () => {
  const recordsOf = async (id: ProjectId) => {
    const db = of(id);
    const log = await db.changes.toArray();
    return {
      project: await db.records('projects').get(id),
      persons: await db.records('persons').toArray(),
      tables: (await Promise.all(db.tables.map(async (t) => ((await t.count()) > 0 ? [t.name] : [])))).flat(),
      log,
    };
  };

  it('with an empty protocol, there is nothing in it but who begins', async () => {
    const { project, persons } = await recordsOf(await createProject('Leeg', 'Anna', { as: 'empty' }));
    expect(project?.criteria).toEqual([]);
    expect(persons.map((p) => [p.name, p.role])).toEqual([['Anna', 'lead']]);
  });

  it('as another, takes its method and its people through the door, and nothing of its work', async () => {
    await ensureDemo();
    const [demo] = await listProjects();
    const old = await recordsOf(demo!.id);
    const like = await recordsOf(
      await createProject('Nieuw', 'Anna', { as: 'other', id: demo!.id, withPeople: true }),
    );
    expect(like.project?.template).toEqual(old.project?.template);
    expect(like.project?.question).toBe('');
    expect(like.persons.map((p) => p.name).sort()).toEqual(
      ['Anna', ...old.persons.map((p) => p.name)].sort(),
    );
    expect(like.tables.sort()).toEqual(['changes', 'persons', 'projects']);
    expect(like.log.map((c) => c.kind)).toEqual(['project.create']);
    expect(like.log[0]?.patches).toHaveLength(1 + like.persons.length);
    const alone = await recordsOf(
      await createProject('Alleen', 'Anna', { as: 'other', id: demo!.id, withPeople: false }),
    );
    expect(alone.persons.map((p) => p.name)).toEqual(['Anna']);
    expect((await listProjects()).map((p) => p.title)).toContain('Nieuw');
  });

  it('as another that is gone, fails and makes nothing', async () => {
    const gone = newId<ProjectId>(browserEnv);
    await expect(
      createProject('Nieuw', 'Anna', { as: 'other', id: gone, withPeople: true }),
    ).rejects.toThrow();
    expect((await listProjects()).map((p) => p.title)).not.toContain('Nieuw');
  });
});

describe('adding a whole project', () => {
  it('takes its log and files along, and puts it on the list', async () => {
    const id = await withJournal();
    const bundle = await bundleOf(id);
    for (const db of open.splice(0)) await db.delete();
    await unregister(id);
    expect(await addProject(bundle)).toBe(id);
    const db = of(id);
    expect([await db.lastSeq(), (await db.files.get('f'))?.bytes.length]).toEqual([1, 1]);
    expect((await registered(id))?.title).toBe('Studie');
  });
  it('brings files one after the other, and nothing of it stays where they end early', async () => {
    const id = await withJournal();
    const bundle = await bundleOf(id);
    for (const db of open.splice(0)) await db.delete();
    await unregister(id);
    const files = async function* () {
      yield ['a', new Uint8Array(3)] as const;
      await Promise.resolve();
      throw new DOMException('aborted', 'AbortError');
    };
    await expect(addProject({ ...bundle, files: files() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(await projectDatabases()).not.toContain(id);
    expect(await registered(id)).toBeUndefined();
    expect(await addProject(bundle)).toBe(id);
  });
  it('given up after its last file leaves nothing either, and when all is written it is there', async () => {
    const id = await withJournal();
    const bundle = await bundleOf(id);
    for (const db of open.splice(0)) await db.delete();
    await unregister(id);
    const early = new AbortController();
    const files = async function* () {
      yield ['a', new Uint8Array(3)] as const;
      await Promise.resolve();
      early.abort();
    };
    const { signal } = early;
    await expect(addProject({ ...bundle, files: files(), signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await projectDatabases()).not.toContain(id);
    expect(await registered(id)).toBeUndefined();
    const late = new AbortController();
    const closed = vi.spyOn(ProjectDb.prototype, 'close').mockImplementationOnce(() => late.abort());
    expect(await addProject({ ...bundle, signal: late.signal })).toBe(id);
    expect([late.signal.aborted, (await registered(id))?.title]).toEqual([true, 'Studie']);
    closed.mockRestore();
  });
  it('while the same is being brought in is refused, and takes nothing of that away', async () => {
    const id = await withJournal();
    const bundle = await bundleOf(id);
    for (const db of open.splice(0)) await db.delete();
    await unregister(id);
    const held = new Set<string>();
    const locks = navigator.locks;
    vi.stubGlobal('navigator', {
      storage: navigator.storage,
      // As a browser: a name that is held is not given to another who asks whether it is free.
      locks: {
        request: async (
          name: string,
          how: { ifAvailable?: boolean },
          work: (lock: object | null) => unknown,
        ) => {
          if (how.ifAvailable !== true) return await locks.request(name, how as never, work as never);
          if (held.has(name)) return await work(null);
          held.add(name);
          try {
            return await work({});
          } finally {
            held.delete(name);
          }
        },
      },
    });
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const files = async function* () {
      yield ['a', new Uint8Array(3)] as const;
      await waiting;
    };
    const first = addProject({ ...bundle, files: files() });
    await vi.waitFor(async () => expect(await of(id).files.count()).toBe(1));
    const givenUp = async function* () {
      yield ['a', new Uint8Array(3)] as const;
      await Promise.resolve();
      throw new DOMException('aborted', 'AbortError');
    };
    await expect(addProject({ ...bundle, files: givenUp() })).rejects.toThrow('already-here');
    goOn();
    expect(await first).toBe(id);
    expect(await of(id).files.count()).toBe(1);
    vi.unstubAllGlobals();
  });
  it('is refused where the project is here, on the list or not', async () => {
    const id = await withJournal();
    const bundle = await bundleOf(id);
    await expect(addProject(bundle)).rejects.toThrow('already-here');
    await unregister(id);
    await expect(addProject(bundle)).rejects.toThrow('already-here');
    await of(id).records('projects').clear();
    await expect(addProject(bundle)).rejects.toThrow('already-here');
    expect(await registered(id)).toBeUndefined();
  });
});

it('removes what killed attempts left, and nothing that holds a project or an entry', async () => {
  const [listed, whole, logged, remains] = [0, 1, 2, 3].map(() => defaultProject(browserEnv, 'x').id) as [
    ProjectId,
    ProjectId,
    ProjectId,
    ProjectId,
  ];
  for (const id of [listed, whole, logged, remains]) await of(id).open();
  await of(whole)
    .records('projects')
    .add({ ...defaultProject(browserEnv, 'x'), id: whole });
  await of(logged).changes.add({ seq: 1, id: 'c' } as never);
  for (const db of open.splice(0)) db.close();
  await (await import('./registry')).register(listed, 'x', 1);
  await dropRemains();
  const left = await Promise.all([listed, whole, logged, remains].map(databaseVersion));
  expect(left.map((version) => version !== null)).toEqual([true, true, true, false]);
});

it('makes the example once, and not beside a project', async () => {
  await createProject('Studie', 'Anna');
  await ensureDemo();
  expect(await listProjects()).toHaveLength(1);
  for (const { id } of await listProjects()) await unregister(id);
  await ensureDemo();
  expect(await listProjects()).toHaveLength(0);
});

it('copies a project under a new id, with what it holds and a log that goes on', async () => {
  const id = await createProject('Studie', 'Anna');
  const source = of(id);
  await source.files.put({ sha256: 'f', bytes: new Uint8Array([1]) });
  const copyId = await duplicateProject(id, 'Kopie');
  const copy = of(copyId);
  expect(copyId).not.toBe(id);
  expect((await copy.records('projects').toArray()).map((p) => [p.id, p.title])).toEqual([[copyId, 'Kopie']]);
  expect((await copy.changes.toArray()).map(({ kind }) => kind)).toEqual([
    'project.create',
    'project.duplicate',
  ]);
  expect(await copy.files.get('f')).toBeDefined();
  expect((await source.records('projects').toArray()).map((p) => [p.id, p.title])).toEqual([[id, 'Studie']]);
  expect(await source.lastSeq()).toBe(1);
  expect((await registered(copyId))?.title).toBe('Kopie');
});

it('leaves nothing of a copy that fails', async () => {
  const before = (await indexedDB.databases()).length;
  const nothing = newId<ProjectId>(browserEnv);
  await expect(duplicateProject(nothing, 'Kopie')).rejects.toThrow('no such project');
  await of(nothing).delete();
  expect((await indexedDB.databases()).length).toBe(before);
  expect(await listProjects()).toEqual([]);
});

describe('the journals of the host', () => {
  it('bring back what the list lacks, and name what cannot be read', async () => {
    const [listed, lost, damaged] = [await withJournal('A'), await withJournal('B'), await withJournal('C')];
    host.journals.get(damaged)!.lines.fill('niets');
    for (const id of [lost, damaged]) await unregister(id);
    await of(lost).delete();
    const { restored, unreadable, failure } = await restoreFromJournals();
    expect(restored).toEqual([{ id: lost, title: 'B', lost: 0 }]);
    expect([unreadable, failure]).toEqual([[damaged], null]);
    expect((await registered(lost))?.title).toBe('B');
    expect((await of(lost).records('projects').get(lost))?.title).toBe('B');
    expect(await registered(listed)).toBeDefined();
  });
  it('write a project anew under its own id where its database holds no more', async () => {
    const id = await withJournal();
    await of(id).records('persons').clear();
    for (const db of open.splice(0)) db.close();
    expect(await rebuildFromJournal(id, 'Ernaast')).toBe(id);
    expect(await of(id).records('persons').count()).toBe(1);
  });
  it('make a copy beside a database that holds what they lack', async () => {
    const id = await withJournal();
    await rename(of(id), id, 'Later');
    for (const db of open.splice(0)) db.close();
    const beside = await rebuildFromJournal(id, 'Ernaast');
    expect(beside).not.toBe(id);
    expect((await of(id).records('projects').get(id))?.title).toBe('Later');
    expect((await of(beside).records('projects').get(beside))?.title).toBe('Ernaast');
  });
  it('make a copy where lines of them are lost', async () => {
    const id = await withJournal();
    host.journals.get(id)!.lines.push('niets');
    for (const db of open.splice(0)) db.close();
    expect(await rebuildFromJournal(id, 'Ernaast')).not.toBe(id);
  });
});

it('notes on the list what becomes of a project', async () => {
  const id = await createProject('Studie', 'Anna');
  await setDeleted(id, true);
  expect((await registered(id))?.deletedAt).toBeTypeOf('number');
  await setDeleted(id, false);
  await setRegistryTitle(id, 'Anders');
  await noteBundle(id, 'a.zeef');
  expect(await registered(id)).toMatchObject({
    deletedAt: null,
    title: 'Anders',
    bundle: { name: 'a.zeef' },
  });
});
