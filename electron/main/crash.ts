// What is done when the page crashes or hangs, or the shell itself fails: said in the person's language, noted in the
// log, and opened again on request.
import type { BrowserWindow, Dialog } from 'electron';
import { traceOf } from '../../shared/kernel/trace';
import type { Log } from './log';
import type { ShellTexts } from './shell-texts';

export type CrashServices = {
  window: BrowserWindow;
  dialog: Pick<Dialog, 'showMessageBox'>;
  log: Log;
  texts: () => ShellTexts;
  /** What is copied: versions and where it failed. */
  details: (what: string) => string;
  copy: (text: string) => void;
  reopen: () => void;
};

type Asked = { message: string; detail: string; details: string; first: string; others?: string[] };

/** Asks until something else than copying the details is chosen. @returns the button, by its text */
async function ask({ window, dialog, texts, copy }: CrashServices, asked: Asked): Promise<string> {
  const buttons = [asked.first, ...(asked.others ?? []), texts().copyDetails];
  for (;;) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: 'Zeef',
      message: asked.message,
      detail: asked.detail,
      buttons,
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    const chosen = buttons[response] ?? asked.first;
    if (chosen !== texts().copyDetails) return chosen;
    copy(asked.details);
  }
}

/** Watches a window for a page that crashes or hangs. */
export function watchCrashes(services: CrashServices): void {
  const { window, log, texts, details, reopen } = services;
  let isAsking = false;
  let isEnding = false;
  const once = async (asked: Asked): Promise<string | null> => {
    // One that hung may crash while it is asked about: the first question stands.
    if (isAsking || window.isDestroyed()) return null;
    isAsking = true;
    return await ask(services, asked).finally(() => (isAsking = false));
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.note('page gone', { reason, exitCode });
    if (isEnding) {
      // As it was asked for: what is loaded before the process has gone is lost with it.
      isEnding = false;
      reopen();
      return;
    }
    if (reason === 'clean-exit') return;
    const { gone, goneDetail, reopen: again } = texts();
    const asked = {
      message: gone,
      detail: goneDetail,
      first: again,
      details: details(`page gone: ${reason} ${exitCode}`),
    };
    void once(asked).then((chosen) => {
      if (chosen !== null) reopen();
    });
  });
  window.on('unresponsive', () => {
    log.note('page hangs');
    const { hung, hungDetail, wait, reopen: again } = texts();
    const asked = {
      message: hung,
      detail: hungDetail,
      first: wait,
      others: [again],
      details: details('page hangs'),
    };
    void once(asked).then((chosen) => {
      if (chosen === null) return;
      // It crashed while it was asked about: there is nothing to wait for.
      const isGone = window.webContents.isCrashed();
      if (chosen !== again && !isGone) return;
      log.note('page reopened');
      if (isGone) {
        reopen();
        return;
      }
      // What hangs does not hear that it is to load anew: its process goes first.
      isEnding = true;
      window.webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => log.note('page answers again'));
}

/** Notes what nobody caught in the shell. The work goes on: each entry is on disk before it is acknowledged. */
export function watchShell(
  log: Log,
  on: (name: 'uncaughtException', heard: (error: unknown) => void) => void,
): void {
  on('uncaughtException', (error) => log.note('shell failed', { trace: traceOf(error) }));
}
