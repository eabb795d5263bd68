import { Button, Card, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Review, reviewId } from '../../../shared/model/rating';
import { formatRating, parseRating } from '../../../shared/rating/sms';
import { type BoardRow, boardStatuses, buildBoard } from '../../../shared/review/board';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useCommit, usePerson, useProjectData } from '../../store/session';

/** The lead's board: every rating and template, with approve, return, sign off and unlock. */
export function ReviewPage() {
  const t = useText();
  const data = useProjectData();
  const person = usePerson();
  const [filter, setFilter] = useState<string | null>(null);
  const board = useMemo(() => buildBoard(data), [data]);
  const rows = filter === null ? board : board.filter((r) => r.status === filter);
  const count = (status: string): number => board.filter((r) => r.status === status).length;
  return (
    <Stack maw="64rem">
      <Title order={1}>{t('review.title')}</Title>
      <Select
        label={t('review.filter')}
        clearable
        placeholder={t('common.all')}
        w="18rem"
        data={boardStatuses.map((s) => ({ value: s, label: `${t(`review.status.${s}`)} (${count(s)})` }))}
        value={filter}
        onChange={setFilter}
      />
      {person.role !== 'lead' && <Text>{t('review.onlyLead')}</Text>}
      {rows.length === 0 && <Text>{t('review.empty')}</Text>}
      {rows.map((row) => (
        <ReviewCard key={`${row.subject.type}:${row.subject.id}`} row={row} />
      ))}
    </Stack>
  );
}

function ReviewCard({ row }: { row: BoardRow }) {
  const t = useText();
  const { persons } = useProjectData();
  const person = usePerson();
  const commit = useCommit();
  const [comment, setComment] = useState('');
  const [level, setLevel] = useState('');
  const [error, setError] = useState<string | null>(null);
  const isLead = person.role === 'lead';
  const save = async (status: Review['status']): Promise<void> => {
    if (status === 'returned' && comment.trim() === '') {
      setError(t('review.needComment'));
      return;
    }
    setError(null);
    const id = reviewId(row.subject.type, row.subject.id);
    const settled = parseRating(level) ?? row.review?.settled ?? null;
    const after: Review = {
      id,
      schemaVersion: 1,
      subject: row.subject,
      status,
      comment: comment.trim(),
      settled,
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
          {row.ratings.map((r) => (
            <Text key={r.id} size="sm">
              {nameOf(r.personId)}: {r.value === null ? '–' : formatRating(r.value)} {r.argument}
            </Text>
          ))}
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
