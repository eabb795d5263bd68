// @vitest-environment jsdom
// What one person still has to screen.
import { openStudy } from '../../../tests/helpers/drawn';
import { hooked } from '../../../tests/helpers/drawn-marked';
import { bareReference } from '../../../tests/helpers/references';
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { decisionId, emptyDecision } from '../../../shared/model/decision';
import { newPerson } from '../../../shared/model/people';
import { requireProject } from '../../../shared/model/tables';
import { useQueue } from './use-queue';

async function study() {
  const { session, by } = await openStudy();
  const refs = ['r1', 'r2', 'r3', 'r4'].map((id, n) =>
    bareReference(id, { type: 'book', title: id }, { sequence: n }),
  );
  const bram = newPerson({ id: 'bram' as never, name: 'Bram', role: 'lead', colour: 'teal' });
  await session.commit(by, 'test', [
    ...refs.map((r) => ({ table: 'references' as const, id: r.id, after: r })),
    { table: 'persons', id: bram.id, after: bram },
  ]);
  const set = (part: object) =>
    act(() =>
      session.commit(by, 'screening.settings', (data) => {
        const project = requireProject(data);
        const { screening } = project;
        const stages = {
          ...screening.stages,
          'title-abstract': { ...screening.stages['title-abstract'], ...part },
        };
        return [
          { table: 'projects', id: project.id, after: { ...project, screening: { ...screening, stages } } },
        ];
      }),
    );
  return { session, by, set };
}

test('all wait for who screens, and what they decided waits no more', async () => {
  const { session, by, set } = await study();
  await set({ screenerIds: [by] });
  const { result } = hooked(() => useQueue(by, 'title-abstract'), session);
  expect(result.current.candidates).toHaveLength(4);
  expect([result.current.assigned, result.current.waiting.length, result.current.isPilot]).toEqual([
    4,
    4,
    false,
  ]);
  const { result: other } = hooked(() => useQueue('bram' as never, 'title-abstract'), session);
  expect([other.current.assigned, other.current.candidates.length]).toEqual([0, 4]);
});

test('in a pilot only its references wait, until it is closed', async () => {
  const { session, by, set } = await study();
  await set({ screenerIds: [by], pilotSize: 2, pilotClosedAt: null });
  const { result } = hooked(() => useQueue(by, 'title-abstract'), session);
  expect([result.current.assigned, result.current.isPilot]).toEqual([2, true]);
  await set({ pilotClosedAt: 5 });
  expect([result.current.assigned, result.current.isPilot]).toEqual([4, false]);
});

test('what was sent is not still to be screened, and is counted apart until it is decided on', async () => {
  const { session, by, set } = await study();
  await set({ screenerIds: [by] });
  const sent = bareReference('r5', { type: 'report', title: 'r5' }, { sequence: 5, country: 'SE' });
  await act(() => session.commit(by, 'test', [{ table: 'references', id: sent.id, after: sent }]));
  const { result } = hooked(() => useQueue(by, 'title-abstract'), session);
  const counted = () => [result.current.counts.get('unscreened'), result.current.sent];
  expect(counted()).toEqual([4, 1]);
  const id = decisionId(sent.id, by, 'title-abstract');
  const after = { ...emptyDecision(sent.id, by, 'title-abstract'), id, verdict: 'exclude' as const };
  await act(() => session.commit(by, 'decision.record', [{ table: 'decisions', id, after }]));
  expect(counted()).toEqual([4, 0]);
});
