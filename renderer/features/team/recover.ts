// Coming back into a team with the words of a recovery key. Apart, since the list of words is not needed at the start.
import type { TeamPlace, TeamSeen } from '../../../shared/ipc/team-contract';
import type { ProjectId } from '../../../shared/kernel/ids';
import { newDevice } from '../../../shared/sync/joining';
import { deviceOfWords } from '../../../shared/sync/recovery';
import { HostError } from '../../host/host-error';
import { enterTeam, hostStore, leaveTeam } from '../../host/team';
import { recoverInWorker } from '../../workers/team/client';
import { comeIn } from './begin';

/**
 * Comes back into a team with the 24 words of a recovery key, as a new device of its person, with the study.
 *
 * @returns the study
 * @throws HostError where the words are not right, the place cannot be reached, or the team knows no such key
 */
export async function recoverHere(place: TeamPlace, team: TeamSeen, words: string): Promise<ProjectId> {
  const paper = await deviceOfWords(words);
  if (!paper.ok) throw new HostError(paper.error);
  const projectId = team.projectId as ProjectId;
  const of = { project: team.projectId, person: '', genesis: team.genesis };
  const me = { ...(await newDevice()), ...of };
  await enterTeam(projectId, place, me);
  const back = await recoverInWorker(hostStore(projectId), me, { ...paper.value, ...of });
  if (!back.ok) {
    await leaveTeam(projectId);
    throw new HostError(back.error);
  }
  const kept = { place: place.place, user: place.user, me };
  if (!(await comeIn({ projectId, words: '', kept })))
    throw new HostError({ code: 'not-let-in', message: '' });
  return projectId;
}
