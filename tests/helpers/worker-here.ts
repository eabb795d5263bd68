// A worker in the same thread: what `serveCalls` listens to and answers with, joined to a client by a channel. Messages
// are cloned as between threads.
import type { WorkerFunctions } from '../../renderer/workers/rpc/messages';

/** A worker that serves these functions. `break`: an error that nobody caught there, as the browser reports it. */
export async function workerHere(
  functions: WorkerFunctions,
): Promise<{ worker: Worker; break: (message: string) => void; isEnded: () => boolean }> {
  const { port1: inside, port2: outside } = new MessageChannel();
  Object.assign(globalThis, {
    addEventListener: (type: string, listener: (event: MessageEvent) => void) => {
      if (type === 'message') inside.addEventListener('message', listener);
    },
    postMessage: (message: unknown, { transfer = [] }: { transfer?: Transferable[] } = {}) =>
      inside.postMessage(message, transfer),
  });
  const { serveCalls } = await import('../../renderer/workers/rpc/serve');
  serveCalls(functions);
  inside.start();
  outside.start();
  const onError = new Set<(event: { message: string }) => void>();
  let isEnded = false;
  const worker = {
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') outside.addEventListener('message', listener as (event: MessageEvent) => void);
      else onError.add(listener as (event: { message: string }) => void);
    },
    postMessage: (message: unknown, transfer: Transferable[] = []) => outside.postMessage(message, transfer),
    terminate: () => {
      isEnded = true;
      inside.close();
      outside.close();
    },
  };
  return {
    worker: worker as unknown as Worker,
    break: (message) => onError.forEach((tell) => tell({ message })),
    isEnded: () => isEnded,
  };
}
