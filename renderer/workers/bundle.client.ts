import type { Bundle, ReadBundle } from '../../shared/bundle/bundle';
import type { Salvaged } from '../../shared/bundle/salvage';
import type { Result } from '../../shared/kernel/result';
import type { BundleWork } from './bundle.worker';
import { runOnce } from './run-once';

const start = (): Worker => new Worker(new URL('./bundle.worker.ts', import.meta.url), { type: 'module' });

/** Packs a bundle in a worker of its own. */
export function packInWorker(bundle: Bundle): Promise<Uint8Array> {
  return runOnce<Uint8Array>(start(), { type: 'pack', bundle } satisfies BundleWork);
}

/** Reads and checks a bundle in a worker of its own. */
export function unpackInWorker(bytes: Uint8Array): Promise<Result<ReadBundle>> {
  return runOnce<Result<ReadBundle>>(start(), { type: 'unpack', bytes } satisfies BundleWork);
}

/**
 * Reads what can be read of a bundle that was refused, in a worker of its own.
 *
 * @param title - of the new project; `{{title}}` in it stands for the old one's
 */
export function salvageInWorker(bytes: Uint8Array, device: string, title: string): Promise<Result<Salvaged>> {
  return runOnce<Result<Salvaged>>(start(), { type: 'salvage', bytes, device, title } satisfies BundleWork);
}
