// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { defaultConcepts } from '../../../shared/model/default-concepts';
import { nl } from '../../lib/i18n/nl';
import { ConceptsForm } from './ConceptsForm';

async function drawForm() {
  const { session } = await openStudy();
  draw(<ConceptsForm />, session);
  const concepts = () => session.data.projects[0]!.concepts;
  return { session, concepts };
}
const summary = (text: RegExp): HTMLElement =>
  screen.getAllByText(text).find((element) => element.tagName === 'SUMMARY')!;

test('a term is sought, a concept opened, its terms changed', async () => {
  const { concepts } = await drawForm();
  await userEvent.type(screen.getByLabelText(nl['concepts.find']), 'nystartsjobb');
  expect(document.querySelectorAll('summary')).toHaveLength(1);
  await userEvent.click(summary(/^loonkostensubsidie/));
  const swedish = await screen.findByLabelText(nl['language.sv']);
  await userEvent.clear(swedish);
  await userEvent.type(swedish, 'lönebidrag*');
  await userEvent.tab();
  await waitFor(() => expect(concepts()[0]?.terms['sv']).toEqual(['lönebidrag*']));
  await userEvent.clear(screen.getByLabelText(nl['concepts.find']));
  await userEvent.type(screen.getByLabelText(nl['concepts.find']), 'xyzzy');
  expect(screen.getByText(nl['concepts.none'])).toBeTruthy();
});

test('one is added and taken away; a study without lists can take over those on work', async () => {
  const { session, concepts } = await drawForm();
  await userEvent.click(screen.getByRole('button', { name: nl['concepts.add'] }));
  await waitFor(() => expect(concepts()).toHaveLength(defaultConcepts.length + 1));
  await userEvent.click(
    await screen.findByRole('button', { name: `Begrip ${nl['concepts.new']} verwijderen` }),
  );
  await waitFor(() => expect(concepts()).toHaveLength(defaultConcepts.length));
  const [project] = session.data.projects;
  await session.commit(session.data.persons[0]!.id, 'test', [
    { table: 'projects', id: project!.id, after: { ...project!, concepts: [] } },
  ]);
  await screen.findByText(nl['concepts.empty']);
  await userEvent.click(screen.getByRole('button', { name: nl['concepts.takeDefault'] }));
  await waitFor(() => expect(concepts()).toHaveLength(defaultConcepts.length));
});
