// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bert } from '../../../tests/helpers/marked';
import { expect, test, vi } from 'vitest';
import { formatCoefficient } from '../../../shared/report/words';
import { ratingPairs } from '../../../shared/review/agreement';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { AgreementSummary } from './AgreementSummary';

vi.mock('../../../shared/review/agreement', () => ({ ratingPairs: vi.fn() }));

test('each two raters have a line; where kappa has no value that is said', async () => {
  const { session, by } = await openStudy();
  await session.commit(by, 'test', [{ table: 'persons', id: bert.id, after: bert }]);
  vi.mocked(ratingPairs).mockReturnValue([
    { first: by, second: bert.id, n: 4, weighted: { value: 0.5 } },
    { first: bert.id, second: 'weg', n: 1, weighted: { value: null } },
  ] as never);
  const { container } = draw(<AgreementSummary />, session);
  const line = (first: string, second: string, count: number, kappa: number | null): string =>
    textNow('review.agreement', { first, second, count, kappa: formatCoefficient(kappa, 'nl') });
  expect([...container.querySelectorAll('p')].map((p) => p.textContent)).toEqual([
    line('Anna', 'Bert', 4, 0.5),
    `${line('Bert', '', 1, null)} ${nl['progress.undefined']}`,
  ]);
});
