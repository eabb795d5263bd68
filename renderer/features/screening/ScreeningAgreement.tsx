import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Stage } from '../../../shared/model/decision';
import { screeningOverall, screeningPairs } from '../../../shared/review/agreement';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { Confusion } from './Confusion';
import { threeDecimals } from './screening-progress';

/** How far every two screeners agree, with their matrix, and all of them together. */
export function ScreeningAgreement({ stage }: { stage: Stage }) {
  const t = useText();
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const { overall, pairs } = useMemo(
    () => ({ overall: screeningOverall(data, stage), pairs: screeningPairs(data, stage) }),
    [data, stage],
  );
  const nameOf = (id: string): string => data.persons.find((p) => p.id === id)?.name ?? '';
  const number = (value: number | null | undefined): string => threeDecimals(value, language);
  return (
    <>
      {overall.n === 0 && <Text size="sm">{t('progress.noPairs')}</Text>}
      {pairs.map((pair) => (
        <div key={`${pair.first}:${pair.second}`} data-pair>
          <Text size="sm">
            {t('progress.pair', {
              first: nameOf(pair.first),
              second: nameOf(pair.second),
              count: pair.n,
              observed: number(pair.observed),
              kappa: number(pair.kappa.value),
              low: number(pair.kappa.low),
              high: number(pair.kappa.high),
              pabak: number(pair.pabak),
              ac1: number(pair.ac1.value),
            })}
          </Text>
          {pair.kappa.value === null && <Text size="sm">{t('progress.undefined')}</Text>}
          <Confusion counts={pair.confusion} first={nameOf(pair.first)} second={nameOf(pair.second)} />
        </div>
      ))}
      {overall.n > 0 && (
        <Text size="sm">
          {t('progress.overall', {
            fleiss: number(overall.fleiss.value),
            fleissOf: overall.fleiss.n,
            alpha: number(overall.alpha.value),
            ac1: number(overall.ac1.value),
            count: overall.n,
          })}
        </Text>
      )}
    </>
  );
}
