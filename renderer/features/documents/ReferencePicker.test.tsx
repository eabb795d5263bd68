// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ReferencePicker } from './ReferencePicker';

const labels = Array.from({ length: 60 }, (_, n) => ({ value: `r${n}`, label: `Étude ${n}` }));
const onChange = vi.fn();
function drawPicker(candidates: string[], value: string | null = null) {
  cleanup();
  const match = {
    file: new File(['x'], 'a.pdf'),
    verdict: 'doubtful',
    candidates: candidates.map((referenceId) => ({ referenceId })),
  };
  draw(
    <ReferencePicker
      labels={labels as never}
      match={match as never}
      value={value as never}
      onChange={onChange}
    />,
  );
  const field = screen.getByRole<HTMLInputElement>('combobox');
  fireEvent.click(field);
  const type = async (text: string): Promise<void> => {
    await userEvent.clear(field);
    await userEvent.type(field, text);
  };
  return { field, type };
}
const offered = (): string[] => screen.queryAllByRole('option').map((o) => o.textContent);

test('candidates are offered first, then others, fifty at most', () => {
  drawPicker(['r59', 'r7', 'gone']);
  expect(offered()).toHaveLength(50);
  expect(offered().slice(0, 4)).toEqual(['Étude 59', 'Étude 7', 'Étude 0', 'Étude 1']);
});

test('what is typed is looked for without regard to accents, in candidates too', async () => {
  const { type } = drawPicker(['r7', 'r15']);
  await type('etude 5');
  expect(offered()).toEqual(['Étude 5', ...Array.from({ length: 10 }, (_, n) => `Étude ${50 + n}`)]);
  await type('ETUDE 15');
  expect(offered()).toEqual(['Étude 15']);
});

test('what is chosen stands in the field, is offered with the others, and no question', () => {
  const { field } = drawPicker(['r7'], 'r58');
  expect(field.value).toBe('Étude 58');
  expect(offered()).toHaveLength(51);
  expect([offered()[0], offered().at(-1)]).toEqual(['Étude 7', 'Étude 58']);
  fireEvent.click(screen.getByRole('option', { name: 'Étude 7' }));
  expect(onChange.mock.calls).toEqual([['r7']]);
});
