import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { roomAt, syncServiceOf } from './room';

it('tells the room of a folder, also of one that is not there yet', async () => {
  const [here, later] = await Promise.all([roomAt(tmpdir()), roomAt(join(tmpdir(), 'not', 'yet'))]);
  expect(here.free).toBeGreaterThan(0);
  expect(Math.abs(later.free - here.free)).toBeLessThan(1e9);
  expect(here.syncedBy).toBeNull();
});

test.each([
  ['C:\\Users\\anna\\OneDrive - Universiteit Utrecht\\zeef', 'OneDrive'],
  ['/home/anna/Nextcloud2/zeef', 'Nextcloud'],
  ['/home/anna/SURFdrive/zeef', 'SURFdrive'],
  ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/zeef', 'iCloud Drive'],
  ['\\\\fs01\\home$\\anna\\AppData', '\\\\fs01\\home$'],
  ['C:\\Users\\anna\\AppData\\Local\\zeef', null],
  ['/home/anna/my-dropbox-notes/zeef', null],
])('%s is of %s', (path, service) => expect(syncServiceOf(path)).toBe(service));
