// @vitest-environment jsdom
// A product under another rule: beside the printed one, with what differs marked, and nothing stored.
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose } from '../../../tests/helpers/fill-in';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { SourceId } from '../../../shared/kernel/ids';
import { newCorrespondent, newSearch } from '../../../shared/model/source';
import { bareReference } from '../../../tests/helpers/references';
import { nl } from '../../lib/i18n/nl';
import { WhatIf } from './WhatIf';

test('what one source gave is taken away beside what is printed', async () => {
  const { session, by } = await openStudy();
  const id = 's1' as SourceId;
  const reference = { ...bareReference('r1', { type: 'report', title: 'Verslag' }), sourceId: id };
  await session.commit(by, 'test', [
    { table: 'sources', id, after: newCorrespondent(id, 'SE', 'Ulla') },
    { table: 'references', id: reference.id, after: reference },
  ]);
  const entries = session.log.length;
  draw(<WhatIf id="tabel-2.1" language="nl" onOpen={vi.fn()} />, session);
  const sides = () =>
    [nl['whatIf.printed'], nl['whatIf.other']].map((name) => screen.getByRole('region', { name }));
  const marked = (): number[] => sides().map((s) => s.querySelectorAll('[data-changed]').length);
  expect(marked()).toEqual([0, 0]);
  await choose(nl['whatIf.rule'], 'Zonder wat alleen Ulla gaf');
  expect(marked().every((n) => n > 0)).toBe(true);
  const conclusions = screen.getByRole('table', { name: nl['whatIf.conclusions'] });
  expect(within(conclusions).getAllByText(nl['whatIf.stays'])).toHaveLength(4);
  expect(session.log.length).toBe(entries);
});

test('a search is named by its source and its day, and by what was searched where those are the same', async () => {
  const { session, by } = await openStudy();
  const search = (id: string, engine: string, date: string) => ({
    table: 'sources' as const,
    id,
    after: newSearch(id as SourceId, engine, 'onderwijs AND (ontbijt OR maaltijd)', date),
  });
  await session.commit(by, 'test', [
    search('s1', 'Scopus', '2025-11-03'),
    search('s2', 'Eric', '2025-11-03'),
    search('s3', 'Eric', '2025-11-03'),
    ...['s1', 's2', 's3'].map((s, n) => {
      const one = bareReference(`r${n}`, { type: 'report', title: s });
      return { table: 'references' as const, id: one.id, after: { ...one, sourceId: s as SourceId } };
    }),
  ]);
  draw(<WhatIf id="tabel-2.1" language="nl" onOpen={vi.fn()} />, session);
  await choose(nl['whatIf.rule'], 'Zonder wat alleen Scopus (3 nov 2025) gaf');
  const names = screen.getAllByRole('option', { hidden: true }).map((o) => o.textContent);
  expect(names.filter((n) => n.includes('Eric (3 nov 2025): onderwijs AND'))).toHaveLength(2);
  expect(names.every((n) => n.length < 66)).toBe(true);
});
