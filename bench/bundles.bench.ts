// Bundles of 2 GB on the command line: read, written anew, and written under a password; seconds, and the most memory
// that the process took. `npm run bench -- bundles [GB]`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLargeBundle } from './large-bundle';

const gb = Number(process.argv[2] ?? 2);
const PDF_BYTES = 4_000_000;
const count = Math.round((gb * 1e9) / PDF_BYTES);
const folder = mkdtempSync(join(tmpdir(), 'zeef-bundles-'));
const at = (name: string): string => join(folder, name);
// Built beside this bench.
const ZEEF = join(import.meta.dirname, 'main.mjs');

/** Runs a command. @returns how long it took, and the most memory that it had (Linux alone says so) */
async function run(...args: string[]): Promise<{ seconds: number; peakMb: number; code: unknown }> {
  const from = performance.now();
  const child = spawn(process.execPath, [ZEEF, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  let peakMb = 0;
  const look = (): void => {
    try {
      const most = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'))?.[1];
      peakMb = Math.max(peakMb, Math.round(Number(most ?? 0) / 1024));
    } catch {
      // It has ended, or there is no /proc.
    }
  };
  const timer = setInterval(look, 100);
  const [code] = (await once(child, 'exit')) as [unknown];
  clearInterval(timer);
  return { seconds: Number(((performance.now() - from) / 1000).toFixed(1)), peakMb, code };
}

const say = (what: string, values: object): void =>
  console.log(JSON.stringify({ what, gb, count, ...values }));

try {
  const large = at('large.zeef');
  const from = performance.now();
  await writeLargeBundle(large, count, PDF_BYTES);
  say('made', {
    seconds: Number(((performance.now() - from) / 1000).toFixed(1)),
    bytes: statSync(large).size,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  });
  const password = at('password');
  writeFileSync(password, 'geheim');
  say('zeef check', await run('check', large));
  say('zeef merge with itself', await run('merge', large, large, '--out', at('merged.zeef')));
  const sealed = at('sealed.zeef');
  const under = ['--password-file', password];
  say('zeef merge --seal', await run('merge', large, large, '--out', sealed, '--seal', ...under));
  say('zeef check, under a password', await run('check', sealed, ...under));
} finally {
  rmSync(folder, { recursive: true });
}
