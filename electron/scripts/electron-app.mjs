// The workbench as an Electron of the specs can run it: dist itself, or a copy of it for one that is older than ours.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** The version of an Electron; null where it does not start. */
export function versionOf(electron) {
  const { stdout } = spawnSync(electron, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  return /^\d+\.\d+\.\d+/.exec(stdout ?? '')?.[0] ?? null;
}

const majorOf = (version) => Number.parseInt(version, 10);

/** Whether a version of Electron is older than the one that Zeef is made for. */
export function isOlder(version) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return version !== null && majorOf(version) < majorOf(devDependencies.electron);
}

/**
 * The folder that an Electron is started with. For one that is older than the one we ship, a copy below `folder`, whose
 * page and workers begin with what its Chromium lacks.
 */
export function appFor(electron, folder) {
  if (!isOlder(versionOf(electron))) return root;
  const app = join(folder, 'app');
  mkdirSync(app, { recursive: true });
  for (const part of ['electron', 'renderer'])
    cpSync(join(root, 'dist', part), join(app, 'dist', part), { recursive: true });
  cpSync(join(root, 'package.json'), join(app, 'package.json'));
  fill(join(app, 'dist', 'renderer'));
  return app;
}

/** Puts what an older Chromium lacks before the scripts of the page and of the workers. */
export function fill(renderer) {
  const lacking = readFileSync(join(root, 'tests', 'helpers', 'newer-chromium.mjs'), 'utf8');
  writeFileSync(join(renderer, 'lacking.js'), lacking);
  const page = join(renderer, 'index.html');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('<head>', '<head><script src="./lacking.js"></script>'),
  );
  const workers = readdirSync(renderer, { recursive: true }).filter((name) =>
    /worker[^/\\]*\.m?js$/.test(name),
  );
  // pdf.js sizes its pages with a function of CSS that came with Chromium 125: here a fraction of a pixel stays.
  const ROUND = /round\(down, ?([^,]+), ?var\(--scale-round-[xy]\)\)/g;
  for (const name of readdirSync(join(renderer, 'assets')).filter((one) => /\.m?js$/.test(one))) {
    const file = join(renderer, 'assets', name);
    const text = readFileSync(file, 'utf8');
    const mended = text.replace(ROUND, 'calc($1)');
    if (mended !== text) writeFileSync(file, mended);
  }
  for (const name of workers) {
    const file = join(renderer, name);
    writeFileSync(file, `${lacking}\n${readFileSync(file, 'utf8')}`);
  }
}
