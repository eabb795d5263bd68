// What the renderer processes of the browser under test take, from /proc; workers live in the page's own process.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const MB = 1024 ** 2;
const PAGE_BYTES = 4096;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
};

/** Resident memory in MB of the largest renderer now; 0 where there is no /proc. */
function largestRenderer(): number {
  if (!existsSync('/proc/self/statm')) return 0;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && read(`/proc/${name}/cmdline`).includes('--type=renderer'))
    .reduce((most, id) => {
      const pages = Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0);
      return Math.max(most, (pages * PAGE_BYTES) / MB);
    }, 0);
}

/** Watches while something goes on. @returns ends watching and gives the most that was seen, in MB */
export function watchMemory(): () => number {
  let most = largestRenderer();
  const timer = setInterval(() => {
    most = Math.max(most, largestRenderer());
  }, 200);
  return () => {
    clearInterval(timer);
    return Math.round(most);
  };
}
