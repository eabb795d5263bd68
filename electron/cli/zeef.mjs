#!/usr/bin/env node
// Starts the built command line; builds it first where that was not done yet (a second, once).
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = join(root, 'dist', 'cli', 'main.mjs');
if (!existsSync(built)) {
  const { buildCli } = await import('../scripts/build-node.mjs');
  await buildCli();
}
await import(built);
