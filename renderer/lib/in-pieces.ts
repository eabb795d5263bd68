// Long work on the main thread in pieces of a few milliseconds, so that keys and frames come between.

const PIECE_MS = 12;

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });

/** Calls `step` for each index, pausing between pieces. @returns false when the signal stopped it */
export async function inPieces(
  count: number,
  step: (index: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let started = performance.now();
  for (let i = 0; i < count; i++) {
    step(i);
    // Asking the clock costs more than most steps.
    if (i % 32 === 31 && performance.now() - started > PIECE_MS) {
      await nextTask();
      if (signal.aborted) return false;
      started = performance.now();
    }
  }
  return !signal.aborted;
}
