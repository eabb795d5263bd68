// ExcelJS as we use it, writing workbooks, in one module for the renderer and the command line. Its own bundle for
// browsers holds some forty packages for reading passwords, CSV and archives (one without any licence, `buffers`, on
// Node), whose licences nobody ships with it.
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

/** Where the module is made. */
export const excelModule = join(root, 'node_modules', '.cache', 'zeef', 'exceljs.mjs');

const leftOut = {
  name: 'left-out',
  setup(bundle) {
    // Files of the system, passwords of sheets, and CSV, which we write ourselves.
    bundle.onResolve({ filter: /^(fs|crypto)$|\/csv\/csv$/ }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

let made;

/** Makes the module once. @returns the files that it is made of */
export function buildExcel() {
  made ??= build({
    stdin: {
      contents: "exports.Workbook = require('@protobi/exceljs/lib/doc/workbook');",
      resolveDir: root,
    },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    outfile: excelModule,
    metafile: true,
    absWorkingDir: root,
    logLevel: 'warning',
    legalComments: 'inline',
    plugins: [leftOut],
    alias: { stream: 'readable-stream', jszip: 'jszip/lib/index.js' },
    inject: [join(here, 'excel-shims.mjs')],
    define: { global: 'globalThis' },
  }).then(({ metafile }) => Object.keys(metafile.inputs).map((path) => join(root, path)));
  return made;
}
