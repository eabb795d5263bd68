// The client's side of calls to a worker: typed by the worker's functions, with progress, cancelling, parts and
// failure.
import { textNow } from '../../lib/i18n';
import { followCall } from './progress';
import type { AnswerOf, InputOf, Reply, Request, WorkerFunctions } from './messages';

export type CallOptions = {
  signal?: AbortSignal | undefined;
  /** How far the work is (see CallContext). */
  onProgress?: ((done: number) => void) | undefined;
  /** What of the input goes over to the worker instead of being copied. */
  transfer?: Transferable[];
  /**
   * Cancelling only asks the worker to stop, and its answer says whether it did: for work that may be past stopping.
   */
  isCancelledByWorker?: boolean;
};

type Waiting = {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  onPart: ((value: unknown) => void) | undefined;
  onProgress: (done: number) => void;
};

const aborted = (): DOMException => new DOMException('aborted', 'AbortError');

/** Calls a worker's functions by name. The worker lives until {@link end}. */
export class WorkerCalls<F extends WorkerFunctions> {
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  private hasAnswered = false;
  /** Why the worker never answered anything, such as that it could not be loaded: it will not answer later either. */
  private broken: Error | null = null;

  constructor(private readonly worker: Worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      this.hasAnswered = true;
      this.take(data);
    });
    worker.addEventListener('error', (event) => {
      // A worker whose script could not be loaded says nothing.
      const error = new Error(event.message || textNow('worker.failed'));
      if (!this.hasAnswered) this.broken = error;
      this.failAll(error);
    });
  }

  private take(reply: Reply): void {
    const call = this.waiting.get(reply.id);
    if (reply.type === 'progress') call?.onProgress(reply.done);
    else if (reply.type === 'part') call?.onPart?.(reply.value);
    else {
      this.waiting.delete(reply.id);
      if (reply.type === 'done') call?.resolve(reply.value);
      else call?.reject(Object.assign(new Error(reply.message), { name: reply.name }));
    }
  }

  private failAll(error: Error): void {
    for (const call of this.waiting.values()) call.reject(error);
    this.waiting.clear();
  }

  private post(request: Request, transfer: Transferable[] = []): void {
    this.worker.postMessage(request, transfer);
  }

  private start(
    name: string,
    input: unknown,
    { signal, onProgress, transfer, isCancelledByWorker = false }: CallOptions,
    onPart?: (value: unknown) => void,
  ): { id: number; answer: Promise<unknown>; end: () => void } {
    const id = this.next++;
    const followed = followCall();
    const refuse = (error: Error) => ({ id, answer: Promise.reject(error), end: followed.end });
    if (this.broken !== null) return refuse(this.broken);
    // A signal that was given already tells nobody any more.
    if (signal?.aborted === true) return refuse(aborted());
    const far = (done: number): void => {
      followed.far(done);
      onProgress?.(done);
    };
    const answer = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress: far, onPart });
      signal?.addEventListener('abort', () => {
        if (!this.waiting.has(id)) return;
        this.post({ type: 'cancel', id });
        if (isCancelledByWorker) return;
        this.waiting.delete(id);
        reject(aborted());
      });
      this.post({ type: 'call', id, name, input }, transfer);
    });
    answer.then(followed.end, followed.end);
    return { id, answer, end: followed.end };
  }

  /** @throws the worker's error with its name, or AbortError */
  call<N extends keyof F & string>(
    name: N,
    input: InputOf<F, N>,
    options: CallOptions = {},
  ): Promise<AnswerOf<F, N>> {
    return this.start(name, input, options).answer as Promise<AnswerOf<F, N>>;
  }

  /**
   * The parts that a function gives, one after the other; the next is made while the last is worked on. @throws as
   * {@link call}
   */
  async *stream<N extends keyof F & string>(
    name: N,
    input: InputOf<F, N>,
    options: CallOptions = {},
  ): AsyncGenerator<AnswerOf<F, N>> {
    const parts: unknown[] = [];
    const state = { isDone: false, wake: (): void => undefined };
    const { id, answer, end } = this.start(name, input, options, (part) => {
      parts.push(part);
      state.wake();
    });
    const ended = answer.then(() => {
      state.isDone = true;
      state.wake();
    });
    // A failure is thrown below, to whoever reads on.
    ended.catch(() => state.wake());
    try {
      for (;;) {
        while (parts.length > 0) {
          const part = parts.shift() as AnswerOf<F, N>;
          this.post({ type: 'more', id });
          yield part;
        }
        if (state.isDone) return;
        await Promise.race([ended, new Promise<void>((resolve) => (state.wake = resolve))]);
      }
    } finally {
      end();
      if (this.waiting.delete(id)) this.post({ type: 'cancel', id });
    }
  }

  /** Ends the worker at once, whatever it is doing; what was asked of it fails with AbortError. */
  end(): void {
    this.worker.terminate();
    this.failAll(aborted());
  }
}

/**
 * Gives a fresh worker one call and ends it. Cancelling ends the worker at once, whatever it is doing: a transaction
 * that is open rolls back.
 *
 * @throws the worker's error with its name, or AbortError
 */
export async function callOnce<F extends WorkerFunctions, N extends keyof F & string>(
  worker: Worker,
  name: N,
  input: InputOf<F, N>,
  options: CallOptions = {},
): Promise<AnswerOf<F, N>> {
  const calls = new WorkerCalls<F>(worker);
  options.signal?.addEventListener('abort', () => calls.end());
  try {
    return await calls.call(name, input, options);
  } finally {
    calls.end();
  }
}

/** As {@link callOnce}, for a function that answers in parts. */
export async function* streamOnce<F extends WorkerFunctions, N extends keyof F & string>(
  worker: Worker,
  name: N,
  input: InputOf<F, N>,
  options: CallOptions = {},
): AsyncGenerator<AnswerOf<F, N>> {
  const calls = new WorkerCalls<F>(worker);
  options.signal?.addEventListener('abort', () => calls.end());
  try {
    yield* calls.stream(name, input, options);
  } finally {
    calls.end();
  }
}
