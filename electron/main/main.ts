// Entry of the desktop app: hands Electron to the shell, or runs the self-test without a window.
import * as electron from 'electron';
import { join } from 'node:path';
import { runSelftest } from './selftest';
import { startShell } from './shell';

if (process.argv.includes('--selftest')) {
  void runSelftest(join(__dirname, '..', 'renderer')).then((outcome) => {
    process.stdout.write(JSON.stringify(outcome) + '\n');
    electron.app.exit(outcome.ok ? 0 : 1);
  });
} else {
  void startShell(electron, __dirname);
}
