// Runs steps, stops at the first that fails, and says which.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const isWindows = process.platform === 'win32';
const PATH = `${join(root, 'node_modules', '.bin')}${isWindows ? ';' : ':'}${process.env.PATH}`;

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill()));

/** Runs a step. What it prints comes when it has ended, so that two at once stay apart. @returns its exit status */
function run([name, command, ...args]) {
  const started = Date.now();
  const child = spawn(command, args, { cwd: root, shell: isWindows, env: { ...process.env, PATH } });
  running.add(child);
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  return new Promise((resolve) => {
    const end = (status, reason) => {
      running.delete(child);
      process.stdout.write(Buffer.concat(printed));
      if (status === 0) console.log(`${name}: ok (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      else console.error(`${name}: failed${reason === undefined ? '' : ` (${reason})`}`);
      resolve(status);
    };
    child.on('error', (error) => end(1, error.message));
    child.on('close', (status) => end(status ?? 1));
  });
}

/**
 * Runs lanes of steps beside each other, each lane one step after the other. Ends the process at the first that fails.
 */
export async function runLanes(lanes) {
  const runLane = async (steps) => {
    for (const step of steps) {
      const status = await run(step);
      if (status !== 0) process.exit(status);
    }
  };
  await Promise.all(lanes.map(runLane));
}

/** Runs steps one after the other. Ends the process at the first that fails. */
export async function runAll(steps) {
  await runLanes([steps]);
}
