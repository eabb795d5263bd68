import type { ProjectId } from '../../../shared/kernel/ids';
import type { Result } from '../../../shared/kernel/result';
import type { Change } from '../../../shared/model/change';
import type { ProjectData } from '../../../shared/model/tables';
import type { Asking } from '../../../shared/sync/admitting';
import type { Me } from '../../../shared/sync/collect';
import type { TeamStore } from '../../../shared/sync/store';
import { callOnce } from '../rpc/calls';
import type { AnswerOf, InputOf } from '../rpc/messages';
import { serveStore } from './port-store';
import type { Looked, TeamView, TeamWorker } from './team.worker';

const start = (): Worker => new Worker(new URL('./team.worker.ts', import.meta.url), { type: 'module' });

/** Gives a worker of its own one call, with the store behind a port that ends with it. */
async function ask<N extends keyof TeamWorker>(
  name: N,
  store: TeamStore,
  input: Omit<InputOf<TeamWorker, N>, 'port'>,
): Promise<AnswerOf<TeamWorker, N>> {
  const { port1, port2 } = new MessageChannel();
  serveStore(port1, store);
  try {
    const whole = { ...input, port: port2 } as unknown as InputOf<TeamWorker, N>;
    return await callOnce<TeamWorker, N>(start(), name, whole, { transfer: [port2] });
  } finally {
    port1.close();
  }
}

/** Exchanges a project with the store of its team; windows in which it is open show what came. */
export const exchangeInWorker = (store: TeamStore, projectId: ProjectId, me: Me): Promise<Result<TeamView>> =>
  ask('exchange', store, { projectId, me });

/** Lets a device in whose words were compared. */
export const admitInWorker = (
  store: TeamStore,
  projectId: ProjectId,
  me: Me,
  asking: Asking,
  person: { id: string; role: 'assistant' | 'lead' },
): Promise<Result<TeamView>> => ask('admit', store, { projectId, me, asking, person });

/** Takes devices out of the team. */
export const removeInWorker = (
  store: TeamStore,
  projectId: ProjectId,
  me: Me,
  devices: readonly string[],
): Promise<Result<TeamView>> => ask('remove', store, { projectId, me, devices });

/** Gives the person of this device a recovery key, in the place of what they had. */
export const addPaperInWorker = (
  store: TeamStore,
  projectId: ProjectId,
  me: Me,
  paper: Pick<Me, 'device' | 'keys'>,
): Promise<Result<TeamView>> => ask('addPaper', store, { projectId, me, paper });

/** Lets a new device in by a recovery key. @returns whose they are */
export const recoverInWorker = (store: TeamStore, me: Me, paper: Me): Promise<Result<string>> =>
  ask('recover', store, { me, paper });

/** Whether a device has been let in, and as whose. */
export const lookInWorker = (store: TeamStore, me: Me): Promise<Result<Looked>> => ask('look', store, { me });

/** The study as it is in the store, for who has nothing of it yet. */
export const firstInWorker = (
  store: TeamStore,
  me: Me,
): Promise<Result<{ data: ProjectData; log: Change[] }>> => ask('first', store, { me });
