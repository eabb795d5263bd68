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

const built = spawnSync(process.execPath, [join(root, 'electron', 'scripts', 'build.mjs')], {
  stdio: 'inherit',
});
if (built.status !== 0) {
  // What stands in dist may be of another version, or only part of one.
  console.error('Zeef was not built, so it is not started. What failed is said above.');
  process.exit(built.status ?? 1);
}
const electron = electronBinary();
if (electron !== null) {
  spawn(electron, [root], { stdio: 'inherit' });
} else {
  const { serveLoopback } = await import(join(root, 'dist', 'electron', 'loopback.mjs'));
  const url = await serveLoopback(join(root, 'dist', 'renderer'), PORT).catch((error) => {
    console.error(`Zeef cannot be served at port ${PORT}: ${error.message}`);
    process.exit(1);
  });
  console.log(
    `Zeef is ready at ${url} (open it in a browser where that does not happen by itself; Ctrl+C ends it)`,
  );
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  spawn(command, args, { stdio: 'ignore', detached: true }).on('error', () => {});
}
