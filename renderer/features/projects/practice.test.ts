// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import '../../../tests/helpers/own-arrays';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildPracticeProject } from '../../../shared/demo/practice/practice-project';
import { createProject, ensureDemo, setDeleted } from '../../db/projects.repository';
import { listProjects } from '../../db/registry';
import { browserEnv } from '../../lib/env';
import { practiceInWorker } from '../../workers/practice/client';
import { isOwn, practiceStudy, publishedStudy } from './practice';
import { FONTS } from '../../../tests/helpers/copy-fonts';

vi.mock('../../workers/practice/client', () => ({ practiceInWorker: vi.fn() }));
beforeEach(() => {
  vi.mocked(practiceInWorker).mockReset();
  vi.mocked(practiceInWorker).mockImplementation(() => buildPracticeProject(browserEnv, FONTS));
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

test('the published study is the one that was made at the first start, and made anew when it was deleted', async () => {
  localStorage.clear();
  for (const { id } of await listProjects()) await setDeleted(id, true);
  const own = await createProject('Eigen', 'Anna');
  // Who has a project gets no example unasked.
  await ensureDemo();
  const before = (await listProjects()).length;
  const first = await publishedStudy();
  expect((await listProjects()).length).toBe(before + 1);
  expect(await publishedStudy()).toBe(first);
  expect([isOwn(own), isOwn(first)]).toEqual([true, false]);
  await setDeleted(first, true);
  expect(await publishedStudy()).not.toBe(first);
  expect(isOwn(await practiceStudy())).toBe(false);
});
