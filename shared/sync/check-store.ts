// The audit of a store: every chain is walked, gaps, forks and what nobody can answer for are named, and one hash
// stands for all that counts.
import { ok, type Result } from '../kernel/result';
import { collect, hashOf, type Me } from './collect';
import type { StoreProblem } from './members';
import { newDevice } from './joining';
import { segmentPlace } from './names';
import type { TeamStore } from './store';

/** What is in a store. `hash`: of the ends of all chains; the same for everybody who sees the same files. */
export type Checked = {
  project: string;
  persons: number;
  devices: number;
  segments: number;
  sealed: number;
  hash: string;
  problems: StoreProblem[];
};

/** Checks a store. @param me - a device that can open what it may; null for what can be told without a key */
export async function checkStore(store: TeamStore, me: Me | null): Promise<Result<Checked>> {
  const reader: Me = me ?? { ...(await newDevice()), project: '', genesis: null, person: '' };
  const collected = await collect(store, reader);
  if (!collected.ok) return collected;
  const { team, names, sealed, problems } = collected.value;
  return ok({
    project: team.project,
    persons: team.roles.size,
    devices: team.devices.size,
    segments: [...names].filter((name) => segmentPlace(name) !== null).length,
    sealed,
    hash: hashOf(collected.value),
    problems,
  });
}
