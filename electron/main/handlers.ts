// The host's side of the contract, without Electron: dialogs and the browser are handed in.
import { basename, join } from 'node:path';
import {
  type HostChannel,
  hostContract,
  type HostInput,
  type HostResult,
} from '../../shared/ipc/host-contract';
import { fail, ok, type Result } from '../../shared/kernel/result';
import { TeamDesk, type Vault } from '../team/desk';
import { teamHandlers } from '../team/team-handlers';
import { BackupDesk } from './backup-desk';
import { backupHandlers } from './backup-handlers';
import { BlobStore } from './blobs';
import { eraseCopy, eraseFiles, listCopies } from './erase';
import { JournalStore } from './journal';
import { laidAside } from './lay-aside';
import { isExternalAllowed, isTrustedSender } from './policies';
import { type Room, roomAt } from './room';
import { SaveStore } from './saves';
import { removeLeftovers } from './whole-file';
import { windowHandlers, type WindowHost } from './window-handlers';

/** What differs between Electron and a test. */
export type HostServices = {
  host: 'electron' | 'bridge';
  version: string;
  /** Path chosen by the user, or null. */
  chooseSavePath: (suggestedName: string) => Promise<string | null>;
  openExternal: (url: string) => Promise<void>;
  /** Path of a folder that the user chose, or null. */
  chooseFolder: () => Promise<string | null>;
  /** Closes the keys of teams; null where the system has no key store. */
  vault: Vault | null;
  /** Folder of the journals and the files by hash. */
  dataFolder: string;
  /** The program that checks back-ups in a thread of its own; without it they are checked in this one. */
  backupChecker?: string;
  /** How much room is left where a folder stands; another than the disk's is for tests. */
  room?: (folder: string) => Promise<Room>;
  /** How long a segment of a journal may be; small ones are for tests. */
  segmentBytes?: number;
  /** The window of the workbench; absent in a test's browser. */
  window?: (blobs: BlobStore) => WindowHost;
  /** A study was erased: what was made of it for a moment goes too. */
  onErased?: () => Promise<void>;
  /** The workbench has written everything. */
  onFlushed: () => void;
};

export type Handlers = { [C in HostChannel]: (input: HostInput<C>) => Promise<HostResult<C>> };

/** Makes the handlers over the services. `close` waits for what is under way and gives all files back. */
export function createHandlers(services: HostServices): { handlers: Handlers; close: () => Promise<void> } {
  const journalFolder = join(services.dataFolder, 'journal');
  const journal = new JournalStore(journalFolder, services.segmentBytes);
  const blobs = new BlobStore(join(services.dataFolder, 'blobs'));
  const saves = new SaveStore(join(services.dataFolder, 'saves'));
  const backups = new BackupDesk(services);
  // What a crash left half way; nothing waits for it.
  void Promise.allSettled([saves.removeDead(), journal.removeDead(), removeLeftovers(services.dataFolder)]);
  const handlers: Handlers = {
    'app.info': () => Promise.resolve(ok({ host: services.host, version: services.version })),
    'files.startSave': async ({ suggestedName }) => {
      const path = await services.chooseSavePath(basename(suggestedName));
      if (path === null) return ok({ handle: null });
      return await saves.start(path);
    },
    'files.writeChunk': ({ handle, bytes, isLast }) => saves.write(handle, bytes, isLast),
    'files.cancelSave': async ({ handle }) => {
      await saves.cancel(handle);
      return ok({});
    },
    'app.room': async () => ok(await (services.room ?? roomAt)(services.dataFolder)),
    'app.flushed': () => {
      services.onFlushed();
      return Promise.resolve(ok({}));
    },
    'journal.list': async () => ok({ projects: await journal.list() }),
    'journal.head': async ({ projectId }) => ok(await journal.state(projectId)),
    'journal.check': async ({ projectId }) => {
      const { checked, at } = await journal.check(projectId);
      const damage = checked.state === 'damaged' ? checked.damage : null;
      return ok({ state: checked.state, damage, at });
    },
    'journal.append': ({ projectId, lines, token }) =>
      token === undefined ? journal.append(projectId, lines) : journal.appendTo(token, lines),
    'journal.begin': ({ projectId }) => journal.begin(projectId),
    'journal.finish': ({ projectId, token, over }) => journal.finish(projectId, token, over),
    'journal.read': ({ projectId, cursor, isSound, isBeginning }) =>
      isSound === true ? journal.readSound(projectId, cursor) : journal.read(projectId, cursor, isBeginning),
    'journal.setAside': async ({ projectId }) => {
      await journal.setAside(projectId, String(Date.now()));
      return ok({});
    },
    'journal.copies': async ({ projectId }) => ok({ copies: await listCopies(journalFolder, projectId) }),
    'journal.eraseCopy': async ({ name }) => ok({ isErased: await eraseCopy(journalFolder, name) }),
    'journal.erase': async ({ projectId, files, keep }) => {
      const erased = await journal.erase(projectId);
      if (!erased.ok) return erased;
      // Back-ups are what somebody who erases does not expect to be left.
      const { left } = await backups.removeAll(projectId);
      const kept = new Set(keep);
      const removed = await eraseFiles(
        journalFolder,
        blobs,
        files.filter((hash) => !kept.has(hash)),
      );
      await services.onErased?.();
      const aside = await laidAside(services.dataFolder);
      return ok({ journals: erased.value.journals, files: removed.length, left: [...left, ...aside] });
    },
    'blobs.size': async ({ sha256 }) => ok({ size: await blobs.size(sha256) }),
    'blobs.write': ({ sha256, offset, bytes, isLast }) => blobs.write(sha256, offset, bytes, isLast),
    'blobs.read': ({ sha256, offset }) => blobs.read(sha256, offset),
    'shell.openExternal': async ({ url }) => {
      if (!isExternalAllowed(url)) return fail('not-allowed', 'this address may not be opened');
      await services.openExternal(url);
      return ok({});
    },
    ...backupHandlers(backups, services.chooseFolder),
    ...windowHandlers(services.window?.(blobs) ?? null),
    ...teamHandlers(new TeamDesk(join(services.dataFolder, 'teams'), services.vault), services.chooseFolder),
  };
  const close = async (): Promise<void> => {
    await Promise.all([backups.close(), journal.close(), blobs.close(), saves.close()]);
  };
  return { handlers, close };
}

/** One call from the renderer: sender checked, input parsed, output parsed. Never throws. */
export async function dispatch(
  handlers: Handlers,
  channel: string,
  input: unknown,
  sender: { url: string; isTop: boolean } | null,
  origin: string,
): Promise<Result<unknown>> {
  if (!isTrustedSender(sender, origin)) return fail('untrusted-sender', 'call from outside the app');
  if (!Object.hasOwn(hostContract, channel)) return fail('unknown-channel', 'no such channel');
  const contract = hostContract[channel as HostChannel];
  const parsed = contract.input.safeParse(input);
  if (!parsed.success) return fail('bad-input', parsed.error.issues[0]?.message ?? 'bad input');
  try {
    const handler = handlers[channel as HostChannel] as (input: unknown) => Promise<Result<unknown>>;
    const result = await handler(parsed.data);
    return result.ok ? ok(contract.output.parse(result.value)) : result;
  } catch (error) {
    return fail('failed', (error as Error).message);
  }
}
