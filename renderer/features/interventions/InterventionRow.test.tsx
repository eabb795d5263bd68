// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fieldsOf } from '../../../shared/extraction/answers';
import type { InterventionId } from '../../../shared/kernel/ids';
import { newExtraction } from '../../../shared/model/extraction';
import { newIntervention } from '../../../shared/model/intervention';
import { requireProject } from '../../../shared/model/tables';
import { useAppStore } from '../../store/app.store';
import { InterventionRow } from './InterventionRow';

async function row(active: number | null, isEdited: boolean) {
  const { session, by } = await openStudy();
  const made = ['a', 'b'].map((id) => newIntervention(id as InterventionId, `Ingreep ${id}`, 'DK', 0));
  const answer = (text: string) => ({ target: { text, rows: [], by, at: 1 } });
  const extractions = [
    newExtraction('b' as InterventionId, 1, answer('Ouderen')),
    newExtraction('a' as InterventionId, 1, answer('Jongeren')),
  ];
  await session.commit(by, 'test', [
    ...made.map((after) => ({ table: 'interventions' as const, id: after.id, after })),
    ...extractions.map((after) => ({ table: 'extractions' as const, id: after.id, after })),
  ]);
  const all = fieldsOf(requireProject(session.data).template);
  const fields = ['title', 'target'].map((id) => all.find((f) => f.id === id)!);
  const [onPick, onEdit] = [vi.fn(), vi.fn()];
  const props = { intervention: made[0]!, index: 4, fields, style: {}, active, isEdited, onPick, onEdit };
  draw(
    <div role="grid">
      <InterventionRow {...props} />
    </div>,
    session,
  );
  const cell = (column: number): HTMLElement => document.getElementById(`cell-4-${column}`)!;
  return { session, onPick, onEdit, cell, count: all.length };
}

test('shows its own answers and how much is filled in; a cell is picked by its column', async () => {
  const { cell, onPick, onEdit, count } = await row(1, false);
  expect([cell(0).textContent, cell(1).textContent]).toEqual(['', 'Jongeren']);
  expect([cell(0).className, cell(1).className]).toEqual(['', 'active']);
  expect(screen.getByText(new RegExp(`^1/(${count}|${count - 1})$`))).toBeDefined();
  expect(screen.getByRole('row').getAttribute('aria-rowindex')).toBe('6');
  fireEvent.click(cell(0));
  expect(onPick).toHaveBeenLastCalledWith(0);
  fireEvent.doubleClick(cell(1));
  expect(onEdit).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Ingreep a' }));
  expect(useAppStore.getState()).toMatchObject({ page: 'interventions', subject: 'a' });
});

test('the cell one is in is edited in its place, and saved as its own answer', async () => {
  const { session, cell } = await row(1, true);
  const field = screen.getByRole('textbox');
  expect(cell(1).contains(field)).toBe(true);
  expect(document.activeElement).toBe(field);
  await userEvent.clear(field);
  await userEvent.type(field, 'Vrouwen');
  await userEvent.tab();
  const answers = () => session.data.extractions.map((x) => x.answers['target']?.text).sort();
  await waitFor(() => expect(answers()).toEqual(['Ouderen', 'Vrouwen']));
});

test('in another row nothing is edited', async () => {
  const { cell } = await row(null, true);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(cell(1).className).toBe('');
});
