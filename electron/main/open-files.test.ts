import { mkdtempSync, writeFileSync } from 'node:fs';
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
  it('are told of, given once by token, and read whole', async () => {
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
    const first = await files.read(file!.token, 0);
    const length = first.ok ? first.value.bytes.length : 0;
    const second = await files.read(file!.token, length);
    expect(length + (second.ok ? second.value.bytes.length : 0)).toBe(9_000_000);
    expect(await files.read(file!.token, 0)).toMatchObject({ ok: false });
  });
});
