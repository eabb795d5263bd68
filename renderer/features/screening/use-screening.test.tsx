// @vitest-environment jsdom
// What a key does while screening: what is written, and what is shown next.
import { hooked } from '../../../tests/helpers/drawn-marked';
import { bert, changeProject, openScreening } from '../../../tests/helpers/screening-study';
import { act, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Verdict } from '../../../shared/model/decision';
import { useAppStore } from '../../store/app.store';
import { useQueue } from './use-queue';
import { useScreening } from './use-screening';

const { ranking } = vi.hoisted(() => ({
  ranking: { status: 'ready', order: null as string[] | null, explain: vi.fn() },
}));
vi.mock('./use-ranking', () => ({ useRanking: () => ranking }));
beforeEach(() => {
  ranking.order = null;
  ranking.explain.mockClear();
});

async function screening(count = 3) {
  const study = await openScreening(count);
  const { session, by } = study;
  const start = (pile: Verdict | null = null) => {
    const { result, rerender } = hooked(
      () => useScreening('title-abstract', useQueue(by, 'title-abstract'), pile),
      session,
    );
    return {
      desk: () => result.current,
      again: () => rerender(),
      shown: () => result.current.reference?.id,
      waiting: () => result.current.waiting.map((r) => r.id),
    };
  };
  const own = () => session.data.decisions.filter((d) => d.personId === by);
  return { ...study, start, own };
}

test('what is decided is written with its reason, waits no more, and the one after it is shown', async () => {
  const { start, own, by } = await screening();
  const { desk, shown, waiting } = start();
  act(() => desk().show('r2' as ReferenceId));
  act(() => desk().decide('exclude', 'E1'));
  expect([shown(), desk().inFlight]).toEqual(['r3', 1]);
  expect(waiting()).toEqual(['r1', 'r3']);
  await waitFor(() => expect(desk().inFlight).toBe(0));
  expect(own()).toMatchObject([
    { referenceId: 'r2', personId: by, stage: 'title-abstract', verdict: 'exclude', reason: 'E1' },
  ]);
  act(() => desk().decide('include'));
  await waitFor(() => expect(own()).toHaveLength(2));
  expect(own().find((d) => d.referenceId === 'r3')).toMatchObject({ verdict: 'include', reason: null });
  expect(shown()).toBe('r1');
});

test('with a ranking the likeliest of the rest is next, whichever was decided', async () => {
  const { start, own, set } = await screening();
  await set(({ ranking: now }) => ({ ranking: { ...now, isOn: true } }));
  ranking.order = ['r3', 'r1', 'r2'];
  const { desk, shown } = start();
  expect(shown()).toBe('r3');
  act(() => desk().show('r1' as ReferenceId));
  act(() => desk().decide('maybe'));
  expect(shown()).toBe('r3');
  await waitFor(() => expect(own()).toHaveLength(1));
});

test('back from what is next is what was decided last, wherever a new ranking puts what is next', async () => {
  const { start, own, set } = await screening(4);
  await set(({ ranking: now }) => ({ ranking: { ...now, isOn: true } }));
  ranking.order = ['r3', 'r1', 'r2', 'r4'];
  const { desk, shown, again } = start();
  act(() => desk().decide('maybe'));
  await waitFor(() => expect(own()).toHaveLength(1));
  expect(shown()).toBe('r1');
  ranking.order = ['r4', 'r1', 'r2'];
  again();
  expect([shown(), desk().place.position]).toEqual(['r1', 1]);
  act(() => desk().move(-1));
  expect([shown(), desk().place.isDecided]).toEqual(['r3', true]);
  // Forward again, past none of those that wait.
  const passed = [1, 2, 3, 4].map(() => {
    act(() => desk().move(1));
    return shown();
  });
  expect(passed).toEqual(['r1', 'r4', 'r2', 'r2']);
});

test('the first that is shown is the likeliest, also where the ranking comes a moment later', async () => {
  const { start, set } = await screening();
  await set(({ ranking: now }) => ({ ranking: { ...now, isOn: true } }));
  ranking.order = null;
  const { desk, shown, again } = start();
  expect([shown(), desk().isAwaited]).toEqual([undefined, true]);
  ranking.order = ['r3', 'r1', 'r2'];
  again();
  expect([shown(), desk().isAwaited, desk().place.position]).toEqual(['r3', false, 0]);
});

