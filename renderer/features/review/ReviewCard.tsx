import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Bilingual } from '../../../shared/model/fields';
import type { RatingValue } from '../../../shared/model/rating';
import { type Review, reviewId, newReview } from '../../../shared/model/review';
import { formatRating, readLevel } from '../../../shared/rating/sms';
import { type BoardRow, refuseApproval } from '../../../shared/review/board';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { RatingComparison } from '../../ui-domain/RatingComparison';
import { useAct } from '../../ui-domain/use-act';

/** One rating or template with where it stands, and what the lead can do with it. */
export function ReviewCard({ row }: { row: BoardRow }) {
  const t = useText();
  const { persons } = useProjectData();
  const person = usePerson();
  const commit = useCommit();
  const act = useAct();
  const id = reviewId(row.subject.type, row.subject.id);
  const comment = useDraft(`reviews:${id}`, 'comment');
  const level = useDraft(`reviews:${id}`, 'level');
  const [error, setError] = useState<string | null>(null);
  const [levelError, setLevelError] = useState<string | null>(null);
  const [isCompared, setCompared] = useState(false);
  const isLead = person.role === 'lead';
  // Also after it was sent back: raters who differ have no level together.
  const isDisputed = row.value === null && row.ratings.filter((r) => r.value !== null).length > 1;
  const save = async (status: Review['status'], builtOn: BuiltOn): Promise<void> => {
    const isGiven = row.subject.type === 'rating' && level.text.trim() !== '';
    const given = !isGiven ? null : readSettled(level.text, row.ratings);
    const chosen = given ?? row.review?.settled ?? null;
    const reason = comment.text.trim();
    const settles = given !== null && isDisputed;
    const isRefused = isGiven && given === null;
    setLevelError(isRefused ? t('review.refusedLevel') : null);
    setError(null);
    if (isRefused) return;
    if (status !== 'returned' && status !== 'open' && refuseApproval(row) !== null && given === null) {
      setError(t('review.refused.unrated'));
      return;
    }
    if (status === 'returned' && reason === '') {
      setError(t('review.needComment'));
      return;
    }
    if (settles && reason === '') {
      setError(t('review.needReason'));
      return;
    }
    if (status !== 'returned' && status !== 'open' && isDisputed && chosen === null) {
      setError(t('review.needLevel'));
      return;
    }
    // The reason for a settled level stays with it until another is given.
    const kept = chosen !== null && status !== 'open' ? (row.review?.comment ?? '') : '';
    const after = newReview({
      subject: row.subject,
      status,
      comment: reason || kept,
      settled: chosen,
      by: person.id,
      at: browserEnv.now(),
    });
    await commit('review.save', [{ table: 'reviews', id, after }], builtOn);
    comment.clear();
    level.clear();
  };
  const review = (what: string, status: Review['status']): void =>
    void act(what, (builtOn) => save(status, builtOn));
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
            <Group gap={4} wrap="nowrap" grow align="start">
              <DraftInput
                size="xs"
                aria-label={t('review.comment')}
                placeholder={t('review.comment')}
                draft={comment}
                error={error}
              />
              {row.subject.type === 'rating' && (
                <DraftInput
                  size="xs"
                  aria-label={t('review.settle')}
                  placeholder={t('review.settle')}
                  draft={level}
                  error={levelError}
                />
              )}
            </Group>
            <Group gap={4}>
              {refuseApproval(row) === null && (
                <Button size="compact-xs" onClick={() => review(t('review.approve'), 'approved')}>
                  {t('review.approve')}
                </Button>
              )}
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => review(t('review.return'), 'returned')}
              >
                {t('review.return')}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => review(t('review.signOff'), 'signed-off')}
              >
                {t('review.signOff')}
              </Button>
            </Group>
          </Stack>
        )}
        {isLead && row.status === 'signed-off' && (
          <Button size="compact-xs" variant="default" onClick={() => review(t('review.unlock'), 'open')}>
            {t('review.unlock')}
          </Button>
        )}
      </Group>
    </Card>
  );
}

/** What the lead settles: a level, a range, or the remark that one of the raters gave in place of a level. */
function readSettled(text: string, ratings: BoardRow['ratings']): RatingValue | null {
  const remarks = ratings.flatMap((r) => (r.value?.type === 'remark' ? [r.value] : []));
  return readLevel(text) ?? remarks.find((r) => r.text === text.trim()) ?? null;
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
