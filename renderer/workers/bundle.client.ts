import type { Bundle } from '../../shared/bundle/bundle';
import type { Result } from '../../shared/kernel/result';
import type { BundleWork } from './bundle.worker';
import { runOnce } from './run-once';

const start = (): Worker => new Worker(new URL('./bundle.worker.ts', import.meta.url), { type: 'module' });

/** Packs a bundle in a worker of its own. */
export function packInWorker(bundle: Bundle): Promise<Uint8Array> {
  return runOnce<Uint8Array>(start(), { type: 'pack', bundle } satisfies BundleWork);
}

/** Reads and checks a bundle in a worker of its own. */
export function unpackInWorker(bytes: Uint8Array): Promise<Result<Bundle>> {
  return runOnce<Result<Bundle>>(start(), { type: 'unpack', bytes } satisfies BundleWork);
}
