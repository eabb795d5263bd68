// When what is built counts as made: two builds of one commit are the same, byte for byte.
import { spawnSync } from 'node:child_process';
import { root } from './run.mjs';

/** SOURCE_DATE_EPOCH, else the moment of the commit, else now; in seconds since 1970. */
export function buildSeconds() {
  const named = process.env.SOURCE_DATE_EPOCH;
  if (named !== undefined && /^\d+$/.test(named)) return Number(named);
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  const commit = Number.parseInt(stdout ?? '', 10);
  return Number.isNaN(commit) ? Math.floor(Date.now() / 1000) : commit;
}
