// The host's side of back-ups for the workbench. A plain browser makes none.
import type { Backup, BackupReason, Keep } from '../../shared/ipc/backup-contract';
import type { HostApi, HostOutput } from '../../shared/ipc/host-contract';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Result } from '../../shared/kernel/result';
import { SCHEMA_VERSION } from '../../shared/model/tables';
import { HostError } from './host-error';

/** All back-ups, where they lie and how many are kept. */
export type BackupList = HostOutput<'backups.list'>;
/** A back-up that was made; `elsewhere` says why it is not in the folder of choice. */
export type MadeBackup = HostOutput<'backups.make'>;
/** How many records each table held at the entry with a hash. */
export type Expected = { hash: string; counts: Record<string, number> };

/** Whether back-ups are made here. */
export const hasBackups = (): boolean => globalThis.host !== undefined;

function api(): HostApi {
  const { host } = globalThis;
  if (host === undefined)
    throw new HostError({ code: 'no-host', message: 'a plain browser has no back-ups' });
  return host;
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new HostError(result.error);
  return result.value;
}

/**
 * Makes a back-up, unless the newest holds the same. @throws HostError where none could be made, in no folder at all
 */
export const makeBackup = async (
  projectId: ProjectId,
  title: string,
  why: BackupReason,
  expected: Expected | null,
): Promise<MadeBackup> =>
  unwrap(await api()['backups.make']({ projectId, title, why, schema: SCHEMA_VERSION, expected }));

/** Before a project is opened: one, where another version made the last. @throws HostError where that failed */
export async function backUpBeforeOpening(projectId: ProjectId, title: string): Promise<void> {
  if (hasBackups()) unwrap(await api()['backups.opening']({ projectId, title, schema: SCHEMA_VERSION }));
}

/** The back-ups of a project, or of all for null. @throws HostError */
export const listBackups = async (projectId: ProjectId | null): Promise<BackupList> =>
  unwrap(await api()['backups.list']({ projectId }));

/** Asks for a folder, or takes the usual one again. @throws HostError */
export const setBackupFolder = async (isUsual: boolean): Promise<void> =>
  void unwrap(await api()['backups.setFolder']({ isUsual }));

/** @throws HostError */
export const setBackupsKept = async (keep: Keep): Promise<void> =>
  void unwrap(await api()['backups.setKeep']({ keep }));

/** Has all of a back-up read. @throws HostError */
export const checkBackup = async (id: string): Promise<Backup> =>
  unwrap(await api()['backups.check']({ id })).backup;

/** Removes a back-up for good. @throws HostError */
export const removeBackup = async (id: string): Promise<void> =>
  void unwrap(await api()['backups.remove']({ id }));

/** Puts the files of a back-up where projects look for them. @returns how many could not be. @throws HostError */
export const bringBackupFiles = async (id: string): Promise<number> =>
  unwrap(await api()['backups.bringFiles']({ id })).missing;

/** The lines of a back-up's journal, some at a time. @throws HostError where it is damaged */
export async function* backupLines(id: string): AsyncGenerator<string[]> {
  const { handle } = unwrap(await api()['backups.open']({ id }));
  for (;;) {
    const { lines } = unwrap(await api()['backups.read']({ handle }));
    if (lines.length === 0) return;
    yield lines;
  }
}
