// The one window: opened where it was, in its colours, when it has something to show; with its menus, dialogs of a
// crash, spelling and drags.
import { join } from 'node:path';
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import type { MenuModel } from '../../shared/ipc/window-contract';
import { traceOf } from '../../shared/kernel/trace';
import type { BlobStore } from './blobs';
import { contextTemplate } from './context-menu';
import { watchCrashes } from './crash';
import type { DragFolder } from './drag-out';
import { layAside } from './lay-aside';
import type { Log } from './log';
import { menuTemplate, NO_COMMANDS } from './menu';
import type { OpenedFiles } from './open-files';
import type { ElectronModules } from './electron-modules';
import { type ShellTexts, shellTexts } from './shell-texts';
import type { Spelling } from './spelling/spelling';
import type { WindowHost } from './window-handlers';
import { type KeptWindow, placeOf, SMALLEST } from './window-state';

/** What the page is drawn on before it has said so: Mantine's own. */
const BACKGROUND = { light: '#ffffff', dark: '#242424' };
const KEEP_AFTER_MS = 500;
// A page on a sheet: a drag must have a picture.
const PAGE_ICON =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34AAAAMklEQVR42mNgoDcIjU76TwkmygJywagF1LeA2IgdjYPROBiNg9E4GI2D4WkBTSt9agMAomWj7RLLDekAAAAASUVORK5CYII=';

export type OwnParts = {
  electron: ElectronModules;
  /** dist/electron. */
  folder: string;
  webPreferences: Electron.WebPreferences;
  kept: KeptWindow;
  log: Log;
  spelling: Spelling;
  opened: OpenedFiles;
  drags: DragFolder;
  /** Whether pages may be loaded anew by hand, as who builds Zeef does. */
  isDevelopment: boolean;
  load: (window: BrowserWindow) => Promise<void>;
};

export class OwnWindow {
  readonly window: BrowserWindow;
  private menu: MenuModel = NO_COMMANDS;

  constructor(private readonly parts: OwnParts) {
    const { electron, folder, kept, webPreferences } = parts;
    const { scheme, background, bounds, isMaximized } = kept.state;
    electron.nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme;
    const displays = [electron.screen.getPrimaryDisplay(), ...electron.screen.getAllDisplays()];
    this.window = new electron.BrowserWindow({
      ...placeOf(
        bounds,
        displays.map(({ workArea }) => workArea),
      ),
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      show: false,
      icon: join(folder, 'icon.png'),
      backgroundColor: background ?? BACKGROUND[electron.nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
      webPreferences: { ...webPreferences, preload: join(folder, 'preload.cjs') },
    });
    this.window.once('ready-to-show', () => {
      if (isMaximized) this.window.maximize();
      this.window.show();
    });
    // The shell says the title, which is the project's; the page's own is the program's.
    this.window.on('page-title-updated', (event) => event.preventDefault());
    // Another page, or none: what was given to this one is no other's.
    this.window.webContents.on('did-navigate', () => parts.opened.closeAll());
    this.window.on('closed', () => parts.opened.closeAll());
    this.keepPlace();
    this.drawMenu();
    this.window.webContents.on(
      'context-menu',
      (_event, clicked) =>
        void this.showContext(clicked).catch((error: unknown) =>
          parts.log.note('menu failed', { trace: traceOf(error) }),
        ),
    );
    watchCrashes({
      window: this.window,
      dialog: electron.dialog,
      log: parts.log,
      texts: () => this.texts,
      details: (what) => this.details(what),
      copy: (text) => {
        void electron.clipboard.writeText(text);
      },
      reopen: () => this.saying(parts.load(this.window)),
    });
  }

  /** To the front, from wherever it was put. */
  show(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  /** What the page may ask of it. */
  host(blobs: BlobStore): WindowHost {
    const { electron, kept, spelling, opened, drags } = this.parts;
    return {
      setTitle: (title, language) => {
        this.window.setTitle(title);
        if (language === kept.state.language) return;
        kept.keep({ language });
        this.drawMenu();
      },
      setColours: ({ scheme, background }) => {
        electron.nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme;
        this.window.setBackgroundColor(background);
        kept.keep({ scheme, background });
      },
      setMenu: (menu) => {
        this.menu = menu;
        this.drawMenu();
      },
      editField: (direction) => this.window.webContents[direction](),
      setProgress: (done) => this.window.setProgressBar(done ?? -1),
      notify: (title, body) => this.notify(title, body),
      noteFailed: (trace) => this.parts.log.note('page failed', { trace }),
      renewStorage: async () => {
        const { defaultSession } = electron.session;
        const clear = (): Promise<void> => defaultSession.clearStorageData({ storages: ['indexdb'] });
        const profile = electron.app.getPath('userData');
        await layAside({ profile, data: join(profile, 'data') }, new Date(), clear);
        this.parts.log.note('storage laid aside');
      },
      misspelled: (language, words) => spelling.check(language, words),
      takeOpened: () => opened.take(),
      readOpened: (token, from, length) => opened.read(token, from, length),
      closeOpened: (token) => opened.close(token),
      drag: async (sha256, name) => {
        const file = await drags.copyOf(blobs, sha256, name);
        if (file === null) return false;
        this.startDrag(file);
        return true;
      },
      dragNew: async (name, bytes) => this.startDrag(await drags.write(name, bytes)),
    };
  }

  private startDrag(file: string): void {
    const icon = this.parts.electron.nativeImage.createFromDataURL(PAGE_ICON);
    this.window.webContents.startDrag({ file, icon });
  }

  private get language(): 'nl' | 'en' {
    const { electron, kept } = this.parts;
    return kept.state.language ?? (electron.app.getLocale().startsWith('nl') ? 'nl' : 'en');
  }

  private get texts(): ShellTexts {
    return shellTexts[this.language];
  }

  private notify(title: string, body: string): void {
    const { Notification } = this.parts.electron;
    if (this.window.isFocused() || !Notification.isSupported()) return;
    const told = new Notification({ title, body });
    told.on('click', () => this.show());
    told.show();
  }

  /** Keeps place and size a moment after they changed, so that a kill loses nothing of them. */
  private keepPlace(): void {
    const { kept } = this.parts;
    let timer: NodeJS.Timeout | undefined;
    const keep = (): void => {
      clearTimeout(timer);
      if (!this.window.isDestroyed())
        kept.keep({ bounds: this.window.getNormalBounds(), isMaximized: this.window.isMaximized() });
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, KEEP_AFTER_MS);
    };
    this.window.on('resize', later);
    this.window.on('move', later);
    this.window.on('close', keep);
    this.window.on('closed', () => clearTimeout(timer));
  }

  private drawMenu(): void {
    const { electron, isDevelopment } = this.parts;
    const actions = {
      open: () => this.saying(this.chooseBundle()),
      print: () => this.window.webContents.print(),
      quit: () => electron.app.quit(),
      choose: (command: { id: string; option: number }) =>
        this.window.webContents.send('menu.chosen', command),
    };
    const template = menuTemplate(this.menu, this.texts, actions, process.platform === 'darwin');
    const forBuilders: MenuItemConstructorOptions[] = isDevelopment
      ? [
          {
            label: 'Development',
            submenu: [{ role: 'reload' }, { role: 'forceReload' }, { role: 'toggleDevTools' }],
          },
        ]
      : [];
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate([...template, ...forBuilders]));
  }

