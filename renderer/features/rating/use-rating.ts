// The rating of a reference by who works now, and how it is changed.
import type { RatingId } from '../../../shared/kernel/ids';
import type { Language } from '../../../shared/model/fields';
import type { Rating, RatingLevel } from '../../../shared/model/rating';
import type { Reference } from '../../../shared/model/reference';
import type { Scale } from '../../../shared/model/scale';
import { type ProjectData, requireProject } from '../../../shared/model/tables';
import { scaleOf } from '../../../shared/rating/scales';
import { formatOutcome, levelItem } from '../../../shared/rating/several';
import { followPath, isOverruled, type WizardState } from '../../../shared/rating/wizard';
import { standsFor } from '../../../shared/review/active';
import {
  isRatingLocked,
  outcomesByReference,
  ratingPlace,
  ratingsByReport,
} from '../../../shared/review/rated';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { ownRatings } from '../../../shared/review/raters';
import { type LevelsChange, levelWrites } from './level-writes';
import {
  type Given,
  onScale,
  othersText,
  ratingAfter,
  ratingBefore,
  type RatingChange,
} from './rating-writes';

export type OwnRating = {
  id: RatingId;
  scale: Scale;
  /** Null before anything of it was written. */
  own: Rating | null;
  /** The levels of a report that has several; none where there is one. */
  levels: readonly RatingLevel[];
  /** Which of several is rated now; null where there is one. */
  level: RatingLevel | null;
  /** What was given of that level, or of the report; null before anything was. */
  given: Given | null;
  /** How drafts of a field of it, and what its passages support, are named. */
  field: (name: string) => string;
  item: (itemId: string | null) => string | null;
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
  /** Which levels there are, and what each is of. */
  saveLevels: (change: LevelsChange, builtOn: BuiltOn) => Promise<void>;
  setLevels: (change: LevelsChange) => Promise<boolean>;
};

function outcomeOf(data: ProjectData, id: Reference['id'], language: Language): string | null {
  return formatOutcome(requireProject(data), outcomesByReference(data).get(id), language) || null;
}

/**
 * The rating of a reference.
 *
 * @param chosen - the one of several levels that is rated now; the first where it is none of them
 */
export function useRating({ id: referenceId }: Reference, chosen: string | null = null): OwnRating {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const data = useProjectData();
  const project = useProject();
  const scale = scaleOf(project);
  const { id: personId } = usePerson();
  const commit = useCommit();
  const act = useAct();
  const { id, referenceId: ratedId } = ratingPlace(data, referenceId, personId);
  const stored = data.ratings.find((r) => r.id === id);
  const own = stored === undefined ? null : onScale(stored, scale.id, project.scaleId);
  const levels = own?.levels ?? [];
  const level = levels.find((l) => l.id === chosen) ?? levels[0] ?? null;
  const given = level ?? own;
  const path = followPath(scale, given?.answers ?? {}, given?.downgrades ?? []);
  const rated = () => ({
    referenceId: ratedId,
    personId,
    scaleId: scale.id,
    chosenId: project.scaleId,
    at: browserEnv.now(),
  });
  const save = (change: RatingChange, builtOn: BuiltOn): Promise<void> =>
    commit(
      'rating.save',
      ({ ratings }) => [
        { table: 'ratings', id, after: ratingAfter(ratings, rated(), change, level?.id ?? null) },
      ],
      builtOn,
    );
  const saveLevels = (change: LevelsChange, builtOn: BuiltOn): Promise<void> =>
    commit(
      'rating.levels',
      ({ ratings, evidence }) => levelWrites(ratingBefore(ratings, rated()), evidence, change),
      builtOn,
    );
  return {
    id,
    scale,
    own,
    levels,
    level,
    given,
    field: (name) => (level === null ? name : `${name}${level.id}`),
    item: (itemId) => (level === null ? itemId : levelItem(level.id, itemId)),
    outcome: outcomeOf(data, referenceId, language),
    // What a rater elsewhere gave is another's own opinion: it comes after one's own.
    others: othersText(
      ratingsByReport({
        ...data,
        ratings: (own?.value ?? null) === null ? ownRatings(data) : data.ratings,
      }).get(standsFor(data, referenceId)) ?? [],
      { persons: data.persons, project, language },
      id,
    ),
    isLocked: isRatingLocked(data, referenceId),
    path,
    isOverruled: isOverruled(given?.value ?? null, path.level),
    save,
    choose: (change) => act(t('rating.title', { scale: scale.short }), (builtOn) => save(change, builtOn)),
    saveLevels,
    setLevels: (change) => act(t('rating.severalLevels'), (builtOn) => saveLevels(change, builtOn)),
  };
}
