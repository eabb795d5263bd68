// Builds everything: renderer, shell and command line.
import { build } from 'vite';
import { buildCli, buildShell } from './build-node.mjs';
await build({ logLevel: 'warn' });
await buildShell();
await buildCli();
