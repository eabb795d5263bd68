// The worker's side of calls. Every worker ends with `serveCalls(functions)`.
import './report-failures';
import type { CallContext, Reply, Request, WorkerFunctions } from './messages';

type Running = { controller: AbortController; more: () => void };

const isStream = (value: unknown): value is AsyncGenerator =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** Answers calls with these functions. What a function throws goes to the caller with its name. */
export function serveCalls(functions: WorkerFunctions): void {
  const running = new Map<number, Running>();
  const reply = (message: Reply, transfer: Transferable[] = []): void => postMessage(message, { transfer });

  /**
   * Sends the parts of a stream. The next is made while the caller works on the last, and no further: a slow caller is
   * not flooded.
   */
  const sendParts = async (
    id: number,
    parts: AsyncGenerator,
    { transfer, signal }: CallContext,
  ): Promise<void> => {
    let wanted = Promise.resolve();
    // What waits to be wanted waits no longer.
    signal.addEventListener('abort', () => running.get(id)?.more());
    for await (const value of parts) {
      await wanted;
      signal.throwIfAborted();
      wanted = new Promise((resolve) => {
        const own = running.get(id);
        if (own !== undefined) own.more = resolve;
      });
      reply({ type: 'part', id, value }, transfer.splice(0));
    }
  };

  const answer = async (id: number, name: string, input: unknown): Promise<void> => {
    const controller = new AbortController();
    running.set(id, { controller, more: () => undefined });
    try {
      const call = functions[name];
      if (call === undefined) throw new Error(`no function ${name}`);
      const context: CallContext = {
        signal: controller.signal,
        progress: (done) => reply({ type: 'progress', id, done }),
        transfer: [],
      };
      const value = await call(input as never, context);
      if (isStream(value)) {
        await sendParts(id, value, context);
        reply({ type: 'done', id, value: null });
      } else reply({ type: 'done', id, value }, context.transfer);
    } catch (error) {
      const { name: kind, message } =
        error instanceof Error ? error : { name: 'Error', message: String(error) };
      reply({ type: 'failed', id, name: kind, message });
    } finally {
      running.delete(id);
    }
  };

  addEventListener('message', ({ data }: MessageEvent<Request>) => {
    if (data.type === 'cancel') running.get(data.id)?.controller.abort();
    else if (data.type === 'more') running.get(data.id)?.more();
    else void answer(data.id, data.name, data.input);
  });
}
