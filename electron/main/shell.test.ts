// The wiring of the shell, against a stand-in typed by Electron's own types: every guard is installed, with its policy.
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hostChannels } from '../../shared/ipc/host-contract';
import { JS_FLAGS } from './policies';
import { runSelftest } from './selftest';
import type { ElectronModules } from './electron-modules';
import { startShell, WEB_PREFERENCES } from './shell';
import { decideStart } from './version-guard';

type Handler = (event: { senderFrame: unknown }, input: unknown) => Promise<unknown>;

class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  sent: string[] = [];
  isClosed = false;
  isAtFront = false;
  isSmall = false;
  webContents = Object.assign(new EventEmitter(), {
    send: (channel: string) => this.sent.push(channel),
    isCrashed: () => false,
  });
  constructor(readonly options: { webPreferences: Record<string, unknown> }) {
    super();
    FakeWindow.all.push(this);
  }
  loadURL = () => Promise.resolve();
  show = () => undefined;
  focus = () => (this.isAtFront = true);
  isMinimized = () => this.isSmall;
  restore = () => (this.isSmall = false);
  isDestroyed = () => false;
  isMaximized = () => false;
  getNormalBounds = () => ({ x: 1, y: 2, width: 1000, height: 700 });
  close(): void {
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) };
    this.emit('close', event);
    this.isClosed = !event.isPrevented;
  }
}

const BEFORE_WINDOW = [
  'scheme',
  `--js-flags=${JS_FLAGS}`,
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  'sandbox',
];

function fakeElectron(hasLock = true) {
  const app = Object.assign(new EventEmitter(), {
    setPath: () => undefined,
    getPath: () => process.env['ZEEF_USER_DATA'] ?? '',
    getVersion: () => '1.0.0',
    commandLine: { appendSwitch: (name: string, value: string) => seen.push(`--${name}=${value}`) },
    enableSandbox: () => seen.push('sandbox'),
    requestSingleInstanceLock: () => hasLock,
    quit: () => seen.push('quit'),
    exit: (code: number) => seen.push(`exit ${code}`),
    whenReady: () => Promise.resolve(),
    getLocale: () => 'nl-NL',
    addRecentDocument: (path: string) => seen.push(`recent ${path}`),
  });
  const display = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
  const seen: string[] = [];
  const boxes: string[] = [];
  const handlers = new Map<string, Handler>();
  const permissions: Record<string, unknown> = {};
  const modules = {
    app,
    BrowserWindow: FakeWindow,
    dialog: {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath: '/asked/a.docx' }),
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: ['/asked/team'] }),
      showErrorBox: (_title: string, text: string) => {
        boxes.push(text);
        seen.push('error box');
      },
    },
    ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
    safeStorage: { isAsyncEncryptionAvailable: () => Promise.resolve(false) },
    protocol: {
      registerSchemesAsPrivileged: () => seen.push('scheme'),
      handle: (scheme: string) => seen.push(`protocol ${scheme}`),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (f: unknown) => (permissions['request'] = f),
        setPermissionCheckHandler: (f: unknown) => (permissions['check'] = f),
        setDevicePermissionHandler: (f: unknown) => (permissions['device'] = f),
        setSpellCheckerLanguages: (languages: string[]) => seen.push(`spelling [${languages.join()}]`),
      },
    },
    shell: {},
    Menu: { buildFromTemplate: (items: unknown) => items, setApplicationMenu: () => undefined },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: true },
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
    clipboard: {},
  };
  return { modules: modules as unknown as ElectronModules, app, seen, boxes, handlers, permissions };
}

beforeEach(() => {
  FakeWindow.all = [];
  process.env['ZEEF_USER_DATA'] = mkdtempSync(join(tmpdir(), 'zeef-shell-'));
});
afterEach(() => {
  delete process.env['ZEEF_USER_DATA'];
});

