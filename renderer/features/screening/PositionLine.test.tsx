// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { openScreening } from '../../../tests/helpers/screening-study';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { screeningCommands } from './commands';
import { PositionLine } from './PositionLine';

const row = ['a', 'b', 'c'].map((id) => ({ id }));
type Part = {
  isDecided?: boolean;
  verdict?: string;
  order?: string[];
  isLearned?: boolean;
  isPilot?: boolean;
};
async function line(part: Part, seedWords = '') {
  const { session, set } = await openScreening(0);
  await set(({ ranking }) => ({ ranking: { ...ranking, seedWords } }));
  const show = vi.fn();
  const desk = {
    place: { isDecided: part.isDecided ?? false, position: 1, row },
    trail: row,
    waiting: row,
    pile: null,
    own: part.verdict === undefined ? undefined : { verdict: part.verdict },
    queue: { assigned: 5, waiting: row, isPilot: part.isPilot ?? false },
    ranking: { order: part.order ?? null, isLearned: part.isLearned ?? false },
    jumpField: { current: null },
    show,
  } as never;
  draw(
    <screeningCommands.desk.Provider value={desk}>
      <PositionLine desk={desk} />
    </screeningCommands.desk.Provider>,
    session,
  );
  return show;
}
const decision = textNow('screening.yourDecision', { verdict: nl['screening.maybe'] });
const ranked = (): string[] =>
  [...document.querySelectorAll('[data-ranked]')].map((badge) => badge.textContent);

test('a number goes to the reference that has it', async () => {
  const show = await line({});
  await userEvent.type(
    screen.getByRole('textbox', { name: nl['screening.jump'].replace('{{key}}', 'G') }),
    '3{Enter}',
  );
  expect(show).toHaveBeenLastCalledWith('c');
  expect([screen.queryByText(nl['screening.pilot']), ranked()]).toEqual([null, []]);
});

test('what was decided is said where one looks back', async () => {
  await line({ isDecided: true, verdict: 'maybe', isPilot: true });
  expect(screen.getByText(decision)).toBeDefined();
  expect(screen.getByText(nl['screening.pilot'])).toBeDefined();
});

test('a decision on what waits, just written, is not said', async () => {
  await line({ verdict: 'maybe' });
  expect(screen.queryByText(decision)).toBeNull();
});

test('an order that was learned is told from one of words to start from', async () => {
  await line({ order: ['a'], isLearned: true }, 'mentor');
  expect(ranked()).toEqual([nl['ranking.on']]);
});

test('an order of words to start from is said', async () => {
  await line({ order: ['a'] }, 'mentor');
  expect(ranked()).toEqual([nl['ranking.seeded']]);
});

test('an order of nothing is not said, nor words without an order', async () => {
  await line({ order: ['a'] });
  await line({}, 'mentor');
  expect(ranked()).toEqual([]);
});
