// Files that libraries in the renderer fetch by names they build themselves: copied unhashed by the build, served as
// they are in development.
import { cpSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { root } from './run.mjs';

/** The languages that scans are read in. */
export const LANGUAGES = ['eng', 'nld', 'deu', 'fra', 'dan', 'swe'];

// Of tesseract.js only what the LSTM engine needs, and the small integer models.
const ASSETS = [
  ...['wasm', 'cmaps', 'standard_fonts', 'iccs'].map((folder) => [`pdfjs/${folder}`, `pdfjs-dist/${folder}`]),
  ['ocr/worker.min.js', 'tesseract.js/dist/worker.min.js'],
  ...['', '-simd', '-relaxedsimd'].map((kind) => {
    const name = `tesseract-core${kind}-lstm.wasm.js`;
    return [`ocr/${name}`, `tesseract.js-core/${name}`];
  }),
  ...LANGUAGES.map((language) => {
    const name = `${language}.traineddata.gz`;
    return [`ocr/${name}`, `@tesseract.js-data/${language}/4.0.0_best_int/${name}`];
  }),
].map(([to, from]) => ({ to, from: join(root, 'node_modules', from) }));

/** Copies all of them below a folder. */
export function copyAssets(folder) {
  for (const { to, from } of ASSETS) cpSync(from, join(folder, to), { recursive: true });
}

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/**
 * The file behind a path of the development server, with its type.
 *
 * @returns null for a path that is none of these files, or leads out of them
 */
export function assetAt(pathname) {
  const path = normalize(decodeURIComponent(pathname)).split(sep).join('/').slice(1);
  // The notices are those of the last build: they are of what is handed out.
  const all = [...ASSETS, { to: 'licences.json', from: join(root, 'dist', 'renderer', 'licences.json') }];
  for (const { to, from } of all) {
    if (path !== to && !path.startsWith(`${to}/`)) continue;
    const file = join(from, path.slice(to.length));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
    return { file, type: TYPES[extname(file)] ?? 'application/octet-stream' };
  }
  return null;
}
