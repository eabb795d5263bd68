// What is of NATS alone: what the servers refuse, what is said when they are away or have lost all, and files in parts.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, nkeyAuthenticator, nkeys, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsText, nodeText } from '../../electron/team/nats-config';
import { isAtLeast } from '../../electron/team/nats-link';
import { NatsStore } from '../../electron/team/nats-store';
import { addressOf, partSubject, readSubject } from '../../electron/team/nats-subjects';
import { storeAt } from '../../electron/team/team-place';
import { nameHash } from '../../shared/sync/names';
import { type NatsServer, natsServer, overNats, startNats } from '../helpers/nats-servers';

const FOLDER = 'zeef-0123abcd';
const TEAM = '0123abcd';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const named = (device: string, stream: string, text: string) => {
  const bytes = bytesOf(text);
  return { name: `s/${device.repeat(32)}/${stream}/00000001-${nameHash(bytes)}.zs`, bytes };
};

describe('subjects', () => {
  it('say the name of a file, who wrote it, and no more', () => {
    const { name } = named('a', 'blind.title-abstract.1234', 'x');
    const { stream, begin } = addressOf(TEAM, name, 'anna@uni.nl');
    expect(stream).toBe('Z_0123abcd_BLIND');
    expect(begin.split('.').slice(0, 4)).toEqual(['z', TEAM, 'blind', 'anna%40uni%2Enl']);
    expect(readSubject(TEAM, partSubject(begin, 2, 3))).toEqual({ name, stream, begin, part: 2, of: 3 });
  });
  it.each([
    'z.other.open.a.x.1-1',
    'z.0123abcd.q.a.x.1-1',
    'z.0123abcd.open.a.x',
    'z.0123abcd.open.a.%E0.1-1',
  ])('%s is none of ours', (subject) => expect(readSubject(TEAM, subject)).toBeNull());
  it('versions are compared by their numbers', () => {
    const asked = ['2.9.10', '2.12.2', '2.12.3', '2.12.10-RC1', '2.15.1', '3.0.0', '', 'dev'];
    expect(asked.filter((version) => isAtLeast(version, [2, 12, 3]))).toEqual(asked.slice(2, 6));
  });
});

