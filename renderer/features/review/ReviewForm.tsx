import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { type Review, reviewId } from '../../../shared/model/review';
import { type BoardRow, refuseApproval } from '../../../shared/review/board';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useAct } from '../../ui-domain/use-act';
import { decideReview, type Refusal } from './review-decision';

/** What the lead can do: approve, send back, sign off, with a comment and a level; unlock what is signed off. */
export function ReviewForm({ row }: { row: BoardRow }) {
  const t = useText();
  const person = usePerson();
  const commit = useCommit();
  const act = useAct();
  const id = reviewId(row.subject.type, row.subject.id);
  const comment = useDraft(`reviews:${id}`, 'comment');
  const level = useDraft(`reviews:${id}`, 'level');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (status: Review['status'], builtOn: BuiltOn): Promise<void> => {
    const asked = { status, comment: comment.text, level: level.text };
    const outcome = decideReview(row, asked, person.id, browserEnv.now());
    setRefusal('refused' in outcome ? outcome.refused : null);
    if ('refused' in outcome) return;
    await commit('review.save', [{ table: 'reviews', id, after: outcome.review }], builtOn);
    comment.clear();
    level.clear();
  };
  const button = (what: string, status: Review['status'], variant?: 'default') => (
    <Button
      size="compact-xs"
      {...(variant === undefined ? {} : { variant })}
      onClick={() => void act(what, (builtOn) => save(status, builtOn))}
    >
      {what}
    </Button>
  );
  const errorAt = (field: Refusal['at']): string | null =>
    refusal?.at === field ? t(`review.${refusal.reason}`) : null;
  if (row.status === 'signed-off') return button(t('review.unlock'), 'open', 'default');
  return (
    <Stack gap={4} miw="22rem">
      <Group gap={4} wrap="nowrap" grow align="start">
        <DraftInput
          size="xs"
          aria-label={t('review.comment')}
          placeholder={t('review.comment')}
          draft={comment}
          error={errorAt('comment')}
        />
        {row.subject.type === 'rating' && (
          <DraftInput
            size="xs"
            aria-label={t('review.settle')}
            placeholder={t('review.settle')}
            draft={level}
            error={errorAt('level')}
          />
        )}
      </Group>
      <Group gap={4}>
        {refuseApproval(row) === null && button(t('review.approve'), 'approved')}
        {button(t('review.return'), 'returned', 'default')}
        {button(t('review.signOff'), 'signed-off', 'default')}
      </Group>
    </Stack>
  );
}
