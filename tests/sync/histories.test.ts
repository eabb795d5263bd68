// Histories of one study on several machines over a store that loses files: written through the door, divided into
// segments, read and proved, and put together. All come to the study that all copies make together.
import { expect, it } from 'vitest';
import type { Bundle } from '../../shared/bundle/bundle';
import { findBrokenLink, sealBehind } from '../../shared/change/commit';
import { MemoryStore } from '../../shared/change/memory-store';
import { sha256Hex } from '../../shared/kernel/hash';
import { sameJson } from '../../shared/kernel/same-json';
import { stableJson } from '../../shared/kernel/text';
import { type ProjectData, requireProject, type TableName, tableNames } from '../../shared/model/tables';
import { collect, type Me } from '../../shared/sync/collect';
import { publicOf } from '../../shared/sync/crypto';
import { newDevice } from '../../shared/sync/joining';
import { writeLink } from '../../shared/sync/members';
import type { TeamStore } from '../../shared/sync/store';
import { beginTeam, exchange, filesIn, putAll } from '../../shared/sync/team-sync';
import { arrivalsOf } from '../../shared/team/arrivals';
import { mergeBundles } from '../../shared/team/merge-bundles';
import { MemoryTeamStore } from '../helpers/memory-team-store';
import { bundleOf, Chance, type Device, play } from '../team/simulation';

const HISTORIES = Number(process.env['ZEEF_TEAM_HISTORIES'] ?? 50);
// So few that fifty take a minute; the long histories of tests/team are of the core alone.
const STEPS = 12;

const merge = (bundles: readonly Bundle[]): Bundle => {
  const merged = mergeBundles(bundles);
  if (!merged.ok) throw new Error(merged.error.message);
  return merged.value;
};
const lettersOf = ({ data, log }: Pick<Bundle, 'data' | 'log'>): string =>
  sha256Hex(JSON.stringify([data, log]));

/** A machine with its keys, and a copy of what it sent. */
type Machine = {
  me: Me;
  bundle: Bundle;
  sent: Map<string, Uint8Array>;
  /** Whether what comes is added behind its own log, as in the window; else its log is put together anew. */
  isLive: boolean;
};

/** A team with a machine for each device of a history; the first lets the others in. */
// When the machines of a history meet: after all they wrote, by any of their clocks.
const AFTER = Date.UTC(2026, 11, 1);

async function teamOf(devices: readonly Device[], store: MemoryTeamStore): Promise<Machine[]> {
  const [first] = devices;
  if (first === undefined) throw new Error('no device');
  const { data } = bundleOf(first);
  const project = requireProject(data).id;
  const made = await Promise.all(
    devices.map(async (device, index) => ({
      me: { ...(await newDevice()), project, person: device.person.id, genesis: null as string | null },
      bundle: bundleOf(device),
      sent: new Map<string, Uint8Array>(),
      isLive: index % 2 === 0,
    })),
  );
  const lead = made[0];
  if (lead === undefined) throw new Error('no device');
  const { files, genesis } = await beginTeam(lead.me, data.persons, 1);
  await putAll(store, files);
  for (const machine of made) machine.me = { ...machine.me, genesis };
  for (const { me } of made.slice(1)) {
    const known = await collect(store, lead.me);
    if (!known.ok) throw new Error(known.error.message);
    const device = { id: me.device, ...publicOf(me.keys) };
    const link = {
      project,
      at: 1,
      by: lead.me.device,
      body: { kind: 'device' as const, person: me.person, device },
    };
    await putAll(store, [await writeLink(link, known.value.team.head, lead.me.keys)]);
  }
  return made;
}

/** One exchange: what the store lost of this machine's is put again first. */
async function exchanged(machine: Machine, store: MemoryTeamStore): Promise<void> {
  for (const [name, bytes] of machine.sent) await store.put(name, bytes);
  const files = new Map(machine.bundle.files);
  const kept: TeamStore = {
    list: (area) => store.list(area),
    get: (name) => store.get(name),
    put: (name, bytes) => {
      machine.sent.set(name, bytes);
      return store.put(name, bytes);
    },
  };
  const done = await exchange(kept, machine.me, machine.bundle, filesIn(files), AFTER);
  // Before the first of a lead there is no key for the others.
  if (!done.ok) {
    expect(done.error.code).toBe('not-let-in');
    return;
  }
  const { merged } = done.value;
  const { imported } = merged;
  const { data, log } = machine.isLive ? await added(machine.bundle, merged, imported) : merged;
  // The records are those that all entries together make, whichever way they came. Until something comes a forger sees
  // what they forged.
  if (log.length > machine.bundle.log.length || merged.refused.length === 0)
    expect(stableJson(data)).toBe(stableJson(merged.data));
  machine.bundle = { data, log, files };
}

/** A study with what came behind its log, its records by the lines of that log alone. */
async function added(
  mine: Bundle,
  merged: Pick<Bundle, 'data' | 'log'>,
  imported: ReadonlyMap<string, ProjectData['references'][number]>,
): Promise<Pick<Bundle, 'data' | 'log'>> {
  const { lines, imports } = arrivalsOf(mine, merged, imported);
  const store = new MemoryStore(mine.data, mine.log);
  for (const own of imports.values()) store.addReferences(own);
  for (const { patches } of lines)
    for (const { table, id, before, after } of patches) {
      const place = { table: table as TableName, id };
      const [there] = await store.getAll([place]);
      expect(sameJson(there ?? null, before)).toBe(true);
      await store.write([{ ...place, after }]);
    }
  const data = store.toData();
  for (const table of tableNames)
    (data[table] as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const log = [...mine.log, ...sealBehind(mine.log.at(-1) ?? null, lines)];
  expect(findBrokenLink(log)).toBeNull();
  return { data, log };
}

/** A store that loses three in ten of what others wrote. */
function lose(store: MemoryTeamStore, chance: Chance): void {
  for (const name of [...store.files.keys()])
    if (name.startsWith('s/') && chance.below(10) < 3) store.files.delete(name);
}

const GROUP = 10;
for (let from = 1; from <= HISTORIES; from += GROUP)
  it(`all machines come to one study over a store that loses files: histories ${from} to ${Math.min(HISTORIES, from + GROUP - 1)}`, async () => {
    for (let seed = from; seed < from + GROUP && seed <= HISTORIES; seed++) {
      const { devices } = await play(seed, merge, STEPS);
      const chance = new Chance(seed);
      const store = new MemoryTeamStore();
      const machines = await teamOf(devices, store);
      const whole = lettersOf(merge(devices.map(bundleOf)));
      for (const machine of chance.mix(machines)) {
        await exchanged(machine, store);
        if (chance.below(2) === 0) lose(store, chance);
      }
      // Until nobody has anything new: a lead gives the key, all send theirs, all take it.
      for (let round = 0; round < 3; round++) for (const machine of machines) await exchanged(machine, store);
      const letters = machines.map((m) => lettersOf(m.isLive ? merge([m.bundle]) : m.bundle));
      expect([seed, ...new Set(letters)]).toEqual([seed, whole]);
    }
  });
