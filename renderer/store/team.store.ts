// Where the exchange with the team of the open project stands. Kept by no one: each window asks the host.
import { create } from 'zustand';
import type { PersonId } from '../../shared/kernel/ids';
import type { Problem } from '../../shared/kernel/result';
import type { KeptTeam } from '../host/team';
import type { TeamView } from '../workers/team/team.worker';

/**
 * How the last exchange went. `none`: the project has no team; `not-in`: no lead has let this device in; `locked`: what
 * this device kept of the team cannot be opened.
 */
export type TeamStanding = 'unknown' | 'none' | 'not-in' | 'busy' | 'done' | 'failed' | 'locked';

export type TeamState = {
  standing: TeamStanding;
  kept: KeptTeam | null;
  /** What the last exchange came to. */
  view: TeamView | null;
  /** When all was exchanged last, in milliseconds; null where it never was in this window. */
  at: number | null;
  problem: Problem | null;
};

const NOTHING: TeamState = { standing: 'unknown', kept: null, view: null, at: null, problem: null };

export const useTeamStore = create<TeamState>()(() => NOTHING);

/** Says where the exchange stands. */
export const tellTeam = (part: Partial<TeamState>): void => useTeamStore.setState(part);
/** The project was left. */
export const forgetTeam = (): void => useTeamStore.setState(NOTHING);

/** Who this device is of in the team of the open project: nobody else works on it. Null where there is no team. */
export const useTeamPerson = (): PersonId | null =>
  useTeamStore(({ kept }) => (kept === null || kept.me.person === '' ? null : (kept.me.person as PersonId)));
