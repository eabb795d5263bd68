// Bootstrap of the desktop app: one instance, one window, the app protocol, checked IPC.
import { app, BrowserWindow, dialog, ipcMain, protocol, session, shell } from 'electron';
import { join } from 'node:path';
import { hostChannels } from '../../shared/ipc/host-contract';
import { serveApp } from './app-protocol';
import { createHandlers, dispatch } from './handlers';
import { APP_ORIGIN, isNavigationAllowed, isPermissionAllowed } from './policies';

// sandbox, contextIsolation and webSecurity are stated although they are defaults: a changed default must not change us.
const WEB_PREFERENCES = Object.freeze({
  preload: join(__dirname, 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
});

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
app.enableSandbox();

function createWindow(): void {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    webPreferences: WEB_PREFERENCES,
  });
  void window.loadURL(`${APP_ORIGIN}/`);
}

app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => {
    if (!isNavigationAllowed(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isNavigationAllowed(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
});

async function start(): Promise<void> {
  await app.whenReady();
  const folder = join(__dirname, '..', 'renderer');
  protocol.handle('app', async (request) => {
    const { status, headers, body } = await serveApp(folder, new URL(request.url).pathname);
    return new Response(body.slice().buffer, { status, headers });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, permission, done) =>
    done(isPermissionAllowed(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) =>
    isPermissionAllowed(permission),
  );
  const handlers = createHandlers({
    host: 'electron',
    version: app.getVersion(),
    chooseSavePath: async (suggestedName) => {
      const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: suggestedName });
      return canceled ? null : filePath;
    },
    openExternal: (url) => shell.openExternal(url),
  });
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
  createWindow();
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  app.on('window-all-closed', () => app.quit());
  void start();
} else {
  app.quit();
}
