// The rating of a reference by who works now, and how it is changed.
import type { RatingId } from '../../../shared/kernel/ids';
import { type Rating, ratingId } from '../../../shared/model/rating';
import type { Reference } from '../../../shared/model/reference';
import { reviewId } from '../../../shared/model/review';
import type { Scale } from '../../../shared/model/scale';
import type { ProjectData } from '../../../shared/model/tables';
import { scaleOf } from '../../../shared/rating/scales';
import { formatRating, ratingOutcome } from '../../../shared/rating/sms';
import { followPath, isOverruled, type WizardState } from '../../../shared/rating/wizard';
import { isLocked } from '../../../shared/review/lock';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { ownRatings } from '../../../shared/review/raters';
import { onScale, othersText, ratingAfter, type RatingChange } from './rating-writes';

export type OwnRating = {
  id: RatingId;
  scale: Scale;
  /** Null before anything of it was written. */
  own: Rating | null;
  /** What others gave; empty where nobody did. */
  others: string;
  /** What the lead settled, or what the raters agree on; null while there is no such thing. */
  outcome: string | null;
  /** Whether it is signed off. */
  isLocked: boolean;
  /** Where the answers on the decision path lead. */
  path: WizardState;
  /** Whether the value differs from that, so that a reason is asked. */
  isOverruled: boolean;
  save: (change: RatingChange, builtOn: BuiltOn) => Promise<void>;
  /** As `save`, at the press of a button; what goes wrong is said, and it never rejects. */
  choose: (change: RatingChange) => Promise<boolean>;
};

function outcomeOf({ ratings, persons, reviews }: ProjectData, id: Reference['id']): string | null {
  const review = reviews.find((r) => r.id === reviewId('rating', id));
  const outcome = ratingOutcome(
    ownRatings({ ratings, persons }).filter((r) => r.referenceId === id),
    review,
  );
  return 'value' in outcome ? formatRating(outcome.value) : null;
}

/** The rating of a reference. */
export function useRating({ id: referenceId }: Reference): OwnRating {
  const t = useText();
  const data = useProjectData();
  const scale = scaleOf(useProject());
  const { id: personId } = usePerson();
  const commit = useCommit();
  const act = useAct();
  const id = ratingId(referenceId, personId);
  const stored = data.ratings.find((r) => r.id === id);
  const own = stored === undefined ? null : onScale(stored, scale.id);
  const path = followPath(scale, own?.answers ?? {}, own?.downgrades ?? []);
  const save = (change: RatingChange, builtOn: BuiltOn): Promise<void> =>
    commit(
      'rating.save',
      ({ ratings }) => {
        const rated = { referenceId, personId, scaleId: scale.id, at: browserEnv.now() };
        return [{ table: 'ratings', id, after: ratingAfter(ratings, rated, change) }];
      },
      builtOn,
    );
  return {
    id,
    scale,
    own,
    outcome: outcomeOf(data, referenceId),
    // What a rater elsewhere gave is another's own opinion: it comes after one's own.
    others: othersText(
      (own?.value ?? null) === null ? ownRatings(data) : data.ratings,
      data.persons,
      referenceId,
      id,
    ),
    isLocked: isLocked(data.reviews, 'rating', referenceId),
    path,
    isOverruled: isOverruled(own?.value ?? null, path.level),
    save,
    choose: (change) => act(t('rating.title', { scale: scale.short }), (builtOn) => save(change, builtOn)),
  };
}
