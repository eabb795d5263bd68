// `npm run dev`: the workbench from its sources. A change in `renderer` or `shared` shows within a second; one in the
// shell starts Electron anew. `npm run dev -- --browser` leaves Electron out. Its data are its own: no study of the
// installed app is touched.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';
import { watchShell } from './build-node.mjs';
import { electronBinary } from './electron-binary.mjs';
import { openBrowser } from './open-browser.mjs';
import { root } from './run.mjs';

// Not the port of `npm start`, as another port is another origin with a database of its own.
const PORT = Number(process.env.ZEEF_DEV_PORT ?? 47812);
const HOST = '127.0.0.1';

/** Starts Electron, and starts it anew at each later call. Ends the program when its window is closed. */
function electronRunner(binary, url) {
  let running = null;
  let isAgain = false;
  const start = () => {
    isAgain = false;
    running = spawn(binary, [root], {
      stdio: 'inherit',
      env: {
        ...process.env,
        ZEEF_DEV_SERVER: url,
        ZEEF_USER_DATA: process.env.ZEEF_USER_DATA ?? join(root, 'dist', 'dev-data'),
      },
    });
    running.once('exit', (code) => (isAgain ? start() : process.exit(code ?? 0)));
  };
  // Its end is ours, too.
  process.on('SIGTERM', () => running?.kill());
  return () => {
    if (running === null) start();
    else if (!isAgain) {
      // It writes everything before it goes, and only then its successor may start: there is one instance.
      isAgain = true;
      running.kill();
    }
  };
}

const server = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: {
    host: HOST,
    port: PORT,
    strictPort: true,
    // In Electron the page stands at app://zeef, so that the socket's address does not follow from the page's.
    hmr: { protocol: 'ws', host: HOST, clientPort: PORT },
  },
});
await server.listen();
const url = `http://${HOST}:${PORT}`;
const binary = process.argv.includes('--browser') ? null : electronBinary();
if (binary !== null) {
  console.log(`Zeef from its sources, in Electron; in a browser it is at ${url}/`);
  await watchShell(electronRunner(binary, url));
} else {
  console.log(`Zeef from its sources: ${url}/ (without Electron; Ctrl+C ends it)`);
  if (!process.env.CI) openBrowser(`${url}/`);
}
