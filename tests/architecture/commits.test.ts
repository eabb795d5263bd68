// The subject of a commit is a line that a list of commits shows whole.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const LONGEST = 72;
/** From here on the rule holds; what came before stays as it is, since history is not rewritten. */
const SINCE = 'fc14e3a';

const git = (...args: string[]): { status: number | null; stdout: string } =>
  spawnSync('git', args, { cwd: join(import.meta.dirname, '..', '..'), encoding: 'utf8' });
// An archive has no history, and a shallow clone may end before.
const hasHistory = git('merge-base', '--is-ancestor', SINCE, 'HEAD').status === 0;

describe.skipIf(!hasHistory)(`commits${hasHistory ? '' : ' (skipped: no history here)'}`, () => {
  it(`have subjects of at most ${LONGEST} characters (git commit --amend mends the last)`, () => {
    const subjects = git('log', '--format=%h %s', `${SINCE}..HEAD`).stdout.split('\n');
    const tooLong = subjects.filter((line) => line.slice(line.indexOf(' ') + 1).length > LONGEST);
    expect(tooLong).toEqual([]);
  });
});
