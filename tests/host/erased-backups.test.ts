// Erasing a study takes its back-ups, wherever they lie, and says where it could not.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptFile } from '../../electron/main/backup-files';
import { deskWithProject } from './backup-desk';

type Made = Awaited<ReturnType<typeof deskWithProject>>;
const own = (): string => mkdtempSync(join(tmpdir(), 'zeef-chosen-'));

async function makeIn({ desk, asked }: Made, folder: string | null): Promise<void> {
  await desk.set({ folder });
  const made = await desk.make({ ...asked, why: 'hand' });
  if (!made.ok || made.value.elsewhere !== null) throw new Error('not made there');
}
const notesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'));

it('also those in folders that were chosen before, which the list still shows', async () => {
  const made = await deskWithProject();
  const [first, second] = [own(), own()];
  for (const folder of [first, second, null]) await makeIn(made, folder);
  const { backups } = await made.desk.list(made.asked.projectId);
  expect(backups).toHaveLength(3);
  for (const { id } of backups) expect((await made.desk.check(id)).ok).toBe(true);
  expect(await made.desk.removeAll(made.asked.projectId)).toEqual({ removed: 3, left: [] });
  for (const folder of [first, second, made.root]) expect(notesIn(folder)).toEqual([]);
  await made.desk.close();
});

it('names a folder that is not there now, or cannot be read, and takes the others', async () => {
  const made = await deskWithProject();
  const [gone, broken] = [own(), own()];
  for (const folder of [gone, broken, null]) await makeIn(made, folder);
  renameSync(gone, `${gone}-away`);
  const [machine = ''] = readdirSync(join(broken, 'zeef-backups'));
  const place = join(broken, 'zeef-backups', machine, made.asked.projectId);
  renameSync(place, `${place}-away`);
  writeFileSync(place, 'a file where a folder was');
  const { removed, left } = await made.desk.removeAll(made.asked.projectId);
  expect([removed, left]).toEqual([1, [gone, broken]]);
  expect(notesIn(made.root)).toEqual([]);
  await made.desk.close();
});

it('takes its documents, and says where they stay because a note of another study cannot be read', async () => {
  const made = await deskWithProject();
  await makeIn(made, null);
  expect(existsSync(keptFile(made.root, made.sha256))).toBe(true);
  const other = join(made.root, '00000000-0000-7000-8000-000000000009');
  mkdirSync(other);
  writeFileSync(join(other, '20260101T000000000Z-hand.json'), 'no note');
  expect(await made.desk.removeAll(made.asked.projectId)).toEqual({ removed: 1, left: [made.root] });
  await made.desk.close();
});
