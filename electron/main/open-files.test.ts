import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { bundlesIn, OpenedFiles } from './open-files';

describe('files that were opened from outside', () => {
  it('are the bundles of a command line', () => {
    expect(bundlesIn(['zeef', '--lang=nl', '/a/b.zeef', 'c.ZEEF', '--x=d.zeef', 'e.pdf'], '/home/x')).toEqual(
      [...['/a/b.zeef', join('/home/x', 'c.ZEEF')]],
    );
  });
  it('are told of, given once by token, and read in parts until they are closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zeef-open-'));
    const path = join(folder, 'studie.zeef');
    writeFileSync(path, Buffer.alloc(9_000_000, 7));
    const tell = vi.fn();
    const files = new OpenedFiles(tell);
    files.add([]);
    expect(tell).not.toHaveBeenCalled();
    files.add([path, join(folder, 'absent.zeef'), folder]);
    expect(tell).toHaveBeenCalledTimes(1);
    const [file, ...others] = await files.take();
    expect(others).toEqual([]);
    expect(file).toMatchObject({ name: 'studie.zeef', size: 9_000_000 });
    expect(await files.take()).toEqual([]);
    const { token } = file ?? { token: '' };
    const MOST = 8 * 1024 ** 2;
    const first = await files.read(token, 0, MOST + 1);
    const second = await files.read(token, MOST, MOST);
    expect([first, second].map((read) => (read.ok ? read.value.bytes.length : 0))).toEqual([
      ...[MOST, 9_000_000 - MOST],
    ]);
    expect(await files.read(token, 9_000_000, 10)).toMatchObject({ value: { bytes: new Uint8Array() } });
    // From anywhere, again, until it is done.
    expect(await files.read(token, 5, 3)).toMatchObject({ value: { bytes: Uint8Array.of(7, 7, 7) } });
    files.close(token);
    expect(await files.read(token, 0, 1)).toMatchObject({ error: { code: 'unknown-handle' } });
  });
  it('are no other page’s, and what became of one that cannot be read is said without its path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zeef-open-'));
    const paths = ['a.zeef', 'b.zeef'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, 'x');
    const files = new OpenedFiles(vi.fn());
    files.add(paths);
    const [a = { token: '' }, b = { token: '' }] = await files.take();
    rmSync(join(folder, 'a.zeef'));
    const gone = await files.read(a.token, 0, 1);
    expect(gone).toMatchObject({ error: { code: 'unreadable' } });
    expect(JSON.stringify(gone)).not.toContain(folder);
    for (const token of ['', '../b.zeef', join(folder, 'b.zeef'), '__proto__'])
      expect(await files.read(token, 0, 1)).toMatchObject({ error: { code: 'unknown-handle' } });
    files.closeAll();
    expect(await files.read(b.token, 0, 1)).toMatchObject({ error: { code: 'unknown-handle' } });
  });
});
