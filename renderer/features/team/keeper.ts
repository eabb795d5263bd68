// Exchanges the open project with its team: at once when it is opened, then every quarter of a minute while somebody
// looks, and when the window is left. One window at a time.
import type { PersonId } from '../../../shared/kernel/ids';
import type { Result } from '../../../shared/kernel/result';
import { fail } from '../../../shared/kernel/result';
import type { ProjectSession } from '../../db/session';
import { hostStore, type KeptTeam, knowPerson, putAgain, teamOf } from '../../host/team';
import { setPerson } from '../../store/app.store';
import { forgetTeam, tellTeam, useTeamStore } from '../../store/team.store';
import { exchangeInWorker, lookInWorker } from '../../workers/team/client';
import type { TeamView } from '../../workers/team/team.worker';

const OFTEN_MS = 15_000;
/** Two machines that ask at the same moment do not go on doing so. */
const SPREAD_MS = 5000;
const SELDOM_MS = 5 * 60_000;
/** An exchange of a great study takes seconds: it takes at most a twentieth of the time. */
const SHARE = 20;
/** After so many rounds it is looked whether the store has lost something: it lists all that is there. */
const ROUNDS_A_LOOK = 40;
const AREAS = ['m', 'j', 'k', 's'] as const;

/** What may be well the next time, with no name that tells so. */
const COMES: ReadonlySet<string> = new Set([
  'absent',
  'partial',
  'elsewhere',
  'offline',
  'gap',
  'altered',
  'ahead',
]);

/** What is there and what is here, as one text: where it is the same there is nothing to exchange. */
async function fingerprint(session: ProjectSession): Promise<string | null> {
  const store = hostStore(session.id);
  const names: string[] = [];
  for (const area of AREAS) {
    const listed = await store.list(area);
    if (!listed.ok) return null;
    names.push(...listed.value);
  }
  return `${session.log.length}\n${names.join('\n')}`;
}

class Keeper {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isStopped = false;
  private seen: string | null = null;
  private rounds = 0;
  /** How long the last exchange took. */
  private tookMs = 0;

  constructor(private readonly session: ProjectSession) {}

  /** Two windows of one project do not exchange at once. */
  get lock(): string {
    return `zeef-team-${this.session.id}`;
  }

  async start(): Promise<void> {
    try {
      const kept = await teamOf(this.session.id);
      if (this.isStopped) return;
      tellTeam({ kept, standing: kept === null ? 'none' : 'busy' });
      if (kept === null) {
        tellTeam({ view: null, at: null, problem: null });
        this.session.onlyFor(null);
        return;
      }
      this.workAsOwner(kept);
      await this.round();
    } catch (error) {
      if (!this.isStopped)
        tellTeam({ standing: 'locked', problem: { code: 'locked', message: (error as Error).message } });
    }
  }

  stop(): void {
    this.isStopped = true;
    this.session.onlyFor(null);
    if (this.timer !== null) clearTimeout(this.timer);
  }

  /** A device is of one person: nothing is written in the name of another, who has a laptop of their own. */
  private workAsOwner({ me }: KeptTeam): void {
    if (me.person === '') return;
    this.session.onlyFor(me.person as PersonId);
    if (this.session.stored('persons', me.person) !== undefined) setPerson(me.person as PersonId);
  }

  private plan(): void {
    if (this.isStopped) return;
    if (this.timer !== null) clearTimeout(this.timer);
    const often = OFTEN_MS + (Math.random() * 2 - 1) * SPREAD_MS;
    const wait = document.hidden ? SELDOM_MS : Math.max(often, this.tookMs * SHARE);
    this.timer = setTimeout(() => void this.round(), wait);
  }

  /** One round: where nothing is new nothing is exchanged. Never rejects. */
  async round(isAsked = false): Promise<void> {
    await navigator.locks.request(this.lock, { ifAvailable: !isAsked }, async (lock) => {
      if (lock === null || this.isStopped) return;
      try {
        await this.exchange(isAsked);
      } catch (error) {
        tellTeam({ standing: 'failed', problem: { code: 'failed', message: (error as Error).message } });
      }
    });
    this.plan();
  }