const isHere = natsServer !== null;
describe.runIf(isHere)(overNats('a server that knows who may what'), () => {
  const pairs = { lead: nkeys.createUser(), anna: nkeys.createUser(), bob: nkeys.createUser() };
  type Name = keyof typeof pairs;
  const keyOf = (who: Name): string => pairs[who].getPublicKey();
  const seedOf = (who: Name): string => new TextDecoder().decode(pairs[who].getSeed());
  let server: NatsServer;
  const storeFor = (who: Name) =>
    storeAt(server.address, FOLDER, { user: '', password: '', nkey: seedOf(who) });
  const blind = { anna: named('a', 'blind.x.a', 'van Anna'), bob: named('b', 'blind.x.b', 'van Bob') };
  const open = { anna: named('a', 'open', 'open van Anna'), bob: named('b', 'open', 'open van Bob') };
  let raw: NatsConnection;
  const as = async (who: Name): Promise<NatsConnection> =>
    await connect({
      servers: server.address.replace('nats://', ''),
      authenticator: nkeyAuthenticator(pairs[who].getSeed()),
      inboxPrefix: `_INBOX.${keyOf(who)}`,
    });

  beforeAll(async () => {
    const users = (['lead', 'anna', 'bob'] as const).map((who) => ({
      key: keyOf(who),
      role: who === 'lead' ? ('lead' as const) : ('assistant' as const),
    }));
    server = await startNats(accountsText([{ team: TEAM, users }], nkeys.createUser().getPublicKey()));
    expect(await storeFor('anna').put(open.anna.name, open.anna.bytes)).toMatchObject({
      error: { code: 'refused', message: expect.stringContaining('when a lead exchanges') as string },
    });
    expect(await storeFor('lead').put('m/x.zm', bytesOf('m'))).toMatchObject({ value: 'written' });
    for (const who of ['anna', 'bob'] as const)
      for (const file of [blind[who], open[who]])
        expect(await storeFor(who).put(file.name, file.bytes)).toMatchObject({ value: 'written' });
    raw = await as('anna');
  });
  afterAll(async () => {
    await raw.close();
    server.stop();
  });

  it('shows what is open to all, and what is blind to its person and the lead', async () => {
    const opened = [open.anna.name, open.bob.name];
    const lists = async (who: Name) => await storeFor(who).list('s');
    expect(await lists('lead')).toEqual({
      ok: true,
      value: [...opened, blind.anna.name, blind.bob.name].sort(),
    });
    expect(await lists('anna')).toEqual({ ok: true, value: [...opened, blind.anna.name].sort() });
    expect(await storeFor('anna').get(blind.anna.name)).toEqual({ ok: true, value: blind.anna.bytes });
    expect(await storeFor('anna').get(open.bob.name)).toEqual({ ok: true, value: open.bob.bytes });
    expect(await storeFor('lead').get(blind.bob.name)).toEqual({ ok: true, value: blind.bob.bytes });
    expect(await storeFor('anna').get(blind.bob.name)).toMatchObject({ error: { code: 'absent' } });
    expect(await storeFor('anna').put(blind.anna.name, blind.anna.bytes)).toMatchObject({ value: 'already' });
  });

  const bobs = () => addressOf(TEAM, blind.bob.name, keyOf('bob'));
  const theirs = () => partSubject(bobs().begin, 1, 1);
  const refused: [string, () => [string, unknown]][] = [
    ['write under the name of another', () => [`z.${TEAM}.open.${keyOf('bob')}.x.y.1-1`, 'x']],
    ['write who is a member', () => [`z.${TEAM}.m.${keyOf('anna')}.x.1-1`, 'x']],
    ['read what is blind of another', () => [`$JS.API.DIRECT.GET.Z_${TEAM}_BLIND.${theirs()}`, '']],
    ['read it by its number', () => [`$JS.API.STREAM.MSG.GET.Z_${TEAM}_BLIND`, JSON.stringify({ seq: 2 })]],
    ['read it at random', () => [`$JS.API.DIRECT.GET.Z_${TEAM}_BLIND`, JSON.stringify({ seq: 2 })]],
    ['count it', () => [`$JS.API.STREAM.INFO.Z_${TEAM}_BLIND`, JSON.stringify({ subjects_filter: '>' })]],
    ['follow all of it', () => [`$JS.API.CONSUMER.CREATE.Z_${TEAM}_BLIND.x`, '{}']],
    ['follow that of another', () => [`$JS.API.CONSUMER.CREATE.Z_${TEAM}_BLIND.x.${theirs()}`, '{}']],
    ['change a stream', () => [`$JS.API.STREAM.UPDATE.Z_${TEAM}_OPEN`, '{}']],
    ['make a stream that copies it', () => ['$JS.API.STREAM.CREATE.COPY', '{}']],
    ['delete a stream', () => [`$JS.API.STREAM.DELETE.Z_${TEAM}_OPEN`, '']],
    ['empty a stream', () => [`$JS.API.STREAM.PURGE.Z_${TEAM}_OPEN`, '']],
    ['delete a file', () => [`$JS.API.STREAM.MSG.DELETE.Z_${TEAM}_OPEN`, JSON.stringify({ seq: 1 })]],
  ];
  it.each(refused)('does not let a screener %s', async (_what, asked) => {
    const [subject, body] = asked();
    await expect(raw.request(subject, String(body), { timeout: 2000 })).rejects.toThrow(
      /permissions violation/i,
    );
  });
  it('refuses a filter that is not what it says', async () => {
    const own = `z.${TEAM}.blind.${keyOf('anna')}.>`;
    for (const config of [{ filter_subject: theirs() }, { filter_subjects: [`z.${TEAM}.blind.>`] }, {}]) {
      const body = JSON.stringify({ stream_name: `Z_${TEAM}_BLIND`, config: { name: 'x', ...config } });
      const answer = await raw.request(`$JS.API.CONSUMER.CREATE.Z_${TEAM}_BLIND.x.${own}`, body);
      expect(answer.json()).toMatchObject({ error: { code: 400 } });
    }
  });
  it.each(['z.>', '_INBOX.>', '$JS.>'])('does not let a screener listen to %s', async (subject) => {
    const heard = new Promise<Error | null>((resolve) => {
      raw.subscribe(subject, { callback: (error) => resolve(error) });
    });
    expect((await heard)?.message).toMatch(/permissions violation/i);
  });
  it('lets nobody remove or change a file, a lead neither', async () => {
    const lead = await as('lead');
    const jsm = await jetstreamManager(lead, { checkAPI: false });
    const stream = `Z_${TEAM}_OPEN`;
    await expect(jsm.streams.deleteMessage(stream, 1)).rejects.toThrow(/permissions violation/i);
    await expect(jsm.streams.purge(stream)).rejects.toThrow(/permissions violation/i);
    await expect(jsm.streams.delete(stream)).rejects.toThrow(/permissions violation/i);
    await lead.close();
    expect(await storeFor('bob').put(open.bob.name, bytesOf('anders'))).toMatchObject({
      error: { code: 'in-the-way' },
    });
    expect(await storeFor('lead').get(open.bob.name)).toEqual({ ok: true, value: open.bob.bytes });
  });
  it('tells whoever has no key, or one that cannot be read', async () => {
    const stranger = new TextDecoder().decode(nkeys.createUser().getSeed());
    for (const nkey of [stranger, '/nowhere/anna.nk'])
      expect(await storeAt(server.address, FOLDER, { user: '', password: '', nkey }).list('m')).toMatchObject(
        { error: { code: 'refused' } },
      );
    const file = join(mkdtempSync(join(tmpdir(), 'zeef-nk-')), 'anna.nk');
    writeFileSync(file, `${seedOf('anna')}\n`);
    const credentials = { user: '', password: '', nkey: file };
    expect((await storeAt(server.address, FOLDER, credentials).list('m')).ok).toBe(true);
  });
});

