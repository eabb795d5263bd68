// One commit against the database: refused, met, behind, or written.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitTo } from '../../shared/change/commit';
import { defaultProject } from '../../shared/model/default-project';
import { fixedEnv, newId, type PersonId } from '../../shared/kernel/ids';
import type { Project } from '../../shared/model/project';
import { ProjectDb } from './database';
import { ConflictError, RefusedError } from './write-errors';
import { BEHIND, writeIntent, writeRevert, type Writing } from './writing';

const env = fixedEnv(1_700_000_000_000);
const [anna, bram] = [newId<PersonId>(env), newId<PersonId>(env)];
let db: ProjectDb;
let project: Project;

/** What another window writes. */
const elsewhere = (part: Partial<Project>, device = 'other.b') =>
  db.transact(async () => {
    const stored = await db.records('projects').get(project.id);
    const after = { ...(stored ?? project), ...part };
    return await commitTo(db.door, env, {
      kind: 'project.save',
      by: bram,
      device,
      writes: [{ table: 'projects', id: project.id, after }],
    });
  });
const intent = (part: Partial<Project>): Parameters<typeof writeIntent>[1] => ({
  kind: 'project.save',
  by: anna,
  device: 'this.a',
  writes: [{ table: 'projects', id: project.id, after: { ...project, ...part } }],
});
const writing = (more: Partial<Writing> = {}): Writing => ({
  readAt: 1,
  since: 1,
  allow: () => undefined,
  isOwn: () => false,
  knowsOwn: true,
  ...more,
});
const stored = async (): Promise<Project | undefined> => db.records('projects').get(project.id);

beforeEach(async () => {
  project = defaultProject(env, 'Studie');
  db = new ProjectDb(project.id);
  await elsewhere({});
});
afterEach(() => db.close());

describe('what is intended', () => {
  it('is written with its entry when the log is where it was read', async () => {
    expect(await writeIntent(db, intent({ question: 'V' }), writing())).toMatchObject({ seq: 2, by: anna });
    expect((await stored())?.question).toBe('V');
  });
  it('waits while the log has gone on, and nothing is written', async () => {
    await elsewhere({ region: 'R' });
    expect(await writeIntent(db, intent({ question: 'V' }), writing())).toBe(BEHIND);
    expect((await stored())?.question).toBe(project.question);
    expect(await db.lastSeq()).toBe(2);
  });
  it('has no entry when it changes nothing', async () => {
    expect(await writeIntent(db, intent({}), writing())).toBeNull();
  });
  it('is asked leave for with the record before and after, and not written without', async () => {
    const asked: unknown[] = [];
    const allow: Writing['allow'] = (by, table, step) => {
      asked.push(by, table, ...step.map((record) => (record as Project).question));
      throw new RefusedError('not-yours' as never);
    };
    await expect(writeIntent(db, intent({ question: 'V' }), writing({ allow }))).rejects.toBeInstanceOf(
      RefusedError,
    );
    expect(asked).toEqual([anna, 'projects', project.question, 'V']);
    expect(await db.lastSeq()).toBe(1);
  });
  it('keeps what another changed meanwhile in another part', async () => {
    await elsewhere({ region: 'R' });
    await writeIntent(db, intent({ question: 'V' }), writing({ readAt: 2, since: 1 }));
    expect(await stored()).toMatchObject({ question: 'V', region: 'R' });
  });
  it('is refused where another changed the same part since, and written where that was read', async () => {
    await elsewhere({ region: 'R' });
    const mine = writeIntent(db, intent({ region: 'S' }), writing({ readAt: 2, since: 1 }));
    await expect(mine).rejects.toBeInstanceOf(ConflictError);
    expect((await stored())?.region).toBe('R');
    await writeIntent(db, intent({ region: 'S' }), writing({ readAt: 2, since: 2 }));
    expect((await stored())?.region).toBe('S');
  });
});

describe('taking back', () => {
  const who = { by: anna, device: 'this.a' };
  const lead = { readAt: 2, allow: (): void => undefined };
  it('puts back what was, and doing it again what came', async () => {
    const change = await elsewhere({ region: 'R' });
    expect(await writeRevert(db, change!.id, who, 'undo', lead)).toMatchObject({ ok: true });
    expect((await stored())?.region).toBe(project.region);
    expect(await writeRevert(db, change!.id, who, 'redo', { ...lead, readAt: 3 })).toMatchObject({
      ok: true,
    });
    expect((await stored())?.region).toBe('R');
  });
  it('waits while the log has gone on', async () => {
    const change = await elsewhere({ region: 'R' });
    expect(await writeRevert(db, change!.id, who, 'undo', { ...lead, readAt: 1 })).toBe(BEHIND);
  });
  it('asks leave for the step that it makes, and says why it is refused', async () => {
    const change = await elsewhere({ region: 'R' });
    const steps: unknown[][] = [];
    const allow: Writing['allow'] = (_by, _table, step) => {
      steps.push(step.map((record) => (record as Project).region));
      throw new RefusedError('locked');
    };
    for (const direction of ['undo', 'redo'] as const)
      expect(await writeRevert(db, change!.id, who, direction, { readAt: 2, allow })).toMatchObject({
        ok: false,
        error: { code: 'locked' },
      });
    expect(steps).toEqual([
      ['R', project.region],
      [project.region, 'R'],
    ]);
  });
  it('fails for an entry that is not there', async () => {
    await expect(writeRevert(db, 'none' as never, who, 'undo', { ...lead, readAt: 1 })).rejects.toThrow(
      'no change none',
    );
  });
});
