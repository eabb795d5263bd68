import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { BlobStore } from './blobs';
import { DragFolder, safeName } from './drag-out';

it.each([
  ['Rapport 2019.pdf', 'Rapport 2019.pdf'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['a:b*?.pdf', 'a_b__.pdf'],
  ['...', 'document'],
  ['x'.repeat(300), 'x'.repeat(150)],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(146)}.pdf`],
  [`${'x'.repeat(145)}😀😀.pdf`, `${'x'.repeat(145)}.pdf`],
  [`x.${'y'.repeat(300)}`, 'x'],
])('%s is named %s', (name, safe) => expect(safeName(name)).toBe(safe));

it('hands out a copy under its name, and nothing that is not kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zeef-drag-'));
  const blobs = new BlobStore(join(folder, 'blobs'));
  const bytes = new TextEncoder().encode('%PDF');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await blobs.write(sha256, 0, bytes, true);
  const drags = new DragFolder(join(folder, 'drag'));
  const path = await drags.copyOf(blobs, sha256, 'Jobstap.pdf');
  expect(basename(path ?? '')).toBe('Jobstap.pdf');
  expect(readFileSync(path ?? '', 'utf8')).toBe('%PDF');
  expect(await drags.copyOf(blobs, '0'.repeat(64), 'x.pdf')).toBeNull();
  const [one, two] = [await drags.write('tabel 2.1.docx', bytes), await drags.write('tabel 2.1.docx', bytes)];
  expect(basename(one)).toBe('tabel 2.1.docx');
  expect(two).not.toBe(one);
  expect(readFileSync(one, 'utf8')).toBe('%PDF');
  await drags.clear();
  expect(existsSync(one)).toBe(false);
  expect(existsSync(path ?? '')).toBe(false);
  await blobs.close();
});
