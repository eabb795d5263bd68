// @vitest-environment jsdom
// What can be decided, and what speaks for and against.
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { screeningCommands } from './commands';
import { DecisionBar } from './DecisionBar';

const decide = vi.fn();
const desk = (ranking: object) =>
  ({
    reference: { id: 'r' },
    language: 'nl',
    decide,
    ranking,
    exclusions: [
      { code: 'land', label: { nl: 'Land' }, explanation: { nl: 'Ander land' } },
      { code: 'jaar', label: { nl: 'Jaar' }, explanation: { nl: 'Te oud' } },
    ],
  }) as never;
let session: Awaited<ReturnType<typeof openStudy>>['session'];
beforeEach(async () => {
  ({ session } = await openStudy());
});
const show = (ranking: object): void => {
  const shown = desk(ranking);
  draw(
    <screeningCommands.desk.Provider value={shown}>
      <DecisionBar desk={shown} referenceId={'r' as never} />
    </screeningCommands.desk.Provider>,
    session,
  );
};
const why = (): HTMLElement | null => screen.queryByRole('group', { name: nl['ranking.why'] });

test('each reason has a button, which excludes because of it', () => {
  show({ isLearned: false, explained: null });
  const reasons = [...screen.getByRole('group', { name: nl['screening.reason'] }).querySelectorAll('button')];
  expect(reasons.map((b) => b.title)).toEqual(['Ander land', 'Te oud']);
  fireEvent.click(reasons[1]!);
  expect(decide).toHaveBeenCalledWith('exclude', 'jaar');
  expect(why()).toBeNull();
});

test('words that speak for and against are told apart, of the reference that is shown alone', () => {
  const terms = [
    { term: 'loon', weight: 2 },
    { term: 'zee', weight: -1 },
    { term: '§wage-subsidy', weight: 1 },
  ];
  show({ isLearned: true, explained: { id: 'other', terms } });
  expect(why()).toBeNull();
  document.body.innerHTML = '';
  show({ isLearned: true, explained: { id: 'r', terms } });
  expect(why()?.textContent).toBe('+ loon− zee+ loonkostensubsidie');
  expect(why()?.querySelector('.zeef-term-include')?.textContent).toBe('+ loon');
  expect(why()?.querySelector('.zeef-term-exclude')?.textContent).toBe('− zee');
});
