import { Group, Progress, Text } from '@mantine/core';
import { useText } from '../../lib/i18n';
import type { Ranking } from './use-ranking';

/** That the ranking is being prepared, and how far that is, or why there is none. */
export function RankingNotice({ ranking }: { ranking: Ranking }) {
  const t = useText();
  if (ranking.status === 'preparing')
    return (
      <Group>
        <Progress w="14rem" value={100 * ranking.share} aria-label={t('ranking.preparing')} />
        <Text size="sm">{t('ranking.preparing')}</Text>
      </Group>
    );
  if (ranking.status !== 'failed') return null;
  return (
    <Text c="red" role="alert">
      {t('ranking.failed')} {ranking.error}
    </Text>
  );
}
