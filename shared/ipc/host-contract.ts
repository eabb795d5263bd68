// What the workbench may ask of the program it runs in: channel by channel, what goes in and what comes out.
// Only JSON values and Uint8Array cross, in pieces of at most 8 MB; expected failures are results, never throws.
import { z } from 'zod';
import type { Result } from '../kernel/result';
import { backupContract } from './backup-contract';
import { MAX_CHUNK_BYTES } from './chunk-size';
import { teamContract } from './team-contract';
import { windowContract, windowEvents } from './window-contract';

/** The largest file that the host keeps by its hash: far above any PDF, far below what fills a disk by mistake. */
const MAX_BLOB_BYTES = 4 * 1024 ** 3;

const chunk = z.instanceof(Uint8Array).refine((b) => b.length <= MAX_CHUNK_BYTES, 'larger than 8 MB');
const handle = z.string().min(1).max(100);
// Ids and hashes become names of folders and files, so nothing else may stand in them.
const projectId = z.string().regex(/^[0-9a-f-]{36}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const blobOffset = z.number().int().nonnegative().max(MAX_BLOB_BYTES);
const head = z.object({ seq: z.number().int(), hash: z.string() });
const problem = z.enum(['damaged', 'newer', 'unreadable']).nullable();
const token = z.uuid();
const cursor = z.object({ segment: z.number().int().positive(), offset: z.number().int().nonnegative() });
const lines = z
  .array(z.string().max(MAX_CHUNK_BYTES))
  .max(10_000)
  .refine((all) => all.reduce((sum, l) => sum + l.length, 0) <= MAX_CHUNK_BYTES, 'larger than 8 MB');

/** Input and output schema by channel. */
export const hostContract = {
  /** Which host this is. */
  'app.info': {
    input: z.object({}),
    output: z.object({ host: z.enum(['electron', 'bridge']), version: z.string() }),
  },
  /** Says that everything is written and the window may close. */
  'app.flushed': { input: z.object({}), output: z.object({}) },
  /** Asks where to save; null when the user cancels. The path stays with the host. */
  'files.startSave': {
    input: z.object({ suggestedName: z.string().max(200) }),
    output: z.object({ handle: handle.nullable() }),
  },
  /** Appends a piece; the file appears under its name, whole, only with `isLast`. */
  'files.writeChunk': {
    input: z.object({ handle, bytes: chunk, isLast: z.boolean() }),
    output: z.object({ written: z.number() }),
  },
  /** Gives up a file that is being saved: nothing of it stays. */
  'files.cancelSave': { input: z.object({ handle }), output: z.object({}) },
  /**
   * The projects that have a journal, with the newest entry each. One that cannot be used has a problem and does not
   * hide the others.
   */
  'journal.list': {
    input: z.object({}),
    output: z.object({ projects: z.array(z.object({ projectId, head: head.nullable(), problem })) }),
  },
  /**
   * The newest entry of a project's journal, by its newest segment alone; `at` says which journal that is, null where
   * there is none.
   */
  'journal.head': {
    input: z.object({ projectId }),
    output: z.object({ head: head.nullable(), problem, at: z.string().nullable() }),
  },
  /**
   * Reads all of a journal and says whether it is whole, and the first place where it is not. Takes seconds for a great
   * one.
   */
  'journal.check': {
    input: z.object({ projectId }),
    output: z.object({
      state: z.enum(['none', 'whole', 'damaged', 'newer']),
      damage: z.object({ segment: z.number(), line: z.number(), reason: z.string() }).nullable(),
      at: z.string().nullable(),
    }),
  },
  /**
   * Appends lines (see change/journal) and flushes them to disk. Entries that are there already are passed over. With a
   * token the lines go to the journal that is being begun.
   */
  'journal.append': {
    input: z.object({ projectId, lines, token: token.optional() }),
    output: z.object({ head: head.nullable() }),
  },
  /** Begins a journal beside the one that may be there: nobody sees it before `journal.finish`. */
  'journal.begin': { input: z.object({ projectId }), output: z.object({ token }) },
  /**
   * Puts a journal that was begun in its place, in one step. The one `over` which it goes is set aside; null where none
   * may be there.
   */
  'journal.finish': {
    input: z.object({ projectId, token, over: z.string().max(100).nullable() }),
    output: z.object({ head: head.nullable() }),
  },
  /**
   * Reads on from a cursor (null: the beginning); `next` is null at the end. `isSound`: of a damaged journal what is
   * sound; `lost` lines are not. `isBeginning`: of a damaged one what stands before the damage.
   */
  'journal.read': {
    input: z.object({
      projectId,
      cursor: cursor.nullable(),
      isSound: z.boolean().optional(),
      isBeginning: z.boolean().optional(),
    }),
    output: z.object({ lines: z.array(z.string()), next: cursor.nullable(), lost: z.number() }),
  },
  /** Sets a project's journal aside, keeping its files, so that a new one begins. */
  'journal.setAside': { input: z.object({ projectId }), output: z.object({}) },
  /** Copies of journals that were set aside: of one project, or of all for null. `at`: when, in milliseconds. */
  'journal.copies': {
    input: z.object({ projectId: projectId.nullable() }),
    output: z.object({
      copies: z.array(z.object({ name: z.string(), projectId, bytes: z.number(), at: z.number() })),
    }),
  },
  /** Removes one copy for good, by the name that `journal.copies` gives. */
  'journal.eraseCopy': {
    input: z.object({ name: z.string().max(100) }),
    output: z.object({ isErased: z.boolean() }),
  },
  /**
   * Removes a project's journal for good, with the copies of it that were set aside and those of its `files` that are
   * neither among what other projects `keep` nor named by a journal that is left. Says how many of each.
   */
  'journal.erase': {
    input: z.object({ projectId, files: z.array(sha256).max(100_000), keep: z.array(sha256).max(100_000) }),
    output: z.object({ journals: z.number(), files: z.number(), left: z.array(z.string()) }),
  },
  /** Size of a stored file in bytes; null where it is not stored. */
  'blobs.size': { input: z.object({ sha256 }), output: z.object({ size: z.number().nullable() }) },
  /** Appends a piece of a file; with `isLast` its hash is checked and it appears whole. */
  'blobs.write': {
    input: z.object({ sha256, offset: blobOffset, bytes: chunk, isLast: z.boolean() }),
    output: z.object({ written: z.number() }),
  },
  /** Reads a piece of at most 8 MB of a stored file. */
  'blobs.read': {
    input: z.object({ sha256, offset: blobOffset }),
    output: z.object({ bytes: chunk, size: z.number() }),
  },
  /** Bytes that can still be written where the data stands, and which service synchronises that folder, if any. */
  'app.room': {
    input: z.object({}),
    output: z.object({ free: z.number().nonnegative(), syncedBy: z.string().nullable() }),
  },
  /** Opens an address in the system's browser, after the policy has allowed it. */
  'shell.openExternal': { input: z.object({ url: z.string().max(2000) }), output: z.object({}) },
  ...teamContract,
  ...backupContract,
  ...windowContract,
} as const;

/** What the host tells the workbench, by name what comes with it. */
const eventContract = { 'app.flushRequested': z.null(), ...windowEvents } as const;
export type HostEvent = keyof typeof eventContract;
export type HostTold<E extends HostEvent> = z.output<(typeof eventContract)[E]>;
export const hostEvents = Object.keys(eventContract) as HostEvent[];

export type HostChannel = keyof typeof hostContract;
export type HostInput<C extends HostChannel> = z.input<(typeof hostContract)[C]['input']>;
export type HostOutput<C extends HostChannel> = z.output<(typeof hostContract)[C]['output']>;
export type HostResult<C extends HostChannel> = Result<HostOutput<C>>;
/** Starts listening. @returns a function that ends it */
export type Subscribe<E extends HostEvent> = (listener: (told: HostTold<E>) => void) => () => void;

/** What the preload puts on `window.host`: one function for each channel and one for each event. */
export type HostApi = { [C in HostChannel]: (input: HostInput<C>) => Promise<HostResult<C>> } & {
  on: { [E in HostEvent]: Subscribe<E> };
};

export const hostChannels = Object.keys(hostContract) as HostChannel[];

/** Builds the API from a transport. The preload and the test bridge both use this. */
export function createHostApi(
  invoke: (channel: HostChannel, input: unknown) => Promise<unknown>,
  subscribe: (event: HostEvent, listener: (told: unknown) => void) => () => void,
): HostApi {
  return {
    ...Object.fromEntries(hostChannels.map((c) => [c, (input: unknown) => invoke(c, input)])),
    on: Object.fromEntries(
      hostEvents.map((e) => [
        e,
        (listener: (told: unknown) => void) =>
          subscribe(e, (told) => listener(eventContract[e].parse(told ?? null))),
      ]),
    ),
  } as unknown as HostApi;
}
