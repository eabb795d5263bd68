// Where the files of teams lie: a folder, or an address of a WebDAV server or of NATS servers.
import { readdir } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/kernel/result';
import type { TeamStore } from '../../shared/sync/store';
import { FolderStore } from './folder-store';
import { NatsStore, teamsOn } from './nats-store';
import { type Credentials, WebDav, WebDavStore } from './webdav-store';

/** The folder of a study's team; its name tells nothing but which of them it is. */
export const teamFolder = (project: string): string =>
  `zeef-${project.replace(/[^0-9a-f]/g, '').slice(0, 8)}`;
const TEAM = /^zeef-[0-9a-f]{8}$/;

/** The name of a folder where it is that of a team; else null. */
export const teamFolderIn = (name: string): string | null => (TEAM.test(name) ? name : null);

/** A place as it is said: without a password that stands in an address. */
const shown = (place: string): string => place.replace(/(:\/\/)[^/]*@/, '$1');

const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);
const isNats = (place: string): boolean => /^(?:nats|tls|wss?):\/\//i.test(place);

/** The store of a team in a place, by the name of its folder. */
export function storeAt(place: string, folder: string, credentials: Credentials): TeamStore {
  if (isNats(place)) return new NatsStore(place, folder, credentials);
  return isAddress(place)
    ? new WebDavStore(new WebDav(place, credentials), folder)
    : new FolderStore(place, folder);
}

async function foldersIn(place: string, credentials: Credentials): Promise<Result<string[]>> {
  if (isNats(place)) return await teamsOn(place, credentials);
  if (isAddress(place)) return await new WebDav(place, credentials).folders();
  return await readdir(place).then(
    (names) => ok(names),
    () => fail('offline', `${place}: no such folder`),
  );
}

/** The folders of the teams that lie in a place. Fails where it cannot be read. */
export async function teamFolders(place: string, credentials: Credentials): Promise<Result<string[]>> {
  const found = await foldersIn(place, credentials);
  return found.ok ? ok(found.value.filter((name) => TEAM.test(name))) : found;
}

/** The only team in a place, or the one whose folder is named. Fails where there is none, or several. */
export async function findStore(place: string, credentials: Credentials): Promise<Result<TeamStore>> {
  const parts = place.replace(/[\\/]+$/, '').split(/[\\/]/);
  const last = parts.at(-1) ?? '';
  if (TEAM.test(last))
    return ok(storeAt(place.replace(/[\\/]+$/, '').slice(0, -last.length - 1), last, credentials));
  const found = await teamFolders(place, credentials);
  if (!found.ok) return found;
  const [only, ...others] = found.value;
  if (only === undefined) return fail('no-team', `${shown(place)}: no team is in it`);
  if (others.length > 0)
    return fail('several', `${shown(place)}: several teams are in it; name the folder of one`);
  return ok(storeAt(place, only, credentials));
}
