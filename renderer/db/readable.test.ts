// Which databases may be opened, by their names and versions alone.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ProjectId } from '../../shared/kernel/ids';
import { databaseVersion, NewerDatabaseError, projectDatabases, requireReadable } from './readable';
import { DATABASE_VERSION } from './schema-version';

const id = '0190a1b2-0000-7000-8000-000000000001' as ProjectId;
const other = '0190a1b2-0000-7000-8000-000000000002';
const here = (databases: { name?: string; version?: number }[]): void =>
  void vi.stubGlobal('indexedDB', { databases: () => Promise.resolve(databases) });
afterEach(() => vi.unstubAllGlobals());

describe('databases in this browser', () => {
  it('are projects only by a whole id', async () => {
    here([
      { name: `zeef-${id}` },
      { name: 'zeef-registry' },
      { name: 'zeef-features' },
      { name: `other-${id}` },
      { name: `zeef-${id}-x y` },
      {},
      { name: `zeef-${other}` },
    ]);
    expect(await projectDatabases()).toEqual([id, other]);
  });
  it('have a tenth of the version that the browser says', async () => {
    here([
      { name: `zeef-${other}`, version: 50 },
      { name: `zeef-${id}`, version: 91 },
    ]);
    expect(await databaseVersion(id)).toBe(9);
    here([]);
    expect(await databaseVersion(id)).toBeNull();
  });
});

describe('a database', () => {
  const app = (): Promise<string> => Promise.resolve('9.1.0');
  it('of this version, of an older one, or not there yet may be opened', async () => {
    for (const databases of [[], [1], [DATABASE_VERSION]]) {
      here(databases.map((version) => ({ name: `zeef-${id}`, version: version * 10 })));
      await expect(requireReadable(id, app)).resolves.toBeUndefined();
    }
  });
  it('of a newer app is refused, with its version and that app', async () => {
    here([{ name: `zeef-${id}`, version: (DATABASE_VERSION + 1) * 10 }]);
    const refused = requireReadable(id, app);
    await expect(refused).rejects.toBeInstanceOf(NewerDatabaseError);
    await expect(refused).rejects.toMatchObject({ found: DATABASE_VERSION + 1, app: '9.1.0' });
  });
});
