// PDFKit as we use it, in one module for the renderer and the command line, so that both write the same bytes: the same
// deflate, the same fonts' parser, and nothing of Node's files.
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

/** Where the module is made. */
export const pdfModule = join(root, 'node_modules', '.cache', 'zeef', 'pdfkit.mjs');

const leftOut = {
  name: 'left-out',
  setup(bundle) {
    // Fonts and pictures come as bytes.
    bundle.onResolve({ filter: /^(fs|crypto)$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    bundle.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const zlib = join(here, 'pdf-zlib.mjs');
let made;

/** Makes the module once. @returns the files that it is made of */
export function buildPdf() {
  made ??= build({
    stdin: { contents: "export { default } from 'pdfkit';", resolveDir: root },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    outfile: pdfModule,
    metafile: true,
    absWorkingDir: root,
    logLevel: 'warning',
    legalComments: 'inline',
    plugins: [leftOut],
    alias: { stream: 'readable-stream', zlib, 'browserify-zlib': zlib },
    inject: [join(here, 'excel-shims.mjs')],
    define: { global: 'globalThis', __dirname: '""' },
  }).then(({ metafile }) => Object.keys(metafile.inputs).map((path) => join(root, path)));
  return made;
}
