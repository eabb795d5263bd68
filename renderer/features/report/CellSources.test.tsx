// @vitest-environment jsdom
// What stands behind a cell, with who decided it when, and the way there.
import { draw } from '../../../tests/helpers/drawn';
import { openMarked } from '../../../tests/helpers/drawn-marked';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { newEvidence } from '../../../shared/model/evidence';
import { emptyRating } from '../../../shared/model/rating';
import { textCell } from '../../../shared/report/table-model';
import { openExternal } from '../../host/host';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { CellSources } from './CellSources';

vi.mock('../../host/host', async (original) => ({ ...(await original<object>()), openExternal: vi.fn() }));

test('a cell that is made of nothing says so, and opens its address', async () => {
  const { session } = await openMarked();
  draw(<CellSources cell={{ ...textCell('x'), href: 'https://a.nl/pad' }} language="nl" />, session);
  expect(screen.getByText(nl['report.noReports'])).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: textNow('report.openLink', { host: 'a.nl' }) }));
  expect(vi.mocked(openExternal).mock.calls).toEqual([['https://a.nl/pad']]);
  cleanup();
  draw(<CellSources cell={textCell('x')} language="nl" />, session);
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('of a report its levels, with who gave them and the passages; long ones are cut', async () => {
  const exact = (words: string) => ({
    quote: { exact: words, raw: words, prefix: '', suffix: '', source: 'text' as const },
  });
  const { session, by, reference } = await openMarked(
    ['a', exact('w'.repeat(61))],
    ['b', exact('v'.repeat(60))],
  );
  const rating = emptyRating(reference.id, by, 'sms', 0);
  // A passage that supports the level and a question too stands once.
  const evidence = ['a', 'b', 'a'].map((id, n) =>
    newEvidence({
      id: `e${n}` as never,
      annotationId: id as never,
      target: { type: 'rating', ratingId: rating.id, itemId: null },
      by,
      at: 1,
    }),
  );
  await session.commit(by, 'test', [
    {
      table: 'ratings',
      id: rating.id,
      after: { ...rating, value: { type: 'level', level: 4 }, argument: 'want', ratedAt: 0 },
    },
    ...evidence.map((e) => ({ table: 'evidence' as const, id: e.id, after: e })),
  ] as never);
  draw(<CellSources cell={textCell('4', [reference.id])} language="nl" />, session);
  expect(screen.queryByText(nl['report.noReports'])).toBeNull();
  expect(screen.getByText('4').parentElement!.textContent).toContain(`${nl['report.rating']}: 4 (Anna) want`);
  expect(screen.getByText(/^“w+…” \(p\. 1\)$/).textContent).toBe(`“${'w'.repeat(60)}…” (p. 1)`);
  expect(screen.getByText(/^“v+” \(p\. 1\)$/).textContent).toBe(`“${'v'.repeat(60)}” (p. 1)`);
  fireEvent.click(screen.getByText(/^“v+/));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'report', passage: 'b' });
  fireEvent.click(screen.getByRole('button', { name: nl['common.history'] }));
  expect(useAppStore.getState()).toMatchObject({ page: 'history', subject: 'report' });
  fireEvent.click(screen.getByRole('button', { name: nl['longlist.read'] }));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'report' });
});
