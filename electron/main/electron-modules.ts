// What the shell uses of Electron, handed in as modules so that a test can stand in for them.
import type * as Electron from 'electron';

/** What the shell uses of Electron. */
export type ElectronModules = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'nativeImage'
  | 'nativeTheme'
  | 'Notification'
  | 'protocol'
  | 'safeStorage'
  | 'screen'
  | 'session'
  | 'shell'
>;

/** What the end-to-end specs and `npm run dev` set; a release looks at no such thing. */
export function unpackagedEnv(app: Pick<Electron.App, 'isPackaged'>, name: string): string | undefined {
  const value = app.isPackaged ? undefined : process.env[name];
  return value === '' ? undefined : value;
}
