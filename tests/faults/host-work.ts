// Work of the host that goes on until its process is killed, and what must be there afterwards. Each tells what was
// acknowledged by a number that grows, at the moment at which the window would hear of it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupDesk } from '../../electron/main/backup-desk';
import { readSettings } from '../../electron/main/backup-settings';
import { BlobStore } from '../../electron/main/blobs';
import { type JournalCursor, JournalStore } from '../../electron/main/journal';
import type { ReadLines } from '../../electron/main/journal-read';
import { SaveStore } from '../../electron/main/saves';
import { readLastRun, writeLastRun } from '../../electron/main/version-guard';
import { removeLeftovers } from '../../electron/main/whole-file';
import { KeptWindow } from '../../electron/main/window-state';
import { TeamDesk } from '../../electron/team/desk';
import { FolderStore } from '../../electron/team/folder-store';
import { readBundle, writeBundle } from '../../shared/bundle/bundle';
import { baseLines, bulkLine, changeLine, JournalReplay } from '../../shared/change/journal';
import { MemoryStore } from '../../shared/change/memory-store';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv, type PersonId, type ProjectId } from '../../shared/kernel/ids';
import { requireProject, SCHEMA_VERSION } from '../../shared/model/tables';
import { entry, insist, journalAfter, of, MEMBER, PROJECT } from './written';

type Tell = (acknowledged: number) => void;
export type HostWork = {
  name: string;
  /** How long after it began a kill comes at the latest, in ms. */
  within: number;
  /** Works on from what stands in the folder. @param last - what was acknowledged last */
  work: (folder: string, tell: Tell, last: number) => Promise<void>;
  /** @throws where what was acknowledged is not there, or something is half there */
  look: (folder: string, acknowledged: number) => Promise<void>;
};

const SMALL = 20_000;
const journalIn = (folder: string): JournalStore => new JournalStore(join(folder, 'journal'), SMALL);
const atLeast = async (folder: string, acknowledged: number): Promise<void> => {
  const last = await journalAfter(folder);
  insist(last >= acknowledged, `entry ${last}, and ${acknowledged} was acknowledged`);
};

async function begun(folder: string): Promise<{ store: JournalStore; seq: number }> {
  const store = journalIn(folder);
  await store.removeDead();
  const { head, at } = await store.state(PROJECT);
  if (at !== null) return { store, seq: head?.seq ?? 0 };
  const { token } = of(await store.begin(PROJECT));
  of(await store.appendTo(token, ['{"t":"base-end"}']));
  of(await store.finish(PROJECT, token, null));
  return { store, seq: 0 };
}

const deciding: HostWork = {
  name: 'deciding and typing',
  within: 400,
  work: async (folder, tell) => {
    const { store, seq } = await begun(folder);
    for (let next = seq + 1; ; next++) {
      of(await store.append(PROJECT, [entry(next)]));
      tell(next);
    }
  },
  look: atLeast,
};

const importing: HostWork = {
  name: 'importing',
  within: 600,
  work: async (folder, tell) => {
    const { store, seq } = await begun(folder);
    const rows = Array.from({ length: 20 }, (_, i) => ({ id: `${i}`, pad: 'x'.repeat(300) }));
    for (let next = seq + 1; ; next++) {
      for (let piece = 0; piece < 3; piece++) of(await store.append(PROJECT, [bulkLine(`b${next}`, rows)]));
      of(await store.append(PROJECT, [entry(next)]));
      tell(next);
    }
  },
  look: atLeast,
};

const rewriting: HostWork = {
  name: 'writing a journal anew, as after a change of schema',
  within: 1200,
  work: async (folder, tell) => {
    const { store, seq } = await begun(folder);
    for (;;) {
      const { token } = of(await store.begin(PROJECT));
      of(await store.appendTo(token, ['{"t":"base-end"}']));
      for (let next = 1; next <= seq; next++) of(await store.appendTo(token, [entry(next)]));
      of(await store.finish(PROJECT, token, (await store.state(PROJECT)).at));
      tell(seq);
      // One copy that was set aside is enough.
      const asides = readdirSync(join(folder, 'journal')).filter((name) => name.includes('.aside-'));
      if (asides.length > 20) return;
    }
  },
  look: async (folder, acknowledged) => {
    await atLeast(folder, acknowledged);
    const names = existsSync(join(folder, 'journal')) ? readdirSync(join(folder, 'journal')) : [];
    const left = names.filter((name) => /\.(?:new|erased)-/.test(name));
    insist(left.length === 0, `left: ${left.join()}`);
  },
};

const demo = buildDemoProject(fixedEnv(1_700_000_000_000));

