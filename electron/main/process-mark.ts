// Which process made a file, as a text for its name: the process's id and, where the system tells, when it began. An id
// alone says too little, as the system gives it to another process later.
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** When a process began, in ticks since the system did; 0 where the system does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name between brackets, in which anything may stand.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  } catch {
    return '0';
  }
}

/** The mark of this process. */
export const ownMark = `${process.pid}-${startOf(process.pid)}`;

/**
 * Whether the process that a mark names still runs.
 *
 * @param writtenAt - when the mark was written, in milliseconds: before the computer started means gone
 */
export function isRunning(mark: string, writtenAt: number): boolean {
  const parts = /^(\d+)-(\d+)$/.exec(mark);
  const pid = Number(parts?.[1] ?? 0);
  const start = parts?.[2] ?? '0';
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  // A minute of leeway: clocks are set right now and then.
  if (writtenAt < Date.now() - uptime() * 1000 - 60_000) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const begun = startOf(pid);
  return start === '0' || begun === '0' || begun === start;
}
