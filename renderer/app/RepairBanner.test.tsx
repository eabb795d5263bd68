// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { ProjectSession } from '../db/session';
import { textNow } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { useSaveState } from '../store/field-savers';
import { LeftFields, RepairBanner, SavedState } from './RepairBanner';

type News = Pick<ProjectSession, 'journalBehind' | 'opened' | 'textsProblem' | 'journalProblem'>;
function studyWith(part: Partial<News>) {
  const listeners = new Set<() => void>();
  const news = { journalBehind: null, opened: 'equal', textsProblem: null, journalProblem: null, ...part };
  const session = Object.assign(news, {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  }) as unknown as ProjectSession;
  const tell = (later: Partial<News>): void =>
    act(() => {
      Object.assign(session, later);
      for (const listener of listeners) listener();
    });
  return { session, tell };
}
beforeEach(() => useSaveState.setState({ saving: new Set(), failed: new Set(), left: new Map() }));
const alerts = (): string[] => screen.queryAllByRole('alert').map((a) => a.textContent);

test('where the work stands: what failed before what the journal lacks, before what is being saved', () => {
  const { session, tell } = studyWith({ journalBehind: 3 });
  draw(<SavedState />, session);
  const said = (): string => screen.getByRole('status').textContent;
  expect(said()).toBe(nl['repair.behind']);
  act(() => useSaveState.setState({ saving: new Set(['a']) }));
  expect(said()).toBe(nl['repair.behind']);
  act(() => useSaveState.setState({ failed: new Set(['b', 'c']) }));
  expect(said()).toBe(textNow('saved.failed', { count: 2 }));
  act(() => useSaveState.setState({ failed: new Set() }));
  tell({ journalBehind: null });
  expect(said()).toBe(nl['common.saving']);
  act(() => useSaveState.setState({ saving: new Set() }));
  expect(said()).toBe('');
});

test('what could not be saved is shown, with whether there is a draft of it', () => {
  draw(<LeftFields />, studyWith({}).session);
  expect(alerts()).toEqual([]);
  const failure = new Error('vol');
  act(() =>
    useSaveState.setState({
      left: new Map([
        ['a', { text: 'eerste', failure, draftFailure: null }],
        ['b', { text: 'tweede', failure, draftFailure: new Error('ook vol') }],
      ]),
    }),
  );
  expect(screen.getByText(textNow('field.leftText', { text: 'eerste', reason: 'vol' }))).toBeDefined();
  expect(screen.getByText(textNow('field.leftNoDraft', { text: 'tweede', reason: 'vol' }))).toBeDefined();
});

test('a journal that is equal is no news; what was repaired is, until it is closed and other news comes', async () => {
  const { session, tell } = studyWith({});
  draw(<RepairBanner />, session);
  expect(alerts()).toEqual([]);
  tell({ opened: 'rebuilt' });
  expect(screen.getByText(nl['repair.rebuilt'])).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: nl['common.close'] }));
  expect(alerts()).toEqual([]);
  tell({ opened: 'mended' });
  expect(screen.getByText(nl['repair.mended'])).toBeDefined();
});

test('a journal that cannot be written is told from texts that cannot be read', () => {
  const { session, tell } = studyWith({ journalProblem: 'schijf vol' });
  draw(<RepairBanner />, session);
  expect(screen.getByText(textNow('repair.journalHelp', { reason: 'schijf vol' }))).toBeDefined();
  expect(screen.queryByText(nl['repair.texts'])).toBeNull();
  tell({ journalProblem: null, textsProblem: 'weg' });
  expect(screen.queryByText(nl['repair.journal'])).toBeNull();
  expect(screen.getByText(nl['repair.texts'])).toBeDefined();
});
