// Electron's own program, which npm does not bring.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const folder = join(root, 'node_modules', 'electron');

/** The path of ZEEF_ELECTRON, else of the one in node_modules; null where neither is there. */
export function findElectron() {
  const named = process.env.ZEEF_ELECTRON;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`ZEEF_ELECTRON is not there: ${named}`);
    return named;
  }
  const file = join(folder, 'path.txt');
  if (!existsSync(file)) return null;
  const binary = join(folder, 'dist', readFileSync(file, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** Its path, after an attempt to fetch it. @returns null where it cannot be had */
export function electronBinary() {
  if (findElectron() === null && existsSync(join(folder, 'install.js'))) {
    spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 120_000 });
  }
  return findElectron();
}
