// The room that is left for what is written.
import type { HostOutput } from '../../shared/ipc/host-contract';

/** Bytes that can still be written, and which service synchronises the folder of the data, if any. */
export type Room = HostOutput<'app.room'>;

/** The room that is left; null where it cannot be told. In a plain browser it is what the browser gives. */
export async function roomHere(): Promise<Room | null> {
  const { host } = globalThis;
  if (host !== undefined) {
    const told = await host['app.room']({});
    return told.ok ? told.value : null;
  }
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined ? null : { free: Math.max(0, quota - (usage ?? 0)), syncedBy: null };
}
