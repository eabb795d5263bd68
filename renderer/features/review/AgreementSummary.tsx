import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { ratingPairs } from '../../../shared/review/agreement';
import { formatCoefficient } from '../../../shared/report/words';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';

/** Weighted kappa of every two people who rated the same reports, in a line each. */
export function AgreementSummary() {
  const t = useText();
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const pairs = useMemo(() => ratingPairs(data), [data]);
  const nameOf = (id: string): string => data.persons.find((p) => p.id === id)?.name ?? '';
  return pairs.map(({ first, second, n, weighted }) => (
    <Text key={`${first}:${second}`} size="sm">
      {t('review.agreement', {
        first: nameOf(first),
        second: nameOf(second),
        count: n,
        kappa: formatCoefficient(weighted.value, language),
      })}
      {weighted.value === null && ` ${t('progress.undefined')}`}
    </Text>
  ));
}
