import type { Bundle } from '../../../shared/bundle/bundle';
import { callOnce } from '../rpc/calls';
import type { PracticeWorker } from './practice.worker';

/** Makes the practice study in a worker of its own. */
export function practiceInWorker(): Promise<Bundle> {
  const worker = new Worker(new URL('./practice.worker.ts', import.meta.url), { type: 'module' });
  const assets = new URL('./pdfjs/', document.baseURI).href;
  return callOnce<PracticeWorker, 'build'>(worker, 'build', { assets });
}
