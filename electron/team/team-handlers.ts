// The host's side of the channels of teams.
import { MAX_CHUNK_BYTES } from '../../shared/ipc/chunk-size';
import type { HostChannel, HostInput, HostResult } from '../../shared/ipc/host-contract';
import { ok, type Result } from '../../shared/kernel/result';
import type { TeamDesk } from './desk';

type TeamChannel = Extract<HostChannel, `team.${string}`>;
type TeamHandlers = { [C in TeamChannel]: (input: HostInput<C>) => Promise<HostResult<C>> };

const done = (result: Result<unknown>): Result<Record<string, never>> => (result.ok ? ok({}) : result);

/** Makes the handlers over a desk. @param chooseFolder - the system's dialog */
export function teamHandlers(desk: TeamDesk, chooseFolder: () => Promise<string | null>): TeamHandlers {
  return {
    'team.chooseFolder': async () => ok({ path: await chooseFolder() }),
    'team.find': async (place) => {
      const found = await desk.find(place);
      return found.ok ? ok({ teams: found.value }) : found;
    },
    'team.waiting': async () => ok({ projectIds: await desk.waiting() }),
    'team.enter': async ({ projectId, place, me }) => done(await desk.enter(projectId, place, me)),
    'team.state': async ({ projectId }) => {
      const kept = await desk.state(projectId);
      return ok({ team: kept === null ? null : { place: kept.place, user: kept.user, me: kept.me } });
    },
    'team.know': async ({ projectId, person }) => done(await desk.know(projectId, person)),
    'team.move': async ({ projectId, place }) => done(await desk.move(projectId, place)),
    'team.leave': async ({ projectId, isForGood }) => {
      await (isForGood ? desk.erase(projectId) : desk.leave(projectId, Date.now()));
      return ok({});
    },
    'team.list': async ({ projectId, area }) => {
      const listed = await desk.list(projectId, area);
      return listed.ok ? ok({ names: listed.value }) : listed;
    },
    'team.get': ({ projectId, name, offset }) => desk.get(projectId, name, offset, MAX_CHUNK_BYTES),
    'team.put': async ({ projectId, name, offset, bytes, isLast }) => {
      const put = await desk.put(projectId, name, offset, bytes, isLast);
      return put.ok ? ok({ outcome: put.value }) : put;
    },
    'team.putAgain': async ({ projectId }) => {
      const again = await desk.putAgain(projectId);
      return again.ok ? ok({ count: again.value }) : again;
    },
  };
}