  /** Says it where something that a person asked for fails. */
  private saying(work: Promise<void>): void {
    work.catch((error: unknown) => this.parts.electron.dialog.showErrorBox('Zeef', (error as Error).message));
  }

  /** Asks for a bundle by the system's dialog, which begins where it last ended. */
  private async chooseBundle(): Promise<void> {
    const { electron, kept, opened } = this.parts;
    const { open } = kept.state.folders;
    const { canceled, filePaths } = await electron.dialog.showOpenDialog(this.window, {
      ...(open === null ? {} : { defaultPath: open }),
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: this.texts.bundles, extensions: ['zeef'] }],
    });
    const [first] = filePaths;
    if (canceled || first === undefined) return;
    kept.keepFolder('open', join(first, '..'));
    opened.add(filePaths);
  }

  private async showContext(clicked: Electron.ContextMenuParams): Promise<void> {
    const { electron, spelling } = this.parts;
    const word = clicked.misspelledWord;
    const meant = word === '' ? [] : await spelling.suggest(word);
    const template = contextTemplate(clicked, meant, this.texts, {
      replace: (one) => this.window.webContents.replaceMisspelling(one),
      add: (one) => {
        this.saying(spelling.add(one));
        // The line below the word goes at once; elsewhere at the next look.
        this.window.webContents.replaceMisspelling(one);
      },
      copyText: (text) => {
        void electron.clipboard.writeText(text);
      },
    });
    if (template.length > 0) electron.Menu.buildFromTemplate(template).popup({ window: this.window });
  }

  /** Versions, what happened and the log's last lines: nothing of a study is in them. */
  private details(what: string): string {
    const { electron, log } = this.parts;
    const { electron: version, chrome, node } = process.versions;
    const about = `Zeef ${electron.app.getVersion()}, Electron ${version}, Chromium ${chrome}, Node ${node}`;
    return [about, `${process.platform} ${process.arch}`, what, '', ...log.last(20)].join('\n');
  }
}
