import { expect, it } from 'vitest';
import { defaultProject } from '../model/default-project';
import { fixedEnv } from '../kernel/ids';
import { scaleName, scaleOf } from '../rating/scales';
import { questionsOf } from './questions';

it('asks for the level under the name of the scale with its edition', () => {
  const project = defaultProject(fixedEnv(0), 'Studie');
  const level = questionsOf({ projects: [project] }).report.find((q) => q.id === 'level');
  const scale = scaleOf(project);
  expect(scale.edition).not.toBe('');
  expect(level?.label).toEqual({ nl: scaleName(scale, 'nl'), en: scaleName(scale, 'en') });
  expect(level?.label.nl).toContain(scale.edition);
});
