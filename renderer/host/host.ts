// The program the workbench runs in: the desktop host where `window.host` is there, else the browser with downloads.
import { type HostApi, MAX_CHUNK_BYTES } from '../../shared/ipc/host-contract';

declare global {
  // `var` is how a global is declared on globalThis.
  var host: HostApi | undefined;
}

/** Saves bytes under a name. @returns false when the user cancelled. @throws when writing failed */
export async function saveFile(name: string, bytes: Uint8Array, type: string): Promise<boolean> {
  const { host } = globalThis;
  if (host === undefined) {
    const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    return true;
  }
  const started = await host['files.startSave']({ suggestedName: name });
  if (!started.ok) throw new Error(started.error.message);
  const { handle } = started.value;
  if (handle === null) return false;
  for (let start = 0; start === 0 || start < bytes.length; start += MAX_CHUNK_BYTES) {
    const end = start + MAX_CHUNK_BYTES;
    const written = await host['files.writeChunk']({
      handle,
      bytes: bytes.slice(start, end),
      isLast: end >= bytes.length,
    });
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
