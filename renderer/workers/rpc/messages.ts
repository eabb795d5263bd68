// What crosses between a client and a worker. One protocol for all workers.

/** To a worker. `more`: the next part of a stream is wanted. */
export type Request =
  | { type: 'call'; id: number; name: string; input: unknown }
  | { type: 'more'; id: number }
  | { type: 'cancel'; id: number };

/** From a worker. `part`: of a stream, which ends with `done`. */
export type Reply =
  | { type: 'done'; id: number; value: unknown }
  | { type: 'part'; id: number; value: unknown }
  | { type: 'failed'; id: number; name: string; message: string }
  | { type: 'progress'; id: number; done: number };

/** What a function in a worker gets beside its input. */
export type CallContext = {
  /** Aborted when the caller cancels. */
  signal: AbortSignal;
  /** Tells the caller how far the work is: a share of 1, or a count where the function says so. */
  progress: (done: number) => void;
  /** What of the value goes over to the caller instead of being copied; the function fills it. */
  transfer: Transferable[];
};

/**
 * A worker's functions by name; one that is an async generator answers in parts. `never`: only the typed client gives
 * each its input.
 */
export type WorkerFunctions = Record<string, (input: never, context: CallContext) => unknown>;

/** The input of one of a worker's functions. */
export type InputOf<F extends WorkerFunctions, N extends keyof F> = Parameters<F[N]>[0];
/** What a function answers; of one that streams, a part. */
export type AnswerOf<F extends WorkerFunctions, N extends keyof F> =
  ReturnType<F[N]> extends AsyncGenerator<infer Part> ? Part : Awaited<ReturnType<F[N]>>;
