// @vitest-environment jsdom
// A new project needs a title and a name.
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { listProjects } from '../../db/registry';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { NewProject } from './NewProject';

test('is made once both are filled in, trimmed, and entered', async () => {
  const errors: unknown[] = [];
  const { container } = draw(<NewProject onError={(error) => errors.push(error)} />);
  const [title, name] = screen.getAllByRole('textbox') as [HTMLElement, HTMLElement];
  const send = (): boolean => fireEvent.submit(container.querySelector('form')!);
  fireEvent.change(title, { target: { value: ' Studie ' } });
  fireEvent.change(name, { target: { value: '  ' } });
  send();
  fireEvent.change(title, { target: { value: ' ' } });
  fireEvent.change(name, { target: { value: 'Anna' } });
  send();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await listProjects()).toEqual([]);
  fireEvent.change(title, { target: { value: ' Studie ' } });
  send();
  await waitFor(() => expect(useAppStore.getState().projectId).not.toBeNull());
  expect((await listProjects()).map((p) => p.title)).toEqual(['Studie']);
  expect(errors).toEqual([]);
  expect(screen.getByRole('button', { name: nl['common.add'] })).toBeDefined();
});
