// Beginning a team, and asking to come into one.
import type { Person } from '../../../shared/model/people';
import type { ProjectId } from '../../../shared/kernel/ids';
import type { TeamPlace, TeamSeen } from '../../../shared/ipc/team-contract';
import { teamIn, wordsFor } from '../../../shared/sync/admitting';
import { joinRequest, newDevice } from '../../../shared/sync/joining';
import type { Problem } from '../../../shared/kernel/result';
import { beginTeam } from '../../../shared/sync/team-sync';
import { addProject } from '../../db/projects.repository';
import { registered } from '../../db/registry';
import { HostError } from '../../host/host-error';
import {
  enterTeam,
  findTeams,
  hostStore,
  knowPerson,
  type KeptTeam,
  leaveTeam,
  teamOf,
} from '../../host/team';
import { firstInWorker, lookInWorker } from '../../workers/team/client';

/**
 * Begins the team of a project, with this device as its lead's. What cannot be put now is put with the next exchange.
 *
 * @throws HostError where the place cannot be reached, or has a team of this project
 */
export async function beginHere(
  projectId: ProjectId,
  place: TeamPlace,
  lead: Person,
  persons: readonly Person[],
): Promise<void> {
  const there = await findTeams(place);
  if (there.some((team) => team.projectId === projectId))
    throw new HostError({ code: 'team-there', message: 'this study has a team there already' });
  const made = { ...(await newDevice()), project: projectId as string, person: lead.id as string };
  const { files, genesis } = await beginTeam(made, persons, Date.now());
  await enterTeam(projectId, place, { ...made, genesis });
  // Each is kept by the host before it is put: one that cannot be put now is put with the next exchange.
  const store = hostStore(projectId);
  let failed: Problem | null = null;
  for (const { name, bytes } of files) {
    const put = await store.put(name, bytes);
    if (!put.ok) failed ??= put.error;
  }
  if (failed !== null) throw new HostError(failed);
}

/** The team that lies in a place, or the text that says why it cannot be told which. @throws HostError */
export async function teamAt(
  place: TeamPlace,
): Promise<{ team: TeamSeen } | { why: 'team.noneThere' | 'team.several' }> {
  const [team, ...others] = await findTeams(place);
  if (team === undefined) return { why: 'team.noneThere' };
  return others.length > 0 ? { why: 'team.several' } : { team };
}

/** Who asks to come into a team, with the words that both read out. */
export type Waiting = { projectId: ProjectId; words: string; kept: KeptTeam };

/**
 * Asks to come into a team.
 *
 * @param name - who asks, as they write it
 * @throws HostError where the place cannot be reached, or this device is in that team or asks already
 */
export async function askToJoin(place: TeamPlace, team: TeamSeen, name: string): Promise<void> {
  const projectId = team.projectId as ProjectId;
  const me = { ...(await newDevice()), project: team.projectId, person: '', genesis: team.genesis };
  await enterTeam(projectId, place, me);
  const store = hostStore(projectId);
  const whole = await teamIn(store, team.genesis);
  const request = whole.ok ? await joinRequest(me, name, whole.value) : null;
  const put = request === null ? whole : await store.put(request.name, request.bytes);
  if (put.ok) return;
  // A device that nobody has heard of would wait for ever: it is asked again as another.
  await leaveTeam(projectId);
  throw new HostError(put.error);
}

/** What stands of asking to come into the team of a project; null where this device does not ask (any more). */
export async function waitingFor(projectId: ProjectId): Promise<Waiting | null> {
  const kept = await teamOf(projectId);
  return kept === null || kept.me.person !== ''
    ? null
    : { projectId, words: wordsFor(kept.me, kept.me.genesis), kept };
}

/**
 * Comes in where a lead has let this device in: with the study, where it is not here yet.
 *
 * @returns whether this device is in
 * @throws HostError where it cannot be found out
 */
export async function comeIn({ projectId, kept }: Waiting): Promise<boolean> {
  const store = hostStore(projectId);
  const looked = await lookInWorker(store, kept.me);
  if (!looked.ok) throw new HostError(looked.error);
  const { person } = looked.value;
  if (person === null) return false;
  if ((await registered(projectId)) === undefined) {
    const first = await firstInWorker(store, { ...kept.me, person });
    if (!first.ok) throw new HostError(first.error);
    await addProject({ ...first.value, files: new Map() });
  }
  await knowPerson(projectId, person);
  return true;
}
