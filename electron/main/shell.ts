// The desktop shell over Electron's modules, handed in so that a test can stand in for them: one instance, one window,
// the app protocol, deny-by-default permissions, checked IPC, and a quit that waits until everything is written.
import { join } from 'node:path';
import type * as Electron from 'electron';
import { type HostEvent, hostChannels } from '../../shared/ipc/host-contract';
import { serveApp } from './app-protocol';
import { serveDevelopment } from './dev-server';
import { createHandlers, dispatch } from './handlers';
import {
  APP_ORIGIN,
  isNavigationAllowed,
  isPermissionAllowed,
  JS_FLAGS,
  OFFLINE_SWITCHES,
  WEBRTC_POLICY,
} from './policies';
import { decideStart, readLastRun, refusalText, writeLastRun } from './version-guard';

/** What the shell uses of Electron. */
export type ElectronModules = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'protocol' | 'safeStorage' | 'session' | 'shell'
>;

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

// Longer than any save takes; a hung page must not keep the computer from shutting down.
const FLUSH_TIMEOUT_MS = 5000;
const FLUSH_REQUEST: HostEvent = 'app.flushRequested';

/** Starts the shell. `folder` is dist/electron. Resolves when the window is open, or the start was refused. */
export async function startShell(electron: ElectronModules, folder: string): Promise<void> {
  const { app, BrowserWindow, dialog, protocol, session } = electron;
  // Where data stands must not follow from the product's name; local, since roaming profiles copy it at every logon.
  app.setPath('userData', unpackagedEnv(app, 'ZEEF_USER_DATA') ?? join(app.getPath('appData'), 'zeef'));
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
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
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
  protocol.handle('app', async (request) => {
    const { status, headers, body } = await (devServer === undefined
      ? serveApp(join(folder, '..', 'renderer'), new URL(request.url).pathname)
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
  const closing = registerIpc(electron, userData);
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    webPreferences: { ...WEB_PREFERENCES, preload: join(folder, 'preload.cjs') },
  });
  let isAsked = false;
  window.on('close', (event) => {
    if (closing.isFlushed) return;
    event.preventDefault();
    // Closed again while it is being written: the first timer stands.
    if (isAsked) return;
    isAsked = true;
    window.webContents.send(FLUSH_REQUEST);
    const close = (): void => {
      closing.isFlushed = true;
      window.close();
    };
    const timer = setTimeout(close, FLUSH_TIMEOUT_MS);
    closing.onFlushed = () => {
      clearTimeout(timer);
      close();
    };
  });
  await window.loadURL(`${APP_ORIGIN}/`);
}

/** What the end-to-end specs and `npm run dev` set; a release looks at no such thing. */
function unpackagedEnv(app: Pick<Electron.App, 'isPackaged'>, name: string): string | undefined {
  const value = app.isPackaged ? undefined : process.env[name];
  return value === '' ? undefined : value;
}

type Closing = { isFlushed: boolean; onFlushed: () => void };

/** Registers every channel of the contract; what is not in it does not exist. */
function registerIpc(
  { app, dialog, ipcMain, safeStorage, shell }: ElectronModules,
  userData: string,
): Closing {
  const closing: Closing = { isFlushed: false, onFlushed: () => undefined };
  const { handlers, close } = createHandlers({
    host: 'electron',
    version: app.getVersion(),
    chooseSavePath: async (suggestedName) => {
      // For the end-to-end specs, which cannot answer a system dialog.
      const fixed = unpackagedEnv(app, 'ZEEF_SAVE_FOLDER');
      if (fixed !== undefined) return join(fixed, suggestedName);
      const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: suggestedName });
      return canceled ? null : filePath;
    },
    chooseFolder: async () => {
      const fixed = unpackagedEnv(app, 'ZEEF_TEAM_FOLDER');
      if (fixed !== undefined) return fixed;
      const { canceled, filePaths } = await dialog.showOpenDialog({
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    vault: {
      isThere: () => safeStorage.isAsyncEncryptionAvailable(),
      close: async (text) => (await safeStorage.encryptStringAsync(text)).toString('base64'),
      open: async (text) => (await safeStorage.decryptStringAsync(Buffer.from(text, 'base64'))).result,
    },
    openExternal: (url) => shell.openExternal(url),
    dataFolder: join(userData, 'data'),
    onFlushed: () => closing.onFlushed(),
  });
  app.on('will-quit', () => void close());
  for (const channel of hostChannels) {
    ipcMain.handle(channel, (event, input: unknown) => {
      const frame = event.senderFrame;
      return dispatch(
        handlers,
        channel,
        input,
        frame === null ? null : { url: frame.url, isTop: frame.parent === null },
        APP_ORIGIN,
      );
    });
  }
  return closing;
}
