import { Badge, Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Bilingual } from '../../../shared/model/fields';
import { type Review, reviewId } from '../../../shared/model/rating';
import { formatRating, parseRating } from '../../../shared/rating/sms';
import type { BoardRow } from '../../../shared/review/board';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { RatingComparison } from '../../ui-domain/RatingComparison';

/** One rating or template with where it stands, and what the lead can do with it. */
export function ReviewCard({ row }: { row: BoardRow }) {
  const t = useText();
  const { persons } = useProjectData();
  const person = usePerson();
  const commit = useCommit();
  const [comment, setComment] = useState('');
  const [level, setLevel] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isCompared, setCompared] = useState(false);
  const isLead = person.role === 'lead';
  const save = async (status: Review['status']): Promise<void> => {
    const chosen = parseRating(level) ?? row.review?.settled ?? null;
    const reason = comment.trim();
    const settles = parseRating(level) !== null && row.status === 'disagreement';
    if (status === 'returned' && reason === '') {
      setError(t('review.needComment'));
      return;
    }
    if (settles && reason === '') {
      setError(t('review.needReason'));
      return;
    }
    if (status !== 'returned' && row.status === 'disagreement' && chosen === null) {
      setError(t('review.needLevel'));
      return;
    }
    setError(null);
    const id = reviewId(row.subject.type, row.subject.id);
    // The reason for a settled level stays with it until another is given.
    const kept = chosen !== null && status !== 'open' ? (row.review?.comment ?? '') : '';
    const after: Review = {
      id,
      schemaVersion: 1,
      subject: row.subject,
      status,
      comment: reason || kept,
      settled: chosen,
      by: person.id,
      at: browserEnv.now(),
    };
    await commit('review.save', [{ table: 'reviews', id, after }]);
    setComment('');
    setLevel('');
  };
  const open = (): void => goTo(row.subject.type === 'rating' ? 'reading' : 'interventions', row.subject.id);
  const nameOf = (id: string): string => persons.find((p) => p.id === id)?.name ?? id;
  return (
    <Card withBorder padding="sm" data-status={row.status} data-subject={row.subject.type}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div style={{ minWidth: 0 }}>
          <Button variant="subtle" size="compact-sm" px={0} maw="100%" onClick={open}>
            <Text truncate size="sm" fw={600}>
              {row.title}
            </Text>
          </Button>
          <Text size="sm" c="dimmed">
            {t(row.subject.type === 'rating' ? 'review.rating' : 'review.extraction')} ·{' '}
            {t(`review.status.${row.status}`)}
            {row.value !== null && ` · ${formatRating(row.value)}`}
            {row.fields > 0 &&
              ` · ${t('interventions.answered', { answered: row.answered, total: row.fields })}`}
          </Text>
          <Lacking
            color="red"
            text={t('field.missing', { count: row.missing.length })}
            fields={row.missing}
          />
          <Lacking
            color="orange"
            text={t('field.noEvidence', { count: row.withoutEvidence.length })}
            fields={row.withoutEvidence}
          />
          {row.ratings.map((r) => (
            <Text key={r.id} size="sm">
              {nameOf(r.personId)}: {r.value === null ? '–' : formatRating(r.value)} {r.argument}
              {r.overruleReason !== '' && ` (${r.overruleReason})`}
            </Text>
          ))}
          {row.ratings.length > 1 && (
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
              {isCompared && <RatingComparison ratings={row.ratings} />}
            </>
          )}
          {row.review !== null && row.review.comment !== '' && (
            <Text size="sm" fs="italic">
              {nameOf(row.review.by)}: {row.review.comment}
            </Text>
          )}
        </div>
        {isLead && row.status !== 'signed-off' && (
          <Stack gap={4} miw="22rem">
            <Group gap={4} wrap="nowrap">
              <TextInput
                size="xs"
                aria-label={t('review.comment')}
                placeholder={t('review.comment')}
                value={comment}
                error={error}
                onChange={(e) => setComment(e.currentTarget.value)}
              />
              {row.subject.type === 'rating' && (
                <TextInput
                  size="xs"
                  aria-label={t('review.settle')}
                  placeholder={t('review.settle')}
                  value={level}
                  onChange={(e) => setLevel(e.currentTarget.value)}
                />
              )}
            </Group>
            <Group gap={4}>
              <Button size="compact-xs" onClick={() => void save('approved')}>
                {t('review.approve')}
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => void save('returned')}>
                {t('review.return')}
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => void save('signed-off')}>
                {t('review.signOff')}
              </Button>
            </Group>
          </Stack>
        )}
        {isLead && row.status === 'signed-off' && (
          <Button size="compact-xs" variant="default" onClick={() => void save('open')}>
            {t('review.unlock')}
          </Button>
        )}
      </Group>
    </Card>
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
