import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers, dispatch } from './handlers';
import { APP_ORIGIN } from './policies';

const [ID, OTHER] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];

function desk() {
  const data = mkdtempSync(join(tmpdir(), 'zeef-erase-'));
  const { handlers, close } = createHandlers({
    host: 'bridge',
    version: '1',
    chooseSavePath: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
    vault: null,
    openExternal: () => Promise.resolve(),
    dataFolder: data,
    onFlushed: () => undefined,
  });
  const call = async (channel: string, input: unknown): Promise<unknown> =>
    await dispatch(handlers, channel, input, { url: `${APP_ORIGIN}/`, isTop: true }, APP_ORIGIN);
  const keep = async (text: string): Promise<string> => {
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await call('blobs.write', { sha256, offset: 0, bytes, isLast: true })).toMatchObject({ ok: true });
    return sha256;
  };
  const begin = (projectId: string, hashes: string[]): Promise<unknown> =>
    call('journal.append', {
      projectId,
      lines: [
        JSON.stringify({
          t: 'rows',
          table: 'documents',
          batch: null,
          rows: hashes.map((sha256) => ({ sha256 })),
        }),
        '{"t":"base-end"}',
      ],
    });
  const journals = (): string[] => readdirSync(join(data, 'journal')).filter((n) => !n.endsWith('.lock'));
  const has = async (sha256: string): Promise<boolean> =>
    ((await call('blobs.size', { sha256 })) as { value: { size: number | null } }).value.size !== null;
  return { data, call, keep, begin, journals, has, close };
}

describe('erasing a project', () => {
  it('takes its journal, the copies of it and its own files, and nothing of others', async () => {
    const { call, keep, begin, journals, has, close } = desk();
    const [own, shared, named] = [
      await keep('own'),
      await keep('in both databases'),
      await keep('in a journal'),
    ];
    await begin(ID, [own]);
    await call('journal.setAside', { projectId: ID });
    await begin(ID, [own, shared, named]);
    await begin(OTHER, [named]);
    await call('journal.setAside', { projectId: OTHER });
    expect(await call('journal.copies', { projectId: ID })).toMatchObject({
      value: {
        copies: [{ projectId: ID, bytes: expect.any(Number) as number, at: expect.any(Number) as number }],
      },
    });
    expect(
      await call('journal.erase', { projectId: ID, files: [own, shared, named], keep: [shared] }),
    ).toEqual({
      ok: true,
      value: { journals: 2, files: 1, left: [] },
    });
    expect([await has(own), await has(shared), await has(named)]).toEqual([false, true, true]);
    const [copy = ''] = journals();
    expect(copy).toMatch(new RegExp(`^${OTHER}\\.aside-`));
    expect(await call('journal.eraseCopy', { name: '../../x' })).toMatchObject({
      value: { isErased: false },
    });
    expect(await call('journal.eraseCopy', { name: copy })).toMatchObject({ value: { isErased: true } });
    expect(journals()).toEqual([]);
    await close();
  });
  it('keeps all files when a journal that is left cannot be read', async () => {
    const { data, call, keep, has, begin, close } = desk();
    const own = await keep('own');
    await begin(ID, [own]);
    mkdirSync(join(data, 'journal', OTHER, '000001.ndjson'), { recursive: true });
    expect(await call('journal.erase', { projectId: ID, files: [own], keep: [] })).toMatchObject({
      ok: false,
    });
    expect(await has(own)).toBe(true);
    await close();
  });
  it('is finished at the next start', async () => {
    const { data, close } = desk();
    const left = join(data, 'journal', `${ID}.erased-999999999-1.00000000-0000-4000-8000-000000000000`);
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, '000001.ndjson'), 'x');
    await close();
    const { handlers, close: end } = createHandlers({
      host: 'bridge',
      version: '1',
      chooseSavePath: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(null),
      vault: null,
      openExternal: () => Promise.resolve(),
      dataFolder: data,
      onFlushed: () => undefined,
    });
    await expect.poll(() => readdirSync(join(data, 'journal'))).toEqual([]);
    expect(await handlers['journal.list']({})).toMatchObject({ value: { projects: [] } });
    await end();
  });
});
