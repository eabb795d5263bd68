// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ChangeId, PersonId } from '../../../shared/kernel/ids';
import type { Unsettled } from '../../../shared/team/settle';
import { nl } from '../../lib/i18n/nl';
import type { ProjectSession } from '../../db/session';
import { bert, report } from '../../../tests/helpers/marked';
import { emptyDecision } from '../../../shared/model/decision';
import { useProject } from '../../store/session';
import { AutosaveField } from '../fields/AutosaveField';
import { SidesAt } from './SidesAt';
import { SidesProvider, useUnsettled } from './unsettled';

// What the worker answers, and how often it was asked.
let answers: (Unsettled[] | Error)[] = [];
let asked = 0;
vi.mock('../../workers/bundle/client', () => ({
  unsettledInWorker: () => {
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? [];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  },
}));
beforeEach(() => {
  asked = 0;
});

const entry = (id: string): ChangeId => id as ChangeId;
const titles = (id: string, by: PersonId): Unsettled => ({
  table: 'projects',
  id,
  path: 'title',
  sides: [
    { entry: entry('a'), by, at: 1, value: 'Werk en school' },
    { entry: entry('b'), by: bert.id, at: 2, value: 'Werk en ouders' },
  ],
});

function Title() {
  const { id, title } = useProject();
  const save = (): Promise<void> => Promise.resolve();
  return (
    <AutosaveField
      place={{ table: 'projects', id, field: 'title' }}
      label="Titel"
      stored={title}
      save={save}
    />
  );
}

/** A study that came together from copies. */
async function mergedStudy(): Promise<{ session: ProjectSession; by: PersonId }> {
  const study = await openStudy('Werk en ouders');
  await study.session.commit(study.by, 'test', [{ table: 'persons', id: bert.id, after: bert }]);
  vi.spyOn(study.session, 'log', 'get').mockReturnValue([{ isMerged: true }] as never);
  return study;
}

test('the field shows what each wrote, with what differs marked, and keeps what is chosen', async () => {
  const { session, by } = await mergedStudy();
  answers = [[titles(session.id, by)]];
  const settle = vi.spyOn(session, 'settle').mockResolvedValue();
  draw(
    <SidesProvider>
      <Title />
      <SidesAt table="projects" id={session.id} field="question" />
    </SidesProvider>,
    session,
  );
  const button = await screen.findByRole('button', { name: new RegExp(nl['sides.title']) });
  await userEvent.click(button);
  const shown = await screen.findByRole('dialog');
  const lines = within(shown).getAllByRole('listitem');
  expect(lines[0]?.textContent).toContain('Anna');
  expect(lines[1]?.textContent).toContain('Bert');
  expect(lines[1]?.querySelector('ins')?.textContent).toBe('ouders ');
  await userEvent.click(within(shown).getByRole('button', { name: /Werk en school/ }));
  await waitFor(() =>
    expect(settle).toHaveBeenCalledWith(by, expect.anything(), expect.objectContaining({ at: 1 })),
  );
});

function Count() {
  const { unsettled, error } = useUnsettled();
  return <output>{error instanceof Error ? error.message : unsettled.length}</output>;
}
const drawCount = (session: ProjectSession): void =>
  void draw(
    <SidesProvider>
      <Count />
    </SidesProvider>,
    session,
  );

test('what another decided twice is no question to who works now', async () => {
  const { session, by } = await mergedStudy();
  const decision = emptyDecision(report.id, bert.id, 'full-text');
  const sides = titles(session.id, bert.id).sides.map((s) => ({ ...s, value: decision.note }));
  answers = [[titles(session.id, by), { table: 'decisions', id: decision.id, path: 'note', sides }]];
  vi.spyOn(session, 'stored').mockImplementation((table) =>
    table === 'decisions' ? decision : session.data.projects[0],
  );
  drawCount(session);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1'));
});

test('asks anew after a change, and says why it could not be found', async () => {
  const { session, by } = await mergedStudy();
  answers = [[titles(session.id, by)], new Error('vol')];
  drawCount(session);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1'));
  await session.commit(by, 'test', [{ table: 'references', id: report.id, after: report }]);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('vol'));
});

test('in the log of one machine nothing is asked', async () => {
  const { session } = await openStudy();
  drawCount(session);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toBe(0);
});