describe('the shell', () => {
  it('opens one hardened window over the app protocol with every channel of the contract', async () => {
    const { modules, seen, handlers } = fakeElectron();
    await startShell(modules, '/app/dist/electron');
    expect(seen).toEqual([...BEFORE_WINDOW, 'protocol app', 'spelling []']);
    expect(FakeWindow.all).toHaveLength(1);
    expect(FakeWindow.all[0]?.options.webPreferences).toMatchObject(WEB_PREFERENCES);
    expect([...handlers.keys()]).toEqual(hostChannels);
    const foreign = { senderFrame: { url: 'https://evil/', parent: null } };
    expect(await handlers.get('app.info')?.(foreign, {})).toMatchObject({
      error: { code: 'untrusted-sender' },
    });
    const own = { senderFrame: { url: 'app://zeef/', parent: null } };
    expect(await handlers.get('app.info')?.(own, {})).toMatchObject({ ok: true });
  });
  it('denies permissions, devices, navigation, windows and webviews', async () => {
    const { modules, app, permissions } = fakeElectron();
    await startShell(modules, '/app');
    let granted: boolean | null = null;
    (permissions['request'] as (c: null, p: string, done: (g: boolean) => void) => void)(
      null,
      'geolocation',
      (g) => (granted = g),
    );
    expect(granted).toBe(false);
    expect((permissions['check'] as (c: null, p: string) => boolean)(null, 'media')).toBe(false);
    expect((permissions['device'] as () => boolean)()).toBe(false);
    const contents = Object.assign(new EventEmitter(), {
      open: null as null | (() => unknown),
      webRtc: '',
      setWebRTCIPHandlingPolicy(policy: string) {
        this.webRtc = policy;
      },
      setWindowOpenHandler(f: () => unknown) {
        this.open = f;
      },
    });
    app.emit('web-contents-created', {}, contents);
    expect(contents.open?.()).toEqual({ action: 'deny' });
    expect(contents.webRtc).toBe('disable_non_proxied_udp');
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const event = {
        url: 'https://evil/',
        isPrevented: false,
        preventDefault: () => (event.isPrevented = true),
      };
      contents.emit(name, event);
      expect(event.isPrevented, name).toBe(true);
    }
  });
  it('closes only when the workbench has written everything', async () => {
    const { modules, handlers } = fakeElectron();
    await startShell(modules, '/app');
    const window = FakeWindow.all[0]!;
    window.close();
    expect(window.isClosed).toBe(false);
    expect(window.sent).toEqual(['app.flushRequested']);
    await handlers.get('app.flushed')?.({ senderFrame: { url: 'app://zeef/', parent: null } }, {});
    expect(window.isClosed).toBe(true);
  });
  it('asks once when it is closed again meanwhile, and no timer of the second close is left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { modules, handlers } = fakeElectron();
      await startShell(modules, '/app');
      const window = FakeWindow.all[0]!;
      window.close();
      window.close();
      expect(window.sent).toEqual(['app.flushRequested']);
      await handlers.get('app.flushed')?.({ senderFrame: { url: 'app://zeef/', parent: null } }, {});
      expect(window.isClosed).toBe(true);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
  it('takes no folder from the environment in a release', async () => {
    const { modules, app } = fakeElectron();
    const paths: string[] = [];
    Object.assign(app, {
      isPackaged: true,
      setPath: (_name: string, path: string) => paths.push(path),
      getPath: (name: string) => (name === 'appData' ? '/own' : (process.env['ZEEF_USER_DATA'] ?? '')),
    });
    await startShell(modules, '/app');
    expect(paths).toEqual([join('/own', 'zeef')]);
  });
  it('asks where to save and where a team is, whatever the environment says, in a release', async () => {
    vi.stubEnv('ZEEF_SAVE_FOLDER', '/named');
    vi.stubEnv('ZEEF_TEAM_FOLDER', '/named');
    const own = { senderFrame: { url: 'app://zeef/', parent: null } };
    const choose = async (isPackaged: boolean): Promise<unknown> => {
      const { modules, app, handlers } = fakeElectron();
      Object.assign(app, { isPackaged, getPath: () => process.env['ZEEF_USER_DATA'] ?? '' });
      await startShell(modules, '/app');
      return await handlers.get('team.chooseFolder')?.(own, {});
    };
    expect(JSON.stringify(await choose(false))).toContain('/named');
    expect(JSON.stringify(await choose(true))).toContain('/asked/team');
    vi.unstubAllEnvs();
  });
  it('opens where it was, in its colours, when there is something to show', async () => {
    const folder = process.env['ZEEF_USER_DATA'] ?? '';
    const bounds = { x: 30, y: 40, width: 1000, height: 700 };
    writeFileSync(
      join(folder, 'window.json'),
      JSON.stringify({ bounds, background: '#101113', scheme: 'dark' }),
    );
    const { modules } = fakeElectron();
    await startShell(modules, '/app');
    expect(FakeWindow.all[0]?.options).toMatchObject({ ...bounds, backgroundColor: '#101113', show: false });
    expect(modules.nativeTheme.themeSource).toBe('dark');
  });
  it('brings its window up for a second start, with the bundle that was opened there', async () => {
    const { modules, app, seen } = fakeElectron();
    await startShell(modules, '/app');
    const window = FakeWindow.all[0]!;
    window.isSmall = true;
    app.emit('second-instance', {}, ['zeef', '--x', 'b.zeef'], '/home/x');
    expect([window.isSmall, window.isAtFront, window.sent]).toEqual([false, true, ['files.waiting']]);
    expect(seen).toContain(`recent ${join('/home/x', 'b.zeef')}`);
    app.emit('open-file', { preventDefault: () => undefined }, '/home/x/c.zeef');
    expect(window.sent).toEqual(['files.waiting', 'files.waiting']);
  });
  it('takes the page from the development server where one is named, and never in a release', async () => {
    process.env['ZEEF_DEV_SERVER'] = 'http://127.0.0.1:9';
    try {
      const { modules, seen, app } = fakeElectron();
      await startShell(modules, '/app');
      // Its reloads come over a socket, which the switches would close.
      expect(seen.filter((s) => s.startsWith('--'))).toEqual([`--js-flags=${JS_FLAGS}`]);
      seen.length = 0;
      Object.assign(app, { isPackaged: true, getPath: () => process.env['ZEEF_USER_DATA'] ?? '' });
      await startShell(modules, '/app');
      expect(seen.slice(0, BEFORE_WINDOW.length)).toEqual(BEFORE_WINDOW);
    } finally {
      delete process.env['ZEEF_DEV_SERVER'];
    }
  });
  it('refuses to start after a newer version, before any window', async () => {
    const folder = process.env['ZEEF_USER_DATA'] ?? '';
    writeFileSync(join(folder, 'last-run.json'), JSON.stringify({ app: '9.0.0', electron: '99.0.0' }));
    const { modules, seen, boxes } = fakeElectron();
    await startShell(modules, '/app');
    expect(seen).toEqual([...BEFORE_WINDOW, 'error box', 'exit 1']);
    expect(boxes[0]).toMatch(
      /Zeef 9\.0\.0[^]*Er is niets gewijzigd[^]*Nothing was touched[^]*9\.0\.0 or later/,
    );
    expect(FakeWindow.all).toHaveLength(0);
    expect(readFileSync(join(folder, 'last-run.json'), 'utf8')).toContain('99.0.0');
  });
  it('ends once the place of its window is written', async () => {
    const { modules, app, seen } = fakeElectron();
    await startShell(modules, '/app');
    FakeWindow.all[0]?.close();
    const preventDefault = vi.fn();
    app.emit('will-quit', { preventDefault });
    expect([preventDefault.mock.calls.length, seen.includes('quit')]).toEqual([1, false]);
    await vi.waitFor(() => expect(seen).toContain('quit'));
    const written = readFileSync(join(process.env['ZEEF_USER_DATA'] ?? '', 'window.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ bounds: { x: 1, y: 2, width: 1000, height: 700 } });
    app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(1);
  });
  it('leaves the field to the first instance', async () => {
    const { modules, seen } = fakeElectron(false);
    await startShell(modules, '/app');
    expect(seen).toContain('quit');
    expect(FakeWindow.all).toHaveLength(0);
  });
  it.each([
    [null, '1.0.0', '45.0.0', 'start'],
    [{ app: '1.0.0', electron: '45.0.0' }, '1.0.1', '45.4.1', 'start'],
    [{ app: '1.0.0', electron: '46.0.0' }, '1.0.0', '45.0.0', 'refuse'],
    [{ app: '2.0.0', electron: '45.0.0' }, '1.9.9', '45.0.0', 'refuse'],
    [{ app: '1.2.0', electron: '45.0.0' }, '1.1.9', '45.0.0', 'refuse'],
    [{ app: '1.2.1', electron: '45.0.0' }, '1.2.0', '45.0.0', 'refuse'],
    [{ app: '0.2.0', electron: '45.0.0' }, '0.1.0', '45.0.0', 'refuse'],
    [{ app: '1.2.0', electron: '45.4.1' }, '1.2.0', '45.4.0', 'refuse'],
    [{ app: '1.2.0', electron: '45.0.0' }, '1.2.0-beta.1', '45.0.0', 'refuse'],
    [{ app: '1.2.0-beta.11', electron: '45.0.0' }, '1.2.0-beta.2', '45.0.0', 'refuse'],
    [{ app: '1.2.0-beta.2', electron: '45.0.0' }, '1.2.0-beta.11', '45.0.0', 'start'],
    [{ app: '1.2.0-beta', electron: '45.0.0' }, '1.2.0', '45.0.0', 'start'],
    [{ app: '1.10.0', electron: '45.0.0' }, '1.9.0', '45.0.0', 'refuse'],
    [{ app: '1.9.0', electron: '45.0.0' }, '1.10.0', '45.0.0', 'start'],
    [{ app: 'nonsense', electron: '' }, '1.0.0', '45.0.0', 'start'],
  ] as const)('after %j, app %s on Electron %s: %s', (last, app, electron, expected) => {
    expect(decideStart(last, { app, electron })).toBe(expected);
  });
  it('passes its own self-test', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zeef-renderer-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    const { ok, checks } = await runSelftest(folder);
    expect(checks.filter((c) => !c.ok)).toEqual([]);
    expect(ok).toBe(true);
  });
});
