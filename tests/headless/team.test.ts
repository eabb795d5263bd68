// `zeef team`: one study on several machines over a folder, as people and as somebody who damages it.
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Arguments } from '../../electron/cli/arguments';
import { InputError } from '../../electron/cli/files';
import { merge } from '../../electron/cli/merge-command';
import { team } from '../../electron/cli/team-command';
import { UsageError } from '../../electron/cli/usage';
import { type ReadBundle, readBundle, writeBundle } from '../../shared/bundle/bundle';
import type { Write } from '../../shared/change/commit';
import { MemoryStore } from '../../shared/change/memory-store';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { decisionId, emptyDecision } from '../../shared/model/decision';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import type { Me } from '../../shared/sync/collect';
import { writeSegment } from '../../shared/sync/segment';
import { activeReferences } from '../../shared/review/active';
import { davServers, startDav } from '../helpers/dav-servers';
import { FONTS } from '../helpers/copy-fonts';
import { natsServer, overNats, startNats } from '../helpers/nats-servers';

const folder = mkdtempSync(join(tmpdir(), 'zeef-team-'));
const at = (...names: string[]): string => join(folder, ...names);
const run = (what: string, options: Arguments['options'], ...files: string[]) =>
  team({ command: 'team', files: [what, ...files], options: { folder: at('shared'), ...options } });
const opened = (name: string) => {
  const read = readBundle(new Uint8Array(readFileSync(at(name))));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

// After they came in.
let moment = Date.now() + 3_600_000;
/** Somebody works in their bundle. */
async function work(
  name: string,
  who: string,
  kind: string,
  writes: (data: ProjectData) => Write[],
): Promise<void> {
  const { data, log, files } = opened(name);
  const by = data.persons.find((p) => p.name.startsWith(who));
  if (by === undefined) throw new Error(`no ${who}`);
  const store = new MemoryStore(data, log);
  await store.commit(fixedEnv((moment += 1000)), { by: by.id, device: who, kind, writes: writes(data) });
  writeFileSync(at(name), writeBundle({ data: store.toData(), log: store.log, files }));
}
const titled =
  (title: string) =>
  (data: ProjectData): Write[] => {
    const project = requireProject(data);
    return [{ table: 'projects', id: project.id, after: { ...project, title } }];
  };
const blind = (data: ProjectData): Write[] => {
  const project = requireProject(data);
  const { stages } = project.screening;
  const stage = { ...stages['title-abstract'], isBlind: true, unblindedAt: null };
  const screening = { ...project.screening, stages: { ...stages, 'title-abstract': stage } };
  return [{ table: 'projects', id: project.id, after: { ...project, screening } }];
};
const decided =
  (who: string, nth: number, note: string) =>
  (data: ProjectData): Write[] => {
    const person = data.persons.find((p) => p.name.startsWith(who));
    const reference = activeReferences(data)[nth];
    if (person === undefined || reference === undefined) throw new Error('nobody, or nothing');
    const id = decisionId(reference.id, person.id, 'title-abstract');
    const empty = emptyDecision(reference.id, person.id, 'title-abstract');
    return [{ table: 'decisions', id, after: { ...empty, id, verdict: 'include', note } }];
  };
const sync = (who: string, ...files: string[]) =>
  run('sync', { device: at(`keys-${who}`), out: at(`${who}.zeef`) }, ...files);
const again = (who: string) => sync(who, at(`${who}.zeef`));
const notesOf = (who: string): string[] => opened(`${who}.zeef`).data.decisions.map((d) => d.note);

/** Asks, compares the words, and is let in. */
async function come(who: string, name: string): Promise<void> {
  const { words } = await run('join', { device: at(`keys-${who}`), by: name });
  const asking = await run('accept', { device: at('keys-marit') });
  expect(asking['asking']).toContainEqual({ name, words });
  await run('accept', { device: at('keys-marit'), words: String(words), by: name });
  await sync(who);
}

beforeAll(async () => {
  mkdirSync(at('shared'));
  const study = await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS);
  writeFileSync(at('marit.zeef'), writeBundle(study));
  await run('start', { device: at('keys-marit'), by: 'Marit Visser' }, at('marit.zeef'));
  await come('noor', 'Noor Jansen');
  await come('jelle', 'Jelle Bakker');
}, 60_000);

