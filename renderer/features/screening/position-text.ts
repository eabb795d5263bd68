// What screening says of where one is.
import type { TextKey, Translate } from '../../lib/i18n';
import type { ScreeningDesk } from './use-screening';

type Counted = Pick<ScreeningDesk, 'place' | 'trail' | 'waiting' | 'pile'> & {
  queue: Pick<ScreeningDesk['queue'], 'assigned' | 'waiting' | 'besides'>;
  ranking: Pick<ScreeningDesk['ranking'], 'order'>;
};

/** Where one is, in words: among what waits or what was decided, and how much of one's share is done. */
export function positionText(t: Translate, { place, trail, waiting, pile, queue, ranking }: Counted): string {
  const position = place.position + 1;
  const at = place.isDecided
    ? t('screening.lookingBack', { position, total: trail.length })
    : t(ranking.order === null ? 'screening.position' : 'screening.ranked', {
        position,
        total: waiting.length,
      });
  if (pile !== null) return at;
  const done = queue.assigned - queue.waiting.length;
  const { besides } = queue;
  const which = besides > 0 && !place.isDecided ? ` (${t('screening.besides', { count: besides })})` : '';
  return `${at}${which} · ${t('screening.done', { done, total: queue.assigned })}`;
}

/** Why there is nothing to screen. Nothing is called done before it is written. */
export function emptyText({
  inFlight,
  pile,
  queue,
}: Pick<ScreeningDesk, 'inFlight' | 'pile'> & {
  queue: { assigned: number; candidates: readonly unknown[] };
}): TextKey {
  if (inFlight > 0) return 'common.saving';
  if (pile !== null) return 'screening.emptyPile';
  if (queue.candidates.length === 0) return 'screening.nothingImported';
  return queue.assigned === 0 ? 'screening.notYours' : 'screening.empty';
}
