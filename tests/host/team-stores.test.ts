// One suite for each place where a team's files can lie: a folder, real WebDAV servers, a real NATS server.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStore, storeAt, teamFolder } from '../../electron/team/team-place';
import type { TeamStore } from '../../shared/sync/store';
import { nameHash } from '../../shared/sync/names';
import { type DavServer, davServers, startDav } from '../helpers/dav-servers';
import { natsServer, overNats, startNats } from '../helpers/nats-servers';

const PROJECT = '0123abcd-0000-0000-0000-000000000000';
const FOLDER = teamFolder(PROJECT);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const segment = (text: string, n = 1): { name: string; bytes: Uint8Array } => {
  const bytes = bytesOf(text);
  return { name: `s/${'a'.repeat(32)}/open/${String(n).padStart(8, '0')}-${nameHash(bytes)}.zs`, bytes };
};

type Place = { place: string; credentials: { user: string; password: string } | null };

function suite(name: string, isHere: boolean, begin: () => Promise<Place & { stop: () => void }>): void {
  describe.runIf(isHere)(name, () => {
    let at: Place & { stop: () => void };
    let store: TeamStore;
    beforeAll(async () => {
      at = await begin();
      store = storeAt(at.place, FOLDER, at.credentials);
    });
    afterAll(() => at.stop());

    it('is empty before anything was put, and says what is not there', async () => {
      expect(await store.list('s')).toEqual({ ok: true, value: [] });
      expect(await store.get('s/x')).toMatchObject({ error: { code: 'absent' } });
    });
    it('gives back what was put, by its name, once', async () => {
      const [one, two] = [segment('een'), segment('twee', 2)];
      expect(await store.put(one.name, one.bytes)).toEqual({ ok: true, value: 'written' });
      expect((await store.put(one.name, one.bytes)).ok).toBe(true);
      await store.put(two.name, two.bytes);
      await store.put('m/x.zm', bytesOf('m'));
      expect(await store.list('s')).toEqual({ ok: true, value: [one.name, two.name].sort() });
      expect(await store.list('m')).toEqual({ ok: true, value: ['m/x.zm'] });
      expect(await store.get(two.name)).toEqual({ ok: true, value: two.bytes });
    });
    it('is found by the place alone, and by its own name', async () => {
      for (const place of [at.place, `${at.place.replace(/\/$/, '')}/${FOLDER}`]) {
        const found = await findStore(place, at.credentials);
        expect(found.ok && (await found.value.list('m'))).toEqual({ ok: true, value: ['m/x.zm'] });
      }
    });
    it('takes many, with signs in names as they are', async () => {
      const all = Array.from({ length: 40 }, (_, i) => segment(`nummer ${i}`, 10 + i));
      for (const one of all) expect((await store.put(one.name, one.bytes)).ok).toBe(true);
      const listed = await store.list('s');
      expect(listed.ok && listed.value).toEqual(expect.arrayContaining(all.map((one) => one.name)));
    });
    it('holds what several put at once, each whole', async () => {
      const same = segment('door acht tegelijk', 99);
      const puts = await Promise.all(
        Array.from({ length: 8 }, () => storeAt(at.place, FOLDER, at.credentials).put(same.name, same.bytes)),
      );
      expect(puts.some((put) => put.ok)).toBe(true);
      expect(await store.get(same.name)).toEqual({ ok: true, value: same.bytes });
    });
  });
}

suite('a folder', true, () => {
  const place = mkdtempSync(join(tmpdir(), 'zeef-shared-'));
  return Promise.resolve({
    place,
    credentials: null,
    stop: () => rmSync(place, { recursive: true }),
  });
});
const dav = (kind: 'apache' | 'nginx', credentials: Place['credentials']) => async () => {
  const server: DavServer = await startDav(kind, credentials?.password);
  return { place: server.address, credentials, stop: server.stop };
};
const apache = davServers.apache ? 'Apache' : 'Apache (skipped: apache2 is not on this machine)';
const nginx = davServers.nginx ? 'nginx' : 'nginx (skipped: nginx with dav-ext is not on this machine)';
suite(apache, davServers.apache, dav('apache', { user: 'anna', password: 'geheim: ø' }));
suite(nginx, davServers.nginx, dav('nginx', null));
suite(overNats('NATS'), natsServer !== null, async () => {
  const server = await startNats(
    'authorization { users: [ { user: "anna@uni.nl", password: "geheim: ø" } ] }',
  );
  return {
    place: server.address,
    credentials: { user: 'anna@uni.nl', password: 'geheim: ø' },
    stop: server.stop,
  };
});

describe('a folder that a service keeps', () => {
  const place = mkdtempSync(join(tmpdir(), 'zeef-synced-'));
  const store = storeAt(place, FOLDER, null);
  const { name, bytes } = segment('inhoud');
  const path = join(place, FOLDER, ...name.split('/'));
  it('may give a file the name of a copy', async () => {
    await store.put(name, bytes);
    renameSync(path, path.replace('.zs', ' (1).zs'));
    expect(await store.list('s')).toEqual({ ok: true, value: [name] });
    expect(await store.get(name)).toEqual({ ok: true, value: bytes });
    renameSync(path.replace('.zs', ' (1).zs'), path.replace('.zs', '-LAPTOP.zs'));
    expect(await store.list('s')).toEqual({ ok: true, value: [name] });
    expect(await store.get(name)).toEqual({ ok: true, value: bytes });
  });
  it('may have brought only a part of it yet, and is made whole by who wrote it', async () => {
    await store.put(name, bytes);
    writeFileSync(path, '');
    expect(await store.get(name)).toMatchObject({ error: { code: 'partial' } });
    expect(await store.put(name, bytes)).toEqual({ ok: true, value: 'written' });
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
    expect(readdirSync(join(path, '..')).filter((n) => n.endsWith('.zs'))).toHaveLength(2);
  });
  it('may be away: that is no empty team', async () => {
    const gone = storeAt(join(place, 'weg'), FOLDER, null);
    expect(await gone.list('s')).toMatchObject({ error: { code: 'offline' } });
    expect(await findStore(join(place, 'weg'), null)).toMatchObject({ error: { code: 'offline' } });
  });
});

describe.runIf(davServers.apache)('a server', () => {
  it('that refuses, or is away, is named as such', async () => {
    const server = await startDav('apache', 'geheim');
    const wrong = storeAt(server.address, FOLDER, { user: 'anna', password: 'anders' });
    expect(await wrong.list('m')).toMatchObject({ error: { code: 'refused' } });
    expect(await wrong.put('m/x', bytesOf('x'))).toMatchObject({ error: { code: 'refused' } });
    await server.stop();
    const away = storeAt('http://127.0.0.1:9/', FOLDER, null);
    expect(await away.list('m')).toMatchObject({ error: { code: 'offline' } });
  });
});
