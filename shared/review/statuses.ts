// Where every reference stands, given the project's way of screening. All lists, counts and tables ask here.
import type { ReferenceId } from '../kernel/ids';
import type { Decision, Stage } from '../model/decision';
import { resolutionId } from '../model/resolution';
import type { ProjectData } from '../model/tables';
import { pilotReferences, requiredScreeners } from '../screening/division';
import { type ScreeningStatus, screeningStatus, type StatusRule } from '../screening/status';
import { activeReferences, groupBy } from './active';

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
};

/** The reason that was given first: two may exclude for reasons that differ. '' where none was. */
function firstReason(decisions: readonly Decision[], stage: Stage): string {
  let first: Decision | undefined;
  for (const d of decisions) {
    if (d.stage !== stage || d.verdict !== 'exclude' || d.reason === null) continue;
    const isEarlier =
      first === undefined ||
      d.decidedAt < first.decidedAt ||
      (d.decidedAt === first.decidedAt && d.personId < first.personId);
    if (isEarlier) first = d;
  }
  return first?.reason ?? '';
}

const cache = new WeakMap<readonly Decision[], { needed: Needed; source: StatusSource }>();

/** Statuses of a project's references. Cached for as long as its records are the same. */
export function statusSource(data: Needed): StatusSource {
  const known = cache.get(data.decisions);
  if (
    known !== undefined &&
    known.needed.projects === data.projects &&
    known.needed.persons === data.persons &&
    known.needed.references === data.references &&
    known.needed.batches === data.batches &&
    known.needed.duplicates === data.duplicates &&
    known.needed.resolutions === data.resolutions
  )
    return known.source;
  const source = makeSource(data);
  cache.set(data.decisions, { needed: data, source });
  return source;
}

function makeSource(data: Needed): StatusSource {
  const decisions = groupBy(data.decisions, (d) => d.referenceId);
  const resolutions = new Map(data.resolutions.map((r) => [r.id, r]));
  const settings = data.projects[0]?.screening.stages;
  const pilots = new Map<Stage, ReadonlySet<ReferenceId>>();
  const pilotOf = (stage: Stage): ReadonlySet<ReferenceId> => {
    const made =
      pilots.get(stage) ??
      (settings === undefined || settings[stage].pilotSize === 0
        ? new Set()
        : pilotReferences(settings[stage], activeReferences(data)));
    pilots.set(stage, made);
    return made;
  };
  const ruleOf = (id: ReferenceId): StatusRule => ({
    required: (stage) =>
      settings === undefined
        ? 1
        : requiredScreeners(settings[stage], data.persons, id, pilotOf(stage).has(id)),
    resolved: (stage) => resolutions.get(resolutionId(id, stage))?.verdict ?? null,
  });
  const statuses = new Map<ReferenceId, ScreeningStatus>();
  const decisionsOf = (id: ReferenceId): readonly Decision[] => decisions.get(id) ?? [];
  return {
    decisionsOf,
    ruleOf,
    reasonOf: (id, stage) =>
      resolutions.get(resolutionId(id, stage))?.reason ?? firstReason(decisionsOf(id), stage),
    statusOf: (id) => {
      const known = statuses.get(id);
      if (known !== undefined) return known;
      const own = decisionsOf(id);
      if (own.length === 0 && resolutions.size === 0) return 'unscreened';
      const status = screeningStatus(own, ruleOf(id));
      statuses.set(id, status);
      return status;
    },
  };
}
