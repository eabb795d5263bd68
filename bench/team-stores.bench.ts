// How long 1,000 segments of 100 entries take to be put into a store, listed, and got and read, in each place where a
// team's files can lie. `npm run bench -- team-stores [segments]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeAt, teamFolder } from '../electron/team/team-place';
import { fixedEnv, newId, type ChangeId, type PersonId, type ReferenceId } from '../shared/kernel/ids';
import { decisionId, emptyDecision } from '../shared/model/decision';
import { PROJECT_VERSION } from '../shared/model/project';
import { randomBytes } from '../shared/sync/crypto';
import { newDevice } from '../shared/sync/joining';
import type { SentEntry } from '../shared/sync/packed';
import { openSegment, readSegment, writeSegment } from '../shared/sync/segment';
import type { TeamStore } from '../shared/sync/store';
import { davServers, startDav } from '../tests/helpers/dav-servers';
import { natsServer, startNats } from '../tests/helpers/nats-servers';

const SEGMENTS = Number(process.argv[2] ?? 1000);
const ENTRIES = 100;
const env = fixedEnv(Date.UTC(2026, 0, 1));
const person = newId<PersonId>(env);
const project = newId(env);

/** An entry as a decision makes it: the record's parts, which nobody had written before. */
function entry(): SentEntry {
  const reference = newId<ReferenceId>(env);
  const id = decisionId(reference, person, 'title-abstract');
  const record = {
    ...emptyDecision(reference, person, 'title-abstract'),
    id,
    verdict: 'include',
    decidedAt: env.now(),
  };
  return {
    ...{
      id: newId<ChangeId>(env),
      at: `${env.now()}-0000`,
      by: person,
      device: 'bench',
      kind: 'decision.record',
    },
    ...{ bulk: null, undoes: null, redoes: null },
    writes: Object.entries(record).map(([path, value]) => ({
      table: 'decisions',
      id,
      path,
      value,
      seen: [],
    })),
  };
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await work();
  console.log(`  ${what}: ${((performance.now() - from) / 1000).toFixed(2)} s`);
}

async function measure(
  name: string,
  store: TeamStore,
  files: readonly { name: string; bytes: Uint8Array }[],
  key: Uint8Array,
) {
  console.log(name);
  await timed('put', async () => {
    for (const file of files) {
      const put = await store.put(file.name, file.bytes);
      if (!put.ok) throw new Error(put.error.message);
    }
  });
  await timed('listed', () => store.list('s'));
  await timed('got, proved and read', async () => {
    for (const file of files) {
      const got = await store.get(file.name);
      const read = got.ok ? readSegment(got.value) : got;
      const opened = read.ok ? await openSegment(read.value, key) : read;
      if (!opened.ok || opened.value.length !== ENTRIES) throw new Error(file.name);
    }
  });
}

const { device, keys } = await newDevice();
const key = randomBytes(32);
const files: { name: string; bytes: Uint8Array }[] = [];
let prev = '';
for (let n = 1; n <= SEGMENTS; n++) {
  const header = { project, device, person, stream: 'open', n, prev, schema: PROJECT_VERSION, key: 'open.1' };
  const made = await writeSegment(header, Array.from({ length: ENTRIES }, entry), key, keys, false);
  files.push(made);
  prev = made.hash;
}
const size = files.reduce((sum, f) => sum + f.bytes.length, 0);
console.log(
  `${SEGMENTS} segments of ${ENTRIES} entries: ${(size / 1e6).toFixed(1)} MB, ${(size / SEGMENTS / ENTRIES).toFixed(0)} bytes an entry`,
);
const folder = mkdtempSync(join(tmpdir(), 'zeef-bench-'));
await measure('folder', storeAt(folder, teamFolder(project), null), files, key);
rmSync(folder, { recursive: true });
for (const kind of ['apache', 'nginx'] as const) {
  if (!davServers[kind]) {
    console.log(`${kind}: not on this machine`);
    continue;
  }
  const server = await startDav(kind, 'geheim');
  const credentials = kind === 'apache' ? { user: 'anna', password: 'geheim' } : null;
  await measure(kind, storeAt(server.address, teamFolder(project), credentials), files, key);
  await server.stop();
}
if (natsServer === null) console.log('nats-server: not on this machine');
else {
  const server = await startNats();
  await measure(
    `nats-server ${natsServer.version}, one node`,
    storeAt(server.address, teamFolder(project), null),
    files,
    key,
  );
  server.stop();
}
