// The course of a study: what became of the references of each source, how often two said the same, and when each
// kind of work was done. The pictures of the overview are made of this, some references at a time.
import type { PersonId, ReferenceId, SourceId } from '../kernel/ids';
import type { Stage, Verdict } from '../model/decision';
import type { ProjectData } from '../model/tables';
import type { ScreeningStatus } from '../screening/status';
import { activeReferences, foundReferences, mergedAway } from './active';
import { ratingTable } from './agreement';
import { flowSteps } from './flow';
import { statusSource } from './statuses';

/**
 * What became of a reference: another stands for it, or where it stands. Included is what the flow counts as included:
 * what correspondents sent is so without screening.
 */
export type Fate = ScreeningStatus | 'duplicate';

// Some milliseconds.
const AT_ONCE = 2000;

/** How many references of each source, in the order of the protocol, met each fate; null for those without a source. */
export function* fateSteps(
  data: ProjectData,
): Generator<undefined, { sourceId: SourceId | null; count: Map<Fate, number> }[]> {
  const included = new Set((yield* flowSteps(data)).included);
  const { statusOf } = statusSource(data);
  const away = mergedAway(data);
  const fateOf = (id: ReferenceId): Fate => {
    if (away.has(id)) return 'duplicate';
    if (included.has(id)) return 'included';
    const status = statusOf(id);
    return status === 'included' ? 'included-title' : status;
  };
  yield;
  const groups = new Map<SourceId | null, Map<Fate, number>>(data.sources.map((s) => [s.id, new Map()]));
  for (const [index, { id, sourceId }] of foundReferences(data).entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    const key = sourceId !== null && groups.has(sourceId) ? sourceId : null;
    const count = groups.get(key) ?? new Map<Fate, number>();
    const fate = fateOf(id);
    count.set(fate, (count.get(fate) ?? 0) + 1);
    groups.set(key, count);
  }
  return [...groups].map(([sourceId, count]) => ({ sourceId, count }));
}

/** How often two people said the same of what both judged. `what`: a stage of screening, or the ratings. */
export type Same = {
  what: Stage | 'rating';
  first: PersonId;
  second: PersonId;
  same: number;
  differ: number;
};

type Said = { personId: PersonId; value: Verdict | number };

/** Adds what every two of some people said of one reference. */
function addPairs(
  pairs: Map<string, Same>,
  what: Same['what'],
  order: ReadonlyMap<PersonId, number>,
  said: Said[],
) {
  const known = said
    .filter((s) => order.has(s.personId))
    .sort((a, b) => (order.get(a.personId) ?? 0) - (order.get(b.personId) ?? 0));
  for (const [at, one] of known.entries())
    for (const other of known.slice(at + 1)) {
      const [first, second] = [one.personId, other.personId];
      const key = `${what} ${first} ${second}`;
      const pair = pairs.get(key) ?? { what, first, second, same: 0, differ: 0 };
      pair[one.value === other.value ? 'same' : 'differ']++;
      pairs.set(key, pair);
    }
}

/**
 * How often every two people said the same: of active references, at each stage and of ratings. The counts are those of
 * `agreement`, which works out coefficients as well and takes longer.
 */
export function* sameSteps(data: ProjectData): Generator<undefined, Same[]> {
  const pairs = new Map<string, Same>();
  const order = new Map(data.persons.map((p, at) => [p.id, at]));
  const { decisionsOf } = statusSource(data);
  yield;
  for (const stage of ['title-abstract', 'full-text'] as const)
    for (const [index, { id }] of activeReferences(data).entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) yield;
      const all = decisionsOf(id);
      if (all.length < 2) continue;
      const said = all.flatMap(({ stage: at, verdict, personId }): Said[] =>
        at === stage && verdict !== null ? [{ personId, value: verdict }] : [],
      );
      addPairs(pairs, stage, order, said);
    }
  yield;
  const { persons, rows } = ratingTable(data);
  for (const { values } of rows) {
    const said = persons.flatMap((personId, at): Said[] => {
      const value = values[at];
      return value === null || value === undefined ? [] : [{ personId, value }];
    });
    addPairs(pairs, 'rating', order, said);
  }
  return [...pairs.values()];
}

export const phases = ['import', 'title-abstract', 'full-text', 'reading', 'rating', 'signing'] as const;
export type Phase = (typeof phases)[number];
/** When work of a kind was first and last done (milliseconds), and how often. */
export type Span = { phase: Phase; from: number; to: number; count: number };

/** When each kind of work was done, in its order; kinds that nobody did are left out. */
export function* spanSteps(data: ProjectData): Generator<undefined, Span[]> {
  const spans = new Map<Phase, Span>();
  const add = (phase: Phase, at: number): void => {
    const span = spans.get(phase) ?? { phase, from: at, to: at, count: 0 };
    spans.set(phase, {
      phase,
      from: Math.min(span.from, at),
      to: Math.max(span.to, at),
      count: span.count + 1,
    });
  };
  for (const { status, importedAt } of data.batches) if (status === 'active') add('import', importedAt);
  for (const [index, { stage, verdict, decidedAt }] of data.decisions.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    if (verdict !== null) add(stage, decidedAt);
  }
  for (const { createdAt } of data.annotations) add('reading', createdAt);
  yield;
  for (const { ratedAt } of data.ratings) add('rating', ratedAt);
  for (const { status, at } of data.reviews) if (status === 'signed-off') add('signing', at);
  return phases.flatMap((phase) => spans.get(phase) ?? []);
}
