// The door's view of a database: what is asked for comes back in its order, whichever table it stands in.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { fixedEnv, newId, type ProjectId } from '../../shared/kernel/ids';
import { ProjectDb } from './database';

const env = fixedEnv(1_700_000_000_000);
const open: ProjectDb[] = [];
afterEach(() => {
  for (const db of open.splice(0)) db.close();
});
function database(): ProjectDb {
  const db = new ProjectDb(newId<ProjectId>(env));
  open.push(db);
  return db;
}
const put = (table: string, id: string): never =>
  ({ table, id, after: { id, mark: `${table}/${id}` } }) as never;

describe('the door to a database', () => {
  it('gives records in the order in which they are asked for, and nothing where there is none', async () => {
    const { door } = database();
    await door.write([put('persons', 'a'), put('references', 'r'), put('sources', 's'), put('persons', 'b')]);
    const places = [
      { table: 'sources', id: 's' },
      { table: 'persons', id: 'b' },
      { table: 'references', id: 'r' },
      { table: 'persons', id: 'none' },
      { table: 'persons', id: 'a' },
    ];
    const found = (await door.getAll(places as never)) as ({ mark: string } | undefined)[];
    expect(found.map((record) => record?.mark)).toEqual([
      'sources/s',
      'persons/b',
      'references/r',
      undefined,
      'persons/a',
    ]);
  });
  it('removes what has no value after, of references too, and leaves the rest', async () => {
    const { door } = database();
    await door.write([
      put('persons', 'a'),
      put('persons', 'b'),
      put('references', 'r'),
      put('references', 'q'),
    ]);
    await door.write([
      { table: 'persons', id: 'a', after: null },
      { table: 'references', id: 'r', after: null },
    ] as never);
    const places = [
      { table: 'persons', id: 'a' },
      { table: 'persons', id: 'b' },
      { table: 'references', id: 'r' },
      { table: 'references', id: 'q' },
    ];
    const found = await door.getAll(places as never);
    expect(found.map((record) => record !== undefined)).toEqual([false, true, false, true]);
  });
  it('knows the newest entry of the log, and that an empty one has none', async () => {
    const { door } = database();
    expect(await door.lastChange()).toBeNull();
    for (const seq of [1, 2]) await door.appendChange({ seq, id: `c${seq}` } as never);
    expect(await door.lastChange()).toMatchObject({ seq: 2 });
  });
});
