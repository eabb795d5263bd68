// Where back-ups lie and how many are kept: of this machine, and of no study.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { keepSchema, usualKeep } from '../../shared/ipc/backup-contract';
import { writeWholeFile } from './whole-file';

const settingsSchema = z.object({
  /** Of choice; null for the usual one. */
  folder: z.string().min(1).nullable(),
  keep: keepSchema,
  /** Names this machine in a folder that several use. */
  machine: z.string().regex(/^[\w.-]{1,100}$/),
});
export type BackupSettings = z.infer<typeof settingsSchema>;

const fresh = (): BackupSettings => ({
  folder: null,
  keep: usualKeep,
  machine: `${hostname().replace(/[^\w.-]/g, '') || 'computer'}-${randomUUID().slice(0, 4)}`.slice(-100),
});

/** What was set; the usual where nothing was, or where it cannot be read. */
export async function readSettings(dataFolder: string): Promise<BackupSettings> {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(join(dataFolder, 'backups.json'), 'utf8')));
  } catch {
    return fresh();
  }
}

/** @throws WriteError */
export const writeSettings = (dataFolder: string, settings: BackupSettings): Promise<void> =>
  writeWholeFile(join(dataFolder, 'backups.json'), JSON.stringify(settings, null, 1));

/** The folder that is used where none was chosen. */
export const usualFolder = (dataFolder: string): string => join(dataFolder, 'backups');

/**
 * The folder of this machine's back-ups. In one of choice it is below a name of its own: two machines that use one
 * folder let only their own go.
 */
export const rootOf = (dataFolder: string, { folder, machine }: BackupSettings): string =>
  folder === null ? usualFolder(dataFolder) : join(folder, 'zeef-backups', machine);
