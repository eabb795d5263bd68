// Why a commit was not written. Whoever commits tells them apart; whatever else is thrown is a failure of the machine.
import type { Conflict } from '../../shared/change/meeting';
import type { MeasureUse } from '../../shared/review/measure-use';
import type { Refusal } from '../../shared/review/policy';
import type { Gone } from './database';

/** A write that the policy refuses; nothing of its commit is written. */
export class RefusedError extends Error {
  /** @param use - of what is in use, by how many */
  constructor(
    /** `not-owner`: in a team a machine is of one person; `no-room`: the disk is almost full. */
    readonly refusal: Refusal | 'not-owner' | 'no-room',
    readonly use: MeasureUse | null = null,
  ) {
    super(refusal);
  }
}

/** The same part was changed elsewhere since the person began. Nothing of the commit was written. */
export class ConflictError extends Error {
  constructor(readonly conflicts: readonly Conflict[]) {
    super('changed-elsewhere');
  }
}

/** What was to be changed was removed elsewhere meanwhile. Nothing was written. */
export class RemovedError extends Error {
  constructor() {
    super('removed-elsewhere');
  }
}

/**
 * The project is not here any more: what was to be written was not. `lost`: its database holds less than was read from
 * it. `merged`: another window put it together with a bundle.
 */
export class GoneError extends Error {
  constructor(readonly why: Gone | 'lost' | 'merged') {
    super(`gone-${why}`);
  }
}
