// The program the workbench runs in: the desktop host where `window.host` is there, else the browser with downloads.
import { MAX_CHUNK_BYTES } from '../../shared/ipc/chunk-size';
import type { HostApi } from '../../shared/ipc/host-contract';
import { HostError } from './host-error';

declare global {
  // `var` is how a global is declared on globalThis.
  var host: HostApi | undefined;
}

// Sent to the host at once: each time it opens the file and waits for the disk.
const SENT_BYTES = Math.min(1 << 20, MAX_CHUNK_BYTES);

// Of a download, given to the browser at once.
const KEPT_BYTES = 16 << 20;

/** A file that is being saved, of which nothing shows before its end. */
export type Saving = {
  /** Takes bytes, which must not change until the next are taken or the end. @throws when writing failed */
  write: (bytes: Uint8Array) => Promise<void>;
  end: () => Promise<void>;
  /** Nothing of it stays. */
  cancel: () => Promise<void>;
};

/** Without a host a file is a download. */
function download(name: string, type: string): Saving {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let kept: Blob[] = [];
  // The browser lays a Blob on disk where many of them are too much for memory; arrays stay there.
  const keep = (): void => {
    kept.push(new Blob(parts));
    parts = [];
    size = 0;
  };
  return {
    write: (bytes) => {
      parts.push(bytes.slice());
      size += bytes.length;
      if (size >= KEPT_BYTES) keep();
      return Promise.resolve();
    },
    end: () => {
      keep();
      const url = URL.createObjectURL(new Blob(kept, { type }));
      Object.assign(document.createElement('a'), { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
      return Promise.resolve();
    },
    cancel: () => {
      parts = [];
      kept = [];
      return Promise.resolve();
    },
  };
}

/**
 * Asks where to save a file, and begins it: hundreds of megabytes need not be there at once.
 *
 * @returns null when the user cancelled
 * @throws HostError when it cannot be written
 */
export async function startSaving(name: string, type: string): Promise<Saving | null> {
  const { host } = globalThis;
  if (host === undefined) return download(name, type);
  const started = await host['files.startSave']({ suggestedName: name });
  if (!started.ok) throw new HostError(started.error);
  const { handle } = started.value;
  if (handle === null) return null;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const send = async (isLast: boolean): Promise<void> => {
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of waiting) {
      bytes.set(part, at);
      at += part.length;
    }
    waiting = [];
    size = 0;
    const written = await host['files.writeChunk']({ handle, bytes, isLast });
    if (!written.ok) throw new HostError(written.error);
  };
  return {
    write: async (bytes) => {
      for (let start = 0; start < bytes.length; start += SENT_BYTES) {
        const part = bytes.subarray(start, start + SENT_BYTES);
        if (size + part.length > SENT_BYTES) await send(false);
        waiting.push(part);
        size += part.length;
      }
    },
    end: () => send(true),
    cancel: async () => {
      await host['files.cancelSave']({ handle });
    },
  };
}

/**
 * Saves bytes under a name.
 *
 * @returns false when the user cancelled
 * @throws HostError when writing failed
 */
export async function saveFile(name: string, bytes: Uint8Array, type: string): Promise<boolean> {
  const saving = await startSaving(name, type);
  if (saving === null) return false;
  await saving.write(bytes);
  await saving.end();
  return true;
}

/**
 * Saves what comes in pieces under a name: more than memory holds, where need be. They are asked for once it is known
 * where they go.
 *
 * @returns false when the user cancelled
 * @throws HostError when writing failed, or what making the pieces throws; nothing of the file stays then
 */
export async function savePieces(
  name: string,
  type: string,
  pieces: () => AsyncIterable<Uint8Array>,
): Promise<boolean> {
  const saving = await startSaving(name, type);
  if (saving === null) return false;
  try {
    for await (const piece of pieces()) await saving.write(piece);
    await saving.end();
  } catch (error) {
    await saving.cancel();
    throw error;
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

/**
 * Does `work` when the host asks to write everything before it closes, and then tells it so. @returns a function that
 * ends this
 */
export function onFlushRequest(work: () => Promise<void>): () => void {
  const { host } = globalThis;
  if (host === undefined) return () => undefined;
  return host.on['app.flushRequested'](() => {
    void work().finally(() => void host['app.flushed']({}));
  });
}
