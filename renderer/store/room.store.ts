// How much room is left on disk, looked at while the program runs.
import { create } from 'zustand';
import { closeGate } from '../db/room-gate';
import { type Room, roomHere } from '../host/room';

/** From where it is said, and from where nothing is written any more, in bytes. */
const LOW = 2 * 1024 ** 3;
export const LEAST_ROOM = 300 * 1024 ** 2;
const SELDOM_MS = 60_000;
const OFTEN_MS = 5_000;

/** `full` and `synced`: nothing is written. */
export type RoomLevel = 'enough' | 'low' | 'full' | 'synced';
export type RoomState = { level: RoomLevel; room: Room | null };

export const useRoomStore = create<RoomState>()(() => ({ level: 'enough', room: null }));

function levelOf(room: Room | null): RoomLevel {
  if (room === null) return 'enough';
  if (room.syncedBy !== null) return 'synced';
  return room.free < LEAST_ROOM ? 'full' : room.free < LOW ? 'low' : 'enough';
}

/** Looks how much room is left, and opens or closes the gate by it. Never rejects: what cannot be told is no reason. */
export async function lookForRoom(): Promise<RoomLevel> {
  const room = await roomHere().catch(() => null);
  const level = levelOf(room);
  closeGate(level === 'full' || level === 'synced');
  useRoomStore.setState({ level, room });
  return level;
}

/** Looks now and then, oftener while there is little, and when somebody comes back to the window. @returns ends that */
export function followRoom(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    const level = await lookForRoom();
    if (!isEnded) timer = setTimeout(() => void look(), level === 'enough' ? SELDOM_MS : OFTEN_MS);
  };
  const onFocus = (): void => void look();
  window.addEventListener('focus', onFocus);
  void look();
  return () => {
    isEnded = true;
    clearTimeout(timer);
    window.removeEventListener('focus', onFocus);
  };
}
