// The host's side of teams for the workbench: places, keys and the files of a store.
import { MAX_CHUNK_BYTES } from '../../shared/ipc/chunk-size';
import type { HostApi, HostOutput } from '../../shared/ipc/host-contract';
import type { TeamMe, TeamPlace, TeamSeen } from '../../shared/ipc/team-contract';
import type { ProjectId } from '../../shared/kernel/ids';
import { fail, ok, type Result } from '../../shared/kernel/result';
import type { TeamStore } from '../../shared/sync/store';
import { HostError } from './host-error';

/** The team of a project as the host keeps it, without its password. */
export type KeptTeam = NonNullable<HostOutput<'team.state'>['team']>;

/** Whether teams can be had here: a plain browser reaches no folder. */
export const hasTeams = (): boolean => globalThis.host !== undefined;

function api(): HostApi {
  const { host } = globalThis;
  if (host === undefined) throw new HostError({ code: 'no-host', message: 'a plain browser has no teams' });
  return host;
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new HostError(result.error);
  return result.value;
}

/** Asks for a folder; null when the user cancels. */
export const chooseTeamFolder = async (): Promise<string | null> =>
  unwrap(await api()['team.chooseFolder']({})).path;

/** The teams that lie in a place. @throws HostError where it cannot be read */
export const findTeams = async (place: TeamPlace): Promise<TeamSeen[]> =>
  unwrap(await api()['team.find'](place)).teams;

/**
 * The team of a project; null where it has none, and in a plain browser. @throws HostError where it cannot be opened
 */
export async function teamOf(projectId: ProjectId): Promise<KeptTeam | null> {
  return hasTeams() ? unwrap(await api()['team.state']({ projectId })).team : null;
}

/** The studies that this device has asked to come into. */
export async function waitingTeams(): Promise<ProjectId[]> {
  return hasTeams() ? (unwrap(await api()['team.waiting']({})).projectIds as ProjectId[]) : [];
}

/** Keeps where a team lies, and the keys of this device. @throws HostError where the project has a team already */
export const enterTeam = async (projectId: string, place: TeamPlace, me: TeamMe): Promise<void> =>
  void unwrap(await api()['team.enter']({ projectId, place, me }));

/** Says who this device is of, once a lead has let it in. @throws HostError */
export const knowPerson = async (projectId: ProjectId, person: string): Promise<void> =>
  void unwrap(await api()['team.know']({ projectId, person }));

/** Says where the files lie from now on. @throws HostError */
export const moveTeam = async (projectId: ProjectId, place: TeamPlace): Promise<void> =>
  void unwrap(await api()['team.move']({ projectId, place }));

/** Leaves a team: what this device kept of it is set aside, or goes for good. @throws HostError */
export const leaveTeam = async (projectId: ProjectId, isForGood = false): Promise<void> =>
  void unwrap(await api()['team.leave']({ projectId, isForGood }));

/** Puts again what the store lost of this device's. @returns how many files, or why not */
export async function putAgain(projectId: ProjectId): Promise<Result<number>> {
  const again = await api()['team.putAgain']({ projectId });
  return again.ok ? ok(again.value.count) : again;
}

/**
 * Puts sealed files out of a bundle into the store of a project's team, from where the next exchange opens them. The
 * host keeps a copy of each first: one that cannot be put now is put with the next exchange. Nothing where there is no
 * team.
 */
export async function bringSealed(
  projectId: ProjectId,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  if (files.size === 0 || (await teamOf(projectId)) === null) return;
  const store = hostStore(projectId);
  for (const [name, bytes] of files) await store.put(name, bytes);
}

/** The store of a project's team. */
export function hostStore(projectId: ProjectId): TeamStore {
  return {
    list: async (area) => {
      const listed = await api()['team.list']({ projectId, area });
      return listed.ok ? ok(listed.value.names) : listed;
    },
    get: async (name) => {
      const parts: Uint8Array[] = [];
      for (let offset = 0; ;) {
        const part = await api()['team.get']({ projectId, name, offset });
        if (!part.ok) return part;
        const { bytes, size } = part.value;
        if (offset === 0 && bytes.length === size) return ok(bytes);
        parts.push(bytes);
        offset += bytes.length;
        if (offset >= size || bytes.length === 0) return ok(together(parts, offset));
      }
    },
    put: async (name, bytes) => {
      for (let offset = 0; ; offset += MAX_CHUNK_BYTES) {
        const isLast = offset + MAX_CHUNK_BYTES >= bytes.length;
        const piece = bytes.slice(offset, offset + MAX_CHUNK_BYTES);
        const put = await api()['team.put']({ projectId, name, offset, bytes: piece, isLast });
        if (!put.ok) return put;
        if (put.value.outcome !== null) return ok(put.value.outcome);
        if (isLast) return fail('write-failed', 'the host did not say what became of it');
      }
    },
  };
}

function together(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
