import { Text } from '@mantine/core';
import type { BoardStatus } from '../../../shared/review/board';
import { CommandButton } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { reviewCommands } from './commands';
import type { Refusal } from './review-decision';
import type { ReviewDesk } from './use-review';

/** What the lead mostly does next with what stands so: that button is the filled one. */
const nextStep: Partial<Record<BoardStatus, 'approve' | 'signOff'>> = {
  disagreement: 'approve',
  ready: 'approve',
  approved: 'signOff',
};

/** What the lead can do: approve, send back, sign off, with a comment and a level; unlock what is signed off. */
export function ReviewForm({ desk }: { desk: ReviewDesk }) {
  const t = useText();
  const { row, comment, level, refusal } = desk;
  const { approve, return: sendBack, signOff, unlock } = reviewCommands.of;
  const errorAt = (field: Refusal['at']): string | null =>
    refusal?.at === field ? t(`review.${refusal.reason}`) : null;
  if (row.status === 'signed-off')
    return (
      <div className="zeef-decide">
        <Text size="sm">{t('review.locked')}</Text>
        <CommandButton command={unlock} variant="default" />
      </div>
    );
  const first = nextStep[row.status];
  const look = (name: typeof first): { variant?: 'default' } =>
    first === name ? {} : { variant: 'default' };
  return (
    <div className="zeef-review-form" ref={desk.fields}>
      <div className="zeef-review-fields">
        {row.subject.type === 'rating' && (
          <DraftInput data-part="level" label={t('review.settle')} draft={level} error={errorAt('level')} />
        )}
        <DraftInput
          data-part="comment"
          label={t('review.comment')}
          draft={comment}
          error={errorAt('comment')}
        />
      </div>
      <div className="zeef-decide">
        <CommandButton command={approve} {...look('approve')} />
        <CommandButton command={signOff} {...look('signOff')} />
        <CommandButton command={sendBack} variant="default" data-meaning="returned" />
      </div>
    </div>
  );
}
