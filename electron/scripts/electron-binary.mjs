// Electron's own program, which npm does not bring.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Its path, after an attempt to fetch it. @returns null where it cannot be had */
export function electronBinary() {
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
