// The teams of the projects on this machine: for each the place where its files lie, the keys of this device, and a
// copy of what it sent. The window reads and writes the store through here, by the project alone: no path of its own.
import { chmod, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/kernel/result';
import { type TeamMe, teamMeSchema, type TeamSeen } from '../../shared/ipc/team-contract';
import { linkPlace } from '../../shared/sync/names';
import { readTeam } from '../../shared/sync/members';
import type { TeamStore } from '../../shared/sync/store';
import { makeFolder, syncFolder } from '../main/kept-folder';
import { fetched, keepSent, putAgain } from './device-folder';
import { teamFolderIn, storeAt, teamFolder, teamFolders } from './team-place';
import type { Credentials } from './webdav-store';
import { writeWhole } from './write-whole';

/** Closes what others on this machine must not read, and opens it: the key store of the system. */
export type Vault = {
  /** Whether the system has one that works. */
  isThere: () => Promise<boolean>;
  close: (text: string) => Promise<string>;
  open: (text: string) => Promise<string>;
};

/** Where a team's files lie: a folder or an address, and how to come in. */
type Place = { place: string; user: string; password: string };
const keptSchema = z.object({
  place: z.string(),
  user: z.string(),
  password: z.string(),
  me: teamMeSchema,
});
type Kept = z.infer<typeof keptSchema>;

const FILE = 'team.json';

/** What lets in: a name with a password, or the seed of an nkey alone, as servers of NATS give them. */
function credentialsOf({ user, password }: Place): Credentials {
  if (/^SU[A-Z2-7]{56}$/.test(password.trim())) return { user, password: '', nkey: password.trim() };
  return user === '' ? null : { user, password };
}

/** A place, and the team in it where its folder itself was named. */
function above(place: Place): { place: Place; only: string | null } {
  const whole = place.place.replace(/[\\/]+$/, '');
  const only = teamFolderIn(whole.split(/[\\/]/).at(-1) ?? '');
  if (only === null) return { place: { ...place, place: whole === '' ? place.place : whole }, only };
  return { place: { ...place, place: whole.slice(0, -only.length - 1) }, only };
}

/** A file of a store that is being read or written in pieces. */
type Piece = { name: string; bytes: Uint8Array };

export class TeamDesk {
  private readonly stores = new Map<string, TeamStore>();
  /** What was read last of each team, so that its pieces are of one reading. */
  private readonly reading = new Map<string, Piece>();
  /** What is being written of each team, piece by piece. */
  private readonly writing = new Map<string, Piece>();

  /**
   * @param folder - of the teams on this machine
   * @param vault - null where the system has none: whoever can read the folder can then write in the person's name
   */
  constructor(
    private readonly folder: string,
    private readonly vault: Vault | null,
  ) {}

  /** The teams that lie in a place. Fails with `offline` or `refused` where it cannot be read. */
  async find(said: Place): Promise<Result<TeamSeen[]>> {
    const { place, only } = above(said);
    const folders = await teamFolders(place.place, credentialsOf(place));
    if (!folders.ok) return folders;
    const teams: TeamSeen[] = [];
    for (const name of folders.value.filter((one) => only === null || one === only)) {
      const store = storeAt(place.place, name, credentialsOf(place));
      const listed = await store.list('m');
      if (!listed.ok) return listed;
      const first = listed.value.find((link) => linkPlace(link)?.n === 1);
      const got = first === undefined ? null : await store.get(first);
      if (first === undefined || got?.ok !== true) continue;
      const { team } = await readTeam(new Map([[first, got.value]]), null);
      if (team !== null && teamFolder(team.project) === name)
        teams.push({ projectId: team.project, genesis: team.genesis });
    }
    return ok(teams);
  }

  /** Keeps the place and the keys of a project's team. Fails with `in-team` where it has one: keys are nowhere else. */
  async enter(projectId: string, place: Place, me: TeamMe): Promise<Result<null>> {
    if ((await this.state(projectId)) !== null) return fail('in-team', 'this study has a team already');
    return await this.keep(projectId, { ...above(place).place, me });
  }

  /** Says who this device is of, once a lead has let it in. Its keys stay. */
  async know(projectId: string, person: string): Promise<Result<null>> {
    const kept = await this.state(projectId);
    if (kept === null) return fail('no-team', 'this study has no team here');
    return await this.keep(projectId, { ...kept, me: { ...kept.me, person } });
  }

  /** Where else the files lie from now on, such as where a folder was moved. */
  async move(projectId: string, place: Place): Promise<Result<null>> {
    const kept = await this.state(projectId);
    if (kept === null) return fail('no-team', 'this study has no team here');
    return await this.keep(projectId, { ...kept, ...above(place).place });
  }

  private async workingVault(): Promise<Vault | null> {
    try {
      return this.vault !== null && (await this.vault.isThere()) ? this.vault : null;
    } catch {
      // An older Electron has no such call: keys are kept as where the system has no key store.
      return null;
    }
  }

  private async keep(projectId: string, kept: Kept): Promise<Result<null>> {
    const text = JSON.stringify(kept);
    const vault = await this.workingVault();
    const sealed = vault === null ? { plain: text } : { sealed: await vault.close(text) };
    await makeFolder(join(this.folder, projectId), 0o700);
    const bytes = new TextEncoder().encode(`${JSON.stringify(sealed)}\n`);
    const path = join(this.folder, projectId, FILE);
    const written = await writeWhole(path, bytes);
    this.stores.delete(projectId);
    if (!written.ok) return written;
    await chmod(path, 0o600);
    return ok(null);
  }

  /** The team of a project as it is kept; null where it has none. @throws where it is kept and cannot be opened */
  async state(projectId: string): Promise<Kept | null> {
    const text = await readFile(join(this.folder, projectId, FILE), 'utf8').catch(() => null);
    if (text === null) return null;
    const { plain, sealed } = JSON.parse(text) as { plain?: string; sealed?: string };
    if (plain !== undefined) return keptSchema.parse(JSON.parse(plain));
    const vault = await this.workingVault();
    if (vault === null) throw new Error('the key store of the system is not there');
    return keptSchema.parse(JSON.parse(await vault.open(sealed ?? '')));
  }

  /** The studies of whose teams this device is no member yet. */
  async waiting(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    const found: string[] = [];
    for (const name of names.filter((one) => /^[0-9a-f-]{36}$/.test(one)))
      if ((await this.state(name).catch(() => null))?.me.person === '') found.push(name);
    return found;
  }

  /** Leaves a team: its keys and what was sent are set aside, not removed. */
  async leave(projectId: string, now: number): Promise<void> {
    this.stores.delete(projectId);
    const own = join(this.folder, projectId);
    try {
      await rename(own, `${own}-left-${now}`);
      await syncFolder(this.folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  /** Erases what this device kept of a team: keys, what was sent and read, and what was set aside before. */
  async erase(projectId: string): Promise<void> {
    this.stores.delete(projectId);
    const names = await readdir(this.folder).catch(() => []);
    const own = names.filter((one) => one === projectId || one.startsWith(`${projectId}-left-`));
    for (const name of own) await rm(join(this.folder, name), { recursive: true, force: true });
    // Keys that are back after a power cut are not erased.
    if (own.length > 0) await syncFolder(this.folder);
  }

  private async store(projectId: string): Promise<Result<TeamStore>> {
    const known = this.stores.get(projectId);
    if (known !== undefined) return ok(known);
    const kept = await this.state(projectId);
    if (kept === null) return fail('no-team', 'this study has no team here');
    const store = storeAt(kept.place, teamFolder(projectId), credentialsOf(kept));
    this.stores.set(projectId, store);
    return ok(store);
  }

  async list(projectId: string, area: Parameters<TeamStore['list']>[0]): Promise<Result<string[]>> {
    const store = await this.store(projectId);
    return store.ok ? await store.value.list(area) : store;
  }

  /** A piece of a file, of at most `most` bytes. */
  async get(
    projectId: string,
    name: string,
    offset: number,
    most: number,
  ): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; size: number }>> {
    let whole = this.reading.get(projectId);
    if (offset === 0 || whole?.name !== name) {
      const store = await this.store(projectId);
      if (!store.ok) return store;
      const got = await fetched(join(this.folder, projectId), store.value, name);
      if (!got.ok) return got;
      whole = { name, bytes: got.value };
    }
    const bytes = whole.bytes.slice(offset, offset + most);
    if (offset + bytes.length < whole.bytes.length) this.reading.set(projectId, whole);
    else this.reading.delete(projectId);
    return ok({ bytes, size: whole.bytes.length });
  }

  /** Takes a piece of a file; with the last it is put, and a copy kept. `null` before that. */
  async put(
    projectId: string,
    name: string,
    offset: number,
    bytes: Uint8Array,
    isLast: boolean,
  ): Promise<Result<'written' | 'already' | null>> {
    const begun = this.writing.get(projectId);
    const isNext = offset === 0 || (begun?.name === name && begun.bytes.length === offset);
    if (!isNext) return fail('gap', 'a piece of it is missing');
    const whole = new Uint8Array(offset + bytes.length);
    if (offset > 0 && begun !== undefined) whole.set(begun.bytes);
    whole.set(bytes, offset);
    if (!isLast) {
      this.writing.set(projectId, { name, bytes: whole });
      return ok(null);
    }
    this.writing.delete(projectId);
    const store = await this.store(projectId);
    if (!store.ok) return store;
    const kept = await keepSent(join(this.folder, projectId), [{ name, bytes: whole }]);
    return kept.ok ? await store.value.put(name, whole) : kept;
  }

  /** Puts again what the store has lost of what this device put there. @returns how many files */
  async putAgain(projectId: string): Promise<Result<number>> {
    const store = await this.store(projectId);
    return store.ok ? await putAgain(join(this.folder, projectId), store.value) : store;
  }
}
