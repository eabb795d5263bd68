// An open project, as two windows see it: sessions over one database, each with records of its own.
import '../../tests/helpers/browser-globals';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId, type PersonId, type ProjectId, type ReferenceId } from '../../shared/kernel/ids';
import { requireProject } from '../../shared/model/tables';
import type { Project } from '../../shared/model/project';
import { browserEnv } from '../lib/env';
import { windowId } from '../lib/window-id';
import { ProjectDb } from './database';
import { JournalKeeper } from './journal-keeper';
import { createProject } from './projects.repository';
import { NewerDatabaseError } from './readable';
import { ProjectReader } from './reader';
import { updateEntry } from './registry';
import { DATABASE_VERSION } from './schema-version';
import { ProjectSession } from './session';
import { ConflictError, GoneError, RefusedError } from './write-errors';

async function* noLines(): AsyncGenerator<string> {}

const open: ProjectSession[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});
async function window(id: ProjectId): Promise<ProjectSession> {
  const session = await ProjectSession.open(id, noLines);
  open.push(session);
  return session;
}
const twoWindows = async (): Promise<{
  id: ProjectId;
  a: ProjectSession;
  b: ProjectSession;
  by: PersonId;
}> => {
  const id = await createProject('Study', 'Anna');
  const [a, b] = [await window(id), await window(id)];
  return { id, a, b, by: a.data.persons[0]!.id };
};
const project = (session: ProjectSession): Project => requireProject(session.data);
/** As a screen saves: part of the record as it is at its turn. */
const change = (
  session: ProjectSession,
  by: PersonId,
  part: Partial<Project>,
  since?: number,
): Promise<void> =>
  session.commit(
    by,
    'project.save',
    (data) => [
      { table: 'projects', id: requireProject(data).id, after: { ...requireProject(data), ...part } },
    ],
    since === undefined ? undefined : { since },
  );
const reference = {
  schemaVersion: 5 as const,
  csl: { type: 'article-journal', title: 'T', abstract: 'A' },
  raw: null,
  unknown: [],
  sourceId: null,
  batchId: null,
  country: null,
  citedAs: null,
  sequence: 1,
  tags: [],
};

/** The log in the database, in its order. */
async function storedLog(id: ProjectId): Promise<{ seq: number; kind: string }[]> {
  const db = new ProjectDb(id);
  const log = await db.changes.orderBy('seq').toArray();
  db.close();
  return log.map(({ seq, kind }) => ({ seq, kind }));
}
async function settle(...sessions: ProjectSession[]): Promise<void> {
  // A message between windows takes a task or two.
  await new Promise((resolve) => setTimeout(resolve, 30));
  for (const session of sessions) await session.settled();
}

