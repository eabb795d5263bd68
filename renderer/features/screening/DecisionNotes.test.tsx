// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fillIn, valueOf } from '../../../tests/helpers/fill-in';
import { openScreening } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { nl } from '../../lib/i18n/nl';
import { DecisionNotes } from './DecisionNotes';

const note = `${nl['screening.note']} (N)`;
async function notes(labels: string[], own?: { labels: string[]; note: string }) {
  const { session, set } = await openScreening(1);
  await set(() => ({ labels }));
  const [saveNote, saveLabels] = [vi.fn().mockResolvedValue(undefined), vi.fn()];
  const desk = { own, stage: 'title-abstract', saveNote, saveLabels, noteField: { current: null } } as never;
  draw(<DecisionNotes desk={desk} referenceId={'r1' as ReferenceId} />, session);
  return { saveNote, saveLabels };
}

test('labels of the project can be put on and taken off', async () => {
  const { saveLabels } = await notes(['kern', 'twijfel'], { labels: ['kern'], note: 'let op' });
  const chips = screen.getAllByRole<HTMLInputElement>('checkbox');
  expect(chips.map((chip) => chip.checked)).toEqual([true, false]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'twijfel' }));
  expect(saveLabels).toHaveBeenLastCalledWith(['kern', 'twijfel']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'kern' }));
  expect(saveLabels).toHaveBeenLastCalledWith([]);
  expect(valueOf(note)).toBe('let op');
});

test('a project without labels asks for none; a note can be written before a decision', async () => {
  const { saveNote } = await notes([]);
  expect(screen.queryByRole('group', { name: nl['screening.labels'] })).toBeNull();
  expect(valueOf(note)).toBe('');
  await fillIn(note, 'nakijken');
  await waitFor(() => expect(saveNote.mock.lastCall?.[0]).toBe('nakijken'));
});
