// The chain of members as people, and as somebody who forges, write it.
import { beforeAll, describe, expect, it } from 'vitest';
import { publicOf, utf8 } from './crypto';
import { newDevice } from './joining';
import { type LinkBody, readTeam, type Team, writeLink } from './members';
import { nameHash } from './names';

type Device = Awaited<ReturnType<typeof newDevice>>;
const PROJECT = 'p1';
let marit: Device;
let noor: Device;
let eve: Device;
beforeAll(async () => {
  [marit, noor, eve] = [await newDevice(), await newDevice(), await newDevice()];
});
const open = ({ device, keys }: Device) => ({ id: device, ...publicOf(keys) });

/** A store of links, in which somebody adds one behind another. */
class Chain {
  readonly files = new Map<string, Uint8Array>();
  head: Team['head'] | null = null;

  async add(by: Device, body: LinkBody, behind = this.head, project = PROJECT): Promise<string> {
    const { name, bytes } = await writeLink({ project, at: 5, by: by.device, body }, behind, by.keys);
    this.files.set(name, bytes);
    this.head = { n: (behind?.n ?? 0) + 1, hash: nameHash(bytes) };
    return name;
  }
  /** Marit leads, Noor assists with a device of hers. */
  static async begun(): Promise<Chain> {
    const chain = new Chain();
    await chain.add(marit, { kind: 'genesis', person: 'marit', device: open(marit) });
    await chain.add(marit, { kind: 'member', person: 'noor', role: 'assistant' });
    await chain.add(marit, { kind: 'device', person: 'noor', device: open(noor) });
    return chain;
  }
  async read(genesis: string | null = null) {
    const { team, problems } = await readTeam(this.files, genesis);
    return { team, codes: problems.map((p) => p.code) };
  }
}

describe('the chain of members', () => {
  it('says who is in, with which devices and roles', async () => {
    const { team, codes } = await (await Chain.begun()).read();
    expect(codes).toEqual([]);
    expect([...(team?.roles ?? [])]).toEqual([
      ['marit', 'lead'],
      ['noor', 'assistant'],
    ]);
    expect(team?.devices.get(noor.device)).toMatchObject({ person: 'noor', farewell: null, since: 5 });
  });

  it('takes no role, member or farewell from who does not lead; a second laptop is one’s own', async () => {
    const chain = await Chain.begun();
    const { head } = chain;
    await chain.add(noor, { kind: 'member', person: 'noor', role: 'lead' }, head);
    await chain.add(noor, { kind: 'member', person: 'eve', role: 'assistant' }, head);
    await chain.add(noor, { kind: 'device', person: 'marit', device: open(eve) }, head);
    await chain.add(noor, { kind: 'farewell', device: marit.device, streams: {} }, head);
    await chain.add(eve, { kind: 'member', person: 'eve', role: 'lead' }, head);
    const { team, codes } = await chain.read();
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'not-allowed'));
    expect(team?.roles.get('noor')).toBe('assistant');
    await chain.add(noor, { kind: 'device', person: 'noor', device: open(eve) }, head);
    expect((await chain.read()).team?.devices.get(eve.device)?.person).toBe('noor');
  });

  it('counts for nothing what was changed, is of another team, or hangs in the air', async () => {
    const chain = await Chain.begun();
    const name = await chain.add(marit, { kind: 'member', person: 'jelle', role: 'assistant' });
    const bytes = chain.files.get(name) ?? new Uint8Array();
    chain.files.delete(name);
    // In the name of Marit, by another key.
    const [text = ''] = new TextDecoder().decode(bytes).split('\n');
    const forged = utf8(`${text}\n${'0'.repeat(128)}\n`);
    chain.files.set(`m/00000004-${nameHash(forged)}.zm`, forged);
    expect((await chain.read()).codes).toEqual(['bad-signature']);
    chain.files.set(name, new Uint8Array([...bytes, 10]));
    expect((await chain.read()).codes).toContain('bad-link');
    chain.files.delete(name);
    await chain.add(marit, { kind: 'member', person: 'x', role: 'lead' }, { n: 8, hash: 'a'.repeat(32) });
    expect((await chain.read()).codes).toContain('gap');
  });

  it('is that of the first link that a device knows', async () => {
    const chain = await Chain.begun();
    const { team } = await chain.read();
    await chain.add(eve, { kind: 'genesis', person: 'eve', device: open(eve) }, null);
    const known = await chain.read(team?.genesis ?? '');
    expect([known.team?.roles.has('eve'), known.codes]).toEqual([false, ['other-team']]);
  });

  it('keeps what two leads added at once, in one order everywhere, and says so', async () => {
    const chain = await Chain.begun();
    const { head } = chain;
    await chain.add(marit, { kind: 'member', person: 'a', role: 'assistant' }, head);
    await chain.add(marit, { kind: 'member', person: 'b', role: 'assistant' }, head);
    const { team, codes } = await chain.read();
    expect([team?.roles.has('a'), team?.roles.has('b'), codes]).toEqual([true, true, ['fork']]);
    const turned = new Map([...chain.files].reverse());
    expect((await readTeam(turned, null)).team?.head).toEqual(team?.head);
  });

  it('lets nobody who was taken out in again by a link laid beside those of before', async () => {
    const chain = await Chain.begun();
    const { head: before } = chain;
    await chain.add(marit, { kind: 'member', person: 'jelle', role: 'assistant' });
    await chain.add(marit, { kind: 'farewell', device: noor.device, streams: {} });
    const { head } = chain;
    // Whatever its hash: at the depth of another link, before the farewell.
    const back = await chain.add(noor, { kind: 'device', person: 'noor', device: open(eve) }, before);
    chain.head = head;
    const { team, codes } = await chain.read();
    expect(codes).toEqual(['not-allowed']);
    expect([team?.devices.has(eve.device), team?.head]).toEqual([false, head]);
    // What somebody added behind it, who did not know, counts.
    const hash = nameHash(chain.files.get(back) ?? new Uint8Array());
    await chain.add(marit, { kind: 'key', key: 'open.9' }, { n: 4, hash });
    expect((await chain.read()).team?.keys).toEqual(['open.9']);
    // What a farewell stands behind counts as before.
    const own = await Chain.begun();
    await own.add(noor, { kind: 'device', person: 'noor', device: open(eve) });
    await own.add(marit, { kind: 'farewell', device: noor.device, streams: {} });
    expect((await own.read()).team?.devices.get(eve.device)?.farewell).toBeNull();
  });

  it('lets a device that has left write no more', async () => {
    const chain = await Chain.begun();
    await chain.add(marit, { kind: 'farewell', device: noor.device, streams: { open: 3 } });
    await chain.add(noor, { kind: 'device', person: 'noor', device: open(eve) });
    const { team, codes } = await chain.read();
    expect(team?.devices.get(noor.device)?.farewell).toEqual({ open: 3 });
    expect(codes).toEqual(['not-allowed']);
  });
});