test('who looks back decides anew and goes on along what was decided, also with a ranking', async () => {
  const { start, own, set, decided, by } = await screening(4);
  await set(({ ranking: now }) => ({ ranking: { ...now, isOn: true } }));
  ranking.order = ['r4', 'r3'];
  await decided(by, 'r1', 'include');
  await decided(by, 'r2', 'include');
  const { desk, shown } = start();
  expect(shown()).toBe('r4');
  act(() => desk().move(-1));
  act(() => desk().move(-1));
  expect([shown(), desk().own?.verdict, desk().place.isDecided]).toEqual(['r1', 'include', true]);
  act(() => desk().decide('exclude', 'E2'));
  expect([shown(), desk().inFlight]).toEqual(['r2', 0]);
  await waitFor(() => expect(own().find((d) => d.referenceId === 'r1')?.reason).toBe('E2'));
  expect(
    desk()
      .trail.map((r) => r.id)
      .sort(),
  ).toEqual(['r1', 'r2']);
});

test('of a pile only what is in it is shown, the earliest first', async () => {
  const { start, decided, by } = await screening(4);
  await decided(by, 'r1', 'include');
  await decided(by, 'r3', 'maybe');
  await decided(by, 'r2', 'maybe');
  const { desk, shown } = start('maybe');
  expect(shown()).toBe('r3');
  act(() => desk().move(1));
  expect(shown()).toBe('r2');
  act(() => desk().move(1));
  expect(shown()).toBe('r2');
});

test('what is taken back is shown again', async () => {
  const { start, own } = await screening();
  const { desk, shown } = start();
  act(() => desk().decide('include'));
  await waitFor(() => expect(own()).toHaveLength(1));
  act(() => desk().move(1));
  expect(shown()).toBe('r3');
  act(() => desk().undo());
  await waitFor(() => expect(own()).toEqual([]));
  await waitFor(() => expect(shown()).toBe('r1'));
});

test('one’s own decision of this stage is shown, and nobody else’s', async () => {
  const { start, decided, by, setStage } = await screening();
  await setStage('title-abstract', { screeners: 2 });
  await decided(bert.id, 'r1', 'exclude');
  await decided(by, 'r1', 'maybe', { stage: 'full-text' });
  const { desk, shown } = start();
  expect([shown(), desk().own]).toEqual(['r1', undefined]);
  await decided(by, 'r1', null, { note: 'eigen' });
  expect(desk().own?.note).toBe('eigen');
});

test('of the labels only the one that differs is changed; a note is kept beside them', async () => {
  const { start, own } = await screening();
  const { desk } = start();
  const labels = () => own()[0]?.labels;
  act(() => desk().saveLabels(['a']));
  await waitFor(() => expect(labels()).toEqual(['a']));
  act(() => desk().saveLabels(['a', 'b']));
  await waitFor(() => expect(labels()).toEqual(['a', 'b']));
  act(() => desk().saveLabels(['b']));
  await waitFor(() => expect(labels()).toEqual(['b']));
  await act(() => desk().saveNote('let op', { since: Number.MAX_SAFE_INTEGER }));
  expect(own()).toMatchObject([{ note: 'let op', labels: ['b'], verdict: null }]);
});

test('reasons to exclude are those of this stage', async () => {
  const { start, session, by } = await screening();
  await changeProject(session, by, ({ criteria }) => ({
    criteria: criteria.map((c) => (c.code === 'E1' ? { ...c, stages: ['full-text'] } : c)),
  }));
  const { desk } = start();
  expect(desk().exclusions.map((c) => c.code)).toEqual(['E2', 'E3', 'E4', 'E5']);
});

test('the data, the history and the words for and against are of what is shown', async () => {
  const { start } = await screening();
  const { desk } = start();
  act(() => desk().move(1));
  act(() => desk().open());
  expect(desk().opened).toBe('r2');
  act(() => desk().close());
  expect(desk().opened).toBeNull();
  act(() => desk().explain());
  expect(ranking.explain).toHaveBeenCalledExactlyOnceWith('r2');
  act(() => desk().goTo('history'));
  expect(useAppStore.getState()).toMatchObject({ page: 'history', subject: 'r2' });
});

test('where nothing waits nothing is decided', async () => {
  const { start, own } = await screening(0);
  const { desk, shown } = start();
  act(() => desk().decide('include'));
  act(() => desk().saveLabels(['a']));
  act(() => desk().explain());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([shown(), own(), ranking.explain.mock.calls]).toEqual([undefined, [], []]);
});
