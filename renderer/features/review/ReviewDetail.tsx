import { Badge, Text, Title } from '@mantine/core';
import type { InterventionId } from '../../../shared/kernel/ids';
import type { Bilingual } from '../../../shared/model/fields';
import { extractionId } from '../../../shared/model/extraction';
import type { Rating } from '../../../shared/model/rating';
import { argumentOf, formatOutcome, formatRated } from '../../../shared/rating/several';
import type { BoardRow } from '../../../shared/review/board';
import { CommandButton } from '../../commands/CommandButton';
import { CommandDesk } from '../../commands/CommandDesk';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { usePerson, useProject, useProjectData } from '../../store/session';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { RatingComparison } from '../../ui-domain/RatingComparison';
import { SidesAt } from '../../ui-domain/sides/SidesAt';
import { reviewCommands } from './commands';
import { rowLines } from './row-lines';
import { ReviewForm } from './ReviewForm';
import { BoardChip } from '../../ui-domain/BoardChip';
import { type ReviewDesk, useReview } from './use-review';

type Props = { row: BoardRow; move: ReviewDesk['move'] };

/** One rating or template: what each gave and on what passages, and what the lead can do with it. */
export function ReviewDetail({ row, move }: Props) {
  const t = useText();
  const desk = useReview(row, move);
  const nameOf = useNames();
  const { title, by } = rowLines(useProjectData(), row);
  const isRating = row.subject.type === 'rating';
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const printed = formatOutcome(project, row.outcome, language);
  return (
    <CommandDesk group={reviewCommands} desk={desk}>
      <article
        className="zeef-review-detail"
        aria-label={row.title}
        data-status={row.status}
        data-subject={row.subject.type}
      >
        <div>
          <Title order={2} size="h3" dir="auto">
            {title}
          </Title>
          {by !== '' && <p className="zeef-quiet">{by}</p>}
        </div>
        <div className="zeef-review-line">
          <BoardChip status={row.status} />
          <Text size="sm">
            {t(isRating ? 'review.rating' : 'review.extraction')}
            {printed !== '' && ` · ${printed}`}
            {row.fields > 0 &&
              ` · ${t('interventions.answered', { answered: row.answered, total: row.fields })}`}
          </Text>
          <CommandButton command={reviewCommands.of.open} size="compact-sm" variant="subtle" />
        </div>
        {row.review !== null && row.review.comment !== '' && (
          <blockquote className="zeef-quote">
            {nameOf(row.review.by)}: {row.review.comment}
          </blockquote>
        )}
        <SidesOf row={row} />
        <Lacking text={t('review.unsettled', { count: row.unsettled.length })} fields={row.unsettled} />
        <Lacking text={t('field.missing', { count: row.missing.length })} fields={row.missing} />
        <Lacking
          text={t('field.noEvidence', { count: row.withoutEvidence.length })}
          fields={row.withoutEvidence}
        />
        <div className="zeef-raters">
          {row.ratings.map((rating) => (
            <OneRating key={rating.id} rating={rating} name={nameOf(rating.personId)} />
          ))}
        </div>
        {row.ratings.length > 1 && (
          <details open={row.status === 'disagreement'}>
            <summary>{t('compare.open')}</summary>
            <RatingComparison ratings={row.ratings} />
          </details>
        )}
        {usePerson().role === 'lead' && <ReviewForm desk={desk} />}
      </article>
    </CommandDesk>
  );
}

function useNames(): (id: string) => string {
  const { persons } = useProjectData();
  return (id) => persons.find((p) => p.id === id)?.name ?? id;
}

/** What one rater gave, why, and on what passages. */
function OneRating({ rating, name }: { rating: Rating; name: string }) {
  const project = useProject();
  const language = useAppStore((s) => s.language);
  return (
    <section className="zeef-panel-card" aria-label={name}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fw={600}>{formatRated(project, rating, language) || '–'}</Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {argumentOf(project, rating, language)}
        {rating.overruleReason !== '' && ` (${rating.overruleReason})`}
      </Text>
      <EvidenceChips match={(target) => target.type === 'rating' && target.ratingId === rating.id} isLocked />
    </section>
  );
}

/** Fields that lack something, by name; nothing when none does. */
function Lacking({ text, fields }: { text: string; fields: readonly Bilingual[] }) {
  const language = useAppStore((s) => s.language);
  if (fields.length === 0) return null;
  return (
    <Text size="sm" component="div">
      <Badge data-meaning="maybe" tt="none">
        {text}
      </Badge>{' '}
      {fields.map((label) => label[language]).join('; ')}
    </Text>
  );
}

/** What two wrote without knowing of each other in what is reviewed, or in the review itself. */
function SidesOf({ row: { subject, review } }: { row: BoardRow }) {
  return (
    <>
      {subject.type === 'extraction' && (
        <SidesAt table="extractions" id={extractionId(subject.id as InterventionId)} />
      )}
      {review !== null && <SidesAt table="reviews" id={review.id} />}
    </>
  );
}
