// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { type Intervention, newIntervention } from '../../../shared/model/intervention';
import { requireProject } from '../../../shared/model/tables';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { setInterventionFilter } from '../../ui-domain/intervention-filter';

const listed = (all: readonly Intervention[]): string => all.map((i) => i.id).join();
// Each view has a test of its own.
vi.mock('./InterventionTable', () => ({
  InterventionTable: ({ interventions }: { interventions: Intervention[] }) => (
    <p>{`table ${listed(interventions)}`}</p>
  ),
}));
vi.mock('./CompareView', () => ({
  CompareView: ({ interventions }: { interventions: Intervention[] }) => (
    <p>{`compares ${listed(interventions)}`}</p>
  ),
}));
vi.mock('./InterventionDetail', () => ({
  InterventionDetail: ({ intervention }: { intervention: Intervention }) => (
    <p>{`details ${intervention.id}`}</p>
  ),
}));
vi.mock('./ByTwo', () => ({
  ByTwo: ({
    interventions: [, second],
    onOpen,
  }: {
    interventions: Intervention[];
    onOpen: (one: Intervention) => void;
  }) => <button onClick={() => onOpen(second!)}>opens</button>,
}));
vi.mock('../../ui-domain/NewInCountry', () => ({
  NewInCountry: ({ onAdd }: { onAdd: (title: string, country: string) => Promise<void> }) => (
    <button onClick={() => void onAdd('Nieuw', 'SE')}>adds</button>
  ),
}));
const { InterventionsPage } = await import('./InterventionsPage');

async function page(...titles: string[]) {
  const { session, by } = await openStudy();
  const { countries } = requireProject(session.data);
  const code = countries[0]!.code;
  await session.commit(
    by,
    'test',
    titles.map((title, n) => ({
      table: 'interventions' as const,
      id: title,
      after: newIntervention(title as never, title, n === 0 ? code : 'XX', n),
    })),
  );
  draw(<InterventionsPage effects={() => null} />, session);
  return { session, country: countries[0]!.name.nl };
}
const shown = (): string[] => screen.queryAllByText(/^(table|compares|details) /).map((e) => e.textContent);
const pick = (name: string): Promise<void> => userEvent.click(screen.getByRole('radio', { name }));

test('one by one, each with the name of its country; the one that is chosen is shown', async () => {
  const { country } = await page('loon', 'scholing');
  expect(screen.queryByText(nl['interventions.empty'])).toBeNull();
  expect(screen.getByText(nl['interventions.pick'])).toBeDefined();
  expect(screen.getByRole('button', { name: `loon ${country}` })).toBeDefined();
  // A country that is not in the protocol any more goes by its code.
  await userEvent.click(screen.getByRole('button', { name: 'scholing XX' }));
  expect(useAppStore.getState()).toMatchObject({ page: 'interventions', subject: 'scholing' });
  expect(shown()).toEqual(['details scholing']);
  expect(screen.queryByText(nl['interventions.pick'])).toBeNull();
  expect(screen.getByRole('button', { name: 'scholing XX' }).dataset['active']).toBe('true');
  expect(screen.getByRole('button', { name: `loon ${country}` }).dataset['active']).toBeUndefined();
});

test('as a table or side by side it shows what satisfies the filter, one view at a time', async () => {
  await page('loon', 'scholing');
  await pick(nl['interventions.view.table']);
  expect(shown()).toEqual(['table loon,scholing']);
  act(() => setInterventionFilter({ text: 'schol' }));
  expect(shown()).toEqual(['table scholing']);
  await pick(nl['interventions.view.compare']);
  expect(shown()).toEqual(['compares scholing']);
  await pick(nl['interventions.view.one']);
  expect(screen.queryByRole('button', { name: /loon/ })).toBeNull();
});

test('what two filled in is opened from the list of both', async () => {
  const { session } = await page('loon', 'scholing');
  const by = session.data.persons[0]!.id;
  const project = requireProject(session.data);
  const filling = { people: 2 as const, isBlind: false };
  await act(() =>
    session.commit(by, 'test', [{ table: 'projects', id: project.id, after: { ...project, filling } }]),
  );
  await pick(nl['interventions.view.two']);
  await userEvent.click(screen.getByText('opens'));
  expect(shown()).toEqual(['details scholing']);
  expect(useAppStore.getState().subject).toBe('scholing');
});

test('says that there are none; one that is added comes last and is shown', async () => {
  const { session } = await page();
  expect(screen.getByText(nl['interventions.empty'])).toBeDefined();
  await userEvent.click(screen.getByText('adds'));
  await waitFor(() => expect(shown()).toHaveLength(1));
  const [added] = session.data.interventions;
  expect(added).toMatchObject({ title: 'Nieuw', country: 'SE', sequence: 0 });
  expect(useAppStore.getState().subject).toBe(added?.id);
});
