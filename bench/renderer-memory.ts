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

/**
 * In MiB. `peakMb`: resident; `ownMb`: of that, what it does not share with other processes, such as the browser's own
 * program.
 */
export type Memory = { peakMb: number; ownMb: number };

// Asked once for each process: asking all of them each time took a tenth of a processor from what is measured.
const kinds = new Map<string, boolean>();
function isRenderer(id: string): boolean {
  const known = kinds.get(id);
  if (known !== undefined) return known;
  const line = read(`/proc/${id}/cmdline`);
  const is = line.includes('--type=renderer');
  // A renderer is a copy of the zygote at first, and says so.
  if (!line.includes('--type=zygote')) kinds.set(id, is);
  return is;
}

/** The largest renderer now; nothing where there is no /proc. */
function largestRenderer(): Memory {
  const none = { peakMb: 0, ownMb: 0 };
  if (!existsSync('/proc/self/statm')) return none;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isRenderer(name))
    .map((id): Memory => {
      const [, resident = 0, shared = 0] = read(`/proc/${id}/statm`).split(' ').map(Number);
      return {
        peakMb: Math.round((resident * PAGE_BYTES) / MB),
        ownMb: Math.round(((resident - shared) * PAGE_BYTES) / MB),
      };
    })
    .reduce((most, own) => (own.peakMb > most.peakMb ? own : most), none);
}

const parentOf = (id: string): string => /^PPid:\s*(\d+)/m.exec(read(`/proc/${id}/status`))?.[1] ?? '0';

/**
 * The resident memory in MiB of the program's own process, above its renderers: it writes files and holds what pages
 * hand over.
 */
function mainMemory(): number {
  if (!existsSync('/proc/self/statm')) return 0;
  let most = 0;
  for (const renderer of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isRenderer(name))) {
    let id = renderer;
    while (id !== '0' && read(`/proc/${id}/cmdline`).includes('--type=')) id = parentOf(id);
    const resident = Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0);
    most = Math.max(most, Math.round((resident * PAGE_BYTES) / MB));
  }
  return most;
}

/** As {@link watchMemory}, of the program's own process. */
export function watchMain(): () => { mainMb: number } {
  let most = mainMemory();
  const timer = setInterval(() => (most = Math.max(most, mainMemory())), 500);
  return () => {
    clearInterval(timer);
    return { mainMb: most };
  };
}

/** Watches while something goes on. @returns ends watching and gives the most that was seen */
export function watchMemory(): () => Memory {
  let most = largestRenderer();
  const timer = setInterval(() => {
    const now = largestRenderer();
    if (now.peakMb > most.peakMb) most = now;
  }, 200);
  return () => {
    clearInterval(timer);
    return most;
  };
}
