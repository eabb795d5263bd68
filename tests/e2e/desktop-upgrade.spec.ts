// A study as an older version left it on a machine, opened by this one in a real Electron: database, list of projects,
// journal and back-up of schema 12.
import 'fake-indexeddb/auto';
import { expect, type Page } from '@playwright/test';
import { ProjectDb } from '../../renderer/db/database';
import { DATABASE_VERSION } from '../../renderer/db/schema-version';
import { baseLines } from '../../shared/change/journal';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Change } from '../../shared/model/change';
import { emptyProjectData, tableNames } from '../../shared/model/tables';
import { frozenDatabase, putBack } from '../helpers/frozen-database';
import { close, test } from './desktop';
import { goTo } from './workbench';

const OLD = 12;
const frozen = withoutFiles(frozenDatabase(`schema-${OLD}`));
const id = frozen.id as ProjectId;
// In the list of projects: another stands there already, the example of today.
const TITLE = 'Een studie van vroeger';

/** The file of the fixture is none of its hash, which the host refuses to keep. */
function withoutFiles(found: ReturnType<typeof frozenDatabase>): ReturnType<typeof frozenDatabase> {
  const { files, ...stores } = found.stores;
  return files === undefined ? found : { ...found, stores: { ...stores, files: { ...files, rows: [] } } };
}

/** The lines of the journal beside it: records as that version wrote them; references stand in pages of a database. */
async function oldJournal(): Promise<string[]> {
  await putBack(frozen);
  const db = new ProjectDb(id);
  const data = emptyProjectData();
  for (const table of tableNames)
    (data[table] as unknown[]) =
      table === 'references' ? await db.references.wholeList() : (frozen.stores[table]?.rows ?? []);
  db.close();
  return baseLines(data, frozen.stores['changes']?.rows as Change[]);
}

/** Lists the project, and writes its journal and a back-up as that version asked for them. */
const putBeside = (page: Page, lines: readonly string[]): Promise<void> =>
  page.evaluate(
    async ({ projectId, title, schema, lines }) => {
      const { host } = globalThis;
      if (host === undefined) throw new Error('no host');
      const value = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
        if (!result.ok) throw new Error(result.error.message);
        return result.value;
      };
      const { token } = value(await host['journal.begin']({ projectId }));
      value(await host['journal.append']({ projectId, lines: [...lines], token }));
      value(await host['journal.finish']({ projectId, token, over: null }));
      value(await host['backups.make']({ projectId, title, why: 'start', schema, expected: null }));
      const registry = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('zeef-registry');
        request.onsuccess = () => resolve(request.result);
      });
      const writing = registry.transaction('projects', 'readwrite');
      writing.objectStore('projects').put({ id: projectId, title, createdAt: 1, deletedAt: null });
      await new Promise((resolve) => (writing.oncomplete = resolve));
      registry.close();
    },
    { projectId: id, title: TITLE, schema: OLD, lines },
  );

/** The browser's own number of the project's database. */
const versionOf = (page: Page): Promise<number | undefined> =>
  page.evaluate(
    async (name) => (await indexedDB.databases()).find((db) => db.name === name)?.version,
    `zeef-${id}`,
  );

/** Why each back-up was made, the newest first. */
const backupsOf = (page: Page): Promise<{ id: string; why: string; schema: number }[]> =>
  page.evaluate(async (projectId) => {
    const listed = await globalThis.host?.['backups.list']({ projectId });
    if (listed?.ok !== true) throw new Error('not listed');
    return listed.value.backups.map(({ id, why, schema }) => ({ id, why, schema }));
  }, id);

/** How many references are in a back-up, how many entries of the log, and of which schema its project is. */
const readBackup = (page: Page, backup: string) =>
  page.evaluate(async (backupId) => {
    const { host } = globalThis;
    const opened = await host?.['backups.open']({ id: backupId });
    if (host === undefined || opened?.ok !== true) throw new Error('not opened');
    const found = { references: 0, entries: 0, schema: 0 };
    for (;;) {
      const part = await host['backups.read']({ handle: opened.value.handle });
      if (!part.ok) throw new Error(part.error.message);
      if (part.value.lines.length === 0) return found;
      for (const text of part.value.lines) {
        const line = JSON.parse(text) as { table?: string; rows?: { schemaVersion: number }[]; changes?: [] };
        if (line.table === 'references') found.references += line.rows?.length ?? 0;
        if (line.table === 'projects') found.schema = line.rows?.[0]?.schemaVersion ?? 0;
        found.entries += line.changes?.length ?? 0;
      }
    }
  }, backup);

test('a study of an older version is backed up before it is laid out anew, opens whole, and its journal goes on', async ({
  desktop,
}) => {
  const before = await desktop.start();
  await expect(before.page.getByRole('heading', { name: 'Zeef' })).toBeVisible();
  await before.page.evaluate(putBack, frozen as never);
  await putBeside(before.page, await oldJournal());
  expect(await versionOf(before.page)).toBe(frozen.version);
  await close(before);

  const { page } = await desktop.start();
  const project = page.getByRole('button', { name: TITLE, exact: true });
  await expect(project).toBeVisible();
  // While somebody holds the old database, nothing can be laid out anew: what is backed up now is what stood before.
  await page.evaluate(
    ({ name, version }) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(name, version);
        request.onsuccess = () => {
          Object.assign(globalThis, { held: request.result });
          resolve();
        };
      }),
    { name: `zeef-${id}`, version: frozen.version },
  );
  await project.click();
  await expect.poll(async () => (await backupsOf(page))[0]?.why, { intervals: [50] }).toBe('upgrade');
  expect(await versionOf(page)).toBe(frozen.version);
  await page.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());

  await goTo(page, 'Longlist');
  expect(await versionOf(page)).toBe(DATABASE_VERSION * 10);
  await expect(page.locator('main')).toContainText('633');
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  const field = page.getByLabel('Doelgroep');
  await field.fill('wie hier pas woont');
  await field.blur();
  const journal = (): Promise<unknown> =>
    page.evaluate(async (projectId) => {
      const head = await globalThis.host?.['journal.head']({ projectId });
      const check = await globalThis.host?.['journal.check']({ projectId });
      return head?.ok === true && check?.ok === true ? [head.value.head?.seq, check.value.state] : null;
    }, id);
  await expect.poll(journal).toEqual([(frozen.stores['changes']?.rows.length ?? 0) + 1, 'whole']);
  // What was backed up is as the older version wrote it, and all of it.
  const upgraded = (await backupsOf(page)).find(({ why }) => why === 'upgrade');
  expect(await readBackup(page, upgraded?.id ?? '')).toEqual({ references: 633, entries: 8, schema: OLD });
  await expect(page.getByRole('alert')).toHaveCount(0);
});
