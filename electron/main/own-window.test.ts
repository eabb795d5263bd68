// The window against a stand-in: its place is kept, its menu and notices are in the person's language, drags and
// dialogs do what the page asks.
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BlobStore } from './blobs';
import { DragFolder } from './drag-out';
import { Log } from './log';
import { NO_COMMANDS } from './menu';
import { OpenedFiles } from './open-files';
import { OwnWindow } from './own-window';
import { KeptWindow } from './window-state';

class Told extends EventEmitter {
  static all: Told[] = [];
  static isSupported = () => true;
  constructor(readonly options: { title: string }) {
    super();
    Told.all.push(this);
  }
  show = () => undefined;
}

function begin() {
  const userData = mkdtempSync(join(tmpdir(), 'zeef-own-'));
  const contents = Object.assign(new EventEmitter(), {
    ...{
      send: vi.fn(),
      undo: vi.fn(),
      redo: vi.fn(),
      print: vi.fn(),
      startDrag: vi.fn(),
      replaceMisspelling: vi.fn(),
    },
  });
  const window = Object.assign(new EventEmitter(), {
    ...{
      webContents: contents,
      options: {},
      show: vi.fn(),
      focus: vi.fn(),
      maximize: vi.fn(),
      isFocused: (): boolean => false,
    },
    ...{ setTitle: vi.fn(), setBackgroundColor: vi.fn(), setProgressBar: vi.fn(), restore: vi.fn() },
    ...{ isDestroyed: () => false, isMaximized: () => true, isMinimized: () => true },
    getNormalBounds: () => ({ x: 5, y: 6, width: 1000, height: 700 }),
  });
  const popped: { label?: string; click?: () => void }[][] = [];
  const bar: { label: string; submenu: { id?: string; label?: string; click?: () => void }[] }[][] = [];
  const display = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
  const electron = {
    app: { getLocale: () => 'nl-NL', getVersion: () => '1.0.0', quit: vi.fn() },
    // A function, since it is called with new.
    BrowserWindow: function make(options: object) {
      return Object.assign(window, { options });
    },
    clipboard: { writeText: vi.fn() },
    dialog: {
      showErrorBox: vi.fn(),
      showOpenDialog: vi.fn(() => Promise.resolve({ canceled: false, filePaths: ['/x/a.zeef'] })),
    },
    Menu: {
      buildFromTemplate: (items: never[]) => Object.assign(items, { popup: () => popped.push(items) }),
      setApplicationMenu: (menu: never) => bar.push(menu),
    },
    nativeImage: { createFromDataURL: (url: string) => url },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    Notification: Told,
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
  };
  const kept = new KeptWindow(userData);
  const spelling = {
    check: vi.fn(),
    suggest: vi.fn(() => Promise.resolve(['onderzoek'])),
    add: vi.fn(() => Promise.resolve()),
  };
  const opened = new OpenedFiles(vi.fn());
  const parts = {
    ...{ electron, folder: '/app', webPreferences: {}, kept, log: new Log(userData), spelling, opened },
    ...{ drags: new DragFolder(join(userData, 'drag')), isDevelopment: false, load: vi.fn() },
  };
  const own = new OwnWindow(parts as never);
  const blobs = new BlobStore(join(userData, 'blobs'));
  return {
    own,
    host: own.host(blobs),
    blobs,
    window,
    contents,
    electron,
    kept,
    popped,
    bar,
    spelling,
    opened,
  };
}

beforeEach(() => void (Told.all = []));
afterEach(() => vi.useRealTimers());

