import type { AnnotationId } from '../../../shared/kernel/ids';
import { callOnce } from '../rpc/calls';
import type { DossierOutcome, DossierWork, HandOverWorker, MapWork } from './hand-over.worker';

const begin = (): Worker => new Worker(new URL('./hand-over.worker.ts', import.meta.url), { type: 'module' });

/** Writes the evidence map as a file, in a worker of its own. @throws the worker's error */
export function mapInWorker(work: MapWork): Promise<Uint8Array> {
  return callOnce<HandOverWorker, 'map'>(begin(), 'map', work);
}

/** Writes the dossier as a file, in a worker of its own. @throws the worker's error */
export function dossierInWorker(work: DossierWork): Promise<DossierOutcome> {
  return callOnce<HandOverWorker, 'dossier'>(begin(), 'dossier', work);
}

/** The passages that a dossier quotes, found in a worker of its own. @throws the worker's error */
export function passagesInWorker(work: Omit<DossierWork, 'pictures'>): Promise<AnnotationId[]> {
  return callOnce<HandOverWorker, 'passages'>(begin(), 'passages', work);
}
