// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { PersonId } from '../../shared/kernel/ids';
import { newPerson } from '../../shared/model/people';
import { emptyProjectData } from '../../shared/model/tables';
import { useAppStore } from '../store/app.store';
import { EvidenceChips } from './EvidenceChips';

const annotation = (id: string, exact: string, state: string) => ({
  id,
  referenceId: `ref-${id}`,
  kind: 'area',
  quote: { exact },
  anchor: { state },
  parts: [{ pageLabel: `p-${id}` }, { pageLabel: 'next' }],
});
const evidence = (id: string, annotationId: string, fieldId = 'f') => ({
  id,
  annotationId,
  target: { type: 'field', extractionId: 'e', fieldId },
});
const commit = vi.fn(() => Promise.resolve());
function drawChips(isLocked = false, more: ReturnType<typeof evidence>[] = []) {
  commit.mockClear();
  const data = {
    ...emptyProjectData(),
    persons: [newPerson({ id: 'a' as PersonId, name: 'Anna', role: 'lead', colour: '' })],
    annotations: [
      annotation('x', 'w'.repeat(41), 'moved'),
      annotation('y', '', 'lost'),
      annotation('z', 'kort', 'exact'),
    ],
    evidence: [
      ...more,
      evidence('1', 'x'),
      evidence('2', 'y'),
      evidence('3', 'z', 'g'),
      evidence('4', 'gone'),
    ],
  };
  const session = { subscribe: () => () => undefined, getSnapshot: () => data, commit, readAt: 1 };
  draw(
    <EvidenceChips
      isLocked={isLocked}
      match={(target) => target.type === 'field' && target.fieldId === 'f'}
    />,
    session as never,
  );
}

test('the passages of this field stand as chips, cut short, with their page and what is not sure of them', () => {
  drawChips();
  const chips = [...document.querySelectorAll('.zeef-chip')];
  expect(chips.map((c) => c.getAttribute('data-state'))).toEqual(['moved', 'lost']);
  expect(chips[0]?.textContent).toContain(`“${'w'.repeat(40)}…” (p. p-x)`);
  expect(chips[1]?.textContent).not.toContain('…');
  // Of an area there are no words to quote.
  expect(chips[1]?.textContent).not.toContain('“');
  expect(chips[0]?.querySelector('.zeef-dot')).toBeNull();
  expect(chips[1]?.querySelector('.zeef-dot.lost')).not.toBeNull();
});

test('a chip jumps to its passage', async () => {
  drawChips();
  await userEvent.click(screen.getByRole('button', { name: /p-y/ }));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'ref-y', passage: 'y' });
});

test('evidence is taken away by itself, unless it is locked', async () => {
  drawChips();
  const cross = document.querySelectorAll<HTMLElement>('.zeef-chip button:not([title])')[1];
  await userEvent.click(cross!);
  expect(commit).toHaveBeenCalledWith(
    'a',
    'evidence.remove',
    [{ table: 'evidence', id: '2', after: null }],
    undefined,
  );
});

test('what is locked stays', () => {
  drawChips(true);
  expect(document.querySelectorAll('.zeef-chip button')).toHaveLength(2);
});

test('a passage that supports two parts stands once where nothing can be taken away', () => {
  drawChips(true, [evidence('0', 'x')]);
  expect(document.querySelectorAll('.zeef-chip')).toHaveLength(2);
});

test('a passage that supports two parts can be taken from each', () => {
  drawChips(false, [evidence('0', 'x')]);
  expect(document.querySelectorAll('.zeef-chip')).toHaveLength(3);
});
