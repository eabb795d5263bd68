import type { CopyOutcome } from '../../../shared/documents/reading-copy';
import { callOnce } from '../rpc/calls';
import type { CopiesWorker } from './copies.worker';

// A book of a thousand pages takes some seconds; what takes longer was made to.
const MAX_TIME = 120_000;

/**
 * Makes the reading copy of a document in a worker of its own, which ends with it: a file that was made to fill memory
 * or to take for ever is given up.
 */
export async function copyInWorker(bytes: Uint8Array): Promise<CopyOutcome> {
  const worker = new Worker(new URL('./copies.worker.ts', import.meta.url), { type: 'module' });
  const assets = new URL('./pdfjs/', document.baseURI).href;
  const signal = AbortSignal.timeout(MAX_TIME);
  try {
    return await callOnce<CopiesWorker, 'make'>(worker, 'make', { bytes, assets }, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
    return { ok: false, error: { code: 'too-large', message: `${MAX_TIME} ms` } };
  }
}
