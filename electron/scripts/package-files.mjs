// What is handed out, made of the folder of a package: a deb and a zip, the same bytes at each run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { buildSeconds } from './build-date.mjs';
import { filesBelow, settle } from './package-folder.mjs';
import { root } from './run.mjs';

// By either of its names, before and after the change of times to 64 bits; what Electron itself names.
const DEPENDS =
  'libasound2 | libasound2t64, libatk-bridge2.0-0 | libatk-bridge2.0-0t64, libcups2 | libcups2t64, libdrm2, libgbm1, libgtk-3-0 | libgtk-3-0t64, libnss3, libxkbcommon0, xdg-utils';

const DESKTOP = `[Desktop Entry]
Type=Application
Name=Zeef
GenericName=Literature review
GenericName[nl]=Literatuuronderzoek
Comment=From the first search to the printed appendices
Comment[nl]=Van de eerste zoekvraag tot de gedrukte bijlagen
Exec=/opt/zeef/zeef %F
Icon=zeef
Terminal=false
Categories=Office;Education;
MimeType=application/x-zeef;
StartupWMClass=Zeef
`;
const MIME = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-zeef">
    <comment>Bundle of Zeef</comment>
    <comment xml:lang="nl">Bundel van Zeef</comment>
    <icon name="zeef"/>
    <glob pattern="*.zeef"/>
  </mime-type>
</mime-info>
`;

function put(folder, path, text) {
  const to = join(folder, path);
  mkdirSync(join(to, '..'), { recursive: true });
  writeFileSync(to, text);
}

/** What the system shows of the program: its entry in the menu, its kind of file, its icons. */
function addDesktop(folder) {
  put(folder, 'usr/share/applications/zeef.desktop', DESKTOP);
  put(folder, 'usr/share/mime/packages/zeef.xml', MIME);
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512])
    put(
      folder,
      `usr/share/icons/hicolor/${size}x${size}/apps/zeef.png`,
      readFileSync(join(root, 'dist', 'icons', `${size}x${size}.png`)),
    );
  put(
    folder,
    'usr/share/icons/hicolor/scalable/apps/zeef.svg',
    readFileSync(join(root, 'renderer', 'icon.svg')),
  );
  put(
    folder,
    'usr/share/doc/zeef/copyright',
    `Zeef is under AGPL-3.0-or-later: /opt/zeef/LICENSE.\nWhat it contains: /opt/zeef/THIRD-PARTY-LICENCES.txt, /opt/zeef/LICENSE.electron.txt or LICENSE.\n`,
  );
}

function controlOf({ name, version, depends, description }, folder) {
  const files = filesBelow(folder);
  const kilobytes = Math.ceil(
    files.reduce((sum, file) => sum + lstatSync(join(folder, file)).size, 0) / 1024,
  );
  return `Package: ${name}
Version: ${version}
Architecture: amd64
Maintainer: The maintainers of Zeef <security@zeef.invalid>
Installed-Size: ${kilobytes}
Depends: ${depends}
Section: science
Priority: optional
Description: ${description}
`;
}

/**
 * Packs a tree as a deb.
 *
 * @param fillTree - puts files below the root of the system
 */
function packDeb(to, about, fillTree) {
  const tree = mkdtempSync(join(tmpdir(), 'zeef-deb-'));
  fillTree(tree);
  settle(tree);
  const control = controlOf(about, tree);
  put(tree, 'DEBIAN/control', control);
  settle(tree);
  chmodSync(tree, 0o755);
  // Where the system forbids user namespaces the sandbox stands on this program, which must be root's.
  const sandbox = join(tree, 'opt', 'zeef', 'chrome-sandbox');
  if (statSync(sandbox, { throwIfNoEntry: false }) !== undefined) chmodSync(sandbox, 0o4755);
  const { status, stderr, error } = spawnSync(
    'dpkg-deb',
    ['--root-owner-group', '-Zgzip', '-z9', '--build', tree, to],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: String(buildSeconds()) } },
  );
  rmSync(tree, { recursive: true, force: true });
  if (status !== 0) throw new Error(`dpkg-deb: ${error?.message ?? stderr}`);
}

/** The program as a deb: /opt/zeef, an entry in the menu, its kind of file and icons. */
export function makeDeb(folder, to, version) {
  const description = 'Literature-review workbench, from the first search to the printed appendices';
  packDeb(to, { name: 'zeef', version, depends: DEPENDS, description }, (tree) => {
    cpSync(folder, join(tree, 'opt', 'zeef'), { recursive: true });
    mkdirSync(join(tree, 'usr', 'bin'), { recursive: true });
    symlinkSync('/opt/zeef/zeef', join(tree, 'usr', 'bin', 'zeef'));
    addDesktop(tree);
  });
}

/** What recognises scans as a deb, laid beside the program. */
export function makeOcrDeb(folder, to, version) {
  const description = 'Recognising the text of scanned pages in Zeef, in six languages';
  packDeb(to, { name: 'zeef-ocr', version, depends: `zeef (= ${version})`, description }, (tree) =>
    cpSync(folder, join(tree, 'opt', 'zeef'), { recursive: true }),
  );
}

/** A folder as a zip that keeps rights, with its name above everything. */
export function makeZip(folder, to, top = basename(folder)) {
  // The moment in a zip has no zone: dist.mjs sets UTC.
  const mtime = new Date(buildSeconds() * 1000);
  const files = Object.fromEntries(
    filesBelow(folder).map((name) => {
      const { mode } = statSync(join(folder, name));
      const isPacked = name.endsWith('.gz');
      return [
        `${top}/${name}`,
        [
          new Uint8Array(readFileSync(join(folder, name))),
          { mtime, os: 3, attrs: (mode & 0xffff) * 65536, level: isPacked ? 0 : 6 },
        ],
      ];
    }),
  );
  writeFileSync(to, zipSync(files));
}

/** The sums of all files in a folder, as `sha256sum --check` reads them. */
export function writeSums(folder) {
  const names = readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile() && name !== 'SHA256SUMS')
    .sort();
  const sum = (name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  const text = names.map((name) => `${sum(name)}  ${name}\n`).join('');
  writeFileSync(join(folder, 'SHA256SUMS'), text);
  return text;
}
