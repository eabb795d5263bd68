// Which reports tables 2.1, 2.2 and appendix 3 hold, how many of them are rated and counted, and what is left out and
// why.
import type { ReferenceId } from '../kernel/ids';
import type { RatingValue } from '../model/rating';
import type { Reference } from '../model/reference';
import { type ProjectData, requireProject } from '../model/tables';
import type { RatingOutcome } from '../rating/several';
import { countedLevel } from '../rating/sms';
import { activeReferences, groupBy, mergedAway, foundReferences, standingFor } from './active';
import { flowOf } from './flow';
import { countryFinder, inflowOf, sourcesById } from './inflow';
import { outcomesByReference } from './rated';
import { statusSource } from './statuses';

/**
 * A report in the tables. `level`: the column that it counts in; null when the counting rule does not count it or it
 * has no settled value.
 */
export type ListedReport = {
  reference: Reference;
  country: string | null;
  outcome: RatingOutcome;
  value: RatingValue | null;
  level: number | 'none' | null;
};
/**
 * Why a report that is included, rated or linked to an intervention is in no table: it came another way than the
 * setting asks, the filter passes over it, screening has not decided, screening excluded it, or (of what correspondents
 * sent) another stands for it.
 */
export const leftOutReasons = ['other-inflow', 'filter', 'undecided', 'excluded', 'duplicate'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
export type ReportScope = {
  listed: ListedReport[];
  leftOut: { reason: LeftOutReason; references: ReferenceId[] }[];
  /** All that correspondents sent, what is in no table included. */
  sent: ReferenceId[];
};

const UNRATED: RatingOutcome = { status: 'unrated' };

/** The reports that the tables hold, in order of entry. */
export function reportScope(data: ProjectData): ReportScope {
  const project = requireProject(data);
  const { scope, filter } = project.printing;
  const sources = sourcesById(data);
  const countryOf = countryFinder(data);
  const stands = standingFor(data);
  const outcomes = outcomesByReference(data);
  const { statusOf } = statusSource(data);
  const included = new Set(flowOf(data).included);
  const linked = new Set(data.links.map((l) => stands(l.referenceId)));
  const passes = (r: Reference): boolean =>
    (filter.countries.length === 0 || filter.countries.includes(countryOf(r) ?? '')) &&
    (filter.sourceIds.length === 0 || filter.sourceIds.includes(r.sourceId ?? '')) &&
    (filter.tags.length === 0 || r.tags.some((tag) => filter.tags.includes(tag)));
  const listed: ListedReport[] = [];
  const out = new Map<LeftOutReason, ReferenceId[]>(leftOutReasons.map((r) => [r, []]));
  const groupOf = (r: LeftOutReason): ReferenceId[] => out.get(r) ?? [];
  const away = mergedAway(data);
  const sent = foundReferences(data).filter((r) => inflowOf(r, sources) === 'correspondent');
  const isSent = new Set(sent.map((r) => r.id));
  const placeOf = (r: Reference): LeftOutReason | 'listed' => {
    if (statusOf(r.id) === 'excluded') return 'excluded';
    if (scope === 'correspondents') {
      // What was delivered stands there, whether or not anybody has rated it.
      if (isSent.has(r.id)) return 'listed';
      return included.has(r.id) ? 'other-inflow' : 'undecided';
    }
    if (!included.has(r.id)) return 'undecided';
    return scope === 'filter' && !passes(r) ? 'filter' : 'listed';
  };
  if (scope === 'correspondents') for (const { id } of sent) if (away.has(id)) groupOf('duplicate').push(id);
  for (const reference of activeReferences(data)) {
    const { id } = reference;
    const isDelivered = scope === 'correspondents' && isSent.has(id);
    // Most of a longlist is neither in a table nor missed in one.
    if (!included.has(id) && !outcomes.has(id) && !linked.has(id) && !isDelivered) continue;
    const place = placeOf(reference);
    if (place !== 'listed') {
      groupOf(place).push(id);
      continue;
    }
    const outcome = outcomes.get(id) ?? UNRATED;
    const value = 'value' in outcome ? outcome.value : null;
    const level = value === null ? null : countedLevel(value, project.countingRule);
    listed.push({ reference, country: countryOf(reference), outcome, value, level });
  }
  return {
    listed,
    sent: sent.map((r) => r.id),
    leftOut: [...out].flatMap(([reason, references]) =>
      references.length === 0 ? [] : [{ reason, references }],
    ),
  };
}

/**
 * Listed reports by country: those of the protocol in its order, then others by code, then those without. `code` is
 * null for the last.
 */
export function listedByCountry(
  data: ProjectData,
  listed: readonly ListedReport[],
): { code: string | null; reports: ListedReport[] }[] {
  const groups = groupBy(listed, (l) => l.country);
  const inProtocol = requireProject(data).countries.map((c) => c.code);
  const others = [...groups.keys()]
    .filter((code): code is string => code !== null && !inProtocol.includes(code))
    .sort();
  const rest = groups.get(null);
  return [
    ...inProtocol.map((code) => ({ code, reports: groups.get(code) ?? [] })),
    ...others.map((code) => ({ code, reports: groups.get(code) ?? [] })),
    ...(rest === undefined ? [] : [{ code: null, reports: rest }]),
  ];
}

/**
 * Delivered, rated and counted are three numbers; the rest says what the difference is made of. Each is a list, so that
 * it can be opened.
 */
export type ScopeNumbers = {
  delivered: ReferenceId[];
  /** With a value that all raters agree on or the lead settled, remarks among them. */
  rated: ReferenceId[];
  counted: ReferenceId[];
  /** Rated, and not counted as they have a remark instead of a level. */
  noLevel: ReferenceId[];
  /** Rated 0, which the counting rule leaves out. */
  zero: ReferenceId[];
  unrated: ReferenceId[];
  /** Raters differ and nobody has settled it. */
  disputed: ReferenceId[];
  /** With several levels, of which the lead has yet to name the one that is printed. */
  unnamed: ReferenceId[];
};

/** The numbers of a set of listed reports. */
export function scopeNumbers(listed: readonly ListedReport[]): ScopeNumbers {
  const ids = (is: (l: ListedReport) => boolean): ReferenceId[] =>
    listed.filter(is).map((l) => l.reference.id);
  return {
    delivered: ids(() => true),
    rated: ids((l) => l.value !== null),
    counted: ids((l) => l.level !== null),
    noLevel: ids((l) => l.level === null && l.value?.type === 'remark'),
    zero: ids((l) => l.level === null && l.value !== null && l.value.type !== 'remark'),
    unrated: ids((l) => l.outcome.status === 'unrated'),
    disputed: ids((l) => l.outcome.status === 'conflict'),
    unnamed: ids((l) => l.outcome.status === 'unnamed'),
  };
}
