// What crosses between the workbench and the host about the team of a project: where its files lie, the keys of this
// device, and the files by their names. No path of the host's but the place that the person chose.
import { z } from 'zod';
import { MAX_CHUNK_BYTES } from './chunk-size';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
// Ids become names of folders, so nothing else may stand in them.
const projectId = z.string().regex(/^[0-9a-f-]{36}$/);
const keptKeys = z.object({
  sign: z.string().max(1000),
  signPublic: z.string().max(1000),
  agree: z.string().max(1000),
  agreePublic: z.string().max(1000),
});
/** A device of a team with its keys. `person` is empty until a lead has let it in. */
export const teamMeSchema = z.object({
  project: projectId,
  genesis: hex(16),
  person: z.string().max(100),
  device: hex(16),
  keys: keptKeys,
});
export type TeamMe = z.infer<typeof teamMeSchema>;

/** A team that lies in a place, before one is in it. */
export type TeamSeen = { projectId: string; genesis: string };

/** A folder, or the address of a server, and how to come in. */
const place = z.object({
  place: z.string().min(1).max(1000),
  user: z.string().max(200),
  password: z.string().max(500),
});
export type TeamPlace = z.infer<typeof place>;

const area = z.enum(['m', 'j', 's', 'k', 'p', 'b']);
// Names become paths: lower case, no dots in a row, nothing above the team's folder.
const name = z
  .string()
  .max(240)
  .regex(/^[mjskpb](?:\/[a-z0-9][a-z0-9.-]*)+$/)
  .refine((n) => !n.includes('..'), 'two dots');
const bytes = z.instanceof(Uint8Array).refine((b) => b.length <= MAX_CHUNK_BYTES, 'larger than 8 MB');
const offset = z.number().int().nonnegative();
const none = z.object({});

/** Input and output schema by channel (see host-contract). */
export const teamContract = {
  /** Asks for a folder; null when the user cancels. */
  'team.chooseFolder': { input: none, output: z.object({ path: z.string().nullable() }) },
  /** The teams that lie in a place. */
  'team.find': {
    input: place,
    output: z.object({ teams: z.array(z.object({ projectId, genesis: hex(16) })) }),
  },
  /** The studies whose team this device has asked to come into, and where it is not let in yet. */
  'team.waiting': { input: none, output: z.object({ projectIds: z.array(projectId) }) },
  /** Keeps where the team of a project lies, and the keys of this device. Keys are never written over. */
  'team.enter': { input: z.object({ projectId, place, me: teamMeSchema }), output: none },
  /** Where the team of a project lies, without the password, and the keys of this device; null where it has none. */
  'team.state': {
    input: z.object({ projectId }),
    output: z.object({
      team: z.object({ place: z.string(), user: z.string(), me: teamMeSchema }).nullable(),
    }),
  },
  /** Says who this device is of, once a lead has let it in. */
  'team.know': { input: z.object({ projectId, person: z.string().min(1).max(100) }), output: none },
  /** Where the files lie from now on. */
  'team.move': { input: z.object({ projectId, place }), output: none },
  /** Leaves the team: what this device kept is set aside; `isForGood`: erased, with what was set aside before. */
  'team.leave': { input: z.object({ projectId, isForGood: z.boolean() }), output: none },
  /** The names of the files in an area of the team's store. */
  'team.list': { input: z.object({ projectId, area }), output: z.object({ names: z.array(z.string()) }) },
  /** A piece of a file of the store, of at most 8 MB. */
  'team.get': {
    input: z.object({ projectId, name, offset }),
    output: z.object({ bytes, size: z.number() }),
  },
  /** Takes a piece of a file; with `isLast` it is put, and `outcome` says whether it was there already. */
  'team.put': {
    input: z.object({ projectId, name, offset, bytes, isLast: z.boolean() }),
    output: z.object({ outcome: z.enum(['written', 'already']).nullable() }),
  },
  /** Puts again what the store has lost of what this device put there. */
  'team.putAgain': { input: z.object({ projectId }), output: z.object({ count: z.number() }) },
} as const;
