// @vitest-environment jsdom
import '../../tests/helpers/drawn';
import { bareReference } from '../../tests/helpers/references';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { defaultProject } from '../../shared/model/default-project';
import { emptyProjectData, type ProjectData } from '../../shared/model/tables';
import { browserEnv } from '../lib/env';
import { SessionContext } from '../store/session';
import { useCounted } from './use-counted';

const study = (count: number): ProjectData => ({
  ...emptyProjectData(),
  projects: [defaultProject(browserEnv, 'Studie')],
  references: Array.from({ length: count }, (_, i) => bareReference(`r${i}`, { type: 'book', title: 't' })),
});
function counted(first: ProjectData) {
  let data = first;
  const session = { subscribe: () => () => undefined, getSnapshot: () => data };
  const hook = renderHook(() => useCounted(), {
    wrapper: ({ children }) => <SessionContext value={session as never}>{children}</SessionContext>,
  });
  const become = (next: ProjectData): void => {
    data = next;
    hook.rerender();
  };
  return { now: () => hook.result.current, become };
}

test('few are there at once', () => {
  const few = study(2999);
  expect(counted(few).now()).toBe(few);
});

test('many are there once they are counted; until then those before them', async () => {
  const first = study(3000);
  const { now, become } = counted(first);
  expect(now()).toBeNull();
  await waitFor(() => expect(now()).toBe(first));
  const second = study(3001);
  become(second);
  expect(now()).toBe(first);
  await waitFor(() => expect(now()).toBe(second));
});
