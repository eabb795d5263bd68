// The system's dialogs for files, each beginning where it last ended.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { KeptWindow } from './window-state';

type Asking = Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>;

export class FileDialogs {
  constructor(
    private readonly dialog: Asking,
    private readonly window: BrowserWindow,
    private readonly kept: KeptWindow,
  ) {}

  /** Where to save a file; null when the person cancels. */
  async savePath(name: string): Promise<string | null> {
    const folder = this.folderOf('save');
    const { canceled, filePath } = await this.dialog.showSaveDialog(this.window, {
      defaultPath: folder === null ? name : join(folder, name),
    });
    if (canceled || filePath === '') return null;
    this.kept.keepFolder('save', dirname(filePath));
    return filePath;
  }

  /** A folder, made where it is not there yet; null when the person cancels. */
  async folder(): Promise<string | null> {
    const folder = this.folderOf('team');
    const { canceled, filePaths } = await this.dialog.showOpenDialog(this.window, {
      ...(folder === null ? {} : { defaultPath: folder }),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [chosen] = filePaths;
    if (canceled || chosen === undefined) return null;
    this.kept.keepFolder('team', dirname(chosen));
    return chosen;
  }

  /** Where a dialog last ended, if that is still there. */
  private folderOf(which: 'save' | 'team'): string | null {
    const folder = this.kept.state.folders[which];
    return folder != null && existsSync(folder) ? folder : null;
  }
}
