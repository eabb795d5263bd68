// What the commands of a team have in common: the store and the device that are named, and an exchange with them.
import type { Bundle } from '../../shared/bundle/bundle';
import type { Result } from '../../shared/kernel/result';
import type { Me } from '../../shared/sync/collect';
import type { TeamStore } from '../../shared/sync/store';
import { exchange, filesIn } from '../../shared/sync/team-sync';
import { keepSent, putAgain, readDevice } from '../team/device-folder';
import { findStore, storeAt, teamFolder } from '../team/team-place';
import type { Arguments } from './arguments';
import { InputError } from './files';
import { UsageError } from './usage';

export function need(args: Arguments, name: 'folder' | 'device' | 'by'): string {
  const value = args.options[name] ?? '';
  if (value === '') throw new UsageError(`--${name} is missing`);
  return value;
}

/** @throws InputError with what went wrong */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { message, where } = result.error;
  throw new InputError(where === undefined ? message : `${where}: ${message}`);
}

/** How to come into a server: in the environment, so that no list of processes shows it. */
export function credentials(): { user: string; password: string; nkey: string } | null {
  const {
    ZEEF_TEAM_USER: user = '',
    ZEEF_TEAM_PASSWORD: password = '',
    ZEEF_TEAM_NKEY: nkey = '',
  } = process.env;
  return user === '' && nkey === '' ? null : { user, password, nkey };
}

/**
 * The store of a team. A device that knows its study finds it also where the place has lost all it had.
 *
 * @throws InputError where there is no team there, or several
 */
export async function storeOf(place: string, device?: string): Promise<TeamStore> {
  const found = await findStore(place, credentials());
  const me = device === undefined ? null : await readDevice(device);
  return !found.ok &&
    found.error.code === 'no-team' &&
    me?.ok === true &&
    me.value.genesis !== null &&
    me.value.project !== ''
    ? storeAt(place, teamFolder(me.value.project), credentials())
    : orThrow(found);
}

/** A store of which a device keeps a copy of what it puts there, first. */
export const keepingWhatIsSent = (store: TeamStore, device: string): TeamStore => ({
  list: (area) => store.list(area),
  get: (name) => store.get(name),
  put: async (name, bytes) => {
    const kept = await keepSent(device, [{ name, bytes }]);
    return kept.ok ? await store.put(name, bytes) : kept;
  },
});

/** Exchanges, with a copy of what is sent kept first: what the store loses is put there again. */
export async function send(store: TeamStore, device: string, me: Me, local: Bundle | null) {
  const again = orThrow(await putAgain(device, store));
  const keeping = keepingWhatIsSent(store, device);
  const files = new Map(local?.files);
  const done = orThrow(await exchange(keeping, me, local, filesIn(files), Date.now()));
  if (done.unsent !== null) orThrow({ ok: false, error: done.unsent });
  // In an order that does not depend on who had which first: bundles of the same study are the same to the byte.
  const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...done, merged: { ...done.merged, files: sorted }, again };
}