describe('zeef team', () => {
  it('brings the work of three together, with what two wrote in one place as a question', async () => {
    await work('noor.zeef', 'Noor', 'decision.record', decided('Noor', 3, 'of Noor'));
    await work('marit.zeef', 'Marit', 'project.edit', titled('By Marit'));
    await work('jelle.zeef', 'Jelle', 'project.edit', titled('By Jelle'));
    for (const who of ['noor', 'jelle', 'marit']) await again(who);
    const last = await again('noor');
    expect(last).toMatchObject({ conflicts: 1, problems: [] });
    await again('jelle');
    const [noor, jelle, marit] = ['noor', 'jelle', 'marit'].map((who) => readFileSync(at(`${who}.zeef`)));
    expect(noor).toEqual(marit);
    expect(jelle).toEqual(marit);
    expect(await again('noor')).toMatchObject({ sent: 0, decisions: 0, sentAgain: 0 });
  });

  it('seals what is blind, and opens it to all once the lead does', async () => {
    await work('marit.zeef', 'Marit', 'project.edit', blind);
    for (const who of ['marit', 'noor', 'jelle']) await again(who);
    await work('noor.zeef', 'Noor', 'decision.record', decided('Noor', 6, 'GEHEIM'));
    await again('noor');
    expect(await again('jelle')).toMatchObject({ problems: [] });
    await again('marit');
    expect(notesOf('jelle')).not.toContain('GEHEIM');
    expect(notesOf('marit')).toContain('GEHEIM');
    // Nor is a word of it, or of who is in the team, in the shared folder.
    const store = at('shared', readdirSync(at('shared'))[0]!);
    const all = readdirSync(store, { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => readFileSync(join(f.parentPath, f.name), 'latin1'))
      .join('\n');
    for (const word of ['GEHEIM', 'By Marit', 'Visser']) expect(all).not.toContain(word);
  });

  it('keeps its keys from other users of the machine', () => {
    if (process.platform !== 'win32') expect(statSync(at('keys-noor', 'device.json')).mode & 0o077).toBe(0);
  });

  it('refuses what it cannot do, and says why', async () => {
    await expect(run('start', { device: at('x'), by: 'Noor Jansen' }, at('marit.zeef'))).rejects.toThrow(
      'leads',
    );
    await expect(run('start', { device: at('x'), by: 'Marit Visser' }, at('marit.zeef'))).rejects.toThrow(
      'already',
    );
    // Nobody's keys are written over, and no other study is sent.
    await expect(
      run('start', { device: at('keys-noor'), by: 'Marit Visser' }, at('marit.zeef')),
    ).rejects.toThrow('kept there already');
    const other = await buildDemoProject(fixedEnv(0));
    writeFileSync(at('other.zeef'), writeBundle({ data: other.toData(), log: other.log, files: new Map() }));
    await expect(sync('noor', at('other.zeef'))).rejects.toThrow('of another study');
    await expect(run('sync', { device: at('nobody'), out: at('x.zeef') })).rejects.toThrow('no device');
    await expect(run('accept', { device: at('keys-noor') })).rejects.toThrow('only a lead');
    await expect(run('join', { device: at('keys-noor'), by: 'Noor' })).rejects.toThrow(InputError);
    await expect(run('dance', {})).rejects.toThrow(UsageError);
    await run('join', { device: at('keys-eve'), by: 'Eve' });
    await expect(run('sync', { device: at('keys-eve'), out: at('x.zeef') })).rejects.toThrow(
      'let this device in',
    );
    expect(
      await run('accept', { device: at('keys-marit'), words: 'een twee drie vier vijf zes' }),
    ).toMatchObject({
      exitCode: 1,
    });
  });
});

describe('a bundle of a team while something is blind', () => {
  it('holds readable what anybody may see, and sealed what is blind, the maker’s too', async () => {
    const [noor, jelle] = ['noor', 'jelle'].map((who) => at(`${who}-sealed.zeef`)) as [string, string];
    for (const [who, file] of [
      ['noor', noor],
      ['jelle', jelle],
    ] as const)
      await run('sync', { device: at(`keys-${who}`), out: file, sealed: true }, at(`${who}.zeef`));
    const bytes = readFileSync(noor);
    const read = readBundle(new Uint8Array(bytes));
    if (!read.ok) throw new Error(read.error.message);
    expect(JSON.stringify([read.value.data, read.value.log])).not.toContain('GEHEIM');
    expect([...(read.value.team?.keys() ?? [])].some((name) => name.startsWith('s/'))).toBe(true);
    const together = async (files: string[], device?: string) => {
      const out = at('of-sealed.zeef');
      const done = await merge({
        command: 'merge',
        files,
        options: { out, ...(device === undefined ? {} : { device }) },
      });
      return { done, bytes: readFileSync(out), notes: notesOf('of-sealed') };
    };
    const one = await together([noor, jelle]);
    const other = await together([jelle, noor]);
    expect(one.bytes).toEqual(other.bytes);
    expect((await together([at('of-sealed.zeef'), noor])).bytes).toEqual(one.bytes);
    expect(one.notes).not.toContain('GEHEIM');
    // Its person and the lead open it, nobody else does.
    expect((await together([noor, jelle], at('keys-noor'))).notes).toContain('GEHEIM');
    expect((await together([noor, jelle], at('keys-marit'))).notes).toContain('GEHEIM');
    expect((await together([noor, jelle], at('keys-jelle'))).notes).not.toContain('GEHEIM');
    expect(await run('check', {}, noor)).toMatchObject({ exitCode: 0, problems: [], segments: 1 });
  });

  it('is found where somebody changed what is sealed, and nothing of it counts', async () => {
    const read: ReadBundle = opened('noor-sealed.zeef');
    const [name = ''] = [...(read.team ?? [])].flatMap(([n]) => (n.startsWith('s/') ? [n] : []));
    const bytes = new Uint8Array(read.team?.get(name) ?? []);
    bytes[bytes.length - 80] = (bytes[bytes.length - 80] ?? 0) ^ 1;
    const changed = at('changed.zeef');
    writeFileSync(changed, writeBundle({ ...read, team: new Map([...(read.team ?? []), [name, bytes]]) }));
    expect(await run('check', {}, changed)).toMatchObject({ exitCode: 3, problems: [{ code: 'altered' }] });
    const out = at('of-changed.zeef');
    const [bare, whole] = [at('bare.zeef'), at('jelle-sealed.zeef')];
    const { data, log, files } = opened('jelle-sealed.zeef');
    writeFileSync(bare, writeBundle({ data, log, files }));
    for (const [beside, isThere] of [
      [bare, false],
      // Where another bundle has it whole, that counts.
      [whole, true],
    ] as const) {
      await merge({ command: 'merge', files: [changed, beside], options: { out, device: at('keys-noor') } });
      expect(notesOf('of-changed').includes('GEHEIM')).toBe(isThere);
    }
    await expect(run('check', {}, at('marit.zeef'))).rejects.toThrow('nothing of a team is sealed in it');
  });
});

describe('a folder that somebody has damaged', () => {
  const store = () => at('damaged', readdirSync(at('shared'))[0]!);
  const segments = (): string[] =>
    readdirSync(store(), { recursive: true, withFileTypes: true })
      .filter((f) => f.name.endsWith('.zs'))
      .map((f) => join(f.parentPath, f.name))
      .sort();
  const fresh = (): void => {
    rmSync(at('damaged'), { recursive: true, force: true });
    cpSync(at('shared'), at('damaged'), { recursive: true });
  };
  const check = async () => await team({ command: 'team', files: ['check', store()], options: {} });
  const codes = async (): Promise<string[]> => {
    const { problems } = await check();
    return [...new Set((problems as { code: string }[]).map((p) => p.code))];
  };
  // Of a device with a second one behind it.
  const first = (): string =>
    segments().find(
      (path, i, all) =>
        path.includes('/open/00000001-') && all.some((p) => p.startsWith(`${dirname(path)}/00000002-`)),
    )!;

  it('is whole as long as nobody does, whatever else lies there', async () => {
    fresh();
    for (const part of ['m', 's']) writeFileSync(join(store(), part, 'desktop.ini'), 'x');
    const whole = await check();
    expect(whole).toMatchObject({ exitCode: 0, problems: [], devices: 3 });
    // Whoever may open more sees the same.
    const own = await team({
      command: 'team',
      files: ['check', store()],
      options: { device: at('keys-marit') },
    });
    expect(own['hash']).toBe(whole['hash']);
  });
  it.each<[string, string, () => void]>([
    ['cut', 'altered', () => writeFileSync(first(), readFileSync(first()).subarray(0, 200))],
    [
      'flipped in one bit',
      'altered',
      () => {
        const bytes = readFileSync(first());
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(first(), bytes);
      },
    ],
    ['dropped', 'gap', () => rmSync(first())],
    [
      'given the name of another',
      'altered',
      () => {
        const [a, b] = segments();
        const kept = readFileSync(a!);
        writeFileSync(a!, readFileSync(b!));
        writeFileSync(b!, kept);
      },
    ],
    [
      'put under another device',
      'renamed',
      () => {
        const own = first();
        const others = segments().find((path) => dirname(path) !== dirname(own) && path.includes('/open/'))!;
        renameSync(own, join(dirname(others), own.split('/').at(-1)!));
      },
    ],
  ])('a segment that was %s is found', async (_how, code, damage) => {
    fresh();
    damage();
    expect(await codes()).toContain(code);
    expect(await check()).toMatchObject({ exitCode: 3 });
  });
  it('is made whole by the devices that wrote it', async () => {
    const { hash } = await team({ command: 'team', files: ['check', at('shared')], options: {} });
    const lost = readdirSync(at('shared'), { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile() && f.name.endsWith('.zs'))
      .map((f) => join(f.parentPath, f.name));
    for (const path of lost) rmSync(path);
    for (const who of ['marit', 'noor', 'jelle']) await again(who);
    expect(await team({ command: 'team', files: ['check', at('shared')], options: {} })).toMatchObject({
      hash,
      problems: [],
    });
  });
});

describe('who is taken out', () => {
  it('keeps what they sent, and neither adds anything nor reads what comes later', async () => {
    await expect(run('remove', { device: at('keys-noor'), by: 'Jelle Bakker' })).rejects.toThrow(
      'only a lead',
    );
    await expect(run('remove', { device: at('keys-marit'), by: 'Nobody' })).rejects.toThrow('no device');
    expect(await run('remove', { device: at('keys-marit'), by: 'Jelle Bakker' })).toMatchObject({
      devices: 1,
    });
    await expect(again('jelle')).rejects.toThrow('taken out');
    await work('noor.zeef', 'Noor', 'decision.record', decided('Noor', 12, 'after Jelle'));
    await again('noor');
    await again('marit');
    // With the new key, which the device that is out was not given.
    const store = at('shared', readdirSync(at('shared'))[0]!);
    const keyed = (key: string): number => readdirSync(join(store, 'k', key)).length;
    expect([keyed('open.1'), keyed('open.2')]).toEqual([3, 2]);
    // So is what is blind: a lead who was taken out had the key before.
    const blindKeys = readdirSync(join(store, 'k')).filter((key) => key.startsWith('blind.'));
    expect(blindKeys.map((key) => key.split('.').at(-1)).sort()).toEqual(expect.arrayContaining(['1', '2']));
    expect(await team({ command: 'team', files: ['check', at('shared')], options: {} })).toMatchObject({
      problems: [],
    });
    // What the device writes into the folder by itself is named, and counts for nothing.
    const kept = readFileSync(at('keys-jelle', 'device.json'), 'utf8');
    const { keys, device, project, person } = JSON.parse(kept) as Me;
    const header = { project, device, person, stream: 'open', n: 99, prev: '', schema: 13, key: 'open.1' };
    const late = await writeSegment(header, [], new Uint8Array(32), keys, false);
    writeFileSync(join(store, late.name), late.bytes);
    const { problems } = await team({ command: 'team', files: ['check', at('shared')], options: {} });
    expect((problems as { code: string }[]).map((p) => p.code)).toEqual(['after-leaving']);
    rmSync(join(store, late.name));
  });
});

describe('a lead whose laptop is lost', () => {
  it('comes back with the 24 words, and reads all that she could', async () => {
    const { words } = await run('recovery', { device: at('keys-marit') });
    await run('sync', { device: at('keys-marit'), out: at('before.zeef') }, at('marit.zeef'));
    process.env['ZEEF_TEAM_RECOVERY'] = String(words);
    await run('recover', { device: at('lead-again') });
    await run('sync', { device: at('lead-again'), out: at('again.zeef') });
    expect(opened('again.zeef').data).toEqual(opened('before.zeef').data);
    process.env['ZEEF_TEAM_RECOVERY'] = String(words).split(' ').reverse().join(' ');
    await expect(run('recover', { device: at('nobody') })).rejects.toThrow();
    delete process.env['ZEEF_TEAM_RECOVERY'];
    await expect(run('recover', { device: at('nobody') })).rejects.toThrow(UsageError);
    await expect(run('recovery', { device: at('keys-noor') })).rejects.toThrow('who leads the study');
  }, 60_000);
});

describe.runIf(davServers.apache)(
  davServers.apache ? 'over Apache' : 'over Apache (skipped: apache2 is not on this machine)',
  () => {
    it('two come to the same study', async () => {
      const server = await startDav('apache', 'geheim');
      process.env['ZEEF_TEAM_USER'] = 'anna';
      process.env['ZEEF_TEAM_PASSWORD'] = 'geheim';
      try {
        const over = (what: string, options: Arguments['options'], ...files: string[]) =>
          team({ command: 'team', files: [what, ...files], options: { folder: server.address, ...options } });
        await over('start', { device: at('dav-marit'), by: 'Marit Visser' }, at('marit.zeef'));
        const { words } = await over('join', { device: at('dav-noor'), by: 'Noor Jansen' });
        await over('accept', { device: at('dav-marit'), words: String(words) });
        await over('sync', { device: at('dav-noor'), out: at('dav-noor.zeef') });
        await work('dav-noor.zeef', 'Noor', 'decision.record', decided('Noor', 9, 'over Apache'));
        await over('sync', { device: at('dav-noor'), out: at('dav-noor.zeef') }, at('dav-noor.zeef'));
        await over('sync', { device: at('dav-marit'), out: at('dav-marit.zeef') }, at('marit.zeef'));
        expect(notesOf('dav-marit')).toContain('over Apache');
      } finally {
        delete process.env['ZEEF_TEAM_USER'];
        delete process.env['ZEEF_TEAM_PASSWORD'];
        await server.stop();
      }
    });
  },
);

describe.runIf(natsServer !== null)(overNats('over NATS'), () => {
  it('two come to the same study, also after the server has lost all', async () => {
    const out = at('servers');
    // As it was before anything in it was blind, so that all may see the same.
    const study = await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS);
    writeFileSync(at('nats-marit.zeef'), writeBundle(study));
    await team({
      command: 'team',
      files: ['server-config', at('nats-marit.zeef')],
      options: { nodes: 'a.example.org,b.example.org,c.example.org', out },
    });
    const server = await startNats(readFileSync(join(out, 'accounts.conf'), 'utf8'));
    const keys = readdirSync(join(out, 'keys'), { recursive: true, encoding: 'utf8' });
    // Each on their own laptop, with their own key.
    const on = async (who: string, what: string, options: Arguments['options'], ...files: string[]) => {
      process.env['ZEEF_TEAM_NKEY'] = join(out, 'keys', keys.find((key) => key.includes(who)) ?? '');
      try {
        const own = { folder: server.address, device: at(`nats-${who}`), ...options };
        return await team({ command: 'team', files: [what, ...files], options: own });
      } finally {
        delete process.env['ZEEF_TEAM_NKEY'];
      }
    };
    const synced = (who: string) => on(who, 'sync', { out: at(`nats-${who}.zeef`) }, at(`nats-${who}.zeef`));
    try {
      await on('marit', 'start', { by: 'Marit Visser' }, at('nats-marit.zeef'));
      for (const [who, by] of [
        ['noor', 'Noor Jansen'],
        ['jelle', 'Jelle Bakker'],
      ] as const) {
        const { words } = await on(who, 'join', { by });
        await on('marit', 'accept', { words: String(words) });
        await on(who, 'sync', { out: at(`nats-${who}.zeef`) });
      }
      await work('nats-noor.zeef', 'Noor', 'decision.record', decided('Noor', 9, 'over NATS'));
      await work('nats-marit.zeef', 'Marit', 'project.edit', titled('Over NATS'));
      for (const who of ['noor', 'marit', 'noor']) expect(await synced(who)).toMatchObject({ problems: [] });
      const [noor, marit] = ['noor', 'marit'].map((who) => readFileSync(at(`nats-${who}.zeef`)));
      expect(noor?.equals(marit ?? Buffer.alloc(0))).toBe(true);
      expect(notesOf('nats-marit')).toContain('over NATS');
      await work('nats-marit.zeef', 'Marit', 'project.edit', blind);
      for (const who of ['marit', 'noor', 'jelle']) await synced(who);
      await work('nats-noor.zeef', 'Noor', 'decision.record', decided('Noor', 6, 'GEHEIM'));
      for (const who of ['noor', 'jelle', 'marit']) expect(await synced(who)).toMatchObject({ problems: [] });
      expect(notesOf('nats-jelle')).not.toContain('GEHEIM');
      expect(notesOf('nats-marit')).toContain('GEHEIM');
      const { hash } = await on('marit', 'check', {}, server.address);
      await server.wipe();
      await expect(on('jelle', 'check', {}, server.address)).rejects.toThrow('no team');
      for (const who of ['marit', 'noor', 'jelle']) await synced(who);
      expect(await on('marit', 'check', {}, server.address)).toMatchObject({ hash, exitCode: 0 });
    } finally {
      server.stop();
    }
  }, 60_000);

  it('hides what is blind by the server too', async () => {
    const out = at('servers');
    const text = readFileSync(join(out, 'accounts.conf'), 'utf8');
    const { teams } = JSON.parse(readFileSync(join(out, 'users.json'), 'utf8')) as {
      teams: Record<string, { name: string; key: string }[]>;
    };
    const [[id, users] = ['', []]] = Object.entries(teams);
    expect(users.map(({ name }) => name).sort()).toEqual(['Jelle Bakker', 'Marit Visser', 'Noor Jansen']);
    // Once for the lead, who may see all of it.
    expect(text.split(`"$JS.API.STREAM.INFO.Z_${id}_BLIND"`)).toHaveLength(2);
    if (process.platform !== 'win32') expect(statSync(join(out, 'accounts.conf')).mode & 0o077).toBe(0);
    // Keys that were handed out stay when somebody comes later.
    const nodes = { nodes: 'a.example.org,b.example.org,c.example.org', out };
    await team({ command: 'team', files: ['server-config', at('nats-marit.zeef')], options: nodes });
    expect(readFileSync(join(out, 'accounts.conf'), 'utf8')).toBe(text);
    // Whoever left comes in no more, also when the study still names them.
    const people = readFileSync(join(out, 'users.json'), 'utf8');
    const left = people.replace(/("name": "Jelle Bakker",\s*"role": )"assistant"/, '$1"none"');
    writeFileSync(join(out, 'users.json'), left);
    await team({ command: 'team', files: ['server-config', at('nats-marit.zeef')], options: nodes });
    const jelle = users.find(({ name }) => name === 'Jelle Bakker')?.key ?? '?';
    expect(text).toContain(jelle);
    expect(readFileSync(join(out, 'accounts.conf'), 'utf8')).not.toContain(jelle);
    writeFileSync(join(out, 'users.json'), '{');
    await expect(team({ command: 'team', files: ['server-config'], options: nodes })).rejects.toThrow(
      'nothing was written',
    );
    await expect(
      team({ command: 'team', files: ['server-config'], options: { ...nodes, nodes: 'a,b' } }),
    ).rejects.toThrow('three or five');
  });
});
