// Builds everything: renderer, shell and command line, and the notices of what is in them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildCli, buildShell } from './build-node.mjs';
import { writeIcons } from './icons.mjs';
import { noticesOf, writeNotices } from './licences.mjs';
import { root } from './run.mjs';
import { writeSbom } from './sbom.mjs';

await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
const rendererFiles = JSON.parse(
  readFileSync(join(root, 'node_modules', '.cache', 'zeef', 'renderer-files.json'), 'utf8'),
);
const shellFiles = await buildShell();
await writeIcons();
writeNotices(noticesOf([...rendererFiles, ...shellFiles, ...(await buildCli())]));
// What a package holds: the command line is in none.
writeSbom(noticesOf([...rendererFiles, ...shellFiles]));
