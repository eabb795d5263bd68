// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildPracticeProject } from '../../../shared/demo/practice/practice-project';
import { setDeleted } from '../../db/projects.repository';
import { listProjects } from '../../db/registry';
import { browserEnv } from '../../lib/env';
import { practiceInWorker } from '../../workers/practice/client';
import { practiceStudy } from './practice';

vi.mock('../../workers/practice/client', () => ({ practiceInWorker: vi.fn() }));
beforeEach(() => {
  vi.mocked(practiceInWorker).mockReset();
  vi.mocked(practiceInWorker).mockImplementation(() => buildPracticeProject(browserEnv));
});

test('is made once, opened again after, and made anew when it was deleted', async () => {
  const first = await practiceStudy();
  expect((await listProjects()).map((p) => p.title)).toEqual([expect.stringMatching(/^Oefenstudie/)]);
  expect(await practiceStudy()).toBe(first);
  expect(practiceInWorker).toHaveBeenCalledTimes(1);
  await setDeleted(first, true);
  const second = await practiceStudy();
  expect(second).not.toBe(first);
  expect(await practiceStudy()).toBe(second);
  expect(practiceInWorker).toHaveBeenCalledTimes(2);
});
