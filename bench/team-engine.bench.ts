// Whether three NATS servers keep what they acknowledged while they are killed, paused and cut from one another at
// random under many writers, when one of them loses all, and when all do: `npm run bench -- team-engine [writers]`.
// Ends with exit code 1 where anything acknowledged is missing. Takes some ten minutes.
import { nkeys } from '@nats-io/transport-node';
import { accountsText } from '../electron/team/nats-config';
import { isAtLeast, TRUSTED } from '../electron/team/nats-link';
import { NatsStore } from '../electron/team/nats-store';
import { sha256Hex } from '../shared/kernel/hash';
import { nameHash } from '../shared/sync/names';
import { natsServer } from '../tests/helpers/nats-servers';
import { type Cluster, insideNamespaces, startCluster } from './engine-cluster';

const WRITERS = Number(process.argv[2] ?? 500);
const SEED = '1';
const TEAM = '0123abcd';
const FOLDER = `zeef-${TEAM}`;
const PAUSE_MS = 15_000;
/** Writers share connections: all of them are in one process here, which would spend its time on signing. */
const CONNECTIONS = 50;
const FAULTS = { kill: 20, pause: 5, cut: 5 };
const QUICK = process.env['ZEEF_ENGINE_QUICK'] !== undefined;

const canCut = insideNamespaces();
let drawn = 0;
const chance = (): number => Number.parseInt(sha256Hex(`${SEED} ${drawn++}`).slice(0, 8), 16) / 2 ** 32;
const between = (least: number, most: number): number => least + chance() * (most - least);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const say = (text: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

const lead = nkeys.createUser();
const people = Array.from({ length: 10 }, () => nkeys.createUser());
const keyOf = (pair: typeof lead) => ({
  user: '',
  password: '',
  nkey: new TextDecoder().decode(pair.getSeed()),
});
const accounts = accountsText(
  [
    {
      team: TEAM,
      users: [
        { key: lead.getPublicKey(), role: 'lead' },
        ...people.map((pair) => ({ key: pair.getPublicKey(), role: 'assistant' as const })),
      ],
    },
  ],
  nkeys.createUser().getPublicKey(),
);

type Sent = { name: string; bytes: Uint8Array };
type Device = { store: NatsStore; sent: Sent[] };
/** What the servers said that they have. */
const acknowledged = new Map<string, string>();
/** What was said instead, and how often. */
const refused = new Map<string, number>();
let [last, longest, slowest] = [0, 0, 0];
/** The longest without any acknowledgement, by what was done. */
const pauses = new Map<string, number>();

/** A segment as a device writes it: some 6 kB that nothing makes smaller. */
function segment(device: string, stream: string, n: number): Sent {
  const bytes = crypto.getRandomValues(new Uint8Array(2_000 + Math.floor(Math.random() * 8_000)));
  return { name: `s/${device}/${stream}/${String(n).padStart(8, '0')}-${nameHash(bytes)}.zs`, bytes };
}

async function write(nth: number, device: Device, isOver: () => boolean): Promise<void> {
  const id = sha256Hex(`device ${nth}`).slice(0, 32);
  await wait(Math.random() * PAUSE_MS);
  for (let n = 1; !isOver(); n++) {
    const sent = segment(id, n % 3 === 0 ? `blind.x.${nth}` : 'open', n);
    device.sent.push(sent);
    const from = Date.now();
    const put = await device.store.put(sent.name, sent.bytes);
    const now = Date.now();
    slowest = Math.max(slowest, now - from);
    if (put.ok) {
      acknowledged.set(sent.name, nameHash(sent.bytes));
      longest = Math.max(longest, now - last);
      last = now;
    } else refused.set(put.error.message, (refused.get(put.error.message) ?? 0) + 1);
    await wait(Math.random() * 2 * PAUSE_MS);
  }
}

async function fault(cluster: Cluster, kind: keyof typeof FAULTS, nth: number): Promise<void> {
  const node = 1 + Math.floor(chance() * 3);
  const others = [1, 2, 3].filter((one) => one !== node);
  const ms = between(1_000, 8_000);
  let label: string = kind;
  [last, longest] = [Date.now(), 0];
  if (kind === 'kill') {
    // Every fifth time two at once, so that for a while nothing can be acknowledged.
    const nodes = nth % 5 === 4 ? [node, others[0] ?? 1] : [node];
    label = nodes.length > 1 ? 'kill of two at once' : kind;
    say(`kill ${nodes.join(' and ')} for ${(ms / 1000).toFixed(1)} s`);
    await Promise.all(nodes.map((one) => cluster.kill(one)));
    await wait(ms);
    await Promise.all(nodes.map((one) => cluster.start(one)));
  } else if (kind === 'pause') {
    say(`pause ${node} for ${(ms / 1000).toFixed(1)} s`);
    cluster.pause(node, true);
    await wait(ms);
    cluster.pause(node, false);
  } else {
    // From both others, or from one of them: then the third still sees both.
    const from = nth % 2 === 0 ? others : others.slice(0, 1);
    say(`cut ${node} from ${from.join(' and ')} for ${((ms + 4_000) / 1000).toFixed(1)} s`);
    for (const other of from) cluster.cut(node, other, true);
    await wait(ms + 4_000);
    for (const other of from) cluster.cut(node, other, false);
  }
  await wait(between(6_000, 10_000));
  longest = Math.max(longest, Date.now() - last);
  pauses.set(label, Math.max(longest, pauses.get(label) ?? 0));
}

/** Reads all that was acknowledged, by way of each node. @returns how much is missing */
async function missing(cluster: Cluster): Promise<number> {
  let lost = 0;
  for (const address of cluster.each) {
    const store = new NatsStore(address, FOLDER, keyOf(lead));
    const listed = await store.list('s');
    if (!listed.ok) throw new Error(`${address}: ${listed.error.message}`);
    const names = new Set(listed.value);
    for (const [name, hash] of acknowledged) {
      const got = names.has(name) ? await store.get(name) : null;
      if (got?.ok !== true || nameHash(got.value) !== hash) {
        lost++;
        say(`missing by way of ${address}: ${name}`);
      }
    }
  }
  return lost;
}

/** Puts again what is not listed, as every device does when it exchanges; those of one connection after one another. */
async function putAgain(devices: readonly Device[]): Promise<number> {
  let count = 0;
  const together = async (store: NatsStore): Promise<void> => {
    const listed = await store.list('s');
    const there = new Set(listed.ok ? listed.value : []);
    const sent = devices.filter((one) => one.store === store).flatMap((one) => one.sent);
    for (const { name, bytes } of sent.filter((one) => !there.has(one.name))) {
      const put = await store.put(name, bytes);
      if (!put.ok) throw new Error(put.error.message);
      acknowledged.set(name, nameHash(bytes));
      count++;
    }
  };
  await Promise.all([...new Set(devices.map((one) => one.store))].map(together));
  return count;
}

async function main(): Promise<number> {
  if (natsServer === null) throw new Error('nats-server is not on this machine');
  say(
    `nats-server ${natsServer.version}, ${WRITERS} writers, seed ${SEED}${canCut ? ', each node in a network namespace' : ''}`,
  );
  if (!isAtLeast(natsServer.version, TRUSTED)) say('older than 2.12.3: what follows does not count');
  const cluster = await startCluster(accounts, canCut);
  const leads = new NatsStore(cluster.all, FOLDER, keyOf(lead));
  const begun = await leads.put('m/begin.zm', new Uint8Array(1));
  if (!begun.ok) throw new Error(begun.error.message);
  const stores = Array.from({ length: Math.min(CONNECTIONS, WRITERS) }, (_, i) => {
    const pair = people[i % people.length] ?? lead;
    return new NatsStore(cluster.all, FOLDER, keyOf(pair));
  });
  const devices = Array.from({ length: WRITERS }, (_, i): Device => ({
    store: stores[i % stores.length] ?? leads,
    sent: [],
  }));
  let isOver = false;
  last = Date.now();
  const writing = devices.map((device, i) => write(i, device, () => isOver));
  await wait(PAUSE_MS / 2);
  const faults = Object.entries(FAULTS).flatMap(([kind, count]) =>
    Array.from({ length: QUICK ? 1 : count }, (_, nth) => ({
      kind: kind as keyof typeof FAULTS,
      nth,
      at: chance(),
    })),
  );
  if (!canCut) say('no network namespaces here: links are not cut');
  const chosen = faults.filter(({ kind }) => canCut || kind !== 'cut').sort((a, b) => a.at - b.at);
  for (const { kind, nth } of chosen) await fault(cluster, kind, nth);
  isOver = true;
  await Promise.all(writing);
  say(`${acknowledged.size} acknowledged, ${chosen.length} faults`);
  for (const [label, ms] of pauses)
    say(`longest without any acknowledgement, ${label}: ${(ms / 1000).toFixed(1)} s`);
  say(`slowest put ${(slowest / 1000).toFixed(1)} s`);
  for (const [message, count] of refused) say(`not acknowledged, ${count} times: ${message}`);
  await wait(5_000);
  let lost = await missing(cluster);
  say(`${lost} missing after healing, by way of each node`);
  say(`${await putAgain(devices)} that had not been acknowledged put again`);

  await cluster.kill(1);
  cluster.wipe(1);
  await cluster.start(1);
  await wait(10_000);
  const one = await missing(cluster);
  say(`${one} missing after one node lost all it had`);
  // What that node has is its own: the two others are away one after the other.
  for (const other of [2, 3]) {
    await cluster.kill(other);
    await wait(3_000);
    await cluster.start(other);
    await wait(8_000);
  }
  const after = await missing(cluster);
  say(`${after} missing after each of the two others was away once`);

  await Promise.all([1, 2, 3].map((node) => cluster.kill(node)));
  for (const node of [1, 2, 3]) cluster.wipe(node);
  await Promise.all([1, 2, 3].map((node) => cluster.start(node)));
  const from = Date.now();
  const again = await leads.put('m/begin.zm', new Uint8Array(1));
  if (!again.ok) throw new Error(again.error.message);
  const count = await putAgain(devices);
  const all = await missing(cluster);
  say(
    `${all} missing after all nodes lost all: ${count} put again in ${((Date.now() - from) / 1000).toFixed(1)} s`,
  );
  await cluster.stop();
  lost += one + after + all;
  say(lost === 0 ? 'nothing that was acknowledged is missing' : `${lost} MISSING`);
  return lost === 0 ? 0 : 1;
}
process.exit(await main());
