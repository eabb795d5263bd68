// The channels of the contract over Electron: each call checked, dialogs by the system, keys by its key store.
import { join } from 'node:path';
import { hostChannels } from '../../shared/ipc/host-contract';
import type { DragFolder } from './drag-out';
import { type ElectronModules, unpackagedEnv } from './electron-modules';
import { FileDialogs } from './file-dialogs';
import { createHandlers, dispatch } from './handlers';
import type { OwnWindow } from './own-window';
import { APP_ORIGIN } from './policies';
import type { KeptWindow } from './window-state';

/** Whether the page has written everything, and what is done when it says so. */
export type Closing = { isFlushed: boolean; onFlushed: () => void };

type Parts = { userData: string; kept: KeptWindow; own: OwnWindow; drags: DragFolder };

/** Registers every channel of the contract; what is not in it does not exist. */
export function registerIpc(electron: ElectronModules, { userData, kept, own, drags }: Parts): Closing {
  const { app, ipcMain, safeStorage, shell } = electron;
  const closing: Closing = { isFlushed: false, onFlushed: () => undefined };
  const dialogs = new FileDialogs(electron.dialog, own.window, kept);
  const { handlers, close } = createHandlers({
    host: 'electron',
    version: app.getVersion(),
    window: (blobs) => own.host(blobs),
    // For the end-to-end specs, which cannot answer a system dialog.
    chooseSavePath: async (suggestedName) => {
      const fixed = unpackagedEnv(app, 'ZEEF_SAVE_FOLDER');
      return fixed === undefined ? await dialogs.savePath(suggestedName) : join(fixed, suggestedName);
    },
    chooseFolder: async () => unpackagedEnv(app, 'ZEEF_TEAM_FOLDER') ?? (await dialogs.folder()),
    vault: {
      isThere: () => safeStorage.isAsyncEncryptionAvailable(),
      close: async (text) => (await safeStorage.encryptStringAsync(text)).toString('base64'),
      open: async (text) => (await safeStorage.decryptStringAsync(Buffer.from(text, 'base64'))).result,
    },
    openExternal: (url) => shell.openExternal(url),
    dataFolder: join(userData, 'data'),
    backupChecker: join(__dirname, 'backup-check.cjs'),
    onErased: () => drags.clear(),
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
