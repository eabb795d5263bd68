// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { bert, openScreening } from '../../../tests/helpers/screening-study';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Verdict } from '../../../shared/model/decision';
import { screeningOverall, screeningPairs } from '../../../shared/review/agreement';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { ScreeningAgreement } from './ScreeningAgreement';
import { threeDecimals } from './screening-progress';

async function agreement(first: Verdict[], second: Verdict[]) {
  const { session, by, decided } = await openScreening(first.length);
  for (const [i, verdict] of first.entries()) await decided(by, `r${i + 1}`, verdict);
  for (const [i, verdict] of second.entries()) await decided(bert.id, `r${i + 1}`, verdict);
  draw(<ScreeningAgreement stage="title-abstract" />, session);
  return session.data;
}
const number = (value: number | null | undefined): string => threeDecimals(value, 'nl');

test('every two who decided on the same have their agreement, and all together theirs', async () => {
  const data = await agreement(
    ['include', 'exclude', 'exclude', 'maybe', 'exclude', 'include'],
    ['include', 'exclude', 'include', 'maybe', 'exclude', 'exclude'],
  );
  const [pair, ...more] = screeningPairs(data, 'title-abstract');
  expect(more).toEqual([]);
  const nameOf = (id?: string) => data.persons.find((p) => p.id === id)!.name;
  const said = textNow('progress.pair', {
    first: nameOf(pair?.first),
    second: nameOf(pair?.second),
    count: 6,
    observed: number(4 / 6),
    kappa: number(pair?.kappa.value),
    low: number(pair?.kappa.low),
    high: number(pair?.kappa.high),
    pabak: number(pair?.pabak),
    ac1: number(pair?.ac1.value),
  });
  expect(screen.getByText(said)).toBeDefined();
  const overall = screeningOverall(data, 'title-abstract');
  const all = textNow('progress.overall', {
    fleiss: number(overall.fleiss.value),
    fleissOf: 6,
    alpha: number(overall.alpha.value),
    ac1: number(overall.ac1.value),
    count: 6,
  });
  expect(screen.getByText(all)).toBeDefined();
  expect(screen.queryByText(nl['progress.undefined'])).toBeNull();
  expect(screen.queryByText(nl['progress.noPairs'])).toBeNull();
});

test('where nobody decided on the same that is said, and no number', async () => {
  await agreement(['include', 'exclude'], []);
  expect(screen.getByText(nl['progress.noPairs'])).toBeDefined();
  expect(document.querySelector('[data-pair]')).toBeNull();
  expect(screen.queryByText(/Fleiss/)).toBeNull();
});

test('a kappa that cannot be worked out says why', async () => {
  await agreement(['include', 'include'], ['include', 'include']);
  expect(screen.getByText(nl['progress.undefined'])).toBeDefined();
});
