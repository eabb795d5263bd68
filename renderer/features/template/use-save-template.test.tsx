// @vitest-environment jsdom
import { openStudy } from '../../../tests/helpers/drawn';
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { requireProject } from '../../../shared/model/tables';
import { SessionContext } from '../../store/session';
import { addSection, newSection } from './template-edit';
import { useSaveTemplate } from './use-save-template';

test('a change is a version of its own; what changes nothing is not written', async () => {
  const { session } = await openStudy();
  const { result } = renderHook(() => useSaveTemplate(), {
    wrapper: ({ children }) => <SessionContext value={session}>{children}</SessionContext>,
  });
  const before = requireProject(session.data).template;
  const builtOn = { since: session.readAt };
  await result.current((now) => now, builtOn);
  expect(requireProject(session.data).template).toEqual(before);
  await result.current(addSection({ ...newSection(), id: 'nieuw' }), builtOn);
  const { template } = requireProject(session.data);
  expect(template.version).toBe(before.version + 1);
  expect(template.sections.at(-1)?.id).toBe('nieuw');
});
