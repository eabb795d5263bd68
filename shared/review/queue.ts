// What one person still has to screen at a stage, worked out once, and then only for the references that a decision
// touches: a longlist of 100,000 must not be gone through at every key.
import type { PersonId, ReferenceId } from '../kernel/ids';
import { LayeredMap } from '../kernel/layered-map';
import { remembered } from '../kernel/remembered';
import { finished } from '../kernel/steps';
import type { Stage } from '../model/decision';
import type { Person } from '../model/people';
import type { Reference } from '../model/reference';
import type { StageSettings } from '../model/screening-settings';
import type { StatusSource } from './statuses';
import { divide, screenersOf } from '../screening/division';
import { type ScreeningStatus, stageOutcome } from '../screening/status';

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

/** Which of some references wait for whoever is asked: as in `waiting`, without going through all. */
export function waitingAmong(
  source: StatusSource,
  asked: Asked,
  some: readonly Reference[],
): readonly Reference[] {
  const mine = placesIn(asked.assigned);
  return some.filter(({ id }) => mine.has(id) && isHere(source, asked, id) && isOpen(source, asked, id));
}

// Some milliseconds.
const AT_ONCE = 2000;

/** Works out a queue, some references at a time: whoever must not hold up a window pauses between two steps. */
function* queueSteps(source: StatusSource, asked: Asked): Generator<undefined, QueueState> {
  const counts = new Map<ScreeningStatus, number>();
  const verdicts = new Map<ReferenceId, boolean>();
  for (const [index, { id }] of asked.candidates.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    const status = source.statusOf(id);
    counts.set(status, (counts.get(status) ?? 0) + 1);
    const verdict = verdictOf(source, asked.stage, id);
    if (verdict !== undefined) verdicts.set(id, verdict);
  }
  const mine: Reference[] = [];
  const waiting: Reference[] = [];
  for (const [index, reference] of asked.assigned.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    if (!isHere(source, asked, reference.id)) continue;
    mine.push(reference);
    if (isOpen(source, asked, reference.id)) waiting.push(reference);
  }
  return { source, mine, waiting, verdicts: LayeredMap.of(verdicts), counts };
}

/** Works out a queue anew. */
export function makeQueue(source: StatusSource, asked: Asked): QueueState {
  return finished(queueSteps(source, asked));
}

/** Where each reference of a list stands in it. */
export const placesIn = remembered(
  (list: readonly Reference[]): ReadonlyMap<ReferenceId, number> => new Map(list.map((r, at) => [r.id, at])),
);

// Each one's place is looked for by halves; of more than these a walk through all takes less.
const FEW = 64;

/**
 * The members of a list after decisions about some references, from those before; in the order of all.
 *
 * @param all - what the members are of
 * @param changed - those of all that may have come or gone
 */
function nextMembers(
  before: readonly Reference[],
  all: readonly Reference[],
  changed: readonly ReferenceId[],
  { was, is }: { was: (id: ReferenceId) => boolean; is: (id: ReferenceId) => boolean },
): readonly Reference[] {
  const moved = changed.filter((id) => was(id) !== is(id));
  if (moved.length === 0) return before;
  const places = placesIn(all);
  if (moved.length > FEW) {
    const come = new Set(moved.filter(is));
    const gone = new Set(moved.filter(was));
    const members = new Set(before.map((r) => r.id));
    return all.filter((r) => come.has(r.id) || (members.has(r.id) && !gone.has(r.id)));
  }
  const next = [...before];
  for (const id of moved) {
    const place = places.get(id) ?? -1;
    const reference = all[place];
    if (reference === undefined) continue;
    const at = firstFrom(next, places, place);
    if (is(id)) next.splice(at, 0, reference);
    else if (next[at]?.id === id) next.splice(at, 1);
  }
  return next;
}

/** The first of a list, which is in the order of these places, that stands at a place or behind it. */
function firstFrom(
  list: readonly Reference[],
  places: ReadonlyMap<ReferenceId, number>,
  place: number,
): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const own = list[middle];
    if (own !== undefined && (places.get(own.id) ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The queue after decisions about some references, from the one before. The same as {@link makeQueue} gives. */
function nextQueue(
  last: QueueState,
  source: StatusSource,
  asked: Asked,
  changed: ReadonlySet<ReferenceId>,
): QueueState {
  const counts = new Map(last.counts);
  const [here, mineToo] = [placesIn(asked.candidates), placesIn(asked.assigned)];
  const touched = [...changed].filter((id) => here.has(id));
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
  const assigned = [...changed].filter((id) => mineToo.has(id));
  const isMine = (at: StatusSource) => (id: ReferenceId) => isHere(at, asked, id);
  const isWaiting = (at: StatusSource) => (id: ReferenceId) => isMine(at)(id) && isOpen(at, asked, id);
  const mine = nextMembers(last.mine, asked.assigned, assigned, {
    was: isMine(last.source),
    is: isMine(source),
  });
  const waiting = nextMembers(last.waiting, asked.assigned, assigned, {
    was: isWaiting(last.source),
    is: isWaiting(source),
  });
  return { source, mine, waiting, verdicts, counts };
}

const states = new WeakMap<Asked, QueueState>();

/**
 * The queue as of these decisions, made from the last one where few differ; else some references at a time, once for as
 * long as nothing of it changes.
 */
export function* queueOfSteps(source: StatusSource, asked: Asked): Generator<undefined, QueueState> {
  const last = states.get(asked);
  if (last?.source === source) return last;
  const changed = last === undefined ? null : source.changedSince(last.source);
  const next =
    last === undefined || changed === null
      ? yield* queueSteps(source, asked)
      : nextQueue(last, source, asked, changed);
  states.set(asked, next);
  return next;
}

/** The queue as of these decisions. */
export function queueOf(source: StatusSource, asked: Asked): QueueState {
  return finished(queueOfSteps(source, asked));
}

/** Those that a person is to screen once they reach the stage. Mostly everybody gets all, and nothing is drawn. */
function assignedTo(
  personId: PersonId,
  settings: StageSettings,
  persons: readonly Person[],
  candidates: readonly Reference[],
  { isPilot, pilot }: { isPilot: boolean; pilot: ReadonlySet<ReferenceId> },
): readonly Reference[] {
  const screeners = screenersOf(settings, persons);
  if (!screeners.some((p) => p.id === personId)) return [];
  const all = isPilot ? candidates.filter((r) => pilot.has(r.id)) : candidates;
  if (settings.division === 'all' || screeners.length < 2) return all;
  const assignment = divide(settings, persons, candidates, pilot);
  return all.filter((r) => (assignment.get(r.id) ?? []).includes(personId));
}

/** What is asked of a person at a stage. The same as long as no setting, person or reference changes. */
export const askedOf = remembered(
  (
    settings: StageSettings,
    persons: readonly Person[],
    candidates: readonly Reference[],
    personId: PersonId,
    stage: Stage,
    pilot: ReadonlySet<ReferenceId>,
  ): Asked => {
    const isPilot = settings.pilotSize > 0 && settings.pilotClosedAt === null;
    const assigned = assignedTo(personId, settings, persons, candidates, { isPilot, pilot });
    return { stage, personId, settings, candidates, assigned, isPilot };
  },
);
