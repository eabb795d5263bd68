// The numbers of the PRISMA 2020 flow diagram, from the decisions themselves, in the two-inflow form of this study.
// Source: Page et al. 2021, 'The PRISMA 2020 statement', figure 1; items 16a and 16b.
import type { ReferenceId } from '../kernel/ids';
import type { Decision, Stage } from '../model/decision';
import type { Reference } from '../model/reference';
import type { ScreeningStatus } from './status';

/** References that a number of the diagram counts. */
export type FlowBox = ReferenceId[];
/** Excluded references by reason code; '' where no reason was given. */
export type ExcludedBy = { reason: string; references: FlowBox }[];

export type PrismaFlow = {
  searches: {
    identified: FlowBox;
    duplicates: FlowBox;
    screened: FlowBox;
    excluded: ExcludedBy;
    /** Not decided yet on title and abstract. */
    waiting: FlowBox;
    assessed: FlowBox;
    excludedFullText: ExcludedBy;
    waitingFullText: FlowBox;
    included: FlowBox;
  };
  /** Reports that correspondents sent: eligible by instruction, so they count unless screening excluded them. */
  correspondents: {
    received: FlowBox;
    duplicates: FlowBox;
    excluded: ExcludedBy;
    included: FlowBox;
  };
  included: FlowBox;
};

function byReason(
  rows: readonly { reference: Reference }[],
  reasonOf: (id: ReferenceId) => string,
): ExcludedBy {
  const groups = new Map<string, FlowBox>();
  for (const { reference } of rows) {
    const reason = reasonOf(reference.id);
    const group = groups.get(reason);
    if (group === undefined) groups.set(reason, [reference.id]);
    else group.push(reference.id);
  }
  return [...groups]
    .map(([reason, references]) => ({ reason, references }))
    .sort((a, b) => a.reason.localeCompare(b.reason));
}

/**
 * Counts the flow. In both columns every number is the sum of the numbers it splits into.
 *
 * @param references - all that was found (see review/active)
 * @param mergedAway - those that another reference stands for
 */
export function countFlow(
  references: readonly Reference[],
  source: {
    decisionsOf: (id: ReferenceId) => readonly Decision[];
    statusOf: (id: ReferenceId) => ScreeningStatus;
    /** Code of the reason for excluding at a stage; '' where none was given. */
    reasonOf: (id: ReferenceId, stage: Stage) => string;
  },
  mergedAway: ReadonlySet<ReferenceId>,
): PrismaFlow {
  const isDuplicate = (r: Reference): boolean => mergedAway.has(r.id);
  const ids = (rows: readonly Reference[]): FlowBox => rows.map((r) => r.id);
  const searched = references.filter((r) => r.country === null);
  const sent = references.filter((r) => r.country !== null);
  const rows = searched
    .filter((r) => !isDuplicate(r))
    .map((reference) => {
      const decisions = source.decisionsOf(reference.id);
      return { reference, decisions, status: source.statusOf(reference.id) };
    });
  const stageOf = (decisions: readonly Decision[]): Stage =>
    decisions.some((d) => d.stage === 'full-text' && d.verdict !== null) ? 'full-text' : 'title-abstract';
  const passed = new Set(
    rows.filter(
      (r) =>
        r.status === 'included-title' ||
        r.status === 'included' ||
        (stageOf(r.decisions) === 'full-text' && r.status !== 'unscreened'),
    ),
  );
  const excluded = rows.filter((r) => r.status === 'excluded');
  const included = rows.filter((r) => r.status === 'included').map((r) => r.reference.id);
  const isSettled = (r: (typeof rows)[number]): boolean => r.status === 'excluded';
  const sentRows = sent.filter((r) => !isDuplicate(r)).map((reference) => ({ reference }));
  const isOut = (r: (typeof sentRows)[number]): boolean => source.statusOf(r.reference.id) === 'excluded';
  const sentIncluded = sentRows.filter((r) => !isOut(r)).map((r) => r.reference.id);
  return {
    searches: {
      identified: ids(searched),
      duplicates: ids(searched.filter(isDuplicate)),
      screened: rows.map((r) => r.reference.id),
      excluded: byReason(
        excluded.filter((r) => !passed.has(r)),
        (id) => source.reasonOf(id, 'title-abstract'),
      ),
      waiting: rows.filter((r) => !passed.has(r) && !isSettled(r)).map((r) => r.reference.id),
      assessed: [...passed].map((r) => r.reference.id),
      excludedFullText: byReason(
        excluded.filter((r) => passed.has(r)),
        (id) => source.reasonOf(id, 'full-text'),
      ),
      waitingFullText: [...passed]
        .filter((r) => r.status !== 'included' && !isSettled(r))
        .map((r) => r.reference.id),
      included,
    },
    correspondents: {
      received: ids(sent),
      duplicates: ids(sent.filter(isDuplicate)),
      excluded: byReason(sentRows.filter(isOut), (id) => source.reasonOf(id, 'title-abstract')),
      included: sentIncluded,
    },
    included: [...included, ...sentIncluded],
  };
}

/** How many references were excluded for any reason. */
export function sumExcluded(excluded: ExcludedBy): number {
  return excluded.reduce((sum, e) => sum + e.references.length, 0);
}
