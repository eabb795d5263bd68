// The folder of a package: Electron with our program in one archive, and the fuses that nobody can switch on again.
import { createPackageFromFiles } from '@electron/asar';
import fuses from '@electron/fuses';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { buildSeconds } from './build-date.mjs';
import { fill, isOlder, versionOf } from './electron-app.mjs';
import { root } from './run.mjs';
import { aroundElectron } from './sbom.mjs';

// Of Electron's own texts those of the languages that Zeef speaks.
const LOCALES = ['nl', 'en-GB', 'en-US'];
const { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } = fuses;
// How a fuse is written in the program; the package does not say it.
const [OFF, ON] = ['0', '1'].map((sign) => sign.charCodeAt(0));
const PROGRAMS = ['zeef', 'chrome-sandbox', 'chrome_crashpad_handler'];
/** What recognises the text of scans: a package of its own, laid in the same place. */
export const OCR = 'dist/renderer/ocr';

const own = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** All files below a folder, by name, in one order everywhere. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1))
    .filter((name) => !lstatSync(join(folder, name)).isDirectory());
}

/** Makes times and rights the same at each run. */
export function settle(folder) {
  const seconds = buildSeconds();
  for (const name of [...readdirSync(folder, { recursive: true }), '.']) {
    const path = join(folder, name);
    const isProgram = PROGRAMS.includes(relative(folder, path).split('/').at(-1) ?? '');
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) continue;
    chmodSync(path, stat.isDirectory() || isProgram ? 0o755 : 0o644);
    utimesSync(path, seconds, seconds);
  }
}

/**
 * Lays out what goes into the archive, for electron-builder too: the program, without maps and what recognises scans.
 *
 * @param isOld - with what the Chromium of an older Electron lacks
 */
export function stage(folder, isOld) {
  rmSync(folder, { recursive: true, force: true });
  const { name, version, description, license, main } = own();
  mkdirSync(folder, { recursive: true });
  const isShipped = (path) => !path.endsWith('.map') && !path.startsWith(join(root, OCR));
  for (const part of ['electron', 'renderer'])
    cpSync(join(root, 'dist', part), join(folder, 'dist', part), { recursive: true, filter: isShipped });
  const manifest = { name, productName: 'Zeef', version, description, license, main };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const renderer = join(folder, 'dist', 'renderer');
  if (isOld) fill(renderer);
  for (const name of filesBelow(renderer)) pack(join(renderer, name));
}

/** Packs a file of the page where that saves a fifth; the app protocol reads it so (main/app-protocol). */
function pack(file) {
  const bytes = readFileSync(file);
  const packed = gzipSync(bytes, { level: 9 });
  if (packed.length > 0.8 * bytes.length) return;
  writeFileSync(`${file}.gz`, packed);
  rmSync(file);
}

/** The fuses of electron-builder.yml by their number. */
export function fusesOf(names) {
  return Object.fromEntries(
    Object.entries(names).map(([name, on]) => {
      const number = FuseV1Options[`${name[0].toUpperCase()}${name.slice(1)}`];
      if (number === undefined) throw new Error(`no such fuse: ${name}`);
      return [number, on];
    }),
  );
}

/**
 * Sets the fuses and reads each back.
 *
 * @returns those that this Electron does not know
 * @throws when one does not stand as it was set
 */
async function setFuses(program, forSpecs) {
  const read = (name) => parse(readFileSync(join(root, name), 'utf8')).electronFuses;
  const wanted = fusesOf({
    ...read('electron-builder.yml'),
    ...(forSpecs ? read('electron-builder.test.yml') : {}),
  });
  const before = await getCurrentFuseWire(program);
  const known = Object.keys(wanted).filter((number) => before[number] !== undefined);
  await flipFuses(program, {
    version: FuseVersion.V1,
    ...Object.fromEntries(known.map((number) => [number, wanted[number]])),
  });
  const after = await getCurrentFuseWire(program);
  for (const number of known) {
    const state = wanted[number] ? ON : OFF;
    if (after[number] !== state)
      throw new Error(`the fuse ${FuseV1Options[number]} does not stand as it was set`);
  }
  return Object.keys(wanted)
    .filter((number) => !known.includes(number))
    .map((number) => FuseV1Options[number]);
}

/** Copies what is Electron's: not the app that it came with, nor languages that Zeef does not speak. */
function copyElectron(electron, folder) {
  const from = dirname(electron);
  for (const name of readdirSync(from)) {
    if (['resources', 'locales', 'version'].includes(name)) continue;
    cpSync(join(from, name), join(folder, name), { recursive: true });
  }
  for (const locale of LOCALES)
    cpSync(join(from, 'locales', `${locale}.pak`), join(folder, 'locales', `${locale}.pak`));
  renameSync(join(folder, 'electron'), join(folder, 'zeef'));
  // Ours stands beside it.
  if (existsSync(join(folder, 'LICENSE')))
    renameSync(join(folder, 'LICENSE'), join(folder, 'LICENSE.electron.txt'));
}

/**
 * Makes the folder of the program for Linux.
 *
 * @param electron - path of the program of an Electron
 * @param folder - where it is made anew
 * @param forSpecs - with the fuse by which Playwright speaks: never handed out
 * @returns the version of that Electron, whether it is older than ours, and the fuses that it lacks
 */
export async function makeFolder(electron, folder, forSpecs = false) {
  const version = versionOf(electron);
  if (version === null) throw new Error(`${electron} does not start`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyElectron(electron, folder);
  const staged = mkdtempSync(join(tmpdir(), 'zeef-asar-'));
  stage(staged, isOlder(version));
  settle(staged);
  const parents = readdirSync(staged, { recursive: true }).sort((a, b) => (a < b ? -1 : 1));
  await createPackageFromFiles(
    staged,
    join(folder, 'resources', 'app.asar'),
    parents.map((name) => join(staged, name)),
  );
  rmSync(staged, { recursive: true, force: true });
  const lacking = await setFuses(join(folder, 'zeef'), forSpecs);
  cpSync(join(root, 'dist', 'THIRD-PARTY-LICENCES.txt'), join(folder, 'THIRD-PARTY-LICENCES.txt'));
  const sbom = readFileSync(join(root, 'dist', 'sbom.cdx.json'), 'utf8');
  const { electron: meant } = own().devDependencies;
  writeFileSync(join(folder, 'sbom.cdx.json'), aroundElectron(sbom, meant, version));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  settle(folder);
  return { version, isOld: isOlder(version), lacking };
}
