// Folders above which nothing is, as on a drive that was pulled out.
import { expect, it, vi } from 'vitest';

vi.mock('node:fs/promises', async (original) => ({
  ...(await original<object>()),
  // As Windows says of all of a drive that is not there, its root too.
  stat: () => Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' })),
}));
const { makeFolder } = await import('./kept-folder');

it('is refused where not even the root is there', async () => {
  await expect(makeFolder('/no/such/drive')).rejects.toMatchObject({ code: 'ENOENT' });
});
