import { Badge, Button, Card, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Bilingual } from '../../../shared/model/fields';
import { formatRating } from '../../../shared/rating/sms';
import type { BoardRow } from '../../../shared/review/board';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { usePerson, useProjectData } from '../../store/session';
import { RatingComparison } from '../../ui-domain/RatingComparison';
import { ReviewForm } from './ReviewForm';

/** One rating or template with where it stands, and what the lead can do with it. */
export function ReviewCard({ row }: { row: BoardRow }) {
  const isLead = usePerson().role === 'lead';
  const nameOf = useNames();
  return (
    <Card withBorder padding="sm" data-status={row.status} data-subject={row.subject.type}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div style={{ minWidth: 0 }}>
          <Standing row={row} />
          <Ratings row={row} />
          {row.review !== null && row.review.comment !== '' && (
            <Text size="sm" fs="italic">
              {nameOf(row.review.by)}: {row.review.comment}
            </Text>
          )}
        </div>
        {isLead && <ReviewForm row={row} />}
      </Group>
    </Card>
  );
}

function useNames(): (id: string) => string {
  const { persons } = useProjectData();
  return (id) => persons.find((p) => p.id === id)?.name ?? id;
}

/** What it is, how far it is, and what it lacks. */
function Standing({ row }: { row: BoardRow }) {
  const t = useText();
  const isRating = row.subject.type === 'rating';
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        px={0}
        maw="100%"
        onClick={() => goTo(isRating ? 'reading' : 'interventions', row.subject.id)}
      >
        <Text truncate size="sm" fw={600}>
          {row.title}
        </Text>
      </Button>
      <Text size="sm" c="dimmed">
        {t(isRating ? 'review.rating' : 'review.extraction')} · {t(`review.status.${row.status}`)}
        {row.value !== null && ` · ${formatRating(row.value)}`}
        {row.fields > 0 && ` · ${t('interventions.answered', { answered: row.answered, total: row.fields })}`}
      </Text>
      <Lacking color="red" text={t('field.missing', { count: row.missing.length })} fields={row.missing} />
      <Lacking
        color="orange"
        text={t('field.noEvidence', { count: row.withoutEvidence.length })}
        fields={row.withoutEvidence}
      />
    </>
  );
}

/** What each rater gave; side by side on request where there are more. */
function Ratings({ row: { ratings } }: { row: BoardRow }) {
  const t = useText();
  const nameOf = useNames();
  const [isCompared, setCompared] = useState(false);
  return (
    <>
      {ratings.map((r) => (
        <Text key={r.id} size="sm">
          {nameOf(r.personId)}: {r.value === null ? '–' : formatRating(r.value)} {r.argument}
          {r.overruleReason !== '' && ` (${r.overruleReason})`}
        </Text>
      ))}
      {ratings.length > 1 && (
        <>
          <Button
            size="compact-xs"
            variant="subtle"
            px={0}
            aria-expanded={isCompared}
            onClick={() => setCompared(!isCompared)}
          >
            {t('compare.open')}
          </Button>
          {isCompared && <RatingComparison ratings={ratings} />}
        </>
      )}
    </>
  );
}

/** Fields that lack something, by name; nothing when none does. */
function Lacking({ color, text, fields }: { color: string; text: string; fields: readonly Bilingual[] }) {
  const language = useAppStore((s) => s.language);
  if (fields.length === 0) return null;
  return (
    <Text size="sm">
      <Badge color={color} variant="dot" tt="none">
        {text}
      </Badge>{' '}
      {fields.map((label) => label[language]).join('; ')}
    </Text>
  );
}
