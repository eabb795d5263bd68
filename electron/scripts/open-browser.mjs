// Opens an address in the system's browser.
import { spawn } from 'node:child_process';

/** Where there is none, nothing happens: the caller prints the address. */
export function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  spawn(command, args, { stdio: 'ignore', detached: true }).on('error', () => {});
}
