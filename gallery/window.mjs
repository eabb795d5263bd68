// `node gallery/window.mjs <folder>`: pictures of the whole screen with the program in a real Electron. ZEEF_ELECTRON
// names one; Xvfb, ImageMagick's `import` and `xdotool` must be on the machine.
import { chmodSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { runElectronSpecs } from '../electron/scripts/electron-specs.mjs';

const folder = resolve(process.argv[2] ?? 'test-results/window');
mkdirSync(folder, { recursive: true });
// As root the program runs as nobody.
chmodSync(folder, 0o777);
process.env.ZEEF_PICTURES = folder;
const { isOk } = await runElectronSpecs(['--config=gallery/window.config.ts']);
console.log(folder);
process.exitCode = isOk ? 0 : 1;
