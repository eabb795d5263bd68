// Builds everything: renderer, shell and command line, and the notices of what is in them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildCli, buildShell } from './build-node.mjs';
import { noticesOf, writeNotices } from './licences.mjs';
import { root } from './run.mjs';

await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
const rendererFiles = JSON.parse(
  readFileSync(join(root, 'node_modules', '.cache', 'zeef', 'renderer-files.json'), 'utf8'),
);
writeNotices(noticesOf([...rendererFiles, ...(await buildShell()), ...(await buildCli())]));
