// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { screeningCommands } from './commands';
import { NothingWaits } from './NothingWaits';

const buttons = (pile: string | null, trail: unknown[], leavePile = vi.fn()): string[] => {
  document.body.innerHTML = '';
  const desk = {
    pile,
    trail,
    queue: { candidates: [], assigned: 0, counts: new Map() },
    move: vi.fn(),
    inFlight: 0,
  } as never;
  draw(
    <screeningCommands.desk.Provider value={desk}>
      <NothingWaits desk={desk} leavePile={leavePile} />
    </screeningCommands.desk.Provider>,
  );
  return screen.queryAllByRole('button').map((b) => b.textContent);
};

test('offers to leave a pile, and to go back where something was decided', () => {
  expect(buttons(null, [])).toEqual([]);
  expect(buttons('maybe', [])).toEqual([nl['screening.leavePile']]);
  expect(buttons(null, [{}])).toHaveLength(1);
  expect(buttons(null, [{}])[0]).toContain(nl['screening.previous']);
  const leave = vi.fn();
  buttons('maybe', [{}], leave);
  fireEvent.click(screen.getByRole('button', { name: nl['screening.leavePile'] }));
  expect(leave).toHaveBeenCalledTimes(1);
});
