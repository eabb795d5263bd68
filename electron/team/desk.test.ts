import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newDevice } from '../../shared/sync/joining';
import { nameHash } from '../../shared/sync/names';
import { beginTeam } from '../../shared/sync/team-sync';
import { TeamDesk, type Vault } from './desk';

const PROJECT = '01a22ca1-8ceb-7776-95d5-d9a03eb0f9d6';
const fresh = (): string => mkdtempSync(join(tmpdir(), 'zeef-desk-'));
const place = (folder: string) => ({ place: folder, user: '', password: '' });
// A key store that turns letters round is enough to see that nothing is kept as it is.
const vault: Vault = {
  isThere: () => Promise.resolve(true),
  close: (text) => Promise.resolve(Buffer.from(text).reverse().toString('latin1')),
  open: (text) => Promise.resolve(Buffer.from(text, 'latin1').reverse().toString()),
};

/** A team of one lead that was begun in a folder. */
async function begun(own: Vault | null = null) {
  const [shared, folder] = [fresh(), fresh()];
  const desk = new TeamDesk(folder, own);
  const made = { ...(await newDevice()), project: PROJECT, person: 'lead' };
  const { files, genesis } = await beginTeam(made, [{ id: 'lead', role: 'lead', origin: null } as never], 1);
  expect(await desk.enter(PROJECT, place(shared), { ...made, genesis })).toEqual({ ok: true, value: null });
  for (const { name, bytes } of files)
    expect(await desk.put(PROJECT, name, 0, bytes, true)).toEqual({ ok: true, value: 'written' });
  return { desk, shared, folder, files, genesis, me: { ...made, genesis } };
}

it('finds the team of a place, also where its own folder is named, and keeps where it lies', async () => {
  const { shared, genesis, me } = await begun();
  const seen = { ok: true, value: [{ projectId: PROJECT, genesis }] };
  const other = new TeamDesk(fresh(), null);
  expect(await other.find(place(shared))).toEqual(seen);
  expect(await other.find(place(`${shared}/`))).toEqual(seen);
  const [own = ''] = readdirSync(shared);
  expect(await other.find(place(join(shared, own)))).toEqual(seen);
  await other.enter(PROJECT, place(join(shared, own)), { ...me, person: '' });
  expect((await other.state(PROJECT))?.place).toBe(shared);
  expect(await other.list(PROJECT, 'm')).toMatchObject({ ok: true });
  expect(await other.find(place(join(shared, 'nowhere')))).toMatchObject({ error: { code: 'offline' } });
});

it('never writes over keys, and says who waits until it is known whose a device is', async () => {
  const { shared, me } = await begun();
  const other = new TeamDesk(fresh(), null);
  expect(await other.waiting()).toEqual([]);
  await other.enter(PROJECT, place(shared), { ...me, person: '' });
  expect(await other.enter(PROJECT, place(shared), me)).toMatchObject({ error: { code: 'in-team' } });
  expect(await other.waiting()).toEqual([PROJECT]);
  await other.know(PROJECT, 'anna');
  expect(await other.waiting()).toEqual([]);
  expect((await other.state(PROJECT))?.me).toEqual({ ...me, person: 'anna' });
  await other.leave(PROJECT, 5);
  expect(await other.state(PROJECT)).toBeNull();
  expect(await other.list(PROJECT, 'm')).toMatchObject({ error: { code: 'no-team' } });
});

it('closes keys with the key store of the system, and lets nobody else of the machine read the file', async () => {
  const { folder, me } = await begun(vault);
  const file = join(folder, PROJECT, 'team.json');
  expect(readFileSync(file, 'utf8')).not.toContain(me.keys.sign);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect((await new TeamDesk(folder, vault).state(PROJECT))?.me).toEqual(me);
  await expect(new TeamDesk(folder, null).state(PROJECT)).rejects.toThrow('key store');
  const broken: Vault = { ...vault, isThere: () => Promise.reject(new TypeError('no such call')) };
  const older = await begun(broken);
  expect((await new TeamDesk(older.folder, broken).state(PROJECT))?.me).toEqual(older.me);
});

it('reads and writes files in pieces, and refuses one with a piece missing', async () => {
  const { desk } = await begun();
  const bytes = Uint8Array.from({ length: 10 }, (_, i) => i);
  const name = 'b/00112233.zb';
  expect(await desk.put(PROJECT, name, 0, bytes.slice(0, 4), false)).toEqual({ ok: true, value: null });
  expect(await desk.put(PROJECT, name, 6, bytes.slice(6), true)).toMatchObject({ error: { code: 'gap' } });
  expect(await desk.put(PROJECT, name, 4, bytes.slice(4), true)).toEqual({ ok: true, value: 'written' });
  const first = await desk.get(PROJECT, name, 0, 6);
  expect(first).toEqual({ ok: true, value: { bytes: bytes.slice(0, 6), size: 10 } });
  expect(await desk.get(PROJECT, name, 6, 6)).toEqual({
    ok: true,
    value: { bytes: bytes.slice(6), size: 10 },
  });
  expect(await desk.get(PROJECT, 'b/none.zb', 0, 6)).toMatchObject({ error: { code: 'absent' } });
});

it('puts again what the store lost, but no document a second time', async () => {
  const { desk, shared, files, folder } = await begun();
  await desk.put(PROJECT, 'b/00.zb', 0, new Uint8Array([1]), true);
  expect(await desk.putAgain(PROJECT)).toEqual({ ok: true, value: 0 });
  const [own = ''] = readdirSync(shared);
  rmSync(join(shared, own, 'm'), { recursive: true });
  const links = files.filter((f) => f.name.startsWith('m/')).length;
  expect(await desk.putAgain(PROJECT)).toEqual({ ok: true, value: links });
  const kept = readdirSync(join(folder, PROJECT, 'sent'));
  expect(kept).not.toContain('b');
});

it('asks for what it read before of nobody, but for what had not come whole', async () => {
  const { desk, shared, folder } = await begun();
  const bytes = Uint8Array.from([1, 2, 3]);
  const name = `s/${'0'.repeat(32)}/open/00000001-${nameHash(bytes)}.zs`;
  await desk.put(PROJECT, name, 0, bytes, true);
  const [own = ''] = readdirSync(shared);
  const file = join(shared, own, ...name.split('/'));
  // A file that the service has brought by half is asked for again.
  writeFileSync(file, bytes.slice(0, 2));
  expect(await desk.get(PROJECT, name, 0, 9)).toMatchObject({ value: { size: 2 } });
  writeFileSync(file, bytes);
  expect(await desk.get(PROJECT, name, 0, 9)).toMatchObject({ value: { size: 3 } });
  rmSync(file);
  expect(await new TeamDesk(folder, null).get(PROJECT, name, 0, 9)).toMatchObject({ value: { bytes } });
});

it('erases for good what it set aside too, and nothing of another study', async () => {
  const { desk, folder } = await begun();
  const [own, other] = [PROJECT, PROJECT.replace(/.$/, 'f')];
  mkdirSync(join(folder, other));
  await desk.leave(own, 7);
  expect(readdirSync(folder).toSorted()).toEqual([`${own}-left-7`, other].toSorted());
  await desk.erase(own);
  expect(readdirSync(folder)).toEqual([other]);
  expect(await desk.state(own)).toBeNull();
});
