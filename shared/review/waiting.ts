// What waits for a person: the one list behind the overview, the counts in the navigation and the button that goes on.
import type { ReferenceId } from '../kernel/ids';
import type { Person } from '../model/people';
import type { Reference } from '../model/reference';
import type { Correspondent, Source } from '../model/source';
import { type ProjectData, requireProject } from '../model/tables';
import { activeReferences, groupBy, standingFor } from './active';
import { type BoardRow, buildBoard } from './board';
import { waitingAppraisals } from './appraisals';
import { underEarlierCriteria } from './criteria-versions';
import { flowOf, flowSteps } from './flow';
import { sourcesById } from './inflow';
import { askedOf, queueOfSteps, type QueueState } from './queue';
import { byTwo } from './own-answers';
import { pilotOf } from './pilot';
import { waitingProposals } from './proposed';
import { isOverdue, openRequests } from './requests';
import { maySettle, toFillIn, unsettled } from './printed';
import { returnedTo, templatesReturnedTo } from './returned';
import { stageOutcome } from '../screening/status';
import { type StatusSource, statusSource } from './statuses';
import { toScreen } from './to-screen';

/** In the order in which it is best done: what was sent back keeps others waiting. */
export const waitingCodes = [
  'returned',
  'returned-template',
  'title-abstract',
  'full-text',
  'difference',
  'earlier-title-abstract',
  'earlier-full-text',
  'settle',
  'unnamed',
  'appraisals-differ',
  'unsettled',
  'review',
  'unrated',
  'appraise',
  'unfilled',
  'undirected',
  'proposal',
  'late',
  'request',
] as const;
export type WaitingCode = (typeof waitingCodes)[number];

/** Pages of the workbench where something may wait. */
export type WaitingPage =
  'screening' | 'reading' | 'interventions' | 'review' | 'correspondents' | 'documents';

/** Parts of pages that one is led to. */
export type WaitingPart = 'proposals';

/** Some work of one kind. */
export type Waiting = {
  code: WaitingCode;
  /** How many references, interventions, correspondents or requests: as many as the page says. */
  count: number;
  /** Of screening, how many more stand there that need not be screened: see `toScreen`. */
  besides?: number;
  page: WaitingPage;
  /**
   * The first of them, where the page shows one at a time; of screening its stage, or `conflicts` at it; of
   * documents what is asked for (`requests`).
   */
  subject: string | null;
  /** A part of the page that does not show by itself. */
  part?: WaitingPart;
};

/** A correspondent who was to have answered by now and did not. @param today - ISO date */
export function isLate(source: Source, today: string): source is Correspondent {
  if (source.type !== 'correspondent' || source.deadline === '') return false;
  return source.deadline < today && (source.status === 'invited' || source.status === 'reminded');
}

const item = (code: WaitingCode, page: WaitingPage, ids: readonly string[], hasSubject = false): Waiting[] =>
  ids.length === 0 ? [] : [{ code, page, count: ids.length, subject: hasSubject ? (ids[0] ?? null) : null }];

const idsOf = (rows: readonly BoardRow[] | undefined): string[] => (rows ?? []).map((r) => r.subject.id);

/**
 * What waits on the lead's board, and what others are to do first. The board says how anything stands, so these are the
 * numbers of its queues; what was sent back is told to whom it belongs to: see {@link sentBack}.
 */
function onBoard(data: ProjectData, rows: readonly BoardRow[], person: Person): Waiting[] {
  const byStatus = groupBy(rows, (r) => r.status);
  const lead =
    person.role === 'lead'
      ? [
          ...item('settle', 'review', idsOf(byStatus.get('disagreement'))),
          ...item('unnamed', 'review', idsOf(byStatus.get('unnamed'))),
          ...item('review', 'review', idsOf(byStatus.get('ready'))),
        ]
      : [];
  const open = unsettled(data).map((u) => u.interventionId);
  const mine = open.filter((id) => maySettle(data.readings, id, person));
  const unfilled = byTwo(requireProject(data))
    ? toFillIn(data, person.id)
    : idsOf(byStatus.get('incomplete'));
  return [
    ...lead,
    ...item('unsettled', 'interventions', mine, true),
    ...item('unrated', 'reading', idsOf(byStatus.get('unrated')), true),
    ...item('unfilled', 'interventions', unfilled, true),
  ];
}

