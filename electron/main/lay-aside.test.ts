import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { laidAside, layAside } from './lay-aside';

const at = new Date('2026-11-30T12:00:00.000Z');
function profile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zeef-aside-'));
  mkdirSync(join(folder, 'IndexedDB', 'app_zeef_0.indexeddb.leveldb'), { recursive: true });
  writeFileSync(join(folder, 'IndexedDB', 'app_zeef_0.indexeddb.leveldb', '000003.log'), 'drafts');
  return folder;
}

it('keeps a copy of all before anything is cleared', async () => {
  const folder = profile();
  const clear = vi.fn(() => {
    expect(readdirSync(join(folder, 'aside'))).toEqual(['IndexedDB-2026-11-30T12-00-00-000Z']);
    return Promise.resolve();
  });
  expect(await laidAside(folder)).toEqual([]);
  const aside = await layAside({ profile: folder, data: folder }, at, clear);
  expect(await laidAside(folder)).toEqual([join(folder, 'aside')]);
  expect(clear).toHaveBeenCalledTimes(1);
  expect(readFileSync(join(aside, 'app_zeef_0.indexeddb.leveldb', '000003.log'), 'utf8')).toBe('drafts');
});

it('clears nothing where the copy cannot be made', async () => {
  const folder = profile();
  writeFileSync(join(folder, 'aside'), 'a file');
  const clear = vi.fn(() => Promise.resolve());
  await expect(layAside({ profile: folder, data: folder }, at, clear)).rejects.toThrow();
  expect(clear).not.toHaveBeenCalled();
});
