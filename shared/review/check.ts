// The check before export: what of the printed numbers is not final, and what is left out, with the place where it is
// mended.
import type { InterventionId, ReferenceId, SourceId } from '../kernel/ids';
import { stages } from '../model/decision';
import type { Effect } from '../model/effect';
import { type ProjectData, requireProject } from '../model/tables';
import { onScaleOf } from '../rating/scales';
import { foundReferences, groupBy, standingFor } from './active';
import { waitingAppraisals } from './appraisals';
import { buildBoard } from './board';
import { changedSinceSigned } from './covered';
import { underEarlierCriteria } from './criteria-versions';
import { isOutside } from './effects';
import { flowOf } from './flow';
import { countOf, type Flow, type FlowNumber, type Inflow } from './flow-model';
import { knownReports } from './known-reports';
import { withoutMeasure } from './measure-use';
import { retrievalsByReport } from './of-publication';
import { halfFilled, unsettled } from './printed';
import { untouchedProposals } from './proposed';
import { type LeftOutReason, reportScope, scopeNumbers } from './scope';

/** Where it is mended: a page of the workbench, and there a reference, an intervention or a source. */
export type CheckPlace = {
  page:
    | 'home'
    | 'import'
    | 'screening'
    | 'documents'
    | 'reading'
    | 'review'
    | 'interventions'
    | 'protocol'
    | 'correspondents'
    | 'report';
  /** Of documents which of its lists: `requests`; of the report which product. */
  subject: string | null;
};
export type CheckCode =
  | 'two-values'
  | 'source-contradiction'
  | 'unaccounted'
  | 'unscreened'
  | 'undecided'
  | 'earlier-criteria'
  | 'retrieving'
  | 'unassessed'
  | 'decided-not-available'
  | 'no-reason'
  | 'not-rated-sent'
  | 'unrated'
  | 'disputed'
  | 'level-unnamed'
  | 'appraisals-differ'
  | 'unappraised'
  | 'other-scale'
  | 'returned'
  | 'unsigned'
  | 'changed-since-signed'
  | 'level-without-passage'
  | 'answer-without-passage'
  | 'template-open'
  | 'template-missing'
  | 'template-unsigned'
  | 'untyped'
  | 'effect-no-direction'
  | 'effect-outside'
  | 'effect-without-passage'
  | 'level-of-no-measure'
  | 'effect-of-no-measure'
  | 'proposed'
  | 'no-country'
  | 'known-missing'
  | 'checklist-open'
  | `left-out-${LeftOutReason}`;

/**
 * One thing to look at. `open`: a printed number or cell is not final; `note`: it is as it should be, and whoever reads
 * the report should know.
 */
export type CheckItem = {
  code: CheckCode;
  weight: 'open' | 'note';
  count: number;
  references: ReferenceId[];
  interventions: InterventionId[];
  sources: SourceId[];
  place: CheckPlace;
};

/**
 * What was found by its weight. What is open is what counts: its length is the number of points that are not final,
 * wherever that is said.
 */
export function byWeight(items: readonly CheckItem[]): Record<CheckItem['weight'], CheckItem[]> {
  return { open: items.filter((i) => i.weight === 'open'), note: items.filter((i) => i.weight === 'note') };
}

type Part = Partial<Pick<CheckItem, 'references' | 'interventions' | 'sources' | 'count'>>;

function item(
  code: CheckCode,
  weight: CheckItem['weight'],
  page: CheckPlace['page'],
  part: Part,
): CheckItem[] {
  const { references = [], interventions = [], sources = [] } = part;
  const count = part.count ?? references.length + interventions.length + sources.length;
  if (count === 0) return [];
  // One thing is opened itself; of several the page.
  const [only] = [...references, ...interventions, ...sources];
  const hasSubject = page === 'reading' || page === 'interventions' || page === 'correspondents';
  const subject = hasSubject ? (only ?? null) : page === 'documents' ? 'requests' : null;
  return [{ code, weight, count, references, interventions, sources, place: { page, subject } }];
}

/** Reports in the tables with a level that was given on another scale than it would be printed as. */
function onOtherScale(data: ProjectData, listed: ReadonlySet<ReferenceId>): ReferenceId[] {
  const counted = new Set(onScaleOf(requireProject(data), data.ratings));
  const rated = data.ratings.filter((r) => !counted.has(r));
  const stands = standingFor(data);
  return [...new Set(rated.map((r) => stands(r.referenceId)))].filter((id) => listed.has(id));
}

