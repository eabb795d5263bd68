// Builds everything: renderer, shell and command line.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildCli, buildShell } from './build-node.mjs';
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
await buildShell();
await buildCli();
