import { Alert, Text } from '@mantine/core';
import { shownDate } from '../../shared/kernel/shown-date';
import { type Review, reviewId } from '../../shared/model/review';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useProjectData } from '../store/session';
import { BoardChip } from './BoardChip';

type Subject = { type: Review['subject']['type']; id: string };

/** What the lead sent back with, or null. */
function useReturned({ type, id }: Subject): Review | null {
  const { reviews } = useProjectData();
  const review = reviews.find((r) => r.id === reviewId(type, id));
  return review?.status === 'returned' ? review : null;
}

/** At work that was sent back: by whom, when, and what is to be mended. */
export function ReturnedNote(subject: Subject) {
  const t = useText();
  const { persons } = useProjectData();
  const language = useAppStore((s) => s.language);
  const review = useReturned(subject);
  if (review === null) return null;
  const name = persons.find((p) => p.id === review.by)?.name ?? t('field.somebody');
  return (
    <Alert color="orange" title={t('returned.title', { name, when: shownDate(review.at, language) })}>
      <Text size="sm">{review.comment}</Text>
    </Alert>
  );
}

/** In a list: whether something was sent back. */
export function ReturnedBadge(subject: Subject) {
  return useReturned(subject) === null ? null : <BoardChip status="returned" />;
}
