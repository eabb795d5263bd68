import type { ReadBundle } from '../../../shared/bundle/bundle';
import type { Salvaged } from '../../../shared/bundle/salvage';
import type { PersonId, ProjectId } from '../../../shared/kernel/ids';
import type { Result } from '../../../shared/kernel/result';
import type { Me } from '../../../shared/sync/collect';
import type { TeamStore } from '../../../shared/sync/store';
import type { Unsettled } from '../../../shared/team/settle';
import type { ReadAs } from '../../db/reader';
import { callOnce } from '../rpc/calls';
import { serveStore } from '../team/port-store';
import type { BundleWorker, Combined, Packing } from './bundle.worker';

/** The device of a team that this machine is, with the team's store. */
type TeamPart = { me: Me; store: TeamStore };

const start = (): Worker => new Worker(new URL('./bundle.worker.ts', import.meta.url), { type: 'module' });

/**
 * Packs a project as a bundle in a worker of its own. @param whose - the person whose copy it is; null for everything
 */
export function packInWorker(
  of: ReadAs,
  whose: PersonId | null,
  how: Packing = { without: [], title: '', personName: '', password: null },
): Promise<Uint8Array> {
  return callOnce<BundleWorker, 'pack'>(start(), 'pack', { ...of, whose, how, seal: null });
}

/** Packs a project of a team in a worker of its own, with what is blind sealed. */
export async function packSealedInWorker(of: ReadAs, team: TeamPart, how: Packing): Promise<Uint8Array> {
  const { port1, port2 } = new MessageChannel();
  serveStore(port1, team.store);
  try {
    const whole = { ...of, whose: null, how, seal: { me: team.me, port: port2 } };
    return await callOnce<BundleWorker, 'pack'>(start(), 'pack', whole, { transfer: [port2] });
  } finally {
    port1.close();
  }
}

/** Works out in a worker of its own what a project and a bundle of it would come to. */
export function combineInWorker(
  projectId: ProjectId,
  bytes: Uint8Array,
  me: Me | null,
): Promise<Result<Combined>> {
  return callOnce<BundleWorker, 'combine'>(start(), 'combine', { projectId, bytes, me });
}

/** Finds in a worker of its own what two people wrote in one part. */
export function unsettledInWorker(of: ReadAs): Promise<Unsettled[]> {
  return callOnce<BundleWorker, 'unsettled'>(start(), 'unsettled', of);
}

/** Opens a bundle that stands under a password, in a worker of its own: making the key takes a second. */
export function unsealInWorker(bytes: Uint8Array, password: string): Promise<Result<Uint8Array>> {
  return callOnce<BundleWorker, 'unseal'>(start(), 'unseal', { bytes, password });
}

/** Reads and checks a bundle in a worker of its own. */
export function unpackInWorker(bytes: Uint8Array): Promise<Result<ReadBundle>> {
  return callOnce<BundleWorker, 'unpack'>(start(), 'unpack', bytes);
}

/**
 * Reads what can be read of a bundle that was refused, in a worker of its own.
 *
 * @param title - of the new project; `{{title}}` in it stands for the old one's
 */
export function salvageInWorker(bytes: Uint8Array, device: string, title: string): Promise<Result<Salvaged>> {
  return callOnce<BundleWorker, 'salvage'>(start(), 'salvage', { bytes, device, title });
}
