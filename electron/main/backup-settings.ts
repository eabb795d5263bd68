// Where back-ups lie and how many are kept: of this machine, and of no study.
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { keepSchema, usualKeep } from '../../shared/ipc/backup-contract';
import { writeWholeFile } from './whole-file';

const settingsSchema = z.object({
  /** Of choice; null for the usual one. */
  folder: z.string().min(1).nullable(),
  /** Chosen before: what lies there is still listed, and goes with its study. */
  former: z.array(z.string().min(1)).default([]),
  keep: keepSchema,
  /** Names this machine in a folder that several use. */
  machine: z.string().regex(/^[\w.-]{1,100}$/),
});
export type BackupSettings = z.infer<typeof settingsSchema>;

const fresh = (): BackupSettings => ({
  folder: null,
  former: [],
  keep: usualKeep,
  machine: `${hostname().replace(/[^\w.-]/g, '') || 'computer'}-${randomUUID().slice(0, 4)}`.slice(-100),
});

const fileOf = (dataFolder: string): string => join(dataFolder, 'backups.json');
/** The same once more: where one is damaged, the folder of choice would be forgotten with it. */
const copyOf = (dataFolder: string): string => join(dataFolder, 'backups.copy.json');

/** @returns null where there is no such file; 'damaged' where it is there and cannot be read */
async function settingsIn(path: string): Promise<BackupSettings | 'damaged' | null> {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    return (error as { code?: unknown }).code === 'ENOENT' ? null : 'damaged';
  }
}

/** What was set; the usual where nothing was. `isLost`: whether something was, and can no longer be read. */
export async function readSettings(
  dataFolder: string,
): Promise<{ settings: BackupSettings; isLost: boolean }> {
  const read = [await settingsIn(fileOf(dataFolder)), await settingsIn(copyOf(dataFolder))];
  const settings = read.find((one) => one !== null && one !== 'damaged');
  return settings === undefined
    ? { settings: fresh(), isLost: read.includes('damaged') }
    : { settings, isLost: false };
}

/** @throws WriteError */
export async function writeSettings(dataFolder: string, settings: BackupSettings): Promise<void> {
  const text = JSON.stringify(settings, null, 1);
  // The one that counts last: where either cannot be written, what was set before is in force.
  await writeWholeFile(copyOf(dataFolder), text);
  await writeWholeFile(fileOf(dataFolder), text);
}

/** Writes into a folder and takes it back: one that takes nothing is refused when it is chosen. @throws WriteError */
export async function tryFolder(root: string): Promise<void> {
  const path = join(root, 'try');
  await writeWholeFile(path, 'Zeef');
  await rm(path, { force: true });
}

/** The folder that is used where none was chosen. */
export const usualFolder = (dataFolder: string): string => join(dataFolder, 'backups');

/**
 * The folder of this machine's back-ups. In one of choice it is below a name of its own: two machines that use one
 * folder let only their own go.
 */
export const rootOf = (dataFolder: string, { folder, machine }: BackupSettings): string =>
  folder === null ? usualFolder(dataFolder) : join(folder, 'zeef-backups', machine);

/** Where back-ups lie. `folder`: as the person knows it; `isOwn`: below the data of the program. */
export type BackupPlace = { root: string; folder: string; isOwn: boolean };

/** All places, that of new ones first. */
export function placesOf(dataFolder: string, settings: BackupSettings): BackupPlace[] {
  const own = { root: usualFolder(dataFolder), folder: usualFolder(dataFolder), isOwn: true };
  const chosen = [settings.folder, ...settings.former].flatMap((folder) =>
    folder === null ? [] : [{ root: rootOf(dataFolder, { ...settings, folder }), folder, isOwn: false }],
  );
  return settings.folder === null ? [own, ...chosen] : [...chosen, own];
}

/** Settings with another folder; that of before is remembered. */
export function withFolder(settings: BackupSettings, folder: string | null): BackupSettings {
  const before = [...settings.former, ...(settings.folder === null ? [] : [settings.folder])];
  return { ...settings, folder, former: [...new Set(before)].filter((one) => one !== folder) };
}
