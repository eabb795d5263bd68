// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { openScreening } from '../../../tests/helpers/screening-study';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { newSearch } from '../../../shared/model/source';
import { bareReference } from '../../../tests/helpers/references';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { Decided, Facts } from './Beside';
import { factsOf } from './reference-facts';

const csl = { type: 'report', title: 'T', DOI: '10.1/a b', language: 'sv', keyword: 'loon; werk' } as const;

test('facts are those that are known', () => {
  const source = newSearch('s' as never, 'PsycINFO', 'x', '2026-01-01');
  const reference = bareReference('r', csl, { sourceId: source.id });
  expect(factsOf(reference, [source])).toEqual([
    { code: 'source', text: 'PsycINFO' },
    { code: 'doi', text: '10.1/a b', href: 'https://doi.org/10.1/a%20b' },
    { code: 'language', text: 'sv' },
    { code: 'keywords', text: 'loon; werk' },
  ]);
  expect(factsOf(bareReference('r', { type: 'report', keyword: ' ' }), [source])).toEqual([]);
});

test('of a reference of which nothing is known nothing is shown', async () => {
  const { session } = await openScreening(0);
  draw(<Facts reference={bareReference('r', { type: 'report' })} />, session);
  expect(screen.queryByText(nl['screening.facts'])).toBeNull();
});

test('what was decided last stands first, with how, and is shown again when it is pressed', async () => {
  const { session, by, decided } = await openScreening(10);
  for (let n = 1; n <= 9; n++) await decided(by, `r${n}`, n % 2 === 0 ? 'include' : 'exclude');
  const trail = session.data.references.slice(0, 9);
  const show = vi.fn();
  const desk = { trail, stage: 'title-abstract', reference: trail[3], show } as never;
  draw(<Decided desk={desk} />, session);
  const rows = screen.getAllByRole('button');
  expect(rows.map((row) => row.textContent)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((n) => `Titel ${n}`));
  const meaning = (row: HTMLElement) => row.querySelector('[data-meaning]')?.getAttribute('data-meaning');
  expect(rows.slice(0, 2).map(meaning)).toEqual(['exclude', 'include']);
  expect(screen.getAllByLabelText(textNow('screening.include'))).toHaveLength(4);
  expect(rows.findIndex((row) => row.getAttribute('aria-current') === 'true')).toBe(5);
  await userEvent.click(rows[1]!);
  expect(show).toHaveBeenCalledWith('r8');
});
