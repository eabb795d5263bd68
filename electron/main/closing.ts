// A window closes when its page has written everything, and not later than a computer that shuts down waits.
import type { BrowserWindow } from 'electron';
import type { HostEvent } from '../../shared/ipc/host-contract';
import type { Closing } from './ipc';
import type { Log } from './log';

// Longer than any save takes; a hung page must not keep the computer from shutting down.
const FLUSH_TIMEOUT_MS = 5000;
const FLUSH_REQUEST: HostEvent = 'app.flushRequested';

/** Keeps a window open until the page has written everything. */
export function waitForSaves(window: BrowserWindow, closing: Closing, log: Log): void {
  let isAsked = false;
  window.on('close', (event) => {
    // A page that crashed has nothing left to write, and would not answer.
    if (closing.isFlushed || window.webContents.isCrashed()) return;
    event.preventDefault();
    // Closed again while it is being written: the first timer stands.
    if (isAsked) return;
    isAsked = true;
    window.webContents.send(FLUSH_REQUEST);
    const close = (): void => {
      closing.isFlushed = true;
      window.close();
    };
    const timer = setTimeout(() => {
      log.note('closed without an answer');
      close();
    }, FLUSH_TIMEOUT_MS);
    closing.onFlushed = () => {
      clearTimeout(timer);
      close();
    };
  });
}
