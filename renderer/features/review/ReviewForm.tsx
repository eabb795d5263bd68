import { Select, Text } from '@mantine/core';
import { levelKey, levelName } from '../../../shared/rating/several';
import type { BoardStatus } from '../../../shared/review/board';
import { changedSinceSigned } from '../../../shared/review/covered';
import { CommandButton } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { reviewCommands } from './commands';
import { levelsToPrint, type Refusal } from './review-decision';
import type { ReviewDesk } from './use-review';

/** What the lead mostly does next with what stands so: that button is the filled one. */
const nextStep: Partial<Record<BoardStatus, 'approve' | 'signOff'>> = {
  disagreement: 'approve',
  unnamed: 'approve',
  ready: 'approve',
  approved: 'signOff',
};

/** What the lead can do: approve, send back, sign off, with a comment and a level; unlock what is signed off. */
export function ReviewForm({ desk }: { desk: ReviewDesk }) {
  const t = useText();
  const { row, comment, level, refusal } = desk;
  const data = useProjectData();
  const isChanged = changedSinceSigned(data).some((r) => r.id === row.review?.id);
  const { approve, return: sendBack, signOff, unlock } = reviewCommands.of;
  const errorAt = (field: Refusal['at']): string | null =>
    refusal?.at === field ? t(`review.${refusal.reason}`) : null;
  if (row.status === 'signed-off')
    return (
      <div className="zeef-decide">
        <Text size="sm">{t(isChanged ? 'review.changedSince' : 'review.locked')}</Text>
        <CommandButton command={unlock} variant="default" />
      </div>
    );
  const first = nextStep[row.status];
  const look = (name: typeof first): { variant?: 'default' } =>
    first === name ? {} : { variant: 'default' };
  return (
    <div className="zeef-review-form" ref={desk.fields}>
      <div className="zeef-review-fields">
        <PrintedLevel desk={desk} error={errorAt('printed')} />
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

/** Which of several levels is printed, where the rule leaves that to the lead. */
function PrintedLevel({ desk, error }: { desk: ReviewDesk; error: string | null }) {
  const t = useText();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const levels = levelsToPrint(desk.row, project.countingRule);
  if (project.severalLevels !== 'lead' || levels.length === 0) return null;
  return (
    <Select
      data-part="printed"
      label={t('review.printed')}
      placeholder={t('review.printedNone')}
      error={error}
      data={levels.map((l) => ({ value: levelKey(l), label: levelName(project, l, language) }))}
      value={desk.row.review?.printedLevel ?? null}
      onChange={desk.namePrinted}
    />
  );
}