describe('the window', () => {
  it('is shown when it has something to show, and keeps its place a moment after it changed', () => {
    vi.useFakeTimers();
    const { window, kept } = begin();
    expect(window.options).toMatchObject({
      show: false,
      backgroundColor: '#ffffff',
      width: 1440,
      height: 900,
    });
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledTimes(1);
    window.emit('resize');
    window.emit('move');
    vi.runAllTimers();
    expect(kept.state).toMatchObject({ bounds: { x: 5, y: 6, width: 1000, height: 700 }, isMaximized: true });
  });
  it('speaks the person’s language from its title on', () => {
    const { host, bar, window, kept } = begin();
    expect(bar.at(-1)?.[0]?.label).toBe('Bestand');
    host.setTitle('Debts – Zeef', 'en');
    host.setMenu({ ...NO_COMMANDS, file: [{ id: 'app.leave', option: 0, label: 'Projects', key: null }] });
    expect(window.setTitle).toHaveBeenCalledWith('Debts – Zeef');
    expect(bar.at(-1)?.[0]?.label).toBe('File');
    expect(kept.state.language).toBe('en');
  });
  it('sends what was chosen, opens bundles and remembers their folder, and prints', async () => {
    const { host, bar, contents, opened, kept } = begin();
    host.setMenu({ ...NO_COMMANDS, file: [{ id: 'app.leave', option: 0, label: 'Projecten', key: null }] });
    const item = (id: string) => bar.at(-1)?.[0]?.submenu.find((one) => one.id === id);
    item('app.leave.0')?.click?.();
    expect(contents.send).toHaveBeenCalledWith('menu.chosen', { id: 'app.leave', option: 0 });
    const add = vi.spyOn(opened, 'add');
    item('open')?.click?.();
    await vi.waitFor(() => expect(add).toHaveBeenCalledWith(['/x/a.zeef']));
    expect(kept.state.folders.open).toBe('/x');
    item('print')?.click?.();
    expect(contents.print).toHaveBeenCalledTimes(1);
  });
  it('takes over colours, shows progress, and undoes in a field', () => {
    const { host, window, contents, electron } = begin();
    host.setColours({ scheme: 'dark', background: '#101113' });
    host.setProgress(0.4);
    host.setProgress(null);
    host.editField('redo');
    expect(electron.nativeTheme.themeSource).toBe('dark');
    expect(window.setBackgroundColor).toHaveBeenCalledWith('#101113');
    expect(window.setProgressBar.mock.calls).toEqual([[0.4], [-1]]);
    expect(contents.redo).toHaveBeenCalledTimes(1);
  });
  it('tells of an end only who looks elsewhere, and comes up when that is clicked', () => {
    const { host, window } = begin();
    host.notify('Klaar', 'af');
    Told.all[0]?.emit('click');
    expect(window.restore).toHaveBeenCalledTimes(1);
    expect(window.focus).toHaveBeenCalledTimes(1);
    window.isFocused = (): boolean => true;
    host.notify('Klaar', 'af');
    expect(Told.all).toHaveLength(1);
  });
  it('mends a word by the right button, and learns it', async () => {
    const { contents, popped, spelling, electron } = begin();
    spelling.add.mockRejectedValueOnce(new Error('vol'));
    const editFlags = { canCut: true, canCopy: true, canPaste: true };
    const clicked = {
      isEditable: true,
      misspelledWord: 'onderzeok',
      selectionText: '',
      linkURL: '',
      editFlags,
    };
    contents.emit('context-menu', {}, clicked);
    await vi.waitFor(() => expect(popped).toHaveLength(1));
    popped[0]?.find(({ label }) => label === 'onderzoek')?.click?.();
    popped[0]?.find(({ label }) => label === 'Toevoegen aan woordenlijst')?.click?.();
    expect(contents.replaceMisspelling.mock.calls).toEqual([['onderzoek'], ['onderzeok']]);
    expect(spelling.add).toHaveBeenCalledWith('onderzeok');
    // Where it cannot be kept, that is said.
    await vi.waitFor(() => expect(electron.dialog.showErrorBox).toHaveBeenCalledWith('Zeef', 'vol'));
  });
  it('drags a file that is kept, under its name, and none that is not', async () => {
    const { host, contents, blobs } = begin();
    const bytes = new TextEncoder().encode('%PDF');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await blobs.write(sha256, 0, bytes, true);
    expect(await host.drag(sha256, 'Jobstap.pdf')).toBe(true);
    expect(await host.drag('0'.repeat(64), 'x.pdf')).toBe(false);
    expect(contents.startDrag).toHaveBeenCalledTimes(1);
    const [[dragged] = []] = contents.startDrag.mock.calls as [{ file: string }][];
    expect(basename(dragged?.file ?? '')).toBe('Jobstap.pdf');
    await blobs.close();
  });
});
