// What the host writes, as something that can be cut off and looked at: journals, back-ups, files by hash, saves, what
// is set, and what a team keeps.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseLines, changeLine } from '../../shared/change/journal';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { Change } from '../../shared/model/change';
import { requireProject, SCHEMA_VERSION } from '../../shared/model/tables';
import { BackupDesk } from '../../electron/main/backup-desk';
import { readSettings } from '../../electron/main/backup-settings';
import { BlobStore } from '../../electron/main/blobs';
import { type JournalCursor, JournalStore } from '../../electron/main/journal';
import type { ReadLines } from '../../electron/main/journal-read';
import { SaveStore } from '../../electron/main/saves';
import { readLastRun, writeLastRun } from '../../electron/main/version-guard';
import { removeLeftovers } from '../../electron/main/whole-file';
import { KeptWindow } from '../../electron/main/window-state';
import { writeOutput } from '../../electron/cli/files';
import { TeamDesk } from '../../electron/team/desk';
import { FolderStore } from '../../electron/team/folder-store';
import type { Scenario } from './power-cuts';

export const PROJECT = '00000000-0000-7000-8000-000000000000';
const SEGMENT_BYTES = 1500;
/** This machine in a team, as its desk keeps it. */
export const MEMBER = {
  project: PROJECT,
  genesis: 'b'.repeat(32),
  person: '',
  device: 'a'.repeat(32),
  keys: Object.fromEntries(
    ['sign', 'signPublic', 'agree', 'agreePublic'].map((key) => [key, 'k'.repeat(44)]),
  ),
} as never;

