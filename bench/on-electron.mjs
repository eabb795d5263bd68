// `node bench/on-electron.mjs <name>`: a bench of the app in a real Electron, with what the specs there need.
import { runElectronSpecs } from '../electron/scripts/electron-specs.mjs';

const { isOk } = await runElectronSpecs(['--config=bench/playwright.config.ts', ...process.argv.slice(2)]);
process.exitCode = isOk ? 0 : 1;
