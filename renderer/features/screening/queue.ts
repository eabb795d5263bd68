// What one person still has to screen at a stage, worked out once, and then only for the references that a decision
// touches: a longlist of 100,000 must not be gone through at every key.
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { LayeredMap } from '../../../shared/kernel/layered-map';
import type { Stage } from '../../../shared/model/decision';
import type { Reference } from '../../../shared/model/reference';
import type { StageSettings } from '../../../shared/model/screening-settings';
import type { StatusSource } from '../../../shared/review/statuses';
import { type ScreeningStatus, stageOutcome } from '../../../shared/screening/status';

/** Whose queue it is; nothing of it follows from decisions. */
export type Asked = {
  stage: Stage;
  personId: PersonId;
  settings: StageSettings;
  /** All references at this stage, in order of entry. */
  candidates: readonly Reference[];
  /** Those that this person is to screen, once they reach the stage. */
  assigned: readonly Reference[];
  isPilot: boolean;
};

export type QueueState = {
  source: StatusSource;
  /** Of those assigned, the ones that have reached the stage. */
  mine: readonly Reference[];
  /** Of these, the ones that this person has not decided on. */
  waiting: readonly Reference[];
  /** Verdicts that ranking learns from: this person's, and what others decided where that may be seen. */
  verdicts: LayeredMap<ReferenceId, boolean>;
  counts: ReadonlyMap<ScreeningStatus, number>;
};

function isHere(source: StatusSource, { stage }: Asked, id: ReferenceId): boolean {
  if (stage === 'title-abstract') return true;
  return stageOutcome(source.decisionsOf(id), 'title-abstract', source.ruleOf(id)) === 'include';
}

function isOpen(
  source: StatusSource,
  { stage, personId, settings, isPilot }: Asked,
  id: ReferenceId,
): boolean {
  const all = source.decisionsOf(id);
  if (all.length === 0) return true;
  const own = all.find((d) => d.stage === stage && d.personId === personId);
  if (own !== undefined && own.verdict !== null) return false;
  // With one screener a reference, what somebody else decided is done.
  const needsMe = settings.screeners === 2 || settings.doubledPercent > 0 || settings.isBlind || isPilot;
  return needsMe || stageOutcome(all, stage, source.ruleOf(id)) === null;
}

/** The last verdict of a reference at a stage; undefined for none. */
function verdictOf(source: StatusSource, stage: Stage, id: ReferenceId): boolean | undefined {
  let verdict: boolean | undefined;
  for (const d of source.decisionsOf(id))
    if (d.stage === stage && d.verdict !== null) verdict = d.verdict !== 'exclude';
  return verdict;
}

/** Works out a queue. */
export function makeQueue(source: StatusSource, asked: Asked): QueueState {
  const counts = new Map<ScreeningStatus, number>();
  const verdicts = new Map<ReferenceId, boolean>();
  for (const { id } of asked.candidates) {
    const status = source.statusOf(id);
    counts.set(status, (counts.get(status) ?? 0) + 1);
    const verdict = verdictOf(source, asked.stage, id);
    if (verdict !== undefined) verdicts.set(id, verdict);
  }
  const mine = asked.assigned.filter((r) => isHere(source, asked, r.id));
  const waiting = mine.filter((r) => isOpen(source, asked, r.id));
  return { source, mine, waiting, verdicts: LayeredMap.of(verdicts), counts };
}

/**
 * The members of a list after decisions about some references, from those before: those of `all` for which `test`
 * holds. Mostly one goes; the same list where none does.
 */
function nextMembers(
  before: readonly Reference[],
  all: readonly Reference[],
  changed: ReadonlySet<ReferenceId>,
  test: (id: ReferenceId) => boolean,
): readonly Reference[] {
  const were = new Set(before.flatMap((r) => (changed.has(r.id) ? [r.id] : [])));
  const are = new Set(all.flatMap((r) => (changed.has(r.id) && test(r.id) ? [r.id] : [])));
  if ([...are].every((id) => were.has(id)))
    return are.size === were.size ? before : before.filter((r) => !changed.has(r.id) || are.has(r.id));
  // Those that come stand where they stand in all.
  const stay = new Set(before.map((r) => r.id));
  return all.filter((r) => (changed.has(r.id) ? are.has(r.id) : stay.has(r.id)));
}

/** The queue after decisions about some references, from the one before. The same as {@link makeQueue} gives. */
function nextQueue(
  last: QueueState,
  source: StatusSource,
  asked: Asked,
  changed: ReadonlySet<ReferenceId>,
): QueueState {
  const counts = new Map(last.counts);
  const touched = asked.candidates.flatMap((r) => (changed.has(r.id) ? [r.id] : []));
  const add = (status: ScreeningStatus, by: 1 | -1): void => {
    const count = (counts.get(status) ?? 0) + by;
    if (count === 0) counts.delete(status);
    else counts.set(status, count);
  };
  for (const id of touched) {
    add(last.source.statusOf(id), -1);
    add(source.statusOf(id), 1);
  }
  const verdicts = last.verdicts.with(touched.map((id) => [id, verdictOf(source, asked.stage, id)] as const));
  const mine = nextMembers(last.mine, asked.assigned, changed, (id) => isHere(source, asked, id));
  const waiting = nextMembers(last.waiting, mine, changed, (id) => isOpen(source, asked, id));
  return { source, mine, waiting, verdicts, counts };
}

const states = new WeakMap<Asked, QueueState>();

/** The queue as of these decisions, made from the last one where few differ. */
export function queueOf(source: StatusSource, asked: Asked): QueueState {
  const last = states.get(asked);
  if (last?.source === source) return last;
  const changed = last === undefined ? null : source.changedSince(last.source);
  const next =
    last === undefined || changed === null
      ? makeQueue(source, asked)
      : nextQueue(last, source, asked, changed);
  states.set(asked, next);
  return next;
}
