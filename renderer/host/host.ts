// The program the workbench runs in: the desktop host where `window.host` is there, else the browser with downloads.
import { type HostApi, MAX_CHUNK_BYTES } from '../../shared/ipc/host-contract';

declare global {
  // `var` is how a global is declared on globalThis.
  var host: HostApi | undefined;
}

/** Bytes in pieces of at most what the host takes at once; one that is empty when there are none. */
function* chunksOf(parts: readonly Uint8Array[]): Generator<Uint8Array<ArrayBuffer>> {
  let isEmpty = true;
  for (const part of parts)
    for (let start = 0; start < part.length; start += MAX_CHUNK_BYTES) {
      isEmpty = false;
      yield part.slice(start, start + MAX_CHUNK_BYTES);
    }
  if (isEmpty) yield new Uint8Array(0);
}

/**
 * Saves bytes under a name.
 *
 * @param bytes - or their parts, one behind the other: hundreds of megabytes need not be joined
 * @returns false when the user cancelled
 * @throws when writing failed
 */
export async function saveFile(
  name: string,
  bytes: Uint8Array | readonly Uint8Array[],
  type: string,
): Promise<boolean> {
  const { host } = globalThis;
  const parts = bytes instanceof Uint8Array ? [bytes] : bytes;
  if (host === undefined) {
    const url = URL.createObjectURL(
      new Blob(
        parts.map((part) => part.slice()),
        { type },
      ),
    );
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    return true;
  }
  const started = await host['files.startSave']({ suggestedName: name });
  if (!started.ok) throw new Error(started.error.message);
  const { handle } = started.value;
  if (handle === null) return false;
  const chunks = chunksOf(parts);
  for (let next = chunks.next(); next.done !== true;) {
    const chunk = next.value;
    next = chunks.next();
    const written = await host['files.writeChunk']({ handle, bytes: chunk, isLast: next.done === true });
    if (!written.ok) throw new Error(written.error.message);
  }
  return true;
}

/** Opens a web address outside the app. */
export async function openExternal(url: string): Promise<void> {
  const { host } = globalThis;
  if (host === undefined) window.open(url, '_blank', 'noopener,noreferrer');
  else await host['shell.openExternal']({ url });
}

/** Whether this is a plain browser: nothing is kept beside its database, so bundles are the only backup. */
export const isPlainBrowser = (): boolean => globalThis.host === undefined;

/** Does `work` when the host asks to write everything before it closes, and then tells it so. @returns a function that ends this */
export function onFlushRequest(work: () => Promise<void>): () => void {
  const { host } = globalThis;
  if (host === undefined) return () => undefined;
  return host.on['app.flushRequested'](() => {
    void work().finally(() => void host['app.flushed']({}));
  });
}
