// Where to go from a stage at which nothing waits.
import type { Stage } from '../../../shared/model/decision';
import type { Waiting } from '../../../shared/review/waiting';

/** What else waits on this page; where nothing does, the first of what waits on another. */
export function elsewhere(waiting: readonly Waiting[], stage: Stage): readonly Waiting[] {
  const others = waiting.filter((w) => w.page !== 'screening' || w.subject !== stage);
  const here = others.filter((w) => w.page === 'screening');
  return here.length > 0 ? here : others.slice(0, 1);
}
