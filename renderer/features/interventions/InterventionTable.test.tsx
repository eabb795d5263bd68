// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fieldsOf } from '../../../shared/extraction/answers';
import type { InterventionId } from '../../../shared/kernel/ids';
import { newIntervention } from '../../../shared/model/intervention';
import { requireProject } from '../../../shared/model/tables';
import { InterventionTable } from './InterventionTable';

// jsdom has no layout: as high as some rows.
vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900);

async function table() {
  const { session, by } = await openStudy();
  const all = ['a', 'b', 'c'].map((id, n) => newIntervention(id as InterventionId, `Ingreep ${id}`, 'DK', n));
  await session.commit(
    by,
    'test',
    all.map((after) => ({ table: 'interventions', id: after.id, after })),
  );
  draw(<InterventionTable interventions={all} />, session);
  const grid = screen.getByRole('grid');
  const at = () => grid.getAttribute('aria-activedescendant');
  const edited = () =>
    within(grid)
      .queryAllByRole('textbox')
      .map((f) => f.closest('[role=gridcell]')?.id);
  const cell = (id: string) => document.getElementById(id)!;
  return { session, grid, at, edited, cell };
}

test('has a column for each field but levels, and a row for each intervention', async () => {
  const { session, grid } = await table();
  const fields = fieldsOf(requireProject(session.data).template).filter((f) => f.type !== 'sms');
  const heads = within(grid).getAllByRole('columnheader');
  expect(heads.slice(2).map((head) => head.textContent)).toEqual(fields.map((f) => f.label.nl));
  expect(grid.getAttribute('aria-colcount')).toBe(String(heads.length));
  expect(grid.getAttribute('aria-rowcount')).toBe('4');
  expect(
    within(grid)
      .getAllByRole('rowheader')
      .map((r) => r.textContent),
  ).toEqual(['Ingreep a', 'Ingreep b', 'Ingreep c']);
});

test('keys go from cell to cell; Enter edits the one that one is in, and Escape ends that', async () => {
  const { grid, at, edited } = await table();
  grid.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
  expect(at()).toBe('cell-1-2');
  await userEvent.keyboard('{Enter}');
  expect(edited()).toEqual(['cell-1-2']);
  await userEvent.keyboard('{ArrowDown}');
  expect(at()).toBe('cell-1-2');
  await userEvent.keyboard('{Escape}');
  expect([edited(), document.activeElement]).toEqual([[], grid]);
});

test('a double click edits a cell; another that is picked ends that, the same does not', async () => {
  const { at, edited, cell } = await table();
  await userEvent.dblClick(cell('cell-2-0'));
  expect([at(), edited()]).toEqual(['cell-2-0', ['cell-2-0']]);
  await userEvent.click(cell('cell-2-0'));
  expect(edited()).toEqual(['cell-2-0']);
  await userEvent.click(cell('cell-2-2'));
  expect([at(), edited()]).toEqual(['cell-2-2', []]);
  await userEvent.dblClick(cell('cell-2-2'));
  await userEvent.click(cell('cell-0-2'));
  expect([at(), edited()]).toEqual(['cell-0-2', []]);
});