const saving: HostWork = {
  name: 'saving a bundle',
  within: 600,
  work: async (folder, tell) => {
    const store = await demo;
    const data = store.toData();
    const first = readRound(folder) ?? 0;
    for (let round = first + 1; ; round++) {
      // Of another length each time.
      const bytes = writeBundle({
        data,
        log: store.log,
        files: new Map([[shaOf(fileOf(round)), fileOf(round)]]),
      });
      const saves = new SaveStore(join(folder, 'saves'));
      await saves.removeDead();
      const { handle } = of(await saves.start(join(folder, 'out', 'a.zeef')));
      for (let at = 0; at < bytes.length; at += 20_000)
        of(await saves.write(handle, bytes.subarray(at, at + 20_000), at + 20_000 >= bytes.length));
      tell(round);
    }
  },
  look: async (folder, acknowledged) => {
    const round = readRound(folder);
    insist((round ?? 0) >= acknowledged, `round ${round ?? 'none'}, and ${acknowledged} was acknowledged`);
    await new SaveStore(join(folder, 'saves')).removeDead();
    const left = existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')) : [];
    insist(!left.some((name) => name.endsWith('.zeef-tmp')), `left: ${left.join()}`);
  },
};
const fileOf = (round: number): Uint8Array =>
  new TextEncoder().encode(`round ${round} ${'.'.repeat(round % 977)}`);
const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
function readRound(folder: string): number | null {
  const path = join(folder, 'out', 'a.zeef');
  if (!existsSync(path)) return null;
  const bundle = of(readBundle(new Uint8Array(readFileSync(path))));
  const [file] = bundle.files.values();
  return Number(/\d+/.exec(new TextDecoder().decode(file))?.[0]);
}

const keeping: HostWork = {
  name: 'keeping documents',
  within: 400,
  work: async (folder, tell) => {
    const store = new BlobStore(join(folder, 'blobs'));
    for (let round = countIn(folder) + 1; ; round++) {
      const bytes = Buffer.alloc(100_000, `${round} `);
      for (let at = 0; at < bytes.length; at += 30_000)
        of(await store.write(shaOf(bytes), at, bytes.subarray(at, at + 30_000), at + 30_000 >= bytes.length));
      tell(round);
    }
  },
  look: async (folder, acknowledged) => {
    await removeLeftovers(folder);
    insist(
      countIn(folder) >= acknowledged,
      `${countIn(folder)} files, and ${acknowledged} were acknowledged`,
    );
    for (const path of filesBelow(join(folder, 'blobs')))
      insist(shaOf(readFileSync(path)) === path.slice(-64), 'a file is not what its name says');
  },
};
const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((found) => found.isFile())
        .map((found) => join(found.parentPath, found.name))
    : [];
const countIn = (folder: string): number =>
  filesBelow(join(folder, 'blobs')).filter((path) => /[0-9a-f]{64}$/.test(path)).length;

/** The example study, its journal, and whoever works in it. */
async function studyIn(folder: string): Promise<{ store: JournalStore; study: MemoryStore; id: ProjectId }> {
  const store = journalIn(folder);
  await store.removeDead();
  const fresh = await demo;
  const { id } = requireProject(fresh.toData());
  if ((await store.state(id)).at === null) {
    const { token } = of(await store.begin(id));
    of(await store.appendTo(token, baseLines(fresh.toData(), fresh.log)));
    of(await store.finish(id, token, null));
  }
  const replay = new JournalReplay();
  let cursor: JournalCursor | null = null;
  do {
    const part: ReadLines = of(await store.read(id, cursor));
    for (const line of part.lines) replay.add(line);
    cursor = part.next;
  } while (cursor !== null);
  const { data, log } = of(replay.finish());
  return { store, study: new MemoryStore(data, log), id };
}

const backingUp: HostWork = {
  name: 'making, checking and letting go of back-ups',
  within: 2500,
  work: async (folder, tell) => {
    const { store, study, id } = await studyIn(folder);
    const desk = new BackupDesk({ dataFolder: folder, version: '1' });
    of(await desk.set({ keep: { start: 1, day: 1, week: 1, month: 1, before: 1 } }));
    for (let round = 0; ; round++) {
      const project = requireProject(study.toData());
      const change = await study.commit(fixedEnv(1_800_000_000_000 + Date.now()), {
        kind: 'project.save',
        by: study.toData().persons[0]?.id ?? ('' as PersonId),
        device: 'test',
        writes: [{ table: 'projects', id, after: { ...project, title: `Round ${Date.now()} ${round}` } }],
      });
      if (change === null) throw new Error('nothing changed');
      of(await store.append(id, [changeLine(change)]));
      const asked = { projectId: id, title: 'x', schema: SCHEMA_VERSION, expected: null };
      const { backup } = of(await desk.make({ ...asked, why: 'day' }));
      tell(backup.head?.seq ?? 0);
      of(await desk.check(backup.id));
    }
  },
  look: async (folder, acknowledged) => {
    const desk = new BackupDesk({ dataFolder: folder, version: '1' });
    await removeLeftovers(folder);
    const { backups } = await desk.list(null);
    let newest = 0;
    for (const { id, head } of backups) {
      const { backup } = of(await desk.check(id));
      // One of which the file went before its note is said to be gone.
      if (backup.check?.problem?.code === 'gone') continue;
      insist(backup.check?.problem === null, `a back-up: ${backup.check?.problem?.message}`);
      newest = Math.max(newest, head?.seq ?? 0);
    }
    insist(newest >= acknowledged, `back-ups up to entry ${newest}, and ${acknowledged} was acknowledged`);
    await desk.close();
  },
};

