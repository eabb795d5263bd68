// Hybrid logical clock: wall time that never runs backwards, with a counter for ties.
// Source: Kulkarni et al. 2014, 'Logical Physical Clocks and Consistent Globally Distributed Databases'.

/** `<13 digits ms>-<4 hex counter>`: sorts as text in the order of events. */
export type Hlc = string;

const MOST_COUNTED = 0xffff;

/** The next stamp after `previous` (null for none), given the wall clock in milliseconds. */
export function nextHlc(previous: Hlc | null, nowMs: number): Hlc {
  const prevMs = previous === null ? -1 : Number(previous.slice(0, 13));
  const prevCount = previous === null ? 0 : parseInt(previous.slice(14), 16);
  // A counter that is full goes on in the next millisecond: five digits would sort before four.
  const isFull = prevCount >= MOST_COUNTED;
  const ms = Math.max(isFull ? prevMs + 1 : prevMs, nowMs);
  const count = ms === prevMs ? prevCount + 1 : 0;
  return `${String(ms).padStart(13, '0')}-${count.toString(16).padStart(4, '0')}`;
}

/** Whether a stamp is later than another; the counter is compared as a number, as it may have more than four digits. */
export function isLater(a: Hlc, b: Hlc): boolean {
  const [msA, msB] = [a.slice(0, 13), b.slice(0, 13)];
  return msA === msB ? parseInt(a.slice(14), 16) > parseInt(b.slice(14), 16) : msA > msB;
}

/** Wall time of a stamp in milliseconds since the Unix epoch. */
export function hlcMs(at: Hlc): number {
  return Number(at.slice(0, 13));
}
