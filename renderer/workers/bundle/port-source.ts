// Large bytes across a port: a worker reads parts of them, the window asks the host for these.
import { inTurn, type Source, SourceError } from '../../../shared/bundle/steps';
import { letGoOfRead } from '../../../shared/kernel/let-go';

// Crosses the window at once: it takes no longer than a frame.
const PIECE = 1 << 20;

type Asked = { from: number; to: number };
type Answer = { bytes: Uint8Array } | { code: string; message: string };

/** Where bytes lie that are read at the other end of a port. */
export type PortPlace = { port: MessagePort; size: number };

/** What lies at the other end of a port; one part is asked for after the other. @throws SourceError where it cannot */
export function sourceBehind({ port, size }: PortPlace): Source {
  const ask = (asked: Asked): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      port.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('bytes' in data) resolve(data.bytes);
        else reject(new SourceError(data.code, data.message));
      };
      port.postMessage(asked);
    });
  const readNow = async (from: number, to: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
    for (let at = 0; at < bytes.length; at += PIECE) {
      const part = await ask({ from: from + at, to: from + Math.min(bytes.length, at + PIECE) });
      bytes.set(part, at);
      letGoOfRead(part);
    }
    return bytes;
  };
  return { size, read: inTurn(readNow) };
}

/** Answers at the other end of a port what is asked of a source. */
export function serveSource(port: MessagePort, source: Source): void {
  port.onmessage = ({ data: { from, to } }: MessageEvent<Asked>) => {
    void source.read(from, to).then(
      (bytes) => port.postMessage({ bytes } satisfies Answer, [bytes.buffer]),
      (error: unknown) => {
        const code = error instanceof SourceError ? error.code : 'unreadable';
        port.postMessage({ code, message: (error as Error).message } satisfies Answer);
      },
    );
  };
}
