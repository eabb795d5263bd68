// `npm start`: builds, then opens the workbench in Electron, or in the system's browser where Electron's binary is absent.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const PORT = Number(process.env.ZEEF_PORT ?? 47811);

function electronBinary() {
  const folder = join(root, 'node_modules', 'electron');
  const find = () => {
    const file = join(folder, 'path.txt');
    if (!existsSync(file)) return null;
    const binary = join(folder, 'dist', readFileSync(file, 'utf8').trim());
    return existsSync(binary) ? binary : null;
  };
  if (find() === null && existsSync(join(folder, 'install.js'))) {
    spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 120_000 });
  }
  return find();
}

spawnSync(process.execPath, [join(root, 'electron', 'scripts', 'build.mjs')], { stdio: 'inherit' });
const electron = electronBinary();
if (electron !== null) {
  spawn(electron, [root], { stdio: 'inherit' });
} else {
  const { serveLoopback } = await import(join(root, 'dist', 'electron', 'loopback.mjs'));
  const url = await serveLoopback(join(root, 'dist', 'renderer'), PORT);
  console.log(`Electron's binary is not here: the workbench runs in the browser at ${url}`);
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  spawn(command, args, { stdio: 'ignore', detached: true }).on('error', () => {});
}
