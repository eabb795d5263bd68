// Folders that are kept: a disk that loses its power has the names that were flushed, and no others.
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Flushes what a folder names to the disk: a rename is lost in a power cut otherwise. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; its file system keeps a rename by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch((error: unknown) => {
    // A folder that may be written and not listed: what is in it is kept by the system alone.
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return null;
    throw error;
  });
  if (handle === null) return;
  try {
    await handle.sync();
  } catch (error) {
    // Network and foreign file systems that know no such thing.
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Makes a folder, with those above it that are not there, and flushes their names: what is written into a folder is
 * lost with it.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  // One by one: where nothing can be made, as in /proc, Node's own way to make them all never ends.
  const missing: string[] = [];
  for (let at = resolve(path); await isMissing(at); at = dirname(at)) {
    // A drive that is not there, or a share: above it is nothing.
    if (dirname(at) === at) throw Object.assign(new Error(`${at} is not there`), { code: 'ENOENT' });
    missing.unshift(at);
  }
  for (const one of missing) {
    try {
      await mkdir(one, mode);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && !(await isMissing(dirname(one))))
        throw Object.assign(new Error('no folder can be made there'), { code: 'EPERM' });
      // Another made it meanwhile.
      if (code !== 'EEXIST') throw error;
    }
    await syncFolder(dirname(one));
  }
}

const isMissing = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT',
  );
