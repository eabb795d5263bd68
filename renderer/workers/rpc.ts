// Calls to a worker that lives on: typed by the worker's functions, with progress and cancelling.

/** What a function in a worker gets beside its input. `transfer`: what of its value goes over to whoever called; the function fills it. */
export type CallContext = {
  signal: AbortSignal;
  progress: (share: number) => void;
  transfer: Transferable[];
};
/** Functions by name. `never`: each takes its own input, which only the typed `call` gives it. */
export type WorkerFunctions = Record<string, (input: never, context: CallContext) => unknown>;

type Request = { type: 'call'; id: number; name: string; input: unknown } | { type: 'cancel'; id: number };
type Reply =
  | { type: 'done'; id: number; value: unknown }
  | { type: 'failed'; id: number; name: string; message: string }
  | { type: 'progress'; id: number; share: number };

/** Answers calls in a worker. */
export function serveCalls(functions: WorkerFunctions): void {
  const running = new Map<number, AbortController>();
  const reply = (message: Reply, transfer: Transferable[] = []): void => postMessage(message, { transfer });
  const answer = async (id: number, name: string, input: unknown): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const call = functions[name];
      if (call === undefined) throw new Error(`no function ${name}`);
      const transfer: Transferable[] = [];
      const value = await call(input as never, {
        signal: controller.signal,
        progress: (share) => reply({ type: 'progress', id, share }),
        transfer,
      });
      reply({ type: 'done', id, value }, transfer);
    } catch (error) {
      const { name: kind, message } =
        error instanceof Error ? error : { name: 'Error', message: String(error) };
      reply({ type: 'failed', id, name: kind, message });
    } finally {
      running.delete(id);
    }
  };
  addEventListener('message', ({ data }: MessageEvent<Request>) => {
    if (data.type === 'cancel') running.get(data.id)?.abort();
    else void answer(data.id, data.name, data.input);
  });
}

/** `transfer`: what of the input goes over to the worker. */
export type CallOptions = {
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
  transfer?: Transferable[];
};
type Waiting = {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  onProgress: ((share: number) => void) | undefined;
};

/** Calls a worker's functions by name. */
export class WorkerCalls<F extends WorkerFunctions> {
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;

  constructor(private readonly worker: Worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const call = this.waiting.get(data.id);
      if (data.type === 'progress') call?.onProgress?.(data.share);
      else {
        this.waiting.delete(data.id);
        if (data.type === 'done') call?.resolve(data.value);
        else call?.reject(Object.assign(new Error(data.message), { name: data.name }));
      }
    });
    worker.addEventListener('error', (event) => {
      for (const call of this.waiting.values()) call.reject(new Error(event.message));
      this.waiting.clear();
    });
  }

  /** @throws the worker's error, or AbortError */
  call<N extends keyof F & string>(
    name: N,
    input: Parameters<F[N]>[0],
    { signal, onProgress, transfer = [] }: CallOptions = {},
  ): Promise<Awaited<ReturnType<F[N]>>> {
    // A signal that was given already tells nobody any more.
    if (signal?.aborted === true) return Promise.reject(new DOMException('aborted', 'AbortError'));
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, onProgress });
      signal?.addEventListener('abort', () => {
        this.waiting.delete(id);
        this.worker.postMessage({ type: 'cancel', id } satisfies Request);
        reject(new DOMException('aborted', 'AbortError'));
      });
      this.worker.postMessage({ type: 'call', id, name, input } satisfies Request, transfer);
    });
  }

  end(): void {
    this.worker.terminate();
    for (const call of this.waiting.values()) call.reject(new DOMException('ended', 'AbortError'));
    this.waiting.clear();
  }
}
