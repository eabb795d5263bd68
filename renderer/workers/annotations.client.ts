import type { AnnotationsWork, WrittenFile } from './annotations.worker';
import { runOnce } from './run-once';

/** Writes annotations to a file in a worker of its own. */
export function writeAnnotationFile(work: AnnotationsWork): Promise<WrittenFile> {
  return runOnce<WrittenFile>(
    new Worker(new URL('./annotations.worker.ts', import.meta.url), { type: 'module' }),
    work,
  );
}
