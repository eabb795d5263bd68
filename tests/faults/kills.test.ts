// Processes of the host and of the command line killed at random moments of all that they do: what was acknowledged is
// there, and nothing is half there. A few kills here; `npm run test:faults` has a thousand.
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandWork } from './command-work';
import { hostWork } from './host-work';

const EACH = Number(process.env['ZEEF_HOST_KILLS'] ?? 2);
const COMMANDS_EACH = Number(process.env['ZEEF_COMMAND_KILLS'] ?? 1);
/** After so many kills a study begins anew: reading all of what was written takes its time. */
const IN_A_ROW = 4;
const REPORT = process.env['ZEEF_FAULTS_REPORT'];

const root = mkdtempSync(join(tmpdir(), 'zeef-kills-'));
const [driver, cli] = [join(root, 'driver.mjs'), join(root, 'zeef.mjs')];

beforeAll(async () => {
  await build({
    entryPoints: { driver: join(import.meta.dirname, 'kill-driver.ts'), zeef: 'electron/cli/main.ts' },
    outdir: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Ran = { code: number | null; said: string; problem: string };

/** Runs a script and kills it after some time from its first word, or from its start. */
async function killed(args: readonly string[], afterMs: number, fromFirstWord: boolean): Promise<Ran> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, problem] = ['', ''];
  let timer: NodeJS.Timeout | undefined;
  const begin = (): void => void (timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs));
  if (!fromFirstWord) begin();
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
    begin();
  });
  child.stderr.on('data', (part: Buffer) => (problem += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return { code, said, problem };
}

function report(name: string, kills: number, acknowledged: number): void {
  const line = `| ${name} | ${kills} | ${acknowledged} | 0 | 0 |\n`;
  process.stdout.write(`killed: ${line}`);
  if (REPORT !== undefined && REPORT !== '') appendFileSync(REPORT, line);
}

describe('the host is killed', () => {
  it.each(hostWork)(
    'while it works at: $name',
    async ({ name, within, look }) => {
      const folderOf = (kill: number): string =>
        join(root, `${name.replaceAll(/\W/g, '-')}-${Math.floor(kill / IN_A_ROW)}`);
      let [last, acknowledged] = [0, 0];
      for (let kill = 0; kill < EACH; kill++) {
        const folder = folderOf(kill);
        if (kill % IN_A_ROW === 0) last = 0;
        mkdirSync(folder, { recursive: true });
        const { code, said, problem } = await killed(
          [driver, name, folder, String(last)],
          Math.random() * within,
          true,
        );
        expect({ code, problem }).toEqual({ code: null, problem: '' });
        const numbers = said.split('\n').slice(0, -1).map(Number);
        acknowledged += numbers.length - 1;
        last = Math.max(last, ...numbers);
        await look(folder, last);
      }
      report(name, EACH, acknowledged);
    },
    600_000,
  );
});

describe('a command is killed', () => {
  it.each(commandWork)(
    'that is: $name',
    async ({ name, prepare, args, look }) => {
      const folder = join(root, `command-${name.replaceAll(/\W/g, '-')}`);
      mkdirSync(folder);
      const whole = (more: readonly string[]): Promise<Ran> => killed([cli, ...more], 100_000, false);
      await prepare?.(folder, async (...more) => {
        const ran = await whole(more);
        if (ran.code !== 0) throw new Error(ran.problem);
      });
      let begun = Date.now();
      expect(await whole(args(folder, 0))).toMatchObject({ code: 0 });
      let took = Date.now() - begun;
      let ended = 0;
      for (let kill = 1; kill <= COMMANDS_EACH; kill++) {
        // Before it writes nothing can be lost: most come in the second half.
        const moment = took * (0.3 + 0.7 * Math.random());
        const more = args(folder, kill);
        begun = Date.now();
        const { code, problem } = await killed([cli, ...more], moment, false);
        expect([null, 0], problem).toContain(code);
        if (code === 0) {
          ended++;
          // The first run reads everything from the disk, and takes longer than those after it.
          took = Math.min(took, Date.now() - begun);
        }
        await look(folder, kill, code === 0);
      }
      // It goes on as if nothing had been.
      expect(await whole(args(folder, COMMANDS_EACH + 1))).toMatchObject({ code: 0 });
      await look(folder, COMMANDS_EACH + 1, true);
      report(`zeef ${name}`, COMMANDS_EACH - ended, ended + 2);
    },
    600_000,
  );
});
