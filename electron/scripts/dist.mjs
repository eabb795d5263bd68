// `npm run dist`: packages for Linux around the Electron at hand, into dist/packages. `--twice` packs again and compares,
// `--check` starts the program out of the package, `--no-build` takes dist as it stands, `--stage` only lays out the program for electron-builder.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  cpSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectron } from './electron-binary.mjs';
import { runElectronSpecs } from './electron-specs.mjs';
import { makeDeb, makeOcrDeb, makeZip, writeSums } from './package-files.mjs';
import { filesBelow, makeFolder, OCR, settle, stage } from './package-folder.mjs';
import { root } from './run.mjs';

process.env.TZ = 'UTC';
const MB = 1_000_000;
const has = (name) => process.argv.includes(name);
const megabytes = (bytes) => `${(bytes / MB).toFixed(1)} MB`;
const sizeOf = (folder, files = filesBelow(folder)) =>
  files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/** ZEEF_ELECTRON, the one in node_modules, or the one that lies beside this folder for specs. */
function electronAtHand() {
  const found = findElectron();
  if (found !== null) return found;
  const tool = join(root, '..', 'shared', 'tools', 'real-electron.sh');
  if (!existsSync(tool)) return null;
  const { status, stdout } = spawnSync(tool, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

function build() {
  const { status } = spawnSync(process.execPath, [join(root, 'electron', 'scripts', 'build.mjs')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Makes all files below `to`. @returns their sums, and what the packages are */
async function pack(electron, to) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(to, 'zeef-linux-x64');
  const made = await makeFolder(electron, folder);
  // One that is made around an older Electron must not be taken for a release.
  const name = `zeef-${version}${made.isOld ? `-trial-electron${made.version}` : ''}-linux-x64`;
  makeZip(folder, join(to, `${name}.zip`), name);
  makeDeb(folder, join(to, `${name}.deb`), version);
  const ocr = mkdtempSync(join(tmpdir(), 'zeef-ocr-'));
  cpSync(join(root, OCR), join(ocr, 'resources', 'ocr'), { recursive: true });
  settle(ocr);
  makeZip(ocr, join(to, `zeef-ocr-${version}.zip`), 'zeef-ocr');
  makeOcrDeb(ocr, join(to, `zeef-ocr-${version}.deb`), version);
  rmSync(ocr, { recursive: true, force: true });
  writeFileSync(join(to, 'sbom.cdx.json'), readFileSync(join(folder, 'sbom.cdx.json')));
  return { sums: writeSums(to), folder, ...made };
}

function tell(to, { sums, folder, version, isOld, lacking }) {
  const added = ['resources/app.asar', 'THIRD-PARTY-LICENCES.txt', 'sbom.cdx.json', 'LICENSE'];
  const all = sizeOf(folder);
  const ours = sizeOf(folder, added);
  console.log(`Electron ${version}: ${megabytes(all - ours)}; what Zeef adds: ${megabytes(ours)} unpacked`);
  if (isOld)
    console.log(
      'This Electron is older than ours: packages to try, with what its Chromium lacks. Not to be handed out.',
    );
  if (lacking.length > 0) console.log(`fuses that this Electron does not know: ${lacking.join(', ')}`);
  console.log('fuses: each set and read back. The seal of the archive is checked on Windows and a Mac only.');
  for (const line of sums.trim().split('\n')) {
    const name = line.split('  ')[1];
    console.log(`${megabytes(statSync(join(to, name)).size).padStart(9)}  ${name}`);
  }
}

const isBuilt = has('--no-build');
if (has('--stage')) {
  if (!isBuilt) build();
  stage(join(root, 'dist', 'app'), false);
  process.exit(0);
}
const electron = electronAtHand();
if (electron === null) {
  console.error(
    'There is no Electron on this machine: npm run electron:install, or name its program in ZEEF_ELECTRON.',
  );
  process.exit(1);
}
if (process.platform !== 'linux') {
  console.error(
    'npm run dist packs for Linux. For Windows and a Mac: npx electron-builder (see .github/workflows).',
  );
  process.exit(1);
}
const to = join(root, 'dist', 'packages');
if (!isBuilt) build();
const made = await pack(electron, to);
tell(to, made);
if (has('--twice')) {
  if (!isBuilt) build();
  const again = mkdtempSync(join(tmpdir(), 'zeef-again-'));
  const { sums } = await pack(electron, again);
  rmSync(again, { recursive: true, force: true });
  console.log(
    sums === made.sums ? 'packed twice: the same bytes' : `packed twice: not the same\n${made.sums}${sums}`,
  );
  if (sums !== made.sums) process.exit(1);
}
if (has('--check')) {
  const { isOk } = await runElectronSpecs(['desktop-package']);
  console.log(`started out of the package: ${isOk ? 'ok' : 'failed'}`);
  process.exit(isOk ? 0 : 1);
}
