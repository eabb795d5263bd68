// What waits for a person: the one list behind the overview, the counts in the navigation and the button that goes on.
import type { Person } from '../model/people';
import type { Reference } from '../model/reference';
import type { Correspondent, Source } from '../model/source';
import { type ProjectData, requireProject } from '../model/tables';
import { activeReferences, groupBy } from './active';
import { type BoardRow, buildBoard } from './board';
import { flowSteps } from './flow';
import { inflowOf, sourcesById } from './inflow';
import { askedOf, queueOfSteps, type QueueState } from './queue';
import { returnedTo, templatesReturnedTo } from './returned';
import { stageOutcome } from '../screening/status';
import { type StatusSource, statusSource } from './statuses';

/** In the order in which it is best done: what was sent back keeps others waiting. */
export const waitingCodes = [
  'returned',
  'title-abstract',
  'full-text',
  'difference',
  'settle',
  'review',
  'unrated',
  'unfilled',
  'late',
] as const;
export type WaitingCode = (typeof waitingCodes)[number];

/** Pages of the workbench where something may wait. */
export type WaitingPage = 'screening' | 'reading' | 'interventions' | 'review' | 'correspondents';

/** Some work of one kind. */
export type Waiting = {
  code: WaitingCode;
  /** How many references, interventions or correspondents. */
  count: number;
  page: WaitingPage;
  /** The first of them, where the page shows one at a time; of screening its stage, or `conflicts` at it. */
  subject: string | null;
};

/** A correspondent who was to have answered by now and did not. @param today - ISO date */
export function isLate(source: Source, today: string): source is Correspondent {
  if (source.type !== 'correspondent' || source.deadline === '') return false;
  return source.deadline < today && (source.status === 'invited' || source.status === 'reminded');
}

const item = (code: WaitingCode, page: WaitingPage, ids: readonly string[], hasSubject = false): Waiting[] =>
  ids.length === 0 ? [] : [{ code, page, count: ids.length, subject: hasSubject ? (ids[0] ?? null) : null }];

const idsOf = (rows: readonly BoardRow[] | undefined): string[] => (rows ?? []).map((r) => r.subject.id);

/** What waits on the lead's board, and what nobody has begun. */
function onBoard(rows: readonly BoardRow[], person: Person): Waiting[] {
  const ratings = rows.filter((r) => r.subject.type === 'rating');
  const byStatus = groupBy(ratings, (r) => r.status);
  const templates = rows.filter((r) => r.subject.type === 'extraction');
  // What was sent back is told to whom it belongs to: see sentBack.
  const isOpen = ({ status, missing, answered }: BoardRow): boolean =>
    (status === 'unrated' || status === 'ready') && (answered === 0 || missing.length > 0);
  const unfilled = templates.filter(isOpen);
  const filled = templates.filter((r) => r.status === 'ready' && !isOpen(r));
  const lead =
    person.role === 'lead'
      ? [
          ...item('settle', 'review', idsOf(byStatus.get('disagreement'))),
          ...item('review', 'review', [...idsOf(byStatus.get('ready')), ...idsOf(filled)]),
        ]
      : [];
  return [
    ...lead,
    ...item('unrated', 'reading', idsOf(byStatus.get('unrated')), true),
    ...item('unfilled', 'interventions', idsOf(unfilled), true),
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

/** What came back to this person: what they rated, and templates that they filled in. */
function sentBack(data: ProjectData, person: Person): Waiting[] {
  const ratings = returnedTo(data, person.id).map((r) => r.reference.id);
  const templates = templatesReturnedTo(data, person.id);
  const [all] = item(
    'returned',
    ratings.length > 0 ? 'reading' : 'interventions',
    [...ratings, ...templates],
    true,
  );
  return all === undefined ? [] : [all];
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
    const queue = yield* queueOfSteps(
      source,
      askedOf(stages[stage], data.persons, candidates, person.id, stage),
    );
    queues.push(queue);
    // What a correspondent sent is eligible by the instruction: it may be screened, and need not.
    const asked = queue.waiting.filter((r) => inflowOf(r, sources) !== 'correspondent');
    if (asked.length > 0) found.push({ code: stage, page: 'screening', count: asked.length, subject: stage });
    yield;
  }
  if ((queues[0]?.counts.get('conflict') ?? 0) > 0) found.push(differences(source, candidates));
  yield* flowSteps(data);
  found.push(...sentBack(data, person), ...onBoard(buildBoard(data), person));
  const late = data.sources.filter((s) => isLate(s, today));
  found.push(
    ...item(
      'late',
      'correspondents',
      late.map((s) => s.id),
      true,
    ),
  );
  return found.sort((a, b) => waitingCodes.indexOf(a.code) - waitingCodes.indexOf(b.code));
}
