// The desktop shell over Electron's modules, handed in so that a test can stand in for them: one instance, one window,
// the app protocol, deny-by-default permissions, checked IPC, and a quit that waits until everything is written.
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { HostEvent } from '../../shared/ipc/host-contract';
import { serveApp } from './app-protocol';
import { waitForSaves } from './closing';
import { watchShell } from './crash';
import { serveDevelopment } from './dev-server';
import { DragFolder } from './drag-out';
import { type ElectronModules, unpackagedEnv } from './electron-modules';
import { registerIpc } from './ipc';
import { Log } from './log';
import { bundlesIn, OpenedFiles } from './open-files';
import { OwnWindow } from './own-window';
import {
  APP_ORIGIN,
  isNavigationAllowed,
  isPermissionAllowed,
  JS_FLAGS,
  OFFLINE_SWITCHES,
  WEBRTC_POLICY,
} from './policies';
import { Spelling } from './spelling/spelling';
import { decideStart, readLastRun, refusalText, writeLastRun } from './version-guard';
import { KeptWindow } from './window-state';

// sandbox, contextIsolation and webSecurity are stated although they are defaults: a changed default must not change
// us.
export const WEB_PREFERENCES = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
});

// Its file has a few hundred bytes.
const WINDOW_KEPT_MS = 2000;
const FILES_WAITING: HostEvent = 'files.waiting';

/** Starts the shell. `folder` is dist/electron. Resolves when the window is open, or the start was refused. */
export async function startShell(electron: ElectronModules, folder: string): Promise<void> {
  const { app, dialog, protocol, session } = electron;
  // Written when the window is there: until then files wait.
  const opening: { window: OwnWindow | null } = { window: null };
  const opened = new OpenedFiles(() => opening.window?.window.webContents.send(FILES_WAITING));
  const openBundles = (paths: string[]): void => {
    for (const path of paths) app.addRecentDocument(path);
    opened.add(paths);
    opening.window?.show();
  };
  // A Mac names files so, also before it is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openBundles(bundlesIn([path], '/'));
  });
  // Where data stands must not follow from the product's name; local, since roaming profiles copy it at every logon.
  app.setPath('userData', unpackagedEnv(app, 'ZEEF_USER_DATA') ?? join(dataHome(app), 'zeef'));
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  app.commandLine.appendSwitch('js-flags', JS_FLAGS);
  const devServer = unpackagedEnv(app, 'ZEEF_DEV_SERVER');
  // They close the socket, too, over which the development server tells what changed.
  if (devServer === undefined)
    for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const userData = app.getPath('userData');
  const current = { app: app.getVersion(), electron: process.versions.electron };
  const last = await readLastRun(userData);
  const refuse = async (text: string): Promise<void> => {
    await app.whenReady();
    dialog.showErrorBox('Zeef', text);
    app.exit(1);
  };
  // An older Chromium deletes the database of a newer one (electron#24882), so no window may open.
  if (last !== null && decideStart(last, current) === 'refuse') {
    await refuse(refusalText(last, current));
    return;
  }
  if (last?.app !== current.app || last.electron !== current.electron)
    try {
      await writeLastRun(userData, current);
    } catch (error) {
      // Without the note an older version would open what this one writes.
      await refuse((error as Error).message);
      return;
    }
  app.on('second-instance', (_event, words, from) => {
    openBundles(bundlesIn(words.slice(1), from));
    opening.window?.show();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy(WEBRTC_POLICY);
    contents.on('will-navigate', (event) => {
      if (!isNavigationAllowed(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isNavigationAllowed(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  await app.whenReady();
  // A package leaves out what recognises scans: whoever wants it lays it beside the program.
  const besides = app.isPackaged ? process.resourcesPath : undefined;
  protocol.handle('app', async (request) => {
    const { status, headers, body } = await (devServer === undefined
      ? serveApp(join(folder, '..', 'renderer'), new URL(request.url).pathname, besides)
      : serveDevelopment(devServer, request.url));
    return new Response(body.slice().buffer, { status, headers });
  });
  // Chromium fetches a dictionary from Google for each language that it is to check, at every start, whatever
  // `spellcheck` says.
  session.defaultSession.setSpellCheckerLanguages([]);
  session.defaultSession.setPermissionRequestHandler((_contents, permission, done) =>
    done(isPermissionAllowed(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) =>
    isPermissionAllowed(permission),
  );
  session.defaultSession.setDevicePermissionHandler(() => false);
  const kept = new KeptWindow(userData);
  const log = new Log(userData);
  log.note('start', { app: current.app, electron: current.electron, system: process.platform });
  watchShell(log, (name, heard) => process.on(name, heard));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.note('process gone', { type, reason, exitCode }),
  );
  openBundles(bundlesIn(process.argv.slice(1), process.cwd()));
  const spelling = new Spelling(folder, join(userData, 'words.txt'));
  const drags = new DragFolder(join(userData, 'drag'));
  void drags.clear().catch(() => undefined);
  const load = (window: Electron.BrowserWindow): Promise<void> => window.loadURL(`${APP_ORIGIN}/`);
  const own = new OwnWindow({
    ...{ electron, folder, webPreferences: WEB_PREFERENCES, kept, log, spelling, opened, drags, load },
    isDevelopment: devServer !== undefined,
  });
  opening.window = own;
  const closing = registerIpc(electron, { userData, kept, own, drags });
  waitForSaves(own.window, closing, log);
  app.on('will-quit', () => void spelling.close());
  let isWaitedFor = false;
  app.on('will-quit', (event) => {
    if (kept.isWritten || isWaitedFor) return;
    isWaitedFor = true;
    event.preventDefault();
    // Never rejects. On a disk that does not answer the place of a window keeps no program from ending.
    const longest = new Promise((resolve) => setTimeout(resolve, WINDOW_KEPT_MS));
    void Promise.race([kept.written(), longest]).then(() => app.quit());
  });
  await load(own.window);
}

/** Where programs keep their data; on Windows what is this computer's own, which no profile is copied along with. */
function dataHome(app: Pick<Electron.App, 'getPath'>): string {
  const own = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined;
  return own ?? app.getPath('appData');
}