const erasing: HostWork = {
  name: 'erasing a study for good',
  within: 500,
  work: async (folder, tell, last) => {
    const store = journalIn(folder);
    await store.removeDead();
    // What was half done is finished, as by whoever asks for it again.
    for (const { projectId } of await store.list()) of(await store.erase(projectId));
    for (let round = last + 1; ; round++) {
      const id = `00000000-0000-7000-8000-${String(round).padStart(12, '0')}`;
      of(await store.append(id, ['{"t":"base-end"}', entry(1)]));
      of(await store.append(id, [entry(2), entry(3)]));
      await store.setAside(id, String(round));
      of(await store.append(id, ['{"t":"base-end"}', entry(1)]));
      of(await store.erase(id));
      tell(round);
    }
  },
  look: async (folder, acknowledged) => {
    const store = journalIn(folder);
    await removeLeftovers(folder);
    await store.removeDead();
    for (const name of existsSync(join(folder, 'journal')) ? readdirSync(join(folder, 'journal')) : [])
      insist(Number(name.slice(24, 36)) > acknowledged, `${name} is there, and ${acknowledged} was erased`);
    await store.close();
  },
};
const putting: HostWork = {
  name: 'sending to a team',
  within: 400,
  work: async (folder, tell, last) => {
    mkdirSync(join(folder, 'shared'), { recursive: true });
    const desk = new TeamDesk(join(folder, 'teams'), null);
    await desk.enter(PROJECT, { place: join(folder, 'shared'), user: '', password: '' }, MEMBER);
    // What was on its way is put again.
    for (let round = last + 1; ; round++) {
      const bytes = Buffer.alloc(20_000, `${round} `);
      of(await desk.put(PROJECT, nameOf(round), 0, bytes, true));
      of(await desk.know(PROJECT, `p${round}`));
      tell(round);
    }
  },
  look: async (folder, acknowledged) => {
    const store = new FolderStore(join(folder, 'shared'), 'zeef-00000000');
    for (let round = 1; round <= acknowledged; round++)
      insist(of(await store.get(nameOf(round))).length === 20_000, `file ${round} is not whole`);
    const kept = await new TeamDesk(join(folder, 'teams'), null).state(PROJECT);
    insist(acknowledged === 0 || Number(kept?.me.person.slice(1)) >= acknowledged, 'the keys are of before');
    await removeLeftovers(folder);
  },
};
const nameOf = (round: number): string =>
  `s/dev/${round}-${createHash('sha256')
    .update(Buffer.alloc(20_000, `${round} `))
    .digest('hex')
    .slice(0, 32)}.zs`;
const setting: HostWork = {
  name: 'what is set',
  within: 800,
  work: async (folder, tell) => {
    const desk = new BackupDesk({ dataFolder: folder, version: '1' });
    const { keep } = (await readSettings(folder)).settings;
    for (let round = keep.start === 10 ? 11 : keep.start + 1; round < 1000; round++) {
      of(await desk.set({ keep: { start: round, day: 1, week: 1, month: 1, before: 1 } }));
      await writeLastRun(folder, { app: `${round}.0.0`, electron: '1' });
      new KeptWindow(folder).keep({ bounds: { x: round, y: 0, width: 900, height: 600 } });
      tell(round);
    }
  },
  look: async (folder, acknowledged) => {
    await removeLeftovers(folder);
    const { keep } = (await readSettings(folder)).settings;
    insist(keep.start >= acknowledged, `keeps ${keep.start}, and ${acknowledged} was set`);
    const version = Number.parseInt((await readLastRun(folder))?.app ?? '0');
    insist(version >= acknowledged, `version ${version}, and ${acknowledged} ran`);
    const { bounds } = new KeptWindow(folder).state;
    insist((bounds?.x ?? 0) >= acknowledged, `the window stood at ${bounds?.x ?? 'no place'}`);
  },
};

export const hostWork: readonly HostWork[] = [
  deciding,
  importing,
  rewriting,
  saving,
  keeping,
  backingUp,
  erasing,
  putting,
  setting,
];
