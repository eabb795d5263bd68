// Texts of an import on their way to the database.
import '../../../tests/helpers/browser-globals';
import { beforeEach, describe, expect, it } from 'vitest';
import { fixedEnv, newId, type ProjectId } from '../../../shared/kernel/ids';
import { packContents } from '../../../shared/model/reference-page';
import { ProjectDb } from '../database';
import { dropStaged, Staging } from './staging';

const env = fixedEnv(1_700_000_000_000);
const page = (): never =>
  packContents([
    { csl: { type: 'book', title: 'T', abstract: 'A' }, raw: null, unknown: [] },
  ] as never) as never;
let id: ProjectId;
const staged = async (): Promise<number> => {
  const db = new ProjectDb(id);
  const count = await db.table('pageTexts').count();
  db.close();
  return count;
};
beforeEach(() => (id = newId<ProjectId>(env)));

describe('staging', () => {
  it('writes once eight wait, or when it is told to', async () => {
    const staging = await Staging.begin(id);
    for (let n = 0; n < 7; n++) staging.put(`p${n}`, page());
    await staging.pump();
    expect(await staged()).toBe(0);
    staging.put('p7', page());
    await staging.pump();
    await staging.flush();
    expect(await staged()).toBe(8);
    staging.put('p8', page());
    await staging.flush();
    expect(await staged()).toBe(9);
    await staging.end();
  });
  it('gives back what waits too', async () => {
    const staging = await Staging.begin(id);
    staging.put('p', page());
    expect((await staging.get('p')).texts.length).toBeGreaterThan(0);
    await staging.end();
  });
  it('leaves nothing behind that no import took up, and keeps what one did', async () => {
    const staging = await Staging.begin(id);
    staging.put('p', page());
    staging.put('q', page());
    await staging.flush();
    await staging.db.table('pages').add({ id: 'q', batchId: null, last: 0, list: new Uint8Array() });
    await staging.end();
    expect(await staged()).toBe(1);
  });
  it('says that a write failed to whoever waits next', async () => {
    const staging = await Staging.begin(id);
    staging.db.stage = () => Promise.reject(new Error('vol'));
    for (let n = 0; n < 8; n++) staging.put(`p${n}`, page());
    await staging.pump();
    await expect(staging.flush()).rejects.toThrow('vol');
    await staging.end();
  });
  it('that another has under way is left alone', async () => {
    const db = new ProjectDb(id);
    await db.stage([{ id: 'p', ...(page() as object) } as never]);
    db.close();
    await navigator.locks.request(`zeef-staging-${id}`, async () => {
      await dropStaged(id);
      expect(await staged()).toBe(1);
    });
    await dropStaged(id);
    expect(await staged()).toBe(0);
  });
});