  private async exchange(isAsked: boolean): Promise<void> {
    const { kept } = useTeamStore.getState();
    if (kept === null) return;
    if (kept.me.person === '' && !(await this.look(kept))) return;
    if (isAsked) this.rounds = 0;
    if (this.rounds++ % ROUNDS_A_LOOK === 0) {
      const again = await putAgain(this.session.id);
      if (!again.ok) {
        this.rounds = 0;
        tellTeam({ standing: 'failed', problem: again.error });
        return;
      }
    }
    const now = await fingerprint(this.session);
    if (!isAsked && now !== null && now === this.seen) {
      tellTeam({ standing: 'done', at: Date.now(), problem: null });
      return;
    }
    tellTeam({ standing: 'busy' });
    await this.did((me) => exchangeInWorker(hostStore(this.session.id), this.session.id, me));
  }

  /** Does something that ends with an exchange, and tells what it came to. */
  async did(work: (me: KeptTeam['me']) => Promise<Result<TeamView>>): Promise<Result<TeamView>> {
    const { kept } = useTeamStore.getState();
    if (kept === null) return fail('no-team', 'this study has no team here');
    const began = performance.now();
    const done = await work(kept.me);
    this.tookMs = performance.now() - began;
    if (this.isStopped) return done;
    if (done.ok) {
      const { came, unsent, problems } = done.value;
      const isAll = unsent === null;
      tellTeam({ standing: isAll ? 'done' : 'failed', view: done.value, problem: unsent });
      if (isAll) tellTeam({ at: Date.now() });
      this.workAsOwner(kept);
      // With what was taken over, and what this device put there. What has not come whole is looked for again.
      const isWhole = isAll && came === 0 && problems.every(({ code }) => !COMES.has(code));
      this.seen = isWhole ? await fingerprint(this.session) : null;
    } else {
      // A store that lost its beginning gets it again from who has it.
      if (done.error.code === 'no-team') this.rounds = 0;
      tellTeam({ standing: 'failed', problem: done.error });
    }
    return done;
  }

  /** Whether a lead has let this device in by now. */
  private async look(kept: KeptTeam): Promise<boolean> {
    const looked = await lookInWorker(hostStore(this.session.id), kept.me);
    if (!looked.ok) tellTeam({ standing: 'failed', problem: looked.error });
    else if (looked.value.person === null) tellTeam({ standing: 'not-in', problem: null });
    else {
      const { person } = looked.value;
      await knowPerson(this.session.id, person);
      const known = { ...kept, me: { ...kept.me, person } };
      tellTeam({ kept: known });
      this.workAsOwner(known);
      return true;
    }
    return false;
  }
}

let current: Keeper | null = null;

/** Exchanges a project with its team as long as it is open. @returns ends that */
export function followTeam(session: ProjectSession): () => void {
  const keeper = new Keeper(session);
  current = keeper;
  void keeper.start();
  const onLeave = (): void => {
    if (useTeamStore.getState().kept !== null) void keeper.round();
  };
  document.addEventListener('visibilitychange', onLeave);
  return () => {
    document.removeEventListener('visibilitychange', onLeave);
    keeper.stop();
    if (current === keeper) current = null;
    forgetTeam();
  };
}

/** Exchanges now, also where nothing seems new. */
export const exchangeNow = async (): Promise<void> => current?.round(true);

/** Asks the host anew, as when a team was begun, joined or left. */
export const lookAnew = async (): Promise<void> => current?.start();

/**
 * Does something with the team that ends with an exchange.
 *
 * @throws an error with the reason where it was not done
 */
export async function doWithTeam(work: (me: KeptTeam['me']) => Promise<Result<TeamView>>): Promise<TeamView> {
  const keeper = current;
  const done = await (keeper === null
    ? fail('no-team', 'no project is open')
    : navigator.locks.request(keeper.lock, () => keeper.did(work)));
  if (done.ok) return done.value;
  throw Object.assign(new Error(done.error.message), { code: done.error.code });
}
