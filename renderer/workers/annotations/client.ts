import { callOnce } from '../rpc/calls';
import type { AnnotationsWork, AnnotationsWorker, WrittenFile } from './annotations.worker';

/** Writes annotations to a file in a worker of its own. */
export function writeAnnotationFile(work: AnnotationsWork): Promise<WrittenFile> {
  const worker = new Worker(new URL('./annotations.worker.ts', import.meta.url), { type: 'module' });
  return callOnce<AnnotationsWorker, 'write'>(worker, 'write', work);
}
