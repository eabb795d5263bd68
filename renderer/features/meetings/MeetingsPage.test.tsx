// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, press } from '../../../tests/helpers/fill-in';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { FindingId, InterventionId } from '../../../shared/kernel/ids';
import { type MeetingFinding, newFinding } from '../../../shared/model/finding';
import { newIntervention } from '../../../shared/model/intervention';
import { newSelection } from '../../../shared/model/selection';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { clearInterventionFilter, setInterventionFilter } from '../../ui-domain/intervention-filter';
import { MeetingsPage } from './MeetingsPage';

const ids = ['a', 'b', 'c', 'd'] as InterventionId[];
async function page() {
  clearInterventionFilter();
  const { session, by } = await openStudy();
  const found = (id: string, meeting: number, kind: MeetingFinding['kind'], text: string): MeetingFinding =>
    newFinding({
      id: id as FindingId,
      interventionId: 'b' as InterventionId,
      meeting,
      kind,
      text,
      by,
      at: 1,
    });
  const findings = [
    found('f1', 1, 'new', 'nieuw'),
    found('f2', 2, 'new', 'later'),
    found('f3', 1, 'who', 'gemeente'),
  ];
  const selected = (id: InterventionId, outcome: 'chosen' | 'reserve') => ({
    ...newSelection(id, by, 1),
    outcome,
  });
  const selections = [selected('c' as InterventionId, 'chosen'), selected('a' as InterventionId, 'reserve')];
  await session.commit(by, 'test', [
    ...ids.map((id, n) => ({
      table: 'interventions' as const,
      id,
      after: newIntervention(id, `Ingreep ${id}`, 'DK', n),
    })),
    ...findings.map((after) => ({ table: 'findings' as const, id: after.id, after })),
    ...selections.map((after) => ({ table: 'selections' as const, id: after.id, after })),
  ]);
  draw(<MeetingsPage />, session);
  const discussed = () =>
    screen
      .getAllByRole('region')
      .map((region) => region.getAttribute('aria-label'))
      .filter((name) => name?.startsWith('Ingreep'))
      .sort();
  return { session, by, discussed };
}
const findingsOf = (name: string): string[] =>
  within(screen.getByRole('region', { name }))
    .queryAllByRole<HTMLTextAreaElement>('textbox')
    .filter((field) => field.tagName === 'TEXTAREA')
    .map((field) => field.value);
const meeting = (name: string): Promise<void> => userEvent.click(screen.getByRole('radio', { name }));

test('those that are chosen, or of which something was found, are discussed; another can be added', async () => {
  const { discussed } = await page();
  expect(discussed()).toEqual(['Ingreep b', 'Ingreep c']);
  await choose(nl['meetings.addIntervention'], 'Ingreep d');
  expect(discussed()).toEqual(['Ingreep b', 'Ingreep c', 'Ingreep d']);
  expect(screen.queryByText(nl['meetings.empty'])).toBeNull();
  await press(nl['meetings.toSlides']);
  expect(useAppStore.getState().page).toBe('report');
});

test('a filter that nothing meets leaves nothing to discuss', async () => {
  await page();
  act(() => setInterventionFilter({ text: 'bestaat niet' }));
  expect(screen.getByText(nl['meetings.empty'])).toBeDefined();
});

test('findings are of a meeting and of a kind', async () => {
  await page();
  expect(findingsOf('Ingreep b')).toEqual(['nieuw', 'gemeente']);
  await meeting(nl['meetings.meeting2']);
  await waitFor(() => expect(findingsOf('Ingreep b')).toEqual(['later']));
});

test('a finding is added to its intervention, and removed', async () => {
  const { session, by } = await page();
  await meeting(nl['meetings.meeting2']);
  const name = `${nl['meetings.add']}: ${nl['meetings.kind.would-need']}, Ingreep c`;
  await userEvent.type(screen.getByRole('textbox', { name }), '  {Enter}');
  await userEvent.type(screen.getByRole('textbox', { name }), 'geld {Enter}');
  await waitFor(() => expect(session.data.findings).toHaveLength(4));
  expect(session.data.findings.find((f) => f.text === 'geld')).toMatchObject({
    interventionId: 'c',
    meeting: 2,
    kind: 'would-need',
    by,
  });
  await press(textNow('meetings.remove', { text: 'later' }));
  await waitFor(() =>
    expect(session.data.findings.map((f) => f.text).sort()).toEqual(['geld', 'gemeente', 'nieuw']),
  );
});
