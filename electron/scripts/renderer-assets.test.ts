import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetAt, copyAssets } from './renderer-assets.mjs';

describe('files that libraries fetch by name', () => {
  it.each([
    ['/pdfjs/wasm/openjpeg.wasm', 'application/wasm'],
    ['/pdfjs/cmaps/Adobe-Japan1-UCS2.bcmap', 'application/octet-stream'],
    ['/ocr/worker.min.js', 'text/javascript'],
    ['/ocr/nld.traineddata.gz', 'application/octet-stream'],
  ])('has %s, in development where the build puts it', (path, type) => {
    const asset = assetAt(path);
    expect(asset).toMatchObject({ type });
    expect(existsSync(asset?.file ?? '')).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'zeef-assets-'));
    copyAssets(folder);
    expect(existsSync(join(folder, path))).toBe(true);
  });
  it.each([
    '/',
    '/main.tsx',
    '/ocr',
    '/ocr/none.gz',
    '/pdfjs/wasm',
    '/pdfjs/wasm/',
    '/pdfjs/wasm/../../../package.json',
    '/pdfjs/%2e%2e/x',
  ])('knows nothing at %s', (path) => {
    expect(assetAt(path)).toBeNull();
  });
});
