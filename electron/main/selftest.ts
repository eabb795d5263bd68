// `--selftest`: exercises the services of the main process on real files and prints what held, for the packaged app.
import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveApp } from './app-protocol';
import { changeLine } from '../../shared/change/journal';
import type { ChangeId, PersonId } from '../../shared/kernel/ids';
import { BlobStore } from './blobs';
import { JournalStore } from './journal';
import { isExternalAllowed, isNavigationAllowed } from './policies';
import { decideStart, readLastRun, writeLastRun } from './version-guard';

export type Check = { name: string; ok: boolean; ms: number; error: string | null };

const entry = (seq: number): string =>
  changeLine({
    id: `entry-${seq}` as ChangeId,
    seq,
    at: '1800000000000-0000',
    by: 'selftest' as PersonId,
    device: 'selftest',
    kind: 'selftest',
    patches: [],
    bulk: null,
    undoes: null,
    redoes: null,
    prevHash: String(seq - 1).padStart(64, '0'),
    hash: String(seq).padStart(64, '0'),
  });
const PROJECT = '00000000-0000-7000-8000-000000000000';

function must(held: boolean, what: string): void {
  if (!held) throw new Error(what);
}

/** Runs every check in a temporary folder. `rendererFolder` is where the built workbench stands. */
export async function runSelftest(rendererFolder: string): Promise<{ ok: boolean; checks: Check[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'zeef-selftest-'));
  const checks: Check[] = [];
  const check = async (name: string, work: () => Promise<void>): Promise<void> => {
    const started = performance.now();
    const error = await work().then(
      () => null,
      (reason: unknown) => String(reason),
    );
    checks.push({ name, ok: error === null, ms: Math.round(performance.now() - started), error });
  };
  await check('journal', async () => {
    const journal = new JournalStore(folder);
    must((await journal.append(PROJECT, ['{"t":"base-end"}', entry(1), entry(2)])).ok, 'not written');
    await journal.close();
    await appendFile(join(folder, PROJECT, '000001.ndjson'), '{"h":"cut o');
    const again = new JournalStore(folder);
    must((await again.head(PROJECT))?.seq === 2, 'a cut-off line moved the head');
    must(!(await again.append(PROJECT, [entry(4)])).ok, 'a gap was taken');
    await again.append(PROJECT, [entry(3)]);
    const read = await again.read(PROJECT, null);
    must(read.ok && read.value.lines.length === 4, 'lines do not read back');
    must((await again.check(PROJECT)).checked.state === 'whole', 'not whole');
    await again.close();
  });
  await check('files by hash', async () => {
    const blobs = new BlobStore(join(folder, 'blobs'));
    const bytes = new TextEncoder().encode('zeef');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    must((await blobs.write(sha256, 0, bytes, true)).ok, 'not written');
    const wrong = await blobs.write('0'.repeat(64), 0, bytes, true);
    must(!wrong.ok && (await blobs.size('0'.repeat(64))) === null, 'a wrong hash was kept');
    const read = await blobs.read(sha256, 0);
    must(read.ok && read.value.size === 4, 'not read back');
  });
  await check('downgrade guard', async () => {
    await writeLastRun(folder, { app: '2.0.0', electron: '45.0.0' });
    const last = await readLastRun(folder);
    must(decideStart(last, { app: '2.1.0', electron: '44.0.0' }) === 'refuse', 'an older Electron starts');
    must(
      decideStart(last, { app: '2.1.0', electron: '46.0.0' }) === 'start',
      'a newer Electron does not start',
    );
  });
  await check('app protocol', async () => {
    const page = await serveApp(rendererFolder, '/');
    must(page.status === 200, `index.html: ${page.status}`);
    must((page.headers['Content-Security-Policy'] ?? '').includes("default-src 'none'"), 'no policy');
    must((await serveApp(rendererFolder, '/..%2fpackage.json')).status !== 200, 'outside the folder');
  });
  await check('policies', () => {
    must(!isNavigationAllowed('https://example.org/') && !isExternalAllowed('file:///etc/passwd'), 'too lax');
    return Promise.resolve();
  });
  await rm(folder, { recursive: true, force: true });
  return { ok: checks.every((c) => c.ok), checks };
}