/** Sources of which the number that was written down is less than what is here. */
function contradictions(data: ProjectData): SourceId[] {
  const records = groupBy(foundReferences(data), (r) => r.sourceId);
  return data.sources.flatMap((s) => {
    const here = records.get(s.id)?.length ?? 0;
    const { duplicates, automation, other, excluded } = s.without;
    const said = duplicates + automation + other + excluded;
    const known = s.identified ?? here;
    return known < here + said ? [s.id] : [];
  });
}

function checkFlow(data: ProjectData, flow: Flow): CheckItem[] {
  const both = (pick: (c: Inflow) => FlowNumber): FlowNumber[] => [pick(flow.databases), pick(flow.other)];
  const from = (...numbers: FlowNumber[]): Part => ({
    references: numbers.flatMap((n) => n.references),
    count: numbers.reduce((sum, n) => sum + countOf(n), 0),
  });
  const stands = standingFor(data);
  const decided = new Set(
    data.decisions.flatMap((d) =>
      d.stage === 'full-text' && d.verdict !== null ? [stands(d.referenceId)] : [],
    ),
  );
  const contrary = [...retrievalsByReport(data)].flatMap(([id, r]) =>
    r.status === 'not-available' && decided.has(id) ? [id] : [],
  );
  const withoutReason = [flow.databases, flow.other].flatMap((c) =>
    c.excludedFull.flatMap((e) => (e.reason === '' ? e.number.references : [])),
  );
  return [
    ...item('source-contradiction', 'open', 'import', { sources: contradictions(data) }),
    ...item('unaccounted', 'open', 'import', from(...both((c) => c.unaccounted))),
    ...item('unscreened', 'open', 'screening', from(...both((c) => c.waiting))),
    ...item(
      'undecided',
      'open',
      'screening',
      from(...both((c) => c.undecided), ...both((c) => c.undecidedFull)),
    ),
    ...item('retrieving', 'open', 'documents', from(...both((c) => c.retrieving))),
    ...item('unassessed', 'open', 'screening', from(...both((c) => c.unassessed))),
    ...item('not-rated-sent', 'open', 'reading', from(...both((c) => c.byInstruction))),
    ...item('decided-not-available', 'note', 'screening', { references: contrary }),
    ...item('no-reason', 'open', 'screening', { references: withoutReason }),
  ];
}

/** Reports in the tables that have a level and not one passage behind it. */
function withoutPassage(data: ProjectData, rated: ReadonlySet<ReferenceId>): ReferenceId[] {
  const stands = standingFor(data);
  const ratingOf = new Map(data.ratings.map((r) => [r.id, stands(r.referenceId)]));
  const supported = new Set(
    data.evidence.flatMap((e) => (e.target.type === 'rating' ? [ratingOf.get(e.target.ratingId)] : [])),
  );
  return [...rated].filter((id) => !supported.has(id));
}

/** Interventions that no type of the project's is given to. */
export function untypedInterventions(data: ProjectData): InterventionId[] {
  const { typology } = requireProject(data);
  return data.interventions.flatMap((i) => (typology.some((x) => (i.types[x.id] ?? 0) > 0) ? [] : [i.id]));
}

/** Reports with answers that were proposed from outside and that nobody has looked at. */
function withUntouched(data: ProjectData): ReferenceId[] {
  const untouched = new Set(untouchedProposals(data).map((p) => p.documentId));
  const stands = standingFor(data);
  return [...new Set(data.documents.flatMap((d) => (untouched.has(d.id) ? [stands(d.referenceId)] : [])))];
}

/** Effects without a direction, with a size outside of their interval, and without any passage. */
function checkEffects(data: ProjectData): CheckItem[] {
  const supported = new Set<string>(
    data.evidence.flatMap((e) => (e.target.type === 'effect' ? [e.target.effectId] : [])),
  );
  const of = (is: (e: Effect) => boolean): Part => {
    const hits = data.effects.filter(is);
    return { interventions: [...new Set(hits.map((e) => e.interventionId))], count: hits.length };
  };
  return [
    ...item(
      'effect-no-direction',
      'open',
      'interventions',
      of((e) => e.direction === null),
    ),
    ...item('effect-outside', 'open', 'interventions', of(isOutside)),
    ...item(
      'effect-without-passage',
      'note',
      'interventions',
      of((e) => !supported.has(e.id)),
    ),
  ];
}

/** Levels and effects about a success measure that the project no longer has. */
function checkMeasures(data: ProjectData): CheckItem[] {
  const { ratings, effects } = withoutMeasure(requireProject(data), data);
  const stands = standingFor(data);
  return [
    ...item('level-of-no-measure', 'note', 'reading', {
      references: [...new Set(ratings.map((r) => stands(r.referenceId)))],
    }),
    ...item('effect-of-no-measure', 'note', 'interventions', {
      interventions: [...new Set(effects.map((e) => e.interventionId))],
      count: effects.length,
    }),
  ];
}

