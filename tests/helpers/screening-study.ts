// An open study of two people who screen references, for components and hooks of screening.
import { openStudy } from './drawn';
import { act } from '@testing-library/react';
import type { PersonId, ReferenceId } from '../../shared/kernel/ids';
import { type Decision, emptyDecision, type Stage, type Verdict } from '../../shared/model/decision';
import { newPerson } from '../../shared/model/people';
import type { Project } from '../../shared/model/project';
import type { ScreeningSettings, StageSettings } from '../../shared/model/screening-settings';
import { requireProject } from '../../shared/model/tables';
import type { ProjectSession } from '../../renderer/db/session';
import { setPerson } from '../../renderer/store/app.store';
import { bareReference } from './references';

export const bert = newPerson({ id: 'bert' as PersonId, name: 'Bert', role: 'assistant', colour: '' });

type Change = (now: Project) => Partial<Project>;

/** Changes the project of an open study. */
export const changeProject = (session: ProjectSession, by: PersonId, change: Change): Promise<void> =>
  act(() =>
    session.commit(by, 'project.save', (data) => {
      const now = requireProject(data);
      return [{ table: 'projects', id: now.id, after: { ...now, ...change(now) } }];
    }),
  );

/** A study of Anna, who leads it and works now, and Bert, with references r1, r2 and on. */
export async function openScreening(count = 3) {
  const { session, by } = await openStudy();
  const references = Array.from({ length: count }, (_, n) =>
    bareReference(`r${n + 1}`, { type: 'book', title: `Titel ${n + 1}` }, { sequence: n }),
  );
  await session.commit(by, 'test', [
    { table: 'persons', id: bert.id, after: bert },
    ...references.map((after) => ({ table: 'references' as const, id: after.id, after })),
  ]);
  /** Changes how the study screens. */
  const set = (change: (now: ScreeningSettings) => Partial<ScreeningSettings>): Promise<void> =>
    changeProject(session, by, ({ screening }) => ({ screening: { ...screening, ...change(screening) } }));
  /** Changes how a stage is screened. */
  const setStage = (stage: Stage, part: Partial<StageSettings>): Promise<void> =>
    set(({ stages }) => ({ stages: { ...stages, [stage]: { ...stages[stage], ...part } } }));
  let at = 1;
  /** Writes what somebody decided, each later than the one before. */
  const decided = (
    person: PersonId,
    id: string,
    verdict: Verdict | null,
    part: Partial<Decision> = {},
  ): Promise<void> => {
    const { stage = 'title-abstract' } = part;
    const empty = emptyDecision(id as ReferenceId, person, stage);
    const after = { ...empty, verdict, decidedAt: at++, ...part };
    return act(() => session.commit(person, 'test', [{ table: 'decisions', id: after.id, after }]));
  };
  const screening = (): ScreeningSettings => requireProject(session.data).screening;
  return { session, by, set, setStage, decided, screening };
}

/** Lets the assistant work from now on: most settings are the lead's. */
export const asAssistant = (): void => act(() => setPerson(bert.id));
