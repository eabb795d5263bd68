// Commands of the command line that are killed, and what may be found afterwards: the file of before or the new one,
// whole, and once the command ran again nothing beside it.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JournalStore } from '../../electron/main/journal';
import { readBundle, writeBundle } from '../../shared/bundle/bundle';
import { baseLines } from '../../shared/change/journal';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { requireProject } from '../../shared/model/tables';
import { nameHash } from '../../shared/sync/names';
import { FONTS } from '../helpers/copy-fonts';
import { insist, of } from './written';

type Run = (...args: string[]) => Promise<void>;
export type CommandWork = {
  name: string;
  prepare?: (folder: string, run: Run) => Promise<void>;
  args: (folder: string, round: number) => string[];
  /** `isDone`: the command came to its end. @throws where something is half there, or was lost */
  look: (folder: string, round: number, isDone: boolean) => Promise<void>;
};

const records = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `TY  - JOUR\nTI  - Title ${i} ${'x'.repeat(i % 50)}\nAB  - ${'y'.repeat(900)}\nER  - \n`,
  ).join('');
/** A file that is the result of a whole command, or is not there; and no file on its way after one that ended. */
const whole =
  (name: string, read: (bytes: Uint8Array) => void) =>
  (folder: string, _round: number, isDone: boolean): Promise<void> => {
    const path = join(folder, 'out', name);
    // The command ran once before any kill.
    insist(existsSync(path), `${name} is gone`);
    read(new Uint8Array(readFileSync(path)));
    const left = readdirSync(join(folder, 'out')).filter((found) => found.endsWith('.zeef-tmp'));
    insist(!isDone || left.length === 0, `left: ${left.join()}`);
    return Promise.resolve();
  };
const bundle = (bytes: Uint8Array): void => void of(readBundle(bytes));
const demo = async (folder: string, run: Run): Promise<void> => run('demo', '--out', join(folder, 'a.zeef'));
/** The practice study, with its documents. */
const practice = async (folder: string): Promise<void> =>
  writeFileSync(
    join(folder, 'a.zeef'),
    writeBundle(await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS)),
  );
/** The journal of a study. */
async function journalIn(folder: string): Promise<void> {
  const study = await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)));
  const store = new JournalStore(join(folder, 'journal'));
  of(await store.append(requireProject(study.toData()).id, baseLines(study.toData(), study.log)));
  await store.close();
}
const put = (folder: string, count: number): Promise<void> => {
  writeFileSync(join(folder, 'in.ris'), records(count));
  return Promise.resolve();
};
const out = (folder: string, name: string): string[] => ['--out', join(folder, 'out', name)];

export const commandWork: readonly CommandWork[] = [
  {
    name: 'import',
    prepare: (folder) => put(folder, 4000),
    args: (folder) => ['import', join(folder, 'in.ris'), ...out(folder, 'b.zeef')],
    look: whole('b.zeef', bundle),
  },
  {
    name: 'convert',
    prepare: (folder) => put(folder, 8000),
    args: (folder) => ['convert', join(folder, 'in.ris'), '--to', 'csv', ...out(folder, 'b.csv')],
    look: whole('b.csv', (bytes) =>
      insist(strFromU8(bytes).trimEnd().split('\n').length === 8001, 'a csv is cut off'),
    ),
  },
  {
    name: 'dedupe',
    prepare: (folder) => put(folder, 1500),
    args: (folder) => ['dedupe', join(folder, 'in.ris'), '--to', 'ris', ...out(folder, 'b.ris')],
    look: whole('b.ris', (bytes) => insist(strFromU8(bytes).trimEnd().endsWith('ER  -'), 'a ris is cut off')),
  },
  {
    name: 'merge',
    prepare: practice,
    args: (folder) => ['merge', join(folder, 'a.zeef'), join(folder, 'a.zeef'), ...out(folder, 'b.zeef')],
    look: whole('b.zeef', bundle),
  },
  {
    name: 'export',
    prepare: practice,
    args: (folder) => ['export', join(folder, 'a.zeef'), '--format', 'qdpx', ...out(folder, 'b.qdpx')],
    look: whole('b.qdpx', (bytes) =>
      insist('project.qde' in unzipSync(bytes), 'a project of REFI-QDA is cut off'),
    ),
  },
  {
    name: 'dossier',
    prepare: demo,
    args: (folder) => ['dossier', join(folder, 'a.zeef'), ...out(folder, 'b.html')],
    look: whole('b.html', (bytes) =>
      insist(strFromU8(bytes).trimEnd().endsWith('</html>'), 'a page is cut off'),
    ),
  },
  {
    name: 'restore',
    prepare: journalIn,
    args: (folder) => ['restore', join(folder, 'journal'), ...out(folder, 'b.zeef')],
    look: whole('b.zeef', bundle),
  },
  {
    name: 'team sync',
    prepare: async (folder, run) => {
      await practice(folder);
      mkdirSync(join(folder, 'shared'));
      const place = ['--folder', join(folder, 'shared'), '--device', join(folder, 'device')];
      await run('team', 'start', join(folder, 'a.zeef'), ...place, '--by', 'Marit Visser');
    },
    args: (folder) => {
      // What the store lost is put again, so that each round writes into it.
      for (const path of sentIn(folder)) rmSync(path);
      return [
        ...['team', 'sync', join(folder, 'a.zeef'), '--folder', join(folder, 'shared')],
        ...['--device', join(folder, 'device'), ...out(folder, 'b.zeef')],
      ];
    },
    look: async (folder, round, isDone) => {
      await whole('b.zeef', bundle)(folder, round, isDone);
      const sent = sentIn(folder);
      for (const path of sent)
        insist(path.includes(nameHash(new Uint8Array(readFileSync(path)))), `${path} is not whole`);
      insist(!isDone || sent.length > 0, 'nothing was put again');
    },
  },
];

/** What members sent. */
const sentIn = (folder: string): string[] =>
  readdirSync(join(folder, 'shared'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.zs') && !name.endsWith('.zeef-tmp'))
    .map((name) => join(folder, 'shared', name));
