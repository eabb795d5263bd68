// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { requireProject } from '../../../shared/model/tables';
import { numberColumn, reportTable, textCell, textColumn } from '../../../shared/report/table-model';
import { useAppStore } from '../../store/app.store';
import { setInterventionFilter } from '../../ui-domain/intervention-filter';
import { TypeMatrix } from './TypeMatrix';

vi.mock('../../ui-domain/intervention-filter', () => ({ setInterventionFilter: vi.fn() }));

test('a number opens the interventions of its country and type, a country those of all types', async () => {
  const { session } = await openStudy();
  const { countries, typology } = requireProject(session.data);
  const table = reportTable({
    id: 't',
    language: 'nl',
    caption: 'Typen',
    columns: [textColumn('Land', 1), numberColumn('A', 1), numberColumn('B', 1)],
    rows: ['0', '1', 'totaal'].map((name) => [name, `${name}a`, `${name}b`].map((text) => textCell(text))),
  });
  draw(<TypeMatrix table={table} />, session);
  // Names to the left, numbers to the right, as their headings.
  const sides = (role: 'cell' | 'columnheader'): string[] =>
    screen.getAllByRole(role).map((cell) => cell.style.textAlign);
  expect(sides('columnheader')).toEqual(['left', 'right', 'right']);
  expect(sides('cell').slice(0, 3)).toEqual(['left', 'right', 'right']);
  for (const name of ['1a', '1b', '1']) fireEvent.click(screen.getByRole('button', { name }));
  const country = countries[1]!.code;
  expect(vi.mocked(setInterventionFilter).mock.calls).toEqual([
    [{ country, type: typology[0]!.id }],
    [{ country, type: typology[1]!.id }],
    [{ country, type: null }],
  ]);
  expect(useAppStore.getState().page).toBe('interventions');
  expect(screen.getAllByRole('columnheader').map((h) => h.textContent)).toEqual(['Land', 'A', 'B']);
});