/** Entry `seq` of a log. */
export function entry(seq: number, pad = 'x'.repeat(300)): string {
  return changeLine({
    id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}` as Change['id'],
    seq,
    at: '0000000000000-0000',
    by: '00000000-0000-7000-8000-000000000001' as Change['by'],
    device: 'test',
    kind: 'test',
    patches: [{ table: 'projects', id: 'x', before: null, after: { pad } }],
    bulk: null,
    undoes: null,
    redoes: null,
    prevHash: String(seq - 1).padStart(64, '0'),
    hash: String(seq).padStart(64, '0'),
  });
}

export const insist = (is: boolean, what: string): void => {
  if (!is) throw new Error(what);
};
export function of<T>(
  result: { ok: true; value: T } | { ok: false; error: { code: string; message: string } },
): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The newest entry of a journal that was cut off, once the program has started again. @throws where it is of no use */
export async function journalAfter(folder: string, project = PROJECT): Promise<number> {
  const store = new JournalStore(join(folder, 'journal'), SEGMENT_BYTES);
  try {
    await store.removeDead();
    const { problem, at } = await store.state(project);
    if (at === null) return 0;
    let last = 0;
    const lines: string[] = [];
    for (let cursor: JournalCursor | null = { segment: 1, offset: 0 }; cursor !== null;) {
      // What a disk has of a write that was cut off may be anything; what stands before it is taken.
      const { lines: more, next }: ReadLines = of(await store.read(project, cursor, problem === 'damaged'));
      for (const line of more) last = (JSON.parse(line) as { change?: Change }).change?.seq ?? last;
      lines.push(...more);
      cursor = next;
    }
    // Work goes on; as the window does it, where the end must be written anew.
    if (problem !== null) {
      const { token } = of(await store.begin(project));
      of(await store.appendTo(token, lines));
      of(await store.finish(project, token, at));
    }
    of(await store.append(project, [entry(last + 1)]));
    const { checked } = await store.check(project);
    insist(checked.state === 'whole', `the journal is ${JSON.stringify(checked)}`);
    return last;
  } finally {
    await store.close();
  }
}
const holds =
  (least: number, most = least) =>
  async (folder: string): Promise<void> => {
    const last = await journalAfter(folder);
    insist(last >= least && last <= most, `entry ${last}, and ${least} was acknowledged`);
  };

/** A journal is begun, written on over several segments, written anew and erased. */
const journal: Scenario = {
  name: 'journal',
  prepare: (folder) => {
    mkdirSync(join(folder, 'journal'));
    return Promise.resolve();
  },
  run: async (folder, promised) => {
    const store = new JournalStore(join(folder, 'journal'), SEGMENT_BYTES);
    promised('journal', holds(0));
    const begun = of(await store.begin(PROJECT));
    of(await store.appendTo(begun.token, ['{"t":"base-end"}']));
    of(await store.finish(PROJECT, begun.token, null));
    for (let seq = 1; seq <= 9; seq++) {
      promised('journal', holds(seq - 1, seq));
      of(await store.append(PROJECT, [entry(seq)]));
    }
    promised('journal', holds(9, 12));
    of(await store.append(PROJECT, [entry(10), entry(11), entry(12)]));
    promised('journal', holds(12));
    const { token } = of(await store.begin(PROJECT));
    of(
      await store.appendTo(token, [
        '{"t":"base-end"}',
        ...Array.from({ length: 12 }, (_, i) => entry(i + 1)),
      ]),
    );
    of(await store.finish(PROJECT, token, (await store.state(PROJECT)).at));
    promised('journal', holds(12, 13));
    of(await store.append(PROJECT, [entry(13)]));
    promised('journal', holds(13));
    await store.close();
  },
};

const erased: Scenario = {
  name: 'erasing a journal',
  prepare: async (folder) => {
    const store = new JournalStore(join(folder, 'journal'), SEGMENT_BYTES);
    for (const line of ['{"t":"base-end"}', entry(1), entry(2)]) of(await store.append(PROJECT, [line]));
    await store.setAside(PROJECT, '5');
    for (const line of ['{"t":"base-end"}', entry(1), entry(2)]) of(await store.append(PROJECT, [line]));
    await store.close();
  },
  run: async (folder, promised) => {
    const store = new JournalStore(join(folder, 'journal'), SEGMENT_BYTES);
    of(await store.erase(PROJECT));
    promised('erased', async (found) => {
      const again = new JournalStore(join(found, 'journal'));
      await again.removeDead();
      insist((await again.list()).length === 0, 'an erased study is back');
      const left = existsSync(join(found, 'journal')) ? readdirSync(join(found, 'journal')) : [];
      insist(!left.some((name) => name.includes('aside')), 'a copy of an erased study is back');
      await again.close();
    });
    await store.close();
  },
};

const bytes = new Uint8Array(3000).map((_, i) => i % 251);
const sha256 = createHash('sha256').update(bytes).digest('hex');

const blobs: Scenario = {
  name: 'files by hash',
  run: async (folder, promised) => {
    const store = new BlobStore(join(folder, 'blobs'));
    of(await store.write(sha256, 0, bytes.subarray(0, 2000), false));
    of(await store.write(sha256, 2000, bytes.subarray(2000), true));
    const isThere = async (found: string): Promise<void> => {
      const read = of(await new BlobStore(join(found, 'blobs')).read(sha256, 0));
      insist(Buffer.from(read.bytes).equals(bytes), 'a file is not what it was');
    };
    promised('file', isThere);
    await store.close();
    promised('file', () => Promise.resolve());
    await store.remove(sha256);
    promised('file', async (found) =>
      insist((await new BlobStore(join(found, 'blobs')).size(sha256)) === null, 'an erased file is back'),
    );
  },
};
const neverHalf =
  (path: readonly string[], allowed: readonly (string | null)[]) =>
  async (found: string): Promise<void> => {
    const place = join(found, ...path);
    const text = existsSync(place) ? readFileSync(place, 'utf8') : null;
    insist(allowed.includes(text), `${path.join('/')} holds ${text?.slice(0, 40) ?? 'nothing'}`);
    await removeLeftovers(found);
  };

const saves: Scenario = {
  name: 'saves and exports',
  run: async (folder, promised) => {
    const store = new SaveStore(join(folder, 'saves'));
    let before: string | null = null;
    for (const text of ['first'.repeat(300), 'second'.repeat(300)]) {
      promised('save', neverHalf(['out', 'a.zeef'], [before, text]));
      const { handle } = of(await store.start(join(folder, 'out', 'a.zeef')));
      of(await store.write(handle, Buffer.from(text.slice(0, 700)), false));
      of(await store.write(handle, Buffer.from(text.slice(700)), true));
      promised('save', neverHalf(['out', 'a.zeef'], [text]));
      before = text;
    }
    promised('export', neverHalf(['deep', 'er', 'a.csv'], [null, 'a;b\n1;2\n']));
    await writeOutput(join(folder, 'deep', 'er', 'a.csv'), 'a;b\n1;2\n');
    promised('export', neverHalf(['deep', 'er', 'a.csv'], ['a;b\n1;2\n']));
  },
};

const settings: Scenario = {
  name: 'what is set',
  run: async (folder, promised) => {
    const desk = new BackupDesk({ dataFolder: folder, version: '1' });
    for (const [before, now] of [
      [null, 3],
      [3, 4],
    ] as const) {
      const keep = { start: now, day: now, week: now, month: now, before: now };
      const is =
        (...all: (number | null)[]) =>
        async (found: string): Promise<void> => {
          const { keep: kept } = (await readSettings(found)).settings;
          insist(all.includes(kept.start) || all.includes(null), `keeps ${kept.start}`);
        };
      promised('keep', is(before, now));
      of(await desk.set({ keep }));
      promised('keep', is(now));
    }
    for (const [before, now] of [
      [null, '1.0.0'],
      ['1.0.0', '2.0.0'],
    ] as const) {
      const ran =
        (...all: (string | null)[]) =>
        async (found: string): Promise<void> =>
          insist(all.includes((await readLastRun(found))?.app ?? null), 'which version ran last is lost');
      promised('version', ran(before, now));
      await writeLastRun(folder, { app: now, electron: '1' });
      promised('version', ran(now));
    }
    const kept = new KeptWindow(folder);
    const texts = (['nl', 'en'] as const).map((language) => JSON.stringify({ ...kept.state, language }));
    promised('window', neverHalf(['window.json'], [null, ...texts]));
    kept.keep({ language: 'nl' });
    kept.keep({ language: 'en' });
    await kept.written();
    await desk.close();
  },
};

const team: Scenario = {
  name: 'a team’s files',
  prepare: (folder) => {
    mkdirSync(join(folder, 'shared'));
    return Promise.resolve();
  },
  run: async (folder, promised) => {
    const store = new FolderStore(join(folder, 'shared'), 'zeef-00000000');
    const name = `s/dev/1-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.zs`;
    of(await store.put(name, bytes));
    promised('store', async (found) => {
      const got = of(await new FolderStore(join(found, 'shared'), 'zeef-00000000').get(name));
      insist(Buffer.from(got).equals(bytes), 'a file of the team is not what it was');
    });
    const desk = new TeamDesk(join(folder, 'teams'), null);
    of(await desk.enter(PROJECT, { place: join(folder, 'shared'), user: '', password: '' }, MEMBER));
    const knows =
      (...all: string[]) =>
      async (found: string): Promise<void> => {
        const kept = await new TeamDesk(join(found, 'teams'), null).state(PROJECT);
        insist(kept !== null && all.includes(kept.me.person), 'the keys of a team are gone');
      };
    promised('keys', knows(''));
    promised('keys', knows('', 'p'));
    of(await desk.know(PROJECT, 'p'));
    promised('keys', knows('p'));
    of(await desk.put(PROJECT, name, 0, bytes, true));
    promised('sent', (found) => {
      insist(
        readFileSync(join(found, 'teams', PROJECT, 'sent', ...name.split('/'))).equals(bytes),
        'what was sent is not kept',
      );
      return Promise.resolve();
    });
    promised('keys', () => Promise.resolve());
    promised('sent', () => Promise.resolve());
    await desk.erase(PROJECT);
    promised('keys', async (found) =>
      insist(
        (await new TeamDesk(join(found, 'teams'), null).state(PROJECT)) === null,
        'erased keys are back',
      ),
    );
  },
};

const backups: Scenario = {
  name: 'back-ups',
  prepare: async (folder) => {
    const store = await buildDemoProject(fixedEnv(1_700_000_000_000));
    const { id } = requireProject(store.toData());
    const kept = new JournalStore(join(folder, 'journal'));
    const { token } = of(await kept.begin(id));
    // A device whose name is the hash of a file: what a journal names is kept, wherever it stands.
    of(await kept.appendTo(token, baseLines(store.toData(), store.log)));
    of(await kept.finish(id, token, null));
    await kept.close();
  },
  run: async (folder, promised) => {
    const [projectId = ''] = readdirSync(join(folder, 'journal')).filter((n) => n.length === 36);
    const desk = new BackupDesk({ dataFolder: folder, version: '1' });
    const asked = { projectId, title: 't', schema: SCHEMA_VERSION, expected: null };
    const made: string[] = [];
    const all =
      (ids: readonly string[], gone: readonly string[] = []) =>
      async (found: string): Promise<void> => {
        const again = new BackupDesk({ dataFolder: found, version: '1' });
        const { backups: listed } = await again.list(projectId);
        for (const id of ids) {
          insist(
            listed.some((one) => one.id === id),
            'a back-up is gone',
          );
          const { backup } = of(await again.check(id));
          insist(backup.check?.problem === null, `a back-up is not whole: ${backup.check?.problem?.message}`);
        }
        insist(!listed.some((one) => gone.includes(one.id)), 'a back-up that was removed is back');
        await again.close();
      };
    for (let i = 0; i < 2; i++) {
      const { backup } = of(await desk.make({ ...asked, why: 'hand' }));
      made.push(backup.id);
      promised('back-ups', all([...made]));
    }
    of(await desk.check(made[0] ?? ''));
    // One goes: the other stays whatever happens.
    promised('back-ups', all([made[1] ?? '']));
    of(await desk.remove(made[0] ?? ''));
    promised('back-ups', all([made[1] ?? ''], [made[0] ?? '']));
    promised('back-ups', all([], [made[0] ?? '']));
    await desk.removeAll(projectId);
    promised('back-ups', all([], made));
    await desk.close();
  },
};

export const scenarios: readonly Scenario[] = [journal, erased, blobs, saves, settings, team, backups];