/** What waits of the tools that are used beside the scale. */
function appraising(data: ProjectData, person: Person): Waiting[] {
  const { unappraised, half, differs } = waitingAppraisals(data, flowOf(data).included);
  const own = half.flatMap((h) => (h.personId === person.id ? [h.referenceId] : []));
  return [
    ...(person.role === 'lead' ? item('appraisals-differ', 'reading', differs, true) : []),
    ...item('appraise', 'reading', [...new Set([...own, ...unappraised])], true),
  ];
}

/** References on which screeners differ, and the stage of the first: there they are settled. */
function differences(source: StatusSource, candidates: readonly Reference[]): Waiting {
  const open = candidates.filter((r) => source.statusOf(r.id) === 'conflict');
  const isOnTitle = open.some(
    ({ id }) => stageOutcome(source.decisionsOf(id), 'title-abstract', source.ruleOf(id)) === 'conflict',
  );
  const subject = isOnTitle ? 'conflicts' : 'full-text-conflicts';
  return { code: 'difference', page: 'screening', count: open.length, subject };
}

/** What came back to this person, each where it is mended: what they rated, and templates that they filled in. */
function sentBack(data: ProjectData, person: Person): Waiting[] {
  const ratings = returnedTo(data, person.id).map((r) => r.reference.id);
  return [
    ...item('returned', 'reading', ratings, true),
    ...item('returned-template', 'interventions', templatesReturnedTo(data, person.id), true),
  ];
}

/** What was decided under earlier criteria, and by whom it is looked at again: who decided it, and whoever leads. */
function underEarlier(data: ProjectData, { id, role }: Person): Waiting[] {
  const own = new Set(data.decisions.flatMap((d) => (d.personId === id ? [d.referenceId] : [])));
  return (['title-abstract', 'full-text'] as const).flatMap((stage): Waiting[] => {
    const again = underEarlierCriteria(data, stage).filter((one) => role === 'lead' || own.has(one));
    if (again.length === 0) return [];
    return [
      { code: `earlier-${stage}`, page: 'screening', count: again.length, subject: `earlier-${stage}` },
    ];
  });
}

/** Reports with answers that were proposed from outside and wait for a person. */
function withProposals(data: ProjectData, person: Person): ReferenceId[] {
  const waiting = new Set(waitingProposals(data, person.id).map((p) => p.documentId));
  const stands = standingFor(data);
  return [...new Set(data.documents.flatMap((d) => (waiting.has(d.id) ? [stands(d.referenceId)] : [])))];
}

/**
 * Everything that waits for a person, some references at a time: whoever must not hold up a window pauses between two
 * steps.
 *
 * @param today - ISO date where the person is
 */
export function* waitingSteps(
  data: ProjectData,
  person: Person,
  today: string,
): Generator<undefined, Waiting[]> {
  const { stages } = requireProject(data).screening;
  const candidates = activeReferences(data);
  yield;
  const source = statusSource(data);
  const sources = sourcesById(data);
  yield;
  const queues: QueueState[] = [];
  const found: Waiting[] = [];
  for (const stage of ['title-abstract', 'full-text'] as const) {
    const pilot = pilotOf(data, stages[stage]);
    const asked = askedOf(stages[stage], data.persons, candidates, person.id, stage, pilot);
    const queue = yield* queueOfSteps(source, asked);
    queues.push(queue);
    const { asked: count, besides } = toScreen(queue, asked, sources);
    if (count > 0) found.push({ code: stage, page: 'screening', count, besides, subject: stage });
    yield;
  }
  found.push(...underEarlier(data, person));
  if ((queues[0]?.counts.get('conflict') ?? 0) > 0) found.push(differences(source, candidates));
  yield* flowSteps(data);
  found.push(...sentBack(data, person), ...onBoard(data, buildBoard(data), person));
  found.push(...appraising(data, person));
  const undirected = data.effects.filter((e) => e.direction === null).map((e) => e.interventionId);
  found.push(...item('undirected', 'interventions', [...new Set(undirected)], true));
  for (const work of item('proposal', 'reading', withProposals(data, person), true))
    found.push({ ...work, part: 'proposals' });
  const late = data.sources.filter((s) => isLate(s, today));
  found.push(
    ...item(
      'late',
      'correspondents',
      late.map((s) => s.id),
      true,
    ),
  );
  const overdue = openRequests(data).filter((r) => isOverdue(r.retrieval, today));
  if (overdue.length > 0)
    found.push({ code: 'request', page: 'documents', count: overdue.length, subject: 'requests' });
  return found.sort((a, b) => waitingCodes.indexOf(a.code) - waitingCodes.indexOf(b.code));
}
