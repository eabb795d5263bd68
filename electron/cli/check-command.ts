// `zeef check`: whether what it is given is whole, whatever it is; each thing that is wrong is named.
import { join } from 'node:path';
import { countRecords, stateHash } from '../../shared/bundle/state-hash';
import { filesOf } from '../../shared/model/document';
import type { ProjectData } from '../../shared/model/tables';
import { checkStore } from '../../shared/sync/check-store';
import { storeOfBundle } from '../../shared/sync/sealed-part';
import { listBackups, hashFile, readNote, sizeOf } from '../main/backup-files';
import { BackupError, checkBackup, requireSound, type Restored } from '../main/backup-read';
import type { Arguments } from './arguments';
import { readKept } from './bundle-input';
import { InputError } from './files';
import { blobsOf, wholeJournal } from './journal-project';
import { type Given, recognise } from './recognise';
import { team } from './team-command';
import { requireFile, type Summary } from './usage';

type Problem = { where: string; code: string; message: string };
/** What one thing came to. `remarks`: what is not as it might be and is no damage. */
type Found = {
  what: 'bundle' | 'backup' | 'journal' | 'team';
  path: string;
  problems: Problem[];
  remarks: string[];
  counts?: Record<string, number>;
  entries?: number;
  state?: string;
  [key: string]: unknown;
};

const WRONG = 3;

const contents = (data: ProjectData, entries: number): Pick<Found, 'counts' | 'entries' | 'state'> => ({
  counts: countRecords(data),
  entries,
  state: stateHash(data),
});

/** What is wrong with what a bundle of a team holds sealed: its chains, signatures and hashes. */
async function sealedProblems(files: ReadonlyMap<string, Uint8Array>): Promise<Problem[]> {
  const checked = await checkStore(storeOfBundle(files), null);
  return checked.ok ? checked.value.problems : [{ where: 'team', ...checked.error }];
}

async function checkBundleFile(path: string): Promise<Found> {
  const found: Found = { what: 'bundle', path, problems: [], remarks: [] };
  const read = await readKept(path, 'proves');
  if (!read.ok) {
    const { code, message, where = '' } = read.error;
    return { ...found, problems: [{ where, code, message }] };
  }
  const { data, log, notes, without, team: sealed } = read.value;
  const remarks = notes.map(({ kind, count }) => `${kind} (${count})`);
  if (without.length > 0) remarks.push(`left out on purpose: ${without.join(', ')}`);
  const problems = sealed === undefined ? [] : await sealedProblems(sealed);
  return { ...found, problems, remarks, ...contents(data, log.length) };
}

async function checkOne(root: string, id: string): Promise<Found> {
  const path = join(root, id);
  const found: Found = { what: 'backup', path, problems: [], remarks: [] };
  const backup = await readNote(root, id);
  if (backup === null) {
    const message = 'what is noted of it cannot be read';
    return { ...found, problems: [{ where: `${id}.json`, code: 'note', message }] };
  }
  const check = await checkBackup(root, backup, Date.now(), true);
  const { problem, missing, counts, entries, state, last } = check;
  return {
    ...found,
    problems: problem === null ? [] : [{ where: id, ...problem }],
    remarks: missing === 0 ? [] : [`${missing} documents without their file`],
    ...{ counts, entries, state, last, why: backup.why, made: new Date(backup.at).toISOString() },
  };
}

/** The files that documents name, among those beside the journals. */
async function filesProblems(
  journal: string,
  { data }: Restored,
): Promise<Pick<Found, 'problems' | 'remarks'>> {
  const problems: Problem[] = [];
  let missing = 0;
  for (const hash of new Set(data.documents.flatMap(filesOf))) {
    const path = join(blobsOf(journal), hash.slice(0, 2), hash);
    if ((await sizeOf(path)) === null) missing++;
    else if ((await hashFile(path)) !== hash)
      problems.push({ where: hash, code: 'file-changed', message: 'a document’s file is not what it was' });
  }
  return {
    problems,
    remarks: missing === 0 ? [] : [`${missing} documents without their file beside the journal`],
  };
}

async function checkJournalFolder(path: string): Promise<Found> {
  const found: Found = { what: 'journal', path, problems: [], remarks: [] };
  try {
    const whole = await wholeJournal(path);
    requireSound(whole);
    return { ...found, ...(await filesProblems(path, whole)), ...contents(whole.data, whole.log.length) };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = error instanceof BackupError ? error.code : 'unreadable';
    return { ...found, problems: [{ where: path, code, message: (error as Error).message }] };
  }
}

async function checkTeam(args: Arguments, path: string): Promise<Found> {
  const found = await team({ ...args, command: 'team', files: ['check', path] });
  const { problems, warnings, persons, devices, segments, hash } = found;
  const named = (problems as { where: string; message: string }[]).map((p) => ({ code: 'team', ...p }));
  return {
    ...{ what: 'team', path, problems: named, remarks: warnings as string[] },
    ...{ persons, devices, segments, hash },
  };
}

async function checkGiven(args: Arguments, given: Given): Promise<Found[]> {
  switch (given.kind) {
    case 'bundle':
      return [await checkBundleFile(given.path)];
    case 'backup':
      return [await checkOne(given.root, given.id)];
    case 'backups': {
      const { backups, unreadable } = await listBackups(given.root, given.projectId);
      const found: Found[] = [];
      for (const id of [...backups.map((b) => b.id), ...unreadable])
        found.push(await checkOne(given.root, id));
      return found;
    }
    case 'journal':
      return [await checkJournalFolder(given.path)];
    case 'team':
      return [await checkTeam(args, given.path)];
    case 'several': {
      const found: Found[] = [];
      for (const one of given.of) found.push(...(await checkGiven(args, one)));
      return found;
    }
  }
}

const NAMES: Record<Found['what'], string> = {
  bundle: 'bundle',
  backup: 'back-up',
  journal: 'journal',
  team: 'team',
};

function describe({ what, path, problems, remarks, counts, entries }: Found): string[] {
  const held =
    counts === undefined || Object.keys(counts).length === 0
      ? ''
      : ` (${counts['references'] ?? 0} references, ${counts['decisions'] ?? 0} decisions, ${entries ?? 0} entries)`;
  return [
    ...problems.map(({ where, code, message }) => `! ${where === '' ? path : where}: ${message} [${code}]`),
    ...remarks.map((remark) => `? ${path}: ${remark}`),
    `${NAMES[what]} ${path}: ${problems.length === 0 ? `whole${held}` : 'not whole'}`,
  ];
}

/** Checks whatever it is given: exit code 3 where something is wrong. @throws InputError */
export async function check(args: Arguments): Promise<Summary> {
  const path = requireFile(args);
  const found = await checkGiven(args, await recognise(path));
  if (found.length === 0) throw new InputError(`${path}: there is nothing in it`);
  const isWhole = found.every((one) => one.problems.length === 0);
  return {
    message: found.flatMap(describe).join('\n'),
    exitCode: isWhole ? 0 : WRONG,
    isWhole,
    checked: found,
  };
}
