// `npm start`: builds, then opens the workbench in Electron, or in the system's browser where Electron's binary is
// absent.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronBinary } from './electron-binary.mjs';
import { openBrowser } from './open-browser.mjs';
import { root } from './run.mjs';

const PORT = Number(process.env.ZEEF_PORT ?? 47811);

const built = spawnSync(process.execPath, [join(root, 'electron', 'scripts', 'build.mjs')], {
  stdio: 'inherit',
});
if (built.status !== 0) {
  // What stands in dist may be of another version, or only part of one.
  console.error('Zeef was not built, so it is not started. What failed is said above.');
  process.exit(built.status ?? 1);
}
const electron = electronBinary();
if (electron !== null) {
  spawn(electron, [root], { stdio: 'inherit' });
} else {
  const { serveLoopback } = await import(pathToFileURL(join(root, 'dist', 'electron', 'loopback.mjs')).href);
  const url = await serveLoopback(join(root, 'dist', 'renderer'), PORT).catch((error) => {
    console.error(`Zeef cannot be served at port ${PORT}: ${error.message}`);
    process.exit(1);
  });
  console.log(
    `Zeef is ready at ${url} (open it in a browser where that does not happen by itself; Ctrl+C ends it)`,
  );
  openBrowser(url);
}
