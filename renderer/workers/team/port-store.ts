// A team's store across a port: a worker reads and writes it, the window asks the host.
import { fail, type Result } from '../../../shared/kernel/result';
import type { TeamStore } from '../../../shared/sync/store';

type Asked = { id: number } & (
  | { what: 'list'; area: Parameters<TeamStore['list']>[0] }
  | { what: 'get'; name: string }
  | { what: 'put'; name: string; bytes: Uint8Array }
);
type Answer = { id: number; result: Result<unknown> };

/** The store at the other end of a port. */
export function storeBehind(port: MessagePort): TeamStore {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let next = 1;
  port.onmessage = ({ data: { id, result } }: MessageEvent<Answer>) => {
    waiting.get(id)?.(result);
    waiting.delete(id);
  };
  const ask = (asked: Omit<Asked, 'id'>): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      const id = next++;
      waiting.set(id, resolve);
      port.postMessage({ ...asked, id });
    });
  return {
    list: (area) => ask({ what: 'list', area } as Omit<Asked, 'id'>) as ReturnType<TeamStore['list']>,
    get: (name) => ask({ what: 'get', name } as Omit<Asked, 'id'>) as ReturnType<TeamStore['get']>,
    put: (name, bytes) =>
      ask({ what: 'put', name, bytes } as Omit<Asked, 'id'>) as ReturnType<TeamStore['put']>,
  };
}

/** Answers at the other end of a port what is asked of a store. What the store throws is a failure. */
export function serveStore(port: MessagePort, store: TeamStore): void {
  const answerTo = (asked: Asked): Promise<Result<unknown>> =>
    asked.what === 'list'
      ? store.list(asked.area)
      : asked.what === 'get'
        ? store.get(asked.name)
        : store.put(asked.name, asked.bytes);
  port.onmessage = ({ data: asked }: MessageEvent<Asked>) => {
    void answerTo(asked)
      .catch((error: unknown) => fail('failed', (error as Error).message))
      .then((result) => port.postMessage({ id: asked.id, result } satisfies Answer));
  };
}
