// Long work on the main thread in pieces of a few milliseconds, so that keys and frames come between.

const PIECE_MS = 12;

/** Resolves in a task of its own, so that what waits comes first. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });

// A window that nobody sees draws no frames.
const LONGEST_FRAME_MS = 500;

/** Resolves when the window has drawn what was asked for so far. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_FRAME_MS);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        void nextTask().then(resolve);
      }),
    );
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

/** Goes through steps that pause where they may (see shared/review/flow). @returns false when the signal stopped it */
export async function driveSteps(steps: Iterator<undefined>, signal: AbortSignal): Promise<boolean> {
  let started = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - started <= PIECE_MS) continue;
    await nextTask();
    if (signal.aborted) return false;
    started = performance.now();
  }
  return !signal.aborted;
}
