// A project out of its journal on disk: all of it, or of a damaged one what is sound.
import { basename, dirname, join } from 'node:path';
import { JournalReplay, readJournalLine } from '../../shared/change/journal';
import type { Result } from '../../shared/kernel/result';
import { BackupError, replayTexts, type Restored } from '../main/backup-read';
import { type Damage, checkJournal } from '../main/journal-check';
import { readLines, readSoundLines, type JournalCursor, type ReadLines } from '../main/journal-read';
import { InputError } from './files';

type Reading = (
  folder: string,
  projectId: string,
  cursor: JournalCursor | null,
) => Promise<Result<ReadLines>>;

async function* texts(
  folder: string,
  id: string,
  read: Reading,
  onLost: (n: number) => void,
): AsyncGenerator<string> {
  let cursor: JournalCursor | null = null;
  do {
    const part: Result<ReadLines> = await read(folder, id, cursor);
    if (!part.ok) throw new BackupError(part.error.code, part.error.message);
    onLost(part.value.lost);
    yield* part.value.lines;
    cursor = part.value.next;
  } while (cursor !== null);
}

/** Whose journal a folder is: its name says so, else its first record of a project. */
async function projectOf(folder: string): Promise<string> {
  const named = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(basename(folder))?.[0];
  if (named !== undefined) return named;
  const first = await readSoundLines(folder, '', null).catch(() => null);
  for (const text of first?.ok === true ? first.value.lines : []) {
    const line = readJournalLine(text);
    if (line?.t === 'rows' && line.table === 'projects') return String((line.rows[0] as { id?: unknown }).id);
  }
  throw new InputError(`${folder}: whose journal it is cannot be read`);
}

const told = ({ segment, line, reason }: Damage): string => `segment ${segment}, line ${line}: ${reason}`;

/** Where the files by hash stand that a journal's documents name: beside the journals of the app. */
export const blobsOf = (journal: string): string => join(dirname(dirname(journal)), 'blobs');

/** The project of a journal that is whole. @throws BackupError where it is not */
export async function wholeJournal(folder: string): Promise<Restored> {
  const id = await projectOf(folder);
  const checked = await checkJournal(folder, id);
  if (checked.state === 'newer') throw new BackupError('newer', 'a later version of the program wrote it');
  if (checked.state === 'none') throw new BackupError('empty', 'there is no segment in it');
  if (checked.state === 'damaged') throw new BackupError(checked.damage.reason, told(checked.damage));
  return await replayTexts(texts(folder, id, readLines, () => undefined));
}

/** What is sound of a journal, and how many lines are not. @throws InputError where nothing can be read */
export async function salvagedJournal(folder: string): Promise<Restored & { lost: number }> {
  let lost = 0;
  const replay = new JournalReplay();
  for await (const text of texts(folder, await projectOf(folder), readSoundLines, (n) => (lost += n)))
    replay.addSound(text);
  const found = replay.salvage();
  if (!found.ok) throw new InputError(`${folder}: ${found.error.message}`);
  return { ...found.value, lost: lost + found.value.lost };
}
