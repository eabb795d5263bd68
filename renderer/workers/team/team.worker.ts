// Exchanges a project with the store of its team, off the main thread: what is there is read and proved, what came is
// taken over, what others lack is put there.
import type { ProjectId } from '../../../shared/kernel/ids';
import { fail, ok, type Problem, type Result } from '../../../shared/kernel/result';
import type { Change } from '../../../shared/model/change';
import type { ProjectData } from '../../../shared/model/tables';
import { type Asking, askingIn, letIn } from '../../../shared/sync/admitting';
import { collect, type Me } from '../../../shared/sync/collect';
import { takeOut } from '../../../shared/sync/leaving';
import { addPaper, comeBack, endPapers, giveKeys, isOnPaper } from '../../../shared/sync/recovery';
import type { StoreProblem, Team } from '../../../shared/sync/members';
import type { TeamStore } from '../../../shared/sync/store';
import { exchange, type Exchanged, type Files, putAll } from '../../../shared/sync/team-sync';
import { ProjectReader } from '../../db/reader';
import { takeOver, withFiles } from '../../db/team.repository';
import { serveCalls } from '../rpc/serve';
import { storeBehind } from './port-store';

type At = { projectId: ProjectId; me: Me; port: MessagePort };

/** A device of the team, as it is shown. `since`: when it came in; `isGone`: it was taken out; `isPaper`: 24 words. */
export type ShownDevice = { id: string; person: string; since: number; isGone: boolean; isPaper: boolean };
/** What an exchange came to. */
export type TeamView = {
  members: { person: string; role: 'assistant' | 'lead' }[];
  devices: ShownDevice[];
  asking: Asking[];
  /** One hash for all that counts, for the appendix. */
  hash: string;
  sent: number;
  came: number;
  sealed: number;
  refused: number;
  problems: readonly StoreProblem[];
  /** Entries here in the name of another that nobody has sent. */
  held: number;
  /** Why something of this device could not be put; null where all was. */
  unsent: Problem | null;
};

const devicesOf = (team: Team): ShownDevice[] =>
  [...team.devices].map(([id, { person, since, farewell }]) => ({
    id,
    person,
    since,
    isGone: farewell !== null,
    isPaper: isOnPaper(id),
  }));

// Somebody works while it is exchanged: it is tried again on what they wrote.
const ATTEMPTS = 4;

/** Exchanges, and takes over what came. */
async function exchanged({ projectId, me }: Omit<At, 'port'>, store: TeamStore): Promise<Result<TeamView>> {
  const again = (done: Exchanged, mine: { data: ProjectData; log: Change[] }) =>
    takeOver(projectId, mine, { data: done.merged.data, log: done.merged.log }, done.merged.imported);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const mine = await ProjectReader.during({ projectId, viewer: null }, (reader) => reader.records());
    const done = await withFiles(projectId, (files) => exchange(store, me, mine, files, Date.now()));
    if (!done.ok) return done;
    const taken = await again(done.value, mine);
    if (taken === null) continue;
    const { team, hash, sent, sealed, problems, merged, unsent, held } = done.value;
    const asking = await askingIn(store, team, me);
    return ok({
      members: [...team.roles].map(([person, role]) => ({ person, role })),
      devices: devicesOf(team),
      asking: asking.ok ? asking.value : [],
      hash,
      sent,
      came: taken.entries,
      sealed,
      refused: merged.refused.length,
      problems,
      unsent,
      held,
    });
  }
  return fail('busy', 'somebody works faster than it can be exchanged');
}

/** What a device has that is not in yet: nothing, or the person that it is of. */
export type Looked = { person: string | null };

const NO_FILES: Files = {
  has: () => Promise.resolve(true),
  get: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
};

const functions = {
  exchange: (at: At): Promise<Result<TeamView>> => exchanged(at, storeBehind(at.port)),
  /** Lets a device in whose words were compared, and gives it the keys. */
  admit: async ({
    asking,
    person,
    ...at
  }: At & { asking: Asking; person: { id: string; role: 'assistant' | 'lead' } }): Promise<
    Result<TeamView>
  > => {
    const store = storeBehind(at.port);
    const collected = await collect(store, at.me);
    if (!collected.ok) return collected;
    const put = await putAll(store, await letIn(collected.value.team, at.me, asking, person, Date.now()));
    return put.ok ? await exchanged(at, store) : put;
  },
  /** Takes devices out of the team. */
  remove: async ({ devices, ...at }: At & { devices: readonly string[] }): Promise<Result<TeamView>> => {
    const store = storeBehind(at.port);
    // What they sent so far counts, so that it is taken over first.
    const before = await exchanged(at, store);
    if (!before.ok) return before;
    const collected = await collect(store, at.me);
    if (!collected.ok) return collected;
    const put = await putAll(store, await takeOut(collected.value, at.me, devices, Date.now()));
    return put.ok ? await exchanged(at, store) : put;
  },
  /** Gives the person of this device a recovery key, in the place of what they had. */
  addPaper: async ({
    paper,
    ...at
  }: At & { paper: Pick<Me, 'device' | 'keys'> }): Promise<Result<TeamView>> => {
    const store = storeBehind(at.port);
    const before = await collect(store, at.me);
    if (!before.ok) return before;
    const ended = await putAll(store, await endPapers(before.value, at.me, Date.now()));
    if (!ended.ok) return ended;
    const after = await collect(store, at.me);
    if (!after.ok) return after;
    const put = await putAll(store, await addPaper(after.value.team, at.me, paper, Date.now()));
    return put.ok ? await exchanged(at, store) : put;
  },
  /** Lets this new device in by a recovery key, with all keys that it holds. @returns whose they are */
  recover: async ({ me, paper, port }: Omit<At, 'projectId'> & { paper: Me }): Promise<Result<string>> => {
    const store = storeBehind(port);
    const before = await collect(store, paper);
    if (!before.ok) return before;
    const back = await comeBack(before.value, paper, me, Date.now());
    if (!back.ok) return back;
    const put = await putAll(store, back.value.files);
    if (!put.ok) return put;
    const after = await collect(store, { ...paper, person: back.value.person });
    if (!after.ok) return after;
    const given = await putAll(store, await giveKeys(after.value, { ...paper, person: back.value.person }));
    return given.ok ? ok(back.value.person) : given;
  },
  /** Whether a device has been let in, and as whose. */
  look: async ({ me, port }: Omit<At, 'projectId'>): Promise<Result<Looked>> => {
    const collected = await collect(storeBehind(port), me);
    if (!collected.ok) return collected;
    const { team, keyring } = collected.value;
    const isGiven = team.keys.some((key) => keyring.has(key));
    return ok({ person: isGiven ? (team.devices.get(me.device)?.person ?? null) : null });
  },
  /** The study as it is in the store, for who has nothing of it yet. Its files come with the first exchange. */
  first: async ({
    me,
    port,
  }: Omit<At, 'projectId'>): Promise<Result<{ data: ProjectData; log: Change[] }>> => {
    const done = await exchange(storeBehind(port), me, null, NO_FILES, Date.now());
    return done.ok ? ok({ data: done.value.merged.data, log: done.value.merged.log }) : done;
  },
};
export type TeamWorker = typeof functions;

serveCalls(functions);
