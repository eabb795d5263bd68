// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { switchTexts } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { screeningCommands } from './commands';
import { NothingWaits } from './NothingWaits';

const { waiting } = vi.hoisted(() => ({ waiting: { list: null as unknown[] | null } }));
vi.mock('../../ui-domain/waiting', () => ({ useWaiting: () => waiting.list }));

const buttons = (
  pile: string | null,
  trail: unknown[],
  leavePile = vi.fn(),
  candidates: unknown[] = [{}],
): string[] => {
  document.body.innerHTML = '';
  const desk = {
    pile,
    trail,
    queue: { candidates, assigned: 0, counts: new Map() },
    stage: 'title-abstract',
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

test('leads to the import where there is no reference yet', () => {
  expect(buttons(null, [], vi.fn(), [])).toEqual([nl['nav.import']]);
  expect(screen.getByText(nl['screening.nothingImported'])).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: nl['nav.import'] }));
  expect(useAppStore.getState().page).toBe('import');
});

test('leads to all that waits on this page, the first as the way on', () => {
  waiting.list = [
    { code: 'returned', count: 1, page: 'interventions', subject: 'i1' },
    { code: 'full-text', count: 5, page: 'screening', subject: 'full-text' },
    { code: 'difference', count: 4, page: 'screening', subject: 'conflicts' },
  ];
  expect(buttons(null, [])).toEqual([
    'Ga verder: 5 referenties screenen op volledige tekst',
    '4 verschillen tussen screeners bespreken',
  ]);
  fireEvent.click(screen.getByRole('button', { name: /^4 verschillen/ }));
  expect(useAppStore.getState()).toMatchObject({ page: 'screening', subject: 'conflicts' });
});

test('what stands by itself begins with a capital, also in English', () => {
  switchTexts('en');
  waiting.list = [
    { code: 'full-text', count: 5, page: 'screening', subject: 'full-text' },
    { code: 'difference', count: 4, page: 'screening', subject: 'conflicts' },
  ];
  expect(buttons(null, [])).toEqual([
    'Go on: screen 5 references on full text',
    'Discuss 4 differences between screeners',
  ]);
  switchTexts('nl');
});
