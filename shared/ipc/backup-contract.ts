// What crosses between the workbench and the host about back-ups: copies of a project's journal with its files, which
// the host makes, checks and lets go.
import { z } from 'zod';

// Ids become names of folders and files, so nothing else may stand in them.
const projectId = z.string().regex(/^[0-9a-f-]{36}$/);
const id = z.string().regex(/^[0-9a-f-]{36}\/\d{8}T\d{9}Z-[a-z]+$/);
const head = z.object({ seq: z.number().int(), hash: z.string().max(64) });
// What a date can say: a note that says another is not read.
const moment = z.number().int().min(0).max(8.64e15);
const counts = z.record(z.string().max(40), z.number().int().nonnegative());

/** Why a back-up was made. `hand`: somebody asked for it; it is never let go by itself. */
export const backupReasons = ['start', 'day', 'hand', 'import', 'merge', 'upgrade', 'update'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What reading a back-up came to. `problem` is null where all of it is as it was. */
export const backupCheckSchema = z.object({
  at: moment,
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  counts,
  /** SHA-256 over all records (see bundle/state-hash). */
  state: z.string(),
  entries: z.number(),
  last: z.object({ by: z.string(), at: z.string(), kind: z.string() }).nullable(),
  /** Documents whose file is not in the back-up. */
  missing: z.number(),
});
export type BackupCheck = z.infer<typeof backupCheckSchema>;

export const backupSchema = z.object({
  format: z.literal('zeef-backup'),
  version: z.number().int(),
  id,
  projectId,
  title: z.string(),
  why: z.enum(backupReasons),
  at: moment,
  app: z.string(),
  schema: z.number(),
  head: head.nullable(),
  /** Of the packed journal. */
  bytes: z.number(),
  sha256: z.string(),
  /** Files that are kept beside it, once for all back-ups. */
  files: z.array(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.number() })),
  /** What the database held at that entry, where the workbench said so. */
  expected: counts.nullable(),
  check: backupCheckSchema.nullable(),
});
/** One back-up, as it lies beside its packed journal. */
export type Backup = z.infer<typeof backupSchema>;

const most = z.number().int().min(1).max(1000);
export const keepSchema = z.object({ start: most, day: most, week: most, month: most, before: most });
/** How many back-ups are kept: the newest ones, one a day, a week and a month, and of those before something large. */
export type Keep = z.infer<typeof keepSchema>;
export const usualKeep: Keep = { start: 10, day: 14, week: 8, month: 12, before: 10 };

const made = z.object({
  backup: backupSchema,
  /** Why it could not lie in the folder of choice; it lies in the usual one then. */
  elsewhere: z.string().nullable(),
});

export const backupContract = {
  /**
   * Before a project is opened: makes a back-up where another version of the program, or of the records, was the last
   * to make one.
   */
  'backups.opening': {
    input: z.object({ projectId, title: z.string().max(1000), schema: z.number().int() }),
    output: z.object({ made: made.nullable() }),
  },
  /**
   * Makes a back-up of a project from its journal. One that holds the same already is given instead, unless it was
   * asked for by hand.
   */
  'backups.make': {
    input: z.object({
      projectId,
      title: z.string().max(1000),
      why: z.enum(backupReasons),
      schema: z.number().int(),
      expected: z.object({ hash: z.string().max(64), counts }).nullable(),
    }),
    output: made,
  },
  /** The back-ups, newest first: of one project, or of all for null. `unreadable`: what cannot be read. */
  'backups.list': {
    input: z.object({ projectId: projectId.nullable() }),
    output: z.object({
      backups: z.array(backupSchema),
      unreadable: z.array(z.string()),
      folder: z.string(),
      isUsual: z.boolean(),
      /** Why the folder of choice cannot be used now. */
      problem: z.string().nullable(),
      keep: keepSchema,
    }),
  },
  /** Asks for the folder of back-ups, or takes the usual one again. Those that are there stay where they are. */
  'backups.setFolder': { input: z.object({ isUsual: z.boolean() }), output: z.object({}) },
  'backups.setKeep': { input: z.object({ keep: keepSchema }), output: z.object({}) },
  /** Reads all of a back-up and says whether it is whole. */
  'backups.check': { input: z.object({ id }), output: z.object({ backup: backupSchema }) },
  /** Begins to read the lines of a back-up's journal. */
  'backups.open': { input: z.object({ id }), output: z.object({ handle: z.uuid() }) },
  /** The next lines; none at the end. */
  'backups.read': {
    input: z.object({ handle: z.uuid() }),
    output: z.object({ lines: z.array(z.string()) }),
  },
  /** Puts the files of a back-up among the files by hash that are in use. */
  'backups.bringFiles': {
    input: z.object({ id }),
    output: z.object({ brought: z.number(), missing: z.number() }),
  },
  /** Removes a back-up for good, with the files that no other one names. */
  'backups.remove': { input: z.object({ id }), output: z.object({ isRemoved: z.boolean() }) },
} as const;