describe.runIf(isHere)(overNats('a server'), () => {
  it('that loses all is given it again', async () => {
    const server = await startNats();
    const store = storeAt(server.address, FOLDER, null);
    const { name, bytes } = named('a', 'open', 'inhoud');
    await store.put(name, bytes);
    await server.wipe();
    expect(await store.list('s')).toEqual({ ok: true, value: [] });
    expect(await store.get(name)).toMatchObject({ error: { code: 'absent' } });
    expect(await store.put(name, bytes)).toEqual({ ok: true, value: 'written' });
    expect(await store.get(name)).toEqual({ ok: true, value: bytes });
    server.stop();
  }, 20_000);
  it('takes a file in parts that is larger than a message may be', async () => {
    const server = await startNats();
    const store = storeAt(server.address, FOLDER, null);
    const large = Uint8Array.from({ length: 3_000_000 }, (_, i) => i % 251);
    expect(await store.put('b/f.zb', large)).toEqual({ ok: true, value: 'written' });
    expect(await store.put('b/f.zb', large)).toEqual({ ok: true, value: 'already' });
    const other = storeAt(server.address, FOLDER, null);
    expect(await other.list('b')).toEqual({ ok: true, value: ['b/f.zb'] });
    const got = await other.get('b/f.zb');
    expect(got.ok && Buffer.from(large).equals(got.value)).toBe(true);
    server.stop();
  });
  it('that is full, refuses, keeps nothing, or is away, is named as such', async () => {
    const full = await startNats(
      'accounts: { A: { jetstream: { max_file: 100KB }, users: [ { user: a, password: b } ] } }',
    );
    const store = storeAt(full.address, FOLDER, { user: 'a', password: 'b' });
    // What is counted comes a moment behind.
    const puts = [];
    for (let i = 0; i < 3; i++) puts.push(await store.put(`b/f${i}.zb`, new Uint8Array(90_000)));
    expect(puts.at(-1)).toMatchObject({ error: { code: 'disk-full' } });
    expect(await storeAt(full.address, FOLDER, { user: 'a', password: 'x' }).list('m')).toMatchObject({
      error: { code: 'refused' },
    });
    full.stop();
    const none = await startNats('accounts: { A: { users: [ { user: a, password: b } ] } }');
    expect(await storeAt(none.address, FOLDER, { user: 'a', password: 'b' }).list('m')).toMatchObject({
      error: { code: 'refused', message: expect.stringContaining('JetStream') as string },
    });
    none.stop();
    expect(await storeAt('nats://127.0.0.1:9', FOLDER, null).list('m')).toMatchObject({
      error: { code: 'offline' },
    });
  });
  it('is reached by WebSocket, as from a plain browser', async () => {
    const server = await startNats();
    const { name, bytes } = named('a', 'open', 'over het web');
    await storeAt(server.address, FOLDER, null).put(name, bytes);
    const before = globalThis.WebSocket;
    // Node 20 has none; jsdom's is as a browser's.
    const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
      JSDOM: new (html: string, options: { url: string }) => { window: { WebSocket: typeof WebSocket } };
    };
    globalThis.WebSocket = new JSDOM('', { url: 'http://localhost' }).window.WebSocket;
    const store = storeAt(server.web, FOLDER, null);
    expect(await store.list('s')).toEqual({ ok: true, value: [name] });
    expect(await store.get(name)).toEqual({ ok: true, value: bytes });
    globalThis.WebSocket = before;
    server.stop();
  });
  it('takes the configuration that is written for it, and is not believed with a certificate of its own', async () => {
    const tls = mkdtempSync(join(tmpdir(), 'zeef-tls-'));
    const certificate = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const files = ['-keyout', join(tls, 'key.pem'), '-out', join(tls, 'cert.pem')];
    spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...certificate, ...files]);
    copyFileSync(join(tls, 'cert.pem'), join(tls, 'ca.pem'));
    const key = nkeys.createUser().getPublicKey();
    const users = [{ key, role: 'lead' as const }];
    writeFileSync(
      join(tls, 'accounts.conf'),
      accountsText([{ team: TEAM, users }], nkeys.createUser().getPublicKey()),
    );
    const nodes = [1, 2, 3].map((n) => ({
      ...{ name: `zeef-${n}`, host: '127.0.0.1' },
      ...{ port: 4222 + n, cluster: 6222 + n, web: 8443 + n },
    }));
    const places = { store: join(tls, 'store'), tls, listen: '127.0.0.1', http: '127.0.0.1:8222' };
    for (const node of nodes)
      writeFileSync(join(tls, `${node.name}.conf`), nodeText(node, nodes, 'x', places));
    const checks = nodes.map(({ name }) =>
      spawnSync(natsServer?.program ?? '', ['-c', join(tls, `${name}.conf`), '-t'], { encoding: 'utf8' }),
    );
    if (!natsServer?.version.startsWith('2.9.'))
      expect(checks.map(({ stderr, status }) => (status === 0 ? '' : stderr))).toEqual(['', '', '']);
    const server = await startNats(`tls: { cert_file: "${tls}/cert.pem", key_file: "${tls}/key.pem" }`);
    expect(await storeAt(server.address.replace('nats', 'tls'), FOLDER, null).list('m')).toMatchObject({
      error: { code: 'offline', message: expect.stringContaining('certificate') as string },
    });
    server.stop();
  });
  it('says what makes it less safe than it should be', async () => {
    const server = await startNats();
    const store = new NatsStore(server.address, FOLDER, null);
    await store.put('m/x.zm', bytesOf('m'));
    const doubts = await store.doubts();
    const isOld = !isAtLeast(natsServer?.version ?? '', [2, 12, 3]);
    expect(doubts.ok && doubts.value.some((doubt) => doubt.includes('too old'))).toBe(isOld);
    expect(doubts.ok && doubts.value.join()).toContain('kept once');
    server.stop();
  });
});
