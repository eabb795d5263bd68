// What a package changes in what is served: files that are packed, and what lies beside the program.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { serveApp } from './app-protocol';

const text = ({ body }: { body: Uint8Array }): string => new TextDecoder().decode(body);

it('reads a file that was packed, under its own name and type', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zeef-served-'));
  writeFileSync(join(folder, 'a.js.gz'), gzipSync('run()'));
  const served = await serveApp(folder, '/a.js');
  expect(served.status).toBe(200);
  expect(served.headers['Content-Type']).toBe('text/javascript');
  expect(text(served)).toBe('run()');
  writeFileSync(join(folder, 'b.js.gz'), 'not packed');
  expect((await serveApp(folder, '/b.js')).status).toBe(404);
});

it('finds what recognises scans beside the program, and nothing else there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zeef-served-'));
  const besides = mkdtempSync(join(tmpdir(), 'zeef-besides-'));
  mkdirSync(join(besides, 'ocr'));
  writeFileSync(join(besides, 'ocr', 'nld.traineddata.gz'), 'words');
  writeFileSync(join(besides, 'secret.txt'), 'secret');
  expect(text(await serveApp(folder, '/ocr/nld.traineddata.gz', besides))).toBe('words');
  for (const path of ['/secret.txt', '/ocr/../secret.txt', '/ocr/..%2fsecret.txt', '/ocr/%2e%2e/%2e%2e/x'])
    expect((await serveApp(folder, path, besides)).status, path).not.toBe(200);
  expect((await serveApp(folder, '/ocr/nld.traineddata.gz')).status).toBe(404);
});
