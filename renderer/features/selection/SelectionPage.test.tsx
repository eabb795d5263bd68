// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { measure } from '../../../tests/helpers/marked';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newSelection } from '../../../shared/model/selection';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { setInterventionFilter } from '../../ui-domain/intervention-filter';
import { SelectionPage } from './SelectionPage';

test('the ranking counts those that are chosen of what is shown; the matrix takes its place; both stay', async () => {
  const { session, by } = await openStudy();
  draw(<SelectionPage />, session);
  expect(screen.getByText(nl['interventions.empty'])).toBeDefined();
  const interventions = ['SE', 'SE', 'DK'].map((country, n) => ({
    ...measure,
    id: `i${n}` as never,
    title: `Ingreep ${n}`,
    country,
    sequence: n,
  }));
  const outcomes = ['chosen', 'reserve', 'chosen'] as const;
  await act(() =>
    session.commit(by, 'test', [
      ...interventions.map((i) => ({ table: 'interventions' as const, id: i.id, after: i })),
      ...interventions.map((i, n) => {
        const after = { ...newSelection(i.id, by, 1), outcome: outcomes[n]! };
        return { table: 'selections' as const, id: after.id, after };
      }),
    ]),
  );
  const cards = (): number => document.querySelectorAll('[data-rank]').length;
  expect(cards()).toBe(3);
  expect(screen.getByText(textNow('selection.count', { count: 2 }))).toBeDefined();
  expect(screen.queryByText(nl['interventions.empty'])).toBeNull();
  act(() => setInterventionFilter({ country: 'SE' }));
  expect(cards()).toBe(2);
  expect(screen.getByText(textNow('selection.count', { count: 1 }))).toBeDefined();
  fireEvent.click(screen.getByRole('radio', { name: nl['selection.matrix'] }));
  expect(cards()).toBe(0);
  expect(screen.getByRole('table')).toBeDefined();
  cleanup();
  draw(<SelectionPage />, session);
  expect(screen.getByRole('table')).toBeDefined();
  expect(screen.getByText(textNow('filter.shown', { shown: 2, total: 3 }))).toBeDefined();
});
