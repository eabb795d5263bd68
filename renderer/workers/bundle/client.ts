import type { ReadBundle } from '../../../shared/bundle/bundle';
import type { Salvaged } from '../../../shared/bundle/salvage';
import type { PersonId, ProjectId } from '../../../shared/kernel/ids';
import type { Result } from '../../../shared/kernel/result';
import type { Unsettled } from '../../../shared/team/settle';
import type { ReadAs } from '../../db/reader';
import { callOnce } from '../rpc/calls';
import type { BundleWorker, Combined, Packing } from './bundle.worker';

const start = (): Worker => new Worker(new URL('./bundle.worker.ts', import.meta.url), { type: 'module' });

/**
 * Packs a project as a bundle in a worker of its own. @param whose - the person whose copy it is; null for everything
 */
export function packInWorker(
  of: ReadAs,
  whose: PersonId | null,
  how: Packing = { without: [], title: '', personName: '', password: null },
): Promise<Uint8Array> {
  return callOnce<BundleWorker, 'pack'>(start(), 'pack', { ...of, whose, how });
}

/** Works out in a worker of its own what a project and a bundle of it would come to. */
export function combineInWorker(projectId: ProjectId, bytes: Uint8Array): Promise<Result<Combined>> {
  return callOnce<BundleWorker, 'combine'>(start(), 'combine', { projectId, bytes });
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
