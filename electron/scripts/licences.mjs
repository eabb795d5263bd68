// The notices of everything that is bundled: which packages the files of a bundle come from, with their licences and
// texts. A package without a licence stops the build.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './run.mjs';

const modules = join(root, 'node_modules');
const NOTICE = /^(licen[cs]e|copying|notice)([-_. ].*)?$/i;

/** The folder of the package that a file belongs to; null for our own. */
function packageOf(file) {
  const at = file.lastIndexOf('node_modules/');
  if (at < 0 || file.slice(at + 13).startsWith('.')) return null;
  const parts = file.slice(at + 13).split('/');
  return file.slice(0, at + 13) + parts.slice(0, parts[0].startsWith('@') ? 2 : 1).join('/');
}

/** Names of the packages that a file was bundled from before it came to us, by its source map. */
function bundledInto(file) {
  if (!existsSync(`${file}.map`)) return [];
  const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  return sources
    .filter((source) => source.includes('node_modules/'))
    .map((source) =>
      packageOf(source.slice(source.lastIndexOf('node_modules/'))).slice('node_modules/'.length),
    );
}

const readNotices = (folder) =>
  readdirSync(folder)
    .filter((name) => NOTICE.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;
const apache = () => readFileSync(join(modules, 'pdfjs-dist', 'LICENSE'), 'utf8').trim();
/** Texts for packages that name their licence and bring no file with it. */
const STANDARD = {
  MIT: () => MIT,
  ISC: () => ISC,
  'Apache-2.0': apache,
  'MPL-2.0': () => readFileSync(join(modules, 'axe-core', 'LICENSE'), 'utf8').trim(),
};

/** The entry of one package. @throws when it has no licence */
function entryOf(folder) {
  const { name, version, license, licenses, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const licence = license?.type ?? license ?? licenses?.map((l) => l.type).join(' OR ') ?? '';
  const notices = readNotices(folder);
  if (licence === '' && notices.length === 0) throw new Error(`${name}@${version} has no licence`);
  if (notices.length === 0) {
    const standard = STANDARD[licence];
    if (standard === undefined) throw new Error(`${name}@${version}: no text of its licence ${licence}`);
    const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
    notices.push(`Copyright (c) ${holder}\n\n${standard()}`);
  }
  return { name, version, licence: licence === '' ? 'see its text' : licence, text: notices.join('\n\n') };
}

/** What is no package of its own, or has more licences than its package says. */
function others() {
  const inFolders = ['wasm', 'cmaps', 'standard_fonts', 'iccs'].map((folder) => ({
    name: `pdfjs-dist/${folder}`,
    version: '',
    licence: 'see its text',
    text: readNotices(join(modules, 'pdfjs-dist', folder)).join('\n\n'),
  }));
  return [
    ...inFolders,
    { name: 'Roboto', version: '', licence: 'Apache-2.0', text: `Copyright Google LLC\n\n${apache()}` },
    {
      name: 'tessdata_best (language data of Tesseract)',
      version: '4.0.0',
      licence: 'Apache-2.0',
      text: `Copyright Google LLC\n\n${apache()}`,
    },
    {
      name: 'CSL styles and locales',
      version: '',
      licence: 'CC-BY-SA-3.0',
      text: 'By the contributors to the Citation Style Language project (https://citationstyles.org), under Creative Commons Attribution-ShareAlike 3.0: https://creativecommons.org/licenses/by-sa/3.0/legalcode',
    },
  ];
}

/**
 * The notices of all packages that files come from.
 *
 * @param {readonly string[]} files - of bundles, and those that are copied as they are
 * @throws Error naming every package without a licence
 */
export function noticesOf(files) {
  const folders = new Set(files.map(packageOf).filter((folder) => folder !== null && existsSync(folder)));
  const extra = [];
  for (const file of new Set(files)) {
    if (existsSync(`${file}.LICENSE.txt`))
      extra.push({
        name: relative(modules, file),
        version: '',
        licence: 'see its text',
        text: readFileSync(`${file}.LICENSE.txt`, 'utf8').trim(),
      });
    for (const name of new Set(bundledInto(file))) {
      const folder = join(modules, name);
      if (existsSync(join(folder, 'package.json'))) folders.add(folder);
    }
  }
  const problems = [];
  const entries = [...folders].flatMap((folder) => {
    try {
      return [entryOf(folder)];
    } catch (error) {
      problems.push(error.message);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(`not to be handed out:\n${problems.join('\n')}`);
  const byName = (a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version);
  return [...entries, ...extra, ...others()].sort(byName);
}

/** Writes the notices: a text beside what is handed out, and what the page in the app reads. */
export function writeNotices(notices) {
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const line = '='.repeat(78);
  const text = notices
    .map(
      ({ name, version: of, licence, text: notice }) =>
        `${line}\n${name} ${of}\n${licence}\n${line}\n\n${notice}\n`,
    )
    .join('\n');
  const head = `Zeef ${version} (${license}) contains the following. Electron's own notices are in its files LICENSE and LICENSES.chromium.html.\n\n`;
  for (const [path, content] of [
    ['THIRD-PARTY-LICENCES.txt', head + text],
    [
      'renderer/licences.json',
      JSON.stringify({
        version,
        licence: license,
        text: readFileSync(join(root, 'LICENSE'), 'utf8'),
        notices,
      }),
    ],
  ]) {
    const to = join(root, 'dist', path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, content);
  }
}
