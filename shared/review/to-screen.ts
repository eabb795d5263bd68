// How many references somebody is to screen at a stage: the one number of the overview, of the navigation and of the
// screening desk.
import type { SourceId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import type { Reference } from '../model/reference';
import type { Source } from '../model/source';
import type { ScreeningStatus } from '../screening/status';
import { inflowOf } from './inflow';
import { type Asked, type QueueState, waitingAmong } from './queue';

/** What waits at a stage. Together they are all that stands in the queue. */
export type ToScreen = {
  /** Those that are to be screened. */
  asked: number;
  /** Sent by correspondents: by their instruction eligible, so that they may be screened and need not. */
  besides: number;
};

// Few of many: looked for once, not at each decision.
const sentIn = remembered(
  (candidates: readonly Reference[], sources: ReadonlyMap<SourceId, Source>): readonly Reference[] =>
    candidates.filter((r) => inflowOf(r, sources) === 'correspondent'),
);

/**
 * How many references have each status. What was sent and nobody screened is not still to be screened: the flow, the
 * account of the method and the stopping rules do not count it so either.
 */
export function countsToShow(
  { source, counts }: QueueState,
  { candidates }: Pick<Asked, 'candidates'>,
  sources: ReadonlyMap<SourceId, Source>,
): ReadonlyMap<ScreeningStatus, number> {
  const besides = sentIn(candidates, sources).filter(({ id }) => source.statusOf(id) === 'unscreened').length;
  return besides === 0
    ? counts
    : new Map(counts).set('unscreened', (counts.get('unscreened') ?? 0) - besides);
}

/**
 * Divides a queue into what is asked and what may be done besides. What is asked counts as waiting; whoever shows the
 * whole queue says how many of it are besides.
 *
 * @param sources - by id; the same object for as long as no source changes
 */
export function toScreen(queue: QueueState, asked: Asked, sources: ReadonlyMap<SourceId, Source>): ToScreen {
  const besides = waitingAmong(queue.source, asked, sentIn(asked.candidates, sources)).length;
  return { asked: queue.waiting.length - besides, besides };
}
