// Where every reference stands, given the project's way of screening. All lists, counts and tables ask here.
import { pilotOf } from './pilot';
import type { ReferenceId } from '../kernel/ids';
import { LayeredMap } from '../kernel/layered-map';
import type { Decision, Stage } from '../model/decision';
import { criteriaVersionAt } from '../model/project';
import { type Resolution, resolutionId } from '../model/resolution';
import type { ProjectData } from '../model/tables';
import { requiredScreeners } from '../screening/division';
import { type ScreeningStatus, screeningStatus, type StatusRule } from '../screening/status';
import { groupBy, standingFor } from './active';
import { decisionsByReport } from './decided';

type Needed = Pick<
  ProjectData,
  'projects' | 'persons' | 'references' | 'batches' | 'duplicates' | 'decisions' | 'resolutions'
>;

/** What statuses are worked out from, made once for many references. */
export type StatusSource = {
  statusOf: (id: ReferenceId) => ScreeningStatus;
  ruleOf: (id: ReferenceId) => StatusRule;
  decisionsOf: (id: ReferenceId) => readonly Decision[];
  /** Code of the reason for excluding at a stage, of the resolution where there is one; '' where none was given. */
  reasonOf: (id: ReferenceId, stage: Stage) => string;
  /** The version of the criteria under which that reason was given; 0 where it is not known. */
  reasonUnder: (id: ReferenceId, stage: Stage) => number;
  /** References whose decisions differ from another source's; null when that cannot be said, or of more than a few. */
  changedSince: (other: StatusSource) => ReadonlySet<ReferenceId> | null;
};

/** The decision whose reason was given first: two may exclude for reasons that differ. */
function firstReason(decisions: readonly Decision[], stage: Stage): Decision | undefined {
  let first: Decision | undefined;
  for (const d of decisions) {
    if (d.stage !== stage || d.verdict !== 'exclude' || d.reason === null) continue;
    const isEarlier =
      first === undefined ||
      d.decidedAt < first.decidedAt ||
      (d.decidedAt === first.decidedAt && d.personId < first.personId);
    if (isEarlier) first = d;
  }
  return first;
}

type Made = { needed: Needed; source: StatusSource };
const cache = new WeakMap<readonly Decision[], Made>();
/** The source that was made last for these references: the next mostly differs by one decision. */
const newest = new WeakMap<Needed['references'], Made>();

/** All that statuses follow from but the decisions is the same. */
const isSameStudy = (a: Needed, b: Needed): boolean =>
  a.projects === b.projects &&
  a.persons === b.persons &&
  a.references === b.references &&
  a.batches === b.batches &&
  a.duplicates === b.duplicates &&
  a.resolutions === b.resolutions;

/**
 * Statuses of a project's references. Cached for as long as its records are the same, and made from the last one where
 * few decisions differ.
 */
export function statusSource(data: Needed): StatusSource {
  const known = cache.get(data.decisions);
  if (known !== undefined && isSameStudy(known.needed, data)) return known.source;
  const last = newest.get(data.references);
  const changed =
    last === undefined || !isSameStudy(last.needed, data)
      ? null
      : changedDecisions(last.needed.decisions, data.decisions);
  const source = changed === null || last === undefined ? makeSource(data) : nextSource(last, data, changed);
  // A copy: what this was made from must stay known, whatever becomes of the object that held it.
  const made = { needed: { ...data }, source };
  cache.set(data.decisions, made);
  newest.set(data.references, made);
  return source;
}

// More than these are as soon worked out anew.
const FEW = 1000;

/**
 * References whose decisions differ between two lists that are in the same order, as one of them follows from the other
 * by some writes.
 *
 * @returns null when they differ in more than a few places
 */
export function changedDecisions(
  before: readonly Decision[],
  after: readonly Decision[],
): ReadonlySet<ReferenceId> | null {
  const changed = new Set<ReferenceId>();
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [was, is] = [before[i], after[j]];
    if (was === is) {
      i++;
      j++;
      continue;
    }
    if (changed.size > FEW) return null;
    const isGone = was !== undefined && (is === undefined || before[i + 1] === is);
    const isNew = is !== undefined && (was === undefined || after[j + 1] === was);
    const isChanged = was !== undefined && was.id === is?.id;
    if (!isChanged && !isGone && !isNew) return null;
    if (was !== undefined && (isChanged || isGone)) {
      changed.add(was.referenceId);
      i++;
    }
    if (is !== undefined && (isChanged || (isNew && !isGone))) {
      changed.add(is.referenceId);
      j++;
    }
  }
  return changed;
}

/** What a source remembers: decisions by reference, and statuses that were asked for. */
type Memory = {
  decisions: LayeredMap<ReferenceId, readonly Decision[]>;
  /** Those that sources before had worked out. */
  statuses: LayeredMap<ReferenceId, ScreeningStatus>;
  /** Those that this source has worked out. */
  fresh: Map<ReferenceId, ScreeningStatus>;
};
const memories = new WeakMap<StatusSource, Memory>();
/** The source that one was made from, and what differs. */
const origins = new WeakMap<
  StatusSource,
  { from: WeakRef<StatusSource>; changed: ReadonlySet<ReferenceId> }
>();

function makeSource(data: Needed): StatusSource {
  return sourceOf(data, {
    decisions: LayeredMap.of(decisionsByReport(data, data.decisions)),
    statuses: LayeredMap.of(new Map<ReferenceId, ScreeningStatus>()),
    fresh: new Map(),
  });
}

