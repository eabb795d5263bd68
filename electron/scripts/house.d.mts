export type Room = {
  room: string;
  files: number;
  lines: number;
  over60: number;
  over100: number;
  withLogic: number;
  tested: number;
};
export type LongFunction = { path: string; name: string; lines: number };
export function functionsIn(path: string, text: string): LongFunction[];
export function hasLogic(path: string, text: string): boolean;
export function measure(folder: string): { rooms: Room[]; long: LongFunction[]; rules: number | null };
export function sum(name: string, rooms: readonly Room[]): Room;
