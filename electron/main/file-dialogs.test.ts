import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { FileDialogs } from './file-dialogs';
import { KeptWindow } from './window-state';

const folder = mkdtempSync(join(tmpdir(), 'zeef-dialogs-'));
const there = mkdtempSync(join(tmpdir(), 'zeef-there-'));
const save = vi.fn();
const open = vi.fn();
const dialog = { showSaveDialog: save, showOpenDialog: open } as never;
let kept = new KeptWindow(folder);
/** As after a restart. */
const make = async (): Promise<FileDialogs> => {
  await kept.written();
  kept = new KeptWindow(folder);
  return new FileDialogs(dialog, {} as never, kept);
};

it('begin where they last ended, also after a restart, unless that is gone', async () => {
  save.mockResolvedValue({ canceled: true, filePath: '' });
  expect(await (await make()).savePath('a.docx')).toBeNull();
  expect(save).toHaveBeenLastCalledWith({}, { defaultPath: 'a.docx' });
  save.mockResolvedValue({ canceled: false, filePath: join(there, 'a.docx') });
  expect(await (await make()).savePath('a.docx')).toBe(join(there, 'a.docx'));
  await (await make()).savePath('b.docx');
  expect(save).toHaveBeenLastCalledWith({}, { defaultPath: join(there, 'b.docx') });

  open.mockResolvedValue({ canceled: false, filePaths: [join(there, 'team')] });
  expect(await (await make()).folder()).toBe(join(there, 'team'));
  open.mockResolvedValue({ canceled: true, filePaths: [] });
  expect(await (await make()).folder()).toBeNull();
  expect(open).toHaveBeenLastCalledWith({}, expect.objectContaining({ defaultPath: there }));

  rmSync(there, { recursive: true });
  await (await make()).savePath('c.docx');
  expect(save).toHaveBeenLastCalledWith({}, { defaultPath: 'c.docx' });
});
