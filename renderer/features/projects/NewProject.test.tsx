// @vitest-environment jsdom
// A new project needs a title and a name, and begins as is chosen.
import { draw } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createProject } from '../../db/projects.repository';
import { listProjects } from '../../db/registry';
import { ProjectSession } from '../../db/session';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { NewProject } from './NewProject';

test('is made once both are filled in, trimmed, and entered', async () => {
  const errors: unknown[] = [];
  const { container } = draw(<NewProject projects={[]} onError={(error) => errors.push(error)} />);
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
  expect(screen.getByRole('button', { name: nl['projects.make'] })).toBeDefined();
});

async function* noLines(): AsyncGenerator<string> {}

/** What became of a new project that begins as `way`, after what `more` does to the form. */
async function begun(
  way: 'published' | 'empty' | 'other',
  more: () => void = () => undefined,
  like?: string,
) {
  useAppStore.setState({ projectId: null });
  const projects = (await listProjects()).filter((p) => like === undefined || p.id === like);
  const { container } = draw(
    <NewProject projects={projects} onError={(error) => expect(error).toBeNull()} />,
  );
  fireEvent.click(screen.getByRole('radio', { name: nl[`projects.as.${way}`] }));
  more();
  fireEvent.change(screen.getByRole('textbox', { name: new RegExp(nl['projects.new']) }), {
    target: { value: way },
  });
  fireEvent.change(screen.getByRole('textbox', { name: new RegExp(nl['projects.yourName']) }), {
    target: { value: 'Cor' },
  });
  fireEvent.submit(container.querySelector('form')!);
  await waitFor(() => expect(useAppStore.getState().projectId).not.toBeNull());
  const session = await ProjectSession.open(useAppStore.getState().projectId!, noLines);
  const { projects: made, persons } = session.data;
  session.close();
  cleanup();
  return { criteria: made[0]!.criteria.length, names: persons.map((p) => p.name).sort() };
}

test('it begins like the published study, empty, or like another with or without its people', async () => {
  const older = await createProject('Ouder', 'Anna');
  expect((await begun('published')).criteria).toBeGreaterThan(0);
  expect(await begun('empty')).toEqual({ criteria: 0, names: ['Cor'] });
  const like = await begun('other', undefined, older);
  expect(like.criteria).toBeGreaterThan(0);
  expect(like.names).toEqual(['Anna', 'Cor']);
  const alone = await begun(
    'other',
    () => fireEvent.click(screen.getByRole('checkbox', { name: nl['projects.withPeople'] })),
    older,
  );
  expect(alone.names).toEqual(['Cor']);
});

test('without another project there is none to be like', () => {
  draw(<NewProject projects={[]} onError={() => undefined} />);
  expect(screen.getByRole('radio', { name: nl['projects.as.other'] })).toHaveProperty('disabled', true);
});
