// A project with a database, a host with real files and a journal of several segments, for the tests that damage it.
import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHandlers, dispatch } from '../../electron/main/handlers';
import { APP_ORIGIN } from '../../electron/main/policies';
import { ProjectDb } from '../../renderer/db/database';
import { JournalKeeper } from '../../renderer/db/journal-keeper';
import { commitTo } from '../../shared/change/commit';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { createHostApi } from '../../shared/ipc/host-contract';
import { type Env, fixedEnv, type ProjectId } from '../../shared/kernel/ids';
import { requireProject } from '../../shared/model/tables';

/** Segments begin anew after this many bytes: several, in a small project. */
export const SEGMENT_BYTES = 200_000;

let seed = 1_700_000_000_000;

/** A host over a folder, as `window.host`. @returns what closes it */
export function startHost(dataFolder: string): () => Promise<void> {
  const { handlers, close } = createHandlers({
    host: 'bridge',
    version: 'test',
    chooseSavePath: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
    vault: null,
    openExternal: () => Promise.resolve(),
    dataFolder,
    segmentBytes: SEGMENT_BYTES,
    onFlushed: () => undefined,
  });
  const sender = { url: `${APP_ORIGIN}/`, isTop: true };
  const host = createHostApi(
    (channel, input) => dispatch(handlers, channel, input, sender, APP_ORIGIN),
    () => () => undefined,
  );
  Object.assign(globalThis, { host });
  return close;
}

export type Desk = { id: ProjectId; env: Env; data: string; folder: string; last: number };

export const openDb = (id: ProjectId): ProjectDb => new ProjectDb(id);

export function keeperOf(db: ProjectDb, id: ProjectId, tell = (): void => undefined): JournalKeeper {
  return new JournalKeeper(
    db,
    id,
    async function* () {
      // No imports here.
    },
    tell,
  );
}

/** Changes the project's title, as a person would. @returns the entry's number */
export async function rename(db: ProjectDb, id: ProjectId, env: Env, title: string): Promise<number> {
  return await db.transact(async () => {
    const project = await db.records('projects').get(id);
    const person = await db.records('persons').toCollection().first();
    if (project === undefined || person === undefined) throw new Error('no such project');
    const change = await commitTo(db.door, env, {
      kind: 'project.save',
      by: person.id,
      device: 'test',
      writes: [{ table: 'projects', id, after: { ...project, title } }],
    });
    return change?.seq ?? 0;
  });
}

/** The example study in a database, with a journal of five segments, and everything closed. */
export async function makeDesk(): Promise<Desk> {
  // Another seed gives other ids.
  const env = fixedEnv((seed += 86_400_000));
  const store = await buildDemoProject(env);
  const data = store.toData();
  const { id } = requireProject(data);
  const db = openDb(id);
  await db.transact(async () => {
    await db.addWhole(data);
    await db.changes.bulkAdd(store.log);
  });
  const folder = mkdtempSync(join(tmpdir(), 'zeef-desk-'));
  const close = startHost(folder);
  const keeper = keeperOf(db, id);
  await keeper.compare();
  let last = 0;
  for (let i = 0; i < 14; i++) {
    last = await rename(db, id, env, `Titel ${i} ${'x'.repeat(1500)}`);
    await keeper.append(last);
  }
  await keeper.append(last);
  keeper.close();
  await close();
  db.close();
  return { id, env, data: folder, folder: join(folder, 'journal', id), last };
}

/** The segments of a journal, by name. */
export const segments = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
    .map((name) => join(folder, name));

/** All text of a journal. */
export const textOf = (folder: string): string =>
  segments(folder)
    .map((p) => readFileSync(p, 'utf8'))
    .join('');