/**
 * Looks through a project. What comes first should be mended first.
 *
 * @param twoValues - in how many places two people wrote different things without knowing of each other, of which the
 *   newest is printed (see team/unsettled)
 */
export function checkProject(data: ProjectData, twoValues: number): CheckItem[] {
  const flow = flowOf(data);
  const scope = reportScope(data);
  const n = scopeNumbers(scope.listed);
  const listed = new Set(n.delivered);
  const board = buildBoard(data);
  const ratings = board.filter((r) => r.subject.type === 'rating' && listed.has(r.subject.id as ReferenceId));
  const ids = (rows: typeof board): ReferenceId[] => rows.map((r) => r.subject.id as ReferenceId);
  const extractions = board.filter((r) => r.subject.type === 'extraction');
  const interventionIds = (rows: typeof board): InterventionId[] =>
    rows.map((r) => r.subject.id as InterventionId);
  const isSettled = (status: string): boolean => status === 'signed-off';
  const changed = changedSinceSigned(data);
  const sent = new Set(flow.other.byInstruction.references);
  const appraisals = waitingAppraisals(
    data,
    scope.listed.map((l) => l.reference.id),
  );
  return [
    ...item('two-values', 'open', 'home', { count: twoValues }),
    ...checkFlow(data, flow),
    ...item('earlier-criteria', 'note', 'screening', {
      references: [...new Set(stages.flatMap((stage) => underEarlierCriteria(data, stage)))],
    }),
    ...item('disputed', 'open', 'review', { references: n.disputed }),
    ...item('level-unnamed', 'open', 'review', { references: n.unnamed }),
    ...item('other-scale', 'open', 'reading', { references: onOtherScale(data, listed) }),
    ...item('unrated', 'open', 'reading', { references: n.unrated.filter((id) => !sent.has(id)) }),
    ...item('appraisals-differ', 'open', 'reading', { references: appraisals.differs }),
    ...item('unappraised', 'open', 'reading', {
      references: [...new Set([...appraisals.unappraised, ...appraisals.half.map((h) => h.referenceId)])],
    }),
    ...item('returned', 'open', 'review', {
      references: ids(ratings.filter((r) => r.status === 'returned')),
      interventions: interventionIds(extractions.filter((r) => r.status === 'returned')),
    }),
    ...item('unsigned', 'open', 'review', {
      references: ids(
        ratings.filter((r) => r.value !== null && !isSettled(r.status) && r.status !== 'returned'),
      ),
    }),
    ...item('changed-since-signed', 'open', 'review', {
      references: changed.flatMap((r) => (r.subject.type === 'rating' ? [r.subject.id as ReferenceId] : [])),
      interventions: changed.flatMap((r) =>
        r.subject.type === 'extraction' ? [r.subject.id as InterventionId] : [],
      ),
    }),
    ...item('template-open', 'open', 'interventions', {
      interventions: [...new Set([...unsettled(data).map((u) => u.interventionId), ...halfFilled(data)])],
    }),
    ...item('template-missing', 'open', 'interventions', {
      interventions: interventionIds(extractions.filter((r) => r.missing.length > 0)),
    }),
    ...item('template-unsigned', 'open', 'review', {
      interventions: interventionIds(
        extractions.filter((r) => r.answered > 0 && !isSettled(r.status) && r.status !== 'returned'),
      ),
    }),
    ...item('level-without-passage', 'note', 'reading', {
      references: withoutPassage(data, new Set(n.rated)),
    }),
    ...item('answer-without-passage', 'note', 'interventions', {
      interventions: interventionIds(extractions.filter((r) => r.withoutEvidence.length > 0)),
    }),
    ...item('proposed', 'note', 'reading', { references: withUntouched(data) }),
    ...checkEffects(data),
    ...checkMeasures(data),
    ...item('untyped', 'note', 'interventions', {
      interventions: untypedInterventions(data),
    }),
    ...item('no-country', 'note', 'reading', {
      references: scope.listed.filter((l) => l.country === null).map((l) => l.reference.id),
    }),
    ...item('known-missing', 'note', 'import', {
      count: knownReports(data).filter((k) => k.references.length === 0).length,
    }),
    ...scope.leftOut.flatMap(({ reason, references }) =>
      item(`left-out-${reason}`, 'note', reason === 'undecided' ? 'screening' : 'protocol', { references }),
    ),
  ];
}
