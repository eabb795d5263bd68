import { expect, it } from 'vitest';
import { toolSchema } from '../../../shared/model/checked-tool';
import { toolProblems } from './tool-problems';

it('names the place of what is missing, and says other failures as they are', () => {
  const { error } = toolSchema.safeParse({ format: 'zeef-appraisal-tool', version: 1, id: 'x' });
  expect(toolProblems(error, '').some((line) => line.startsWith('domains: '))).toBe(true);
  expect(toolProblems(new SyntaxError('no JSON'), 'geen JSON')).toEqual(['geen JSON']);
});
