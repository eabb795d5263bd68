// A host with one small project and its journal, for the tests of back-ups.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupDesk } from '../../electron/main/backup-desk';
import { BlobStore } from '../../electron/main/blobs';
import { JournalStore } from '../../electron/main/journal';
import { baseLines, changeLine } from '../../shared/change/journal';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { sha256Hex } from '../../shared/kernel/hash';
import { requireProject, SCHEMA_VERSION } from '../../shared/model/tables';

/** Makes the example study with its journal, in segments that begin anew soon, and a file that a document names. */
export async function deskWithProject(version = '1.0.0') {
  const data = mkdtempSync(join(tmpdir(), 'zeef-backups-'));
  const env = fixedEnv(1_700_000_000_000);
  const store = await buildDemoProject(env);
  const project = requireProject(store.toData());
  const journal = new JournalStore(join(data, 'journal'), 100_000);
  const begun = await journal.begin(project.id);
  if (!begun.ok) throw new Error(begun.error.message);
  await journal.appendTo(begun.value.token, baseLines(store.toData(), store.log));
  await journal.finish(project.id, begun.value.token, null);
  const blobs = new BlobStore(join(data, 'blobs'));
  const bytes = new TextEncoder().encode('a document');
  const sha256 = sha256Hex(bytes);
  await blobs.write(sha256, 0, bytes, true);
  const append = async (title: string, note = ''): Promise<void> => {
    const now = requireProject(store.toData());
    const person = store.toData().persons[0];
    if (person === undefined) throw new Error('nobody');
    const change = await store.commit(env, {
      kind: 'project.save',
      by: person.id,
      device: note,
      writes: [{ table: 'projects', id: now.id, after: { ...now, title } }],
    });
    if (change === null) throw new Error('nothing changed');
    const appended = await journal.append(project.id, [changeLine(change)]);
    if (!appended.ok) throw new Error(appended.error.message);
  };
  // A device whose name is the hash of a file: what a journal names is kept, wherever it stands.
  await append(`${project.title}!`, sha256);
  const desk = new BackupDesk({ dataFolder: data, version });
  const asked = { projectId: project.id, title: project.title, schema: SCHEMA_VERSION, expected: null };
  return { data, desk, asked, store, journal, append, sha256, root: join(data, 'backups') };
}
