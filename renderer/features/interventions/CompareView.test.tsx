// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose } from '../../../tests/helpers/fill-in';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { InterventionId } from '../../../shared/kernel/ids';
import { newExtraction } from '../../../shared/model/extraction';
import { newIntervention } from '../../../shared/model/intervention';
import { nl } from '../../lib/i18n/nl';
import { CompareView } from './CompareView';

async function view(shown: number) {
  const { session, by } = await openStudy();
  const all = ['a', 'b', 'c', 'd', 'e'].map((id, n) => ({
    ...newIntervention(id as InterventionId, `Ingreep ${id}`, 'DK', n),
    types: id === 'b' ? { mentoring: 30 } : {},
  }));
  const answer = { target: { text: 'Jongeren', rows: [], by, at: 1 } };
  const extraction = newExtraction('b' as InterventionId, 1, answer);
  await session.commit(by, 'test', [
    ...all.map((after) => ({ table: 'interventions' as const, id: after.id, after })),
    { table: 'extractions', id: extraction.id, after: extraction },
  ]);
  draw(<CompareView interventions={all.slice(0, shown)} />, session);
  const rows = () =>
    [...document.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  return {
    rows,
    columns: () => rows()[0]?.slice(1),
    label: nl['interventions.compare'].replace('{{most}}', '4'),
  };
}

test('the first two are beside each other, with what is filled in for each', async () => {
  const { rows, columns } = await view(3);
  expect(columns()).toEqual(['Ingreep a', 'Ingreep b']);
  expect(rows()[1]).toEqual([nl['filter.type'], '', 'Mentoring 30%']);
  expect(rows().filter((row) => row.includes('Jongeren'))).toEqual([[expect.any(String), '', 'Jongeren']]);
});

test('up to four can be chosen', async () => {
  const { columns, label } = await view(3);
  await choose(label, 'Ingreep e');
  await choose(label, 'Ingreep c');
  expect(columns()).toEqual(['Ingreep a', 'Ingreep b', 'Ingreep e', 'Ingreep c']);
  await choose(label, 'Ingreep d');
  expect(columns()).toHaveLength(4);
});

test('without any it says to choose', async () => {
  const { rows } = await view(0);
  expect(rows()).toEqual([]);
  expect(screen.getByText(nl['interventions.compareEmpty'])).toBeDefined();
});