/**
 * All statuses that are worked out by now. The first time these are what a source remembers itself, and not a copy: it
 * may be 50,000, and what is added later is as true.
 */
const worked = ({ statuses, fresh }: Memory): Memory['statuses'] =>
  statuses.isEmpty ? LayeredMap.of(fresh) : statuses.with(fresh);

/** As {@link makeSource}, from a source of the same study: what did not change is taken over. */
function nextSource({ source: last }: Made, data: Needed, written: ReadonlySet<ReferenceId>): StatusSource {
  const before = memories.get(last);
  if (before === undefined) return makeSource(data);
  const stands = standingFor(data);
  const changed = new Set(Array.from(written, stands));
  const gone = Array.from(changed, (id): [ReferenceId, undefined] => [id, undefined]);
  const own = decisionsByReport(
    data,
    data.decisions.filter((d) => changed.has(stands(d.referenceId))),
  );
  const source = sourceOf(data, {
    decisions: before.decisions.with([...gone, ...own]),
    statuses: worked(before).with(gone),
    fresh: new Map(),
  });
  origins.set(source, { from: new WeakRef(last), changed });
  return source;
}

/** What differs between a source and a later one, by the steps from the one to the other. */
function changedBetween(other: StatusSource, source: StatusSource): ReadonlySet<ReferenceId> | null {
  const changed = new Set<ReferenceId>();
  for (let at: StatusSource = source; at !== other;) {
    const origin = origins.get(at);
    const from = origin?.from.deref();
    if (origin === undefined || from === undefined || changed.size > FEW) return null;
    for (const id of origin.changed) changed.add(id);
    at = from;
  }
  return changed;
}

/**
 * Finds the resolution of a publication at a stage: that of the record that stands for it, else that of another where
 * nothing but the decisions on that one counts, since those are what it resolved.
 */
function resolutionFinder(
  data: Needed,
  decisionsOf: (id: ReferenceId) => readonly Decision[],
): (id: ReferenceId, stage: Stage) => Resolution | undefined {
  const stands = standingFor(data);
  const own = new Map(data.resolutions.map((r) => [r.id, r]));
  const others = groupBy(
    data.resolutions.filter((r) => stands(r.referenceId) !== r.referenceId),
    (r) => resolutionId(stands(r.referenceId), r.stage),
  );
  return (id, stage) => {
    const key = resolutionId(id, stage);
    const first = own.get(key);
    if (first !== undefined || others.size === 0) return first;
    const on = new Set(
      decisionsOf(id).flatMap((d) => (d.stage === stage && d.verdict !== null ? [d.referenceId] : [])),
    );
    return others.get(key)?.find((r) => on.size === 1 && on.has(r.referenceId));
  };
}

/** The resolutions that count, one of each publication at a stage, as of the record that stands for it. */
export function resolutionsByReport(data: Needed): Resolution[] {
  const stands = standingFor(data);
  const decisions = decisionsByReport(data, data.decisions);
  const find = resolutionFinder(data, (id) => decisions.get(id) ?? []);
  const places = new Map(
    data.resolutions.map(({ referenceId: of, stage }) => [
      resolutionId(stands(of), stage),
      { referenceId: stands(of), stage },
    ]),
  );
  return [...places].flatMap(([id, { referenceId, stage }]) => {
    const found = find(referenceId, stage);
    return found === undefined ? [] : [{ ...found, id, referenceId }];
  });
}

function sourceOf(data: Needed, memory: Memory): StatusSource {
  const { decisions, statuses, fresh } = memory;
  const stands = standingFor(data);
  const resolvedOf = resolutionFinder(data, (id) => decisions.get(id) ?? []);
  const settings = data.projects[0]?.screening.stages;
  const isInPilot = (stage: Stage, id: ReferenceId): boolean =>
    settings !== undefined && pilotOf(data, settings[stage]).has(id);
  const ruleOf = (id: ReferenceId): StatusRule => ({
    required: (stage) =>
      settings === undefined
        ? 1
        : requiredScreeners(settings[stage], data.persons, stands(id), isInPilot(stage, stands(id))),
    resolved: (stage) => resolvedOf(stands(id), stage)?.verdict ?? null,
  });
  const decisionsOf = (id: ReferenceId): readonly Decision[] => decisions.get(stands(id)) ?? [];
  const source: StatusSource = {
    decisionsOf,
    ruleOf,
    changedSince: (other) => changedBetween(other, source),
    reasonOf: (id, stage) =>
      resolvedOf(stands(id), stage)?.reason ?? firstReason(decisionsOf(id), stage)?.reason ?? '',
    reasonUnder: (id, stage) => {
      const resolved = resolvedOf(stands(id), stage);
      return typeof resolved?.reason === 'string'
        ? criteriaVersionAt(data.projects[0] ?? { criteriaVersions: [] }, resolved.at)
        : (firstReason(decisionsOf(id), stage)?.criteria ?? 0);
    },
    statusOf: (asked) => {
      const id = stands(asked);
      const known = fresh.get(id) ?? statuses.get(id);
      if (known !== undefined) return known;
      const own = decisionsOf(id);
      if (own.length === 0 && data.resolutions.length === 0) return 'unscreened';
      const status = screeningStatus(own, ruleOf(id));
      fresh.set(id, status);
      return status;
    },
  };
  memories.set(source, memory);
  return source;
}
