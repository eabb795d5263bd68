// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { requireProject } from '../../../shared/model/tables';
import { nl } from '../../lib/i18n/nl';
import { ReadyParts } from './ReadyParts';

test('EMMIE is added with its words, once, and can be taken back', async () => {
  const { session, by } = await openStudy();
  draw(<ReadyParts />, session);
  const sections = (): string[] => requireProject(session.data).template.sections.map((s) => s.id);
  const before = sections();
  const open = (): void => void fireEvent.click(screen.getByRole('button', { name: nl['template.ready'] }));
  open();
  fireEvent.click(await screen.findByRole('menuitem', { name: 'EMMIE toevoegen' }));
  await waitFor(() => expect(sections()).toEqual([...before, 'emmie']));
  expect(requireProject(session.data).cues).toHaveProperty(['field:emmie-effect', 'fr']);
  open();
  const again = await screen.findByRole('menuitem', { name: 'EMMIE toevoegen' });
  expect(again.getAttribute('data-disabled') ?? again.getAttribute('disabled')).not.toBeNull();
  await session.revert(by, 'undo');
  expect(sections()).toEqual(before);
});