describe('two windows on one project', () => {
  it('keep both of two fields that are saved at the same moment', async () => {
    const { id, a, b, by } = await twoWindows();
    await Promise.all([change(a, by, { question: 'Wat werkt?' }), change(b, by, { region: 'Elders' })]);
    await settle(a, b);
    for (const session of [a, b, await window(id)])
      expect(project(session)).toMatchObject({ question: 'Wat werkt?', region: 'Elders' });
    expect((await storedLog(id)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
  it('keep both of two records that a screen held whole', async () => {
    const { a, b, by, id } = await twoWindows();
    const [mine, theirs] = [project(a), project(b)];
    await Promise.all([
      a.commit(by, 'project.save', [{ table: 'projects', id, after: { ...mine, question: 'Q' } }]),
      b.commit(by, 'project.save', [
        { table: 'projects', id, after: { ...theirs, engines: [...theirs.engines, 'Scopus'] } },
      ]),
    ]);
    await settle(a, b);
    for (const session of [a, b])
      expect(project(session)).toMatchObject({ question: 'Q', engines: [...mine.engines, 'Scopus'] });
  });
  it('ask about one part that both changed, and write nothing of it until somebody answers', async () => {
    const { a, b, by, id } = await twoWindows();
    const since = a.readAt;
    await change(b, by, { region: 'Elders' });
    await settle(a, b);
    const refused = change(a, by, { region: 'Hier', question: 'Q' }, since);
    await expect(refused).rejects.toBeInstanceOf(ConflictError);
    await expect(refused).rejects.toMatchObject({
      conflicts: [{ table: 'projects', id, path: 'region', theirs: 'Elders', mine: 'Hier', by }],
    });
    expect(project(a)).toMatchObject({ region: 'Elders', question: '' });
    await change(a, by, { region: 'Hier', question: 'Q' }, a.readAt);
    await settle(b);
    expect(project(b)).toMatchObject({ region: 'Hier', question: 'Q' });
  });
  it('ask nothing about what this window did itself since', async () => {
    const { a, by } = await twoWindows();
    const since = a.readAt;
    await change(a, by, { region: 'H' }, since);
    await change(a, by, { region: 'Hi' }, since);
    expect(project(a).region).toBe('Hi');
  });
  it('read what the other wrote before they build on it, even when no message came', async () => {
    const { a, b, by, id } = await twoWindows();
    const db = new ProjectDb(id);
    // As a worker that is killed between its write and its message.
    const quiet = await window(id);
    const post = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined);
    await change(quiet, by, { question: 'Q' });
    post.mockRestore();
    expect(project(a).question).toBe('');
    await change(a, by, { region: 'Elders' });
    await settle(b);
    for (const session of [a, b]) expect(project(session)).toMatchObject({ question: 'Q', region: 'Elders' });
    db.close();
  });
  it('count as read only what the screen shows: who begins while an entry is being read is asked about it', async () => {
    const { a, b, by } = await twoWindows();
    let show = (): void => undefined;
    const shown = new Promise<void>((resolve) => (show = resolve));
    const records = b['records'];
    const publish = records.publish.bind(records);
    records.publish = async (touched) => {
      await shown;
      await publish(touched);
    };
    await change(a, by, { region: 'Elders' });
    await settle(a);
    expect(project(b).region).not.toBe('Elders');
    const since = b.readAt;
    show();
    await settle(b);
    expect(project(b).region).toBe('Elders');
    await expect(change(b, by, { region: 'Hier' }, since)).rejects.toBeInstanceOf(ConflictError);
  });
  it('read an entry again whose records could not be taken the first time', async () => {
    const { a, b, by } = await twoWindows();
    const records = b['records'];
    vi.spyOn(records, 'set').mockImplementationOnce(() => {
      throw new Error('not now');
    });
    const unhandled = vi.fn();
    process.once('unhandledRejection', unhandled);
    await change(a, by, { region: 'Elders' });
    await settle(a, b);
    process.off('unhandledRejection', unhandled);
    expect(project(b).region).not.toBe('Elders');
    await change(b, by, { question: 'Q' });
    expect(project(b)).toMatchObject({ region: 'Elders', question: 'Q' });
  });
  it('undo each its own, and the log keeps one order', async () => {
    const { a, b, by, id } = await twoWindows();
    await Promise.all([change(a, by, { question: 'Q' }), change(b, by, { region: 'Elders' })]);
    await Promise.all([a.revert(by, 'undo'), change(b, by, { title: 'T' })]);
    await settle(a, b);
    const seqs = (await storedLog(id)).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
    for (const session of [a, b]) expect(session.log.map((e) => e.seq)).toEqual(seqs);
  });
});

describe('whose eyes it is for', () => {
  it('is taken back and done again at once where it was done; with nothing to take back nothing is', async () => {
    const { a, by } = await twoWindows();
    expect(await a.revert(by, 'redo')).toBeNull();
    await change(a, by, { title: 'T' });
    const undone = await a.revert(by, 'undo');
    expect(project(a).title).toBe('Study');
    expect(undone).toMatchObject({ ok: true, value: { touched: [project(a).id] } });
    await a.revert(by, 'redo');
    expect(project(a).title).toBe('T');
  });

  it('is told to who listens, once for each change', async () => {
    const id = await createProject('Study', 'Anna');
    const session = await window(id);
    let told = 0;
    session.subscribe(() => told++);
    session.setViewer(session.data.persons[0]!.id);
    session.setViewer(session.data.persons[0]!.id);
    expect(told).toBe(1);
  });
});

describe('opening', () => {
  it('reads a log in order and once while another window writes', async () => {
    const { a, by, id } = await twoWindows();
    for (let i = 0; i < 20; i++) await change(a, by, { question: `q${i}` });
    const writing = (async () => {
      for (let i = 0; i < 60; i++) await change(a, by, { title: `t${i}` });
    })();
    const opened = await Promise.all(Array.from({ length: 5 }, () => window(id)));
    await writing;
    await settle(...opened);
    for (const session of opened) {
      expect(session.log.map((e) => e.seq)).toEqual(Array.from({ length: 81 }, (_, i) => i + 1));
      expect(project(session).title).toBe('t59');
    }
  });
  it('lets what another window writes meanwhile wait until everything is read', async () => {
    const { a, by, id } = await twoWindows();
    const compare = vi.spyOn(JournalKeeper.prototype, 'compare').mockImplementation(async () => {
      await change(a, by, { title: 'meanwhile' });
      await settle(a);
    });
    const opened = await window(id);
    await settle(opened);
    expect(opened.log.map((e) => e.seq)).toEqual([1, 2]);
    expect(project(opened).title).toBe('meanwhile');
    compare.mockRestore();
  });
  it('refuses a database of a newer version, touches nothing and names the app that wrote it', async () => {
    const id = await createProject('Study', 'Anna');
    const newer = new ProjectDb(id);
    newer.version(DATABASE_VERSION + 2).stores({ later: 'id' });
    await newer.open();
    newer.close();
    await updateEntry(id, { app: '9.1.0' });
    const refused = ProjectSession.open(id, noLines);
    await expect(refused).rejects.toBeInstanceOf(NewerDatabaseError);
    await expect(refused).rejects.toMatchObject({ found: DATABASE_VERSION + 2, app: '9.1.0' });
    const found = (await indexedDB.databases()).find((d) => d.name === `zeef-${id}`);
    expect(found?.version).toBe((DATABASE_VERSION + 2) * 10);
  });
});

describe('a project that another window takes away', () => {
  it('is gone here, said so, and what is typed on is not called saved', async () => {
    const { a, by, id } = await twoWindows();
    let heard = 0;
    a.subscribe(() => heard++);
    await Dexie.delete(`zeef-${id}`);
    expect(a.gone).toBe('erased');
    expect(heard).toBeGreaterThan(0);
    await expect(change(a, by, { question: 'Q' })).rejects.toBeInstanceOf(GoneError);
    // Nor does reading make it anew.
    await expect(a.newestEntries(9)).rejects.toThrow();
    expect((await indexedDB.databases()).map((d) => d.name)).not.toContain(`zeef-${id}`);
  });
  it('closes when it is upgraded there', async () => {
    const { a, id } = await twoWindows();
    const newer = new ProjectDb(id);
    newer.version(DATABASE_VERSION + 1).stores({ later: 'id' });
    await newer.open();
    newer.close();
    expect(a.gone).toBe('upgraded');
  });
  it('is lost when its database went back to less than was read', async () => {
    const { a, by, id } = await twoWindows();
    await change(a, by, { question: 'Q' });
    const db = new ProjectDb(id);
    await db.changes.where('seq').above(1).delete();
    db.close();
    await expect(change(a, by, { region: 'R' })).rejects.toMatchObject({ why: 'lost' });
  });
});

describe('the door', () => {
  it('writes nothing of a commit that is refused in part', async () => {
    const { a, by, id } = await twoWindows();
    const other = newId<PersonId>(browserEnv);
    const decision = {
      id: `r:${other}:title-abstract` as never,
      schemaVersion: 10 as const,
      criteria: 1,
      referenceId: newId<ReferenceId>(browserEnv),
      personId: other,
      stage: 'title-abstract' as const,
      verdict: 'include' as const,
      reason: null,
      note: '',
      labels: [],
      decidedAt: 0,
      durationMs: 0,
    };
    await expect(
      a.commit(by, 'x', [
        { table: 'projects', id, after: { ...project(a), title: 'T' } },
        { table: 'decisions', id: decision.id, after: decision },
      ]),
    ).rejects.toBeInstanceOf(RefusedError);
    expect(project(a).title).toBe('Study');
    expect(await storedLog(id)).toHaveLength(1);
  });
  it('writes no entry for what changes nothing', async () => {
    const { a, by, id } = await twoWindows();
    await change(a, by, {});
    expect(await storedLog(id)).toHaveLength(1);
  });
});

describe('a bundle', () => {
  it('is of one moment, while another window writes', async () => {
    const { id, by } = await twoWindows();
    const db = new ProjectDb(id);
    const many = Array.from({ length: 2000 }, (_, i) => ({ ...reference, id: `r${i}` as ReferenceId }));
    // So many that reading them takes longer than a commit.
    await db.transact(() => db.references.addAll(many, null));
    db.close();
    const [a, b] = [await window(id), await window(id)];
    const writing = (async () => {
      for (let i = 0; i < 60; i++) await change(b, by, { title: `t${i}` });
    })();
    for (let i = 0; i < 5; i++) {
      const of = await a.readAs();
      const { data, log } = await ProjectReader.during(of, (reader) => reader.whole(of.since));
      const written = log.at(-1)?.patches[0]?.after as Project;
      expect(data.projects[0]?.title).toBe(written.title);
      expect(data.references).toHaveLength(2000);
    }
    await writing;
  });
});

describe('after a crash', () => {
  it('what the dead window wrote is the person’s own, not somebody’s change', async () => {
    const { a, by, id } = await twoWindows();
    const since = a.readAt;
    await change(a, by, { region: 'abc' }, since);
    const again = await window(id);
    await expect(change(again, by, { region: 'abcd' }, since)).rejects.toBeInstanceOf(ConflictError);
    await again.commit(
      by,
      'project.save',
      (data) => [{ table: 'projects', id, after: { ...requireProject(data), region: 'abcd' } }],
      { since, windows: [windowId] },
    );
    expect(project(again).region).toBe('abcd');
  });
});
