import { Text } from '@mantine/core';
import { ratedPairs } from '../../../shared/rating/compare';
import { cohenKappa } from '../../../shared/stats/agreement';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';

/** Weighted kappa of every two people who rated the same reports, in a line each. */
export function AgreementSummary() {
  const t = useText();
  const { persons, ratings } = useProjectData();
  const language = useAppStore((s) => s.language);
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const raters = persons.filter((p) => ratings.some((r) => r.personId === p.id));
  return raters.flatMap((a, i) =>
    raters.slice(i + 1).flatMap((b) => {
      const agreement = cohenKappa(ratedPairs(ratings, a.id, b.id), 'quadratic');
      if (agreement === null) return [];
      const kappa = agreement.kappa === null ? '–' : number.format(agreement.kappa);
      return [
        <Text key={`${a.id}:${b.id}`} size="sm">
          {t('review.agreement', { first: a.name, second: b.name, count: agreement.n, kappa })}
        </Text>,
      ];
    }),
  );
}
