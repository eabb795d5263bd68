// NATS from a plain browser, by WebSocket: what a page writes under its own key a desktop reads, and the server refuses
// the page what it refuses everybody. The page has the client alone; the window of Zeef comes to it later.
import { chromium, expect, test } from '@playwright/test';
import { nkeys } from '@nats-io/transport-node';
import { build } from 'esbuild';
import { join } from 'node:path';
import { accountsText } from '../../electron/team/nats-config';
import { NatsStore } from '../../electron/team/nats-store';
import { addressOf, partSubject } from '../../electron/team/nats-subjects';
import { nameHash } from '../../shared/sync/names';
import { natsServer, startNats } from '../helpers/nats-servers';
import { BROWSER } from './workbench';

const TEAM = '0123abcd';
const FOLDER = `zeef-${TEAM}`;

// What a page needs: to put a file under a subject, and to get one.
const SCRIPT = `
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { nkeyAuthenticator, wsconnect } from '@nats-io/nats-core';
window.natsAt = async (servers, seed, key) => {
  const authenticator = nkeyAuthenticator(new TextEncoder().encode(seed));
  const nc = await wsconnect({ servers, authenticator, inboxPrefix: '_INBOX.' + key });
  const jsm = await jetstreamManager(nc, { checkAPI: false });
  return {
    put: (subject, text) => jetstream(nc).publish(subject, text).then(() => 'written', (e) => e.message),
    get: (stream, subject) =>
      jsm.direct.getMessage(stream, { last_by_subj: subject }).then((m) => m?.string() ?? null, (e) => e.message),
  };
};`;

type Page = {
  put: (subject: string, text: string) => Promise<string>;
  get: (stream: string, subject: string) => Promise<string | null>;
};
type WithNats = { natsAt: (servers: string, seed: string, key: string) => Promise<Page> };

test('a page writes and reads a team’s files, and is refused what is not its own', async () => {
  test.skip(test.info().project.name === 'electron', 'a plain browser is asked for');
  test.skip(natsServer === null, 'nats-server is not on this machine');
  const [lead, anna, bob] = [nkeys.createUser(), nkeys.createUser(), nkeys.createUser()];
  const seedOf = (pair: typeof lead) => new TextDecoder().decode(pair.getSeed());
  const users = [lead, anna, bob].map((pair, i) => ({
    key: pair.getPublicKey(),
    role: i === 0 ? ('lead' as const) : ('assistant' as const),
  }));
  const server = await startNats(accountsText([{ team: TEAM, users }], nkeys.createUser().getPublicKey()));
  const desktop = (pair: typeof lead) =>
    new NatsStore(server.address, FOLDER, { user: '', password: '', nkey: seedOf(pair) });
  const named = (text: string, stream: string) => {
    const bytes = new TextEncoder().encode(text);
    return { bytes, name: `s/${'a'.repeat(32)}/${stream}/00000001-${nameHash(bytes)}.zs` };
  };
  const browser = await chromium.launch({ ...BROWSER, args: ['--no-sandbox'] });
  try {
    const [open, blind, own] = [named('open', 'open'), named('GEHEIM', 'blind.x.b'), named('web', 'open')];
    expect((await desktop(lead).put('m/x.zm', new Uint8Array(1))).ok).toBe(true);
    for (const { name, bytes } of [open, blind]) expect((await desktop(bob).put(name, bytes)).ok).toBe(true);

    const { outputFiles } = await build({
      stdin: { contents: SCRIPT, resolveDir: join(import.meta.dirname, '../..') },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    });
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    const subject = (name: string, pair: typeof lead) => {
      const { stream, begin } = addressOf(TEAM, name, pair.getPublicKey());
      return { stream, subject: partSubject(begin, 1, 1) };
    };
    const asked = {
      ...{ web: server.web, seed: seedOf(anna), key: anna.getPublicKey() },
      ...{ own: subject(own.name, anna), open: subject(open.name, bob), blind: subject(blind.name, bob) },
      forged: subject(own.name, bob),
    };
    const said = await page.evaluate(async ({ web, seed, key, own, open, blind, forged }) => {
      const nats = await (window as unknown as WithNats).natsAt(web, seed, key);
      return {
        put: await nats.put(own.subject, 'web'),
        got: await nats.get(open.stream, open.subject),
        blind: await nats.get(blind.stream, blind.subject),
        forged: await nats.put(forged.subject, 'web'),
      };
    }, asked);
    expect(said).toMatchObject({ put: 'written', got: 'open' });
    expect(said.blind).toMatch(/permissions violation/i);
    expect(said.forged).toMatch(/permissions violation/i);
    expect(await desktop(bob).get(own.name)).toEqual({ ok: true, value: own.bytes });
  } finally {
    await browser.close();
    server.stop();
  }
});
