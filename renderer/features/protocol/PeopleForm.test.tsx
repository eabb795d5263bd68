// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { choose, fillIn, optionsOf, press, valueOf } from '../../../tests/helpers/fill-in';
import { asAssistant, openScreening } from '../../../tests/helpers/screening-study';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { PeopleForm } from './PeopleForm';

async function form() {
  const study = await openScreening(0);
  const { session, by } = study;
  draw(<PeopleForm />, session);
  const person = (id: string) => session.data.persons.find((p) => p.id === id);
  const row = (id: string) => within(document.querySelector<HTMLElement>(`[data-person="${id}"]`)!);
  const nameField = (id: string) => row(id).getByRole('textbox', { name: nl['common.name'] });
  const rename = async (id: string, name: string): Promise<void> => {
    await userEvent.clear(nameField(id));
    await userEvent.type(nameField(id), name);
    await userEvent.tab();
  };
  const remove = (name: string) =>
    screen.getByRole('button', { name: textNow('protocol.removePerson', { name }) });
  const names = () => session.data.persons.map((p) => p.name).sort();
  return { ...study, by: by as string, person, row, nameField, rename, remove, names };
}

test('a name can be changed, but not into nothing or into another’s', async () => {
  const { rename, person } = await form();
  await rename('bert', ' anna ');
  expect(await screen.findByText(nl['protocol.name.taken'])).toBeDefined();
  expect(person('bert')?.name).toBe('Bert');
  await rename('bert', ' Berta ');
  await waitFor(() => expect(person('bert')?.name).toBe('Berta'));
  await rename('bert', 'BERTA');
  await waitFor(() => expect(person('bert')?.name).toBe('BERTA'));
  await rename('bert', ' ');
  expect(await screen.findByText(nl['protocol.name.empty'])).toBeDefined();
  expect(person('bert')?.name).toBe('BERTA');
});

test('the last who leads stays so, until another does', async () => {
  const { row, by, person } = await form();
  const role = (id: string): HTMLInputElement =>
    row(id)
      .getAllByLabelText<HTMLInputElement>(nl['common.role'])
      .find((f) => f.tagName === 'INPUT')!;
  const [first, second] = [by, 'bert'];
  expect([role(first).disabled, role(second).disabled]).toEqual([true, false]);
  const rows = [...document.querySelectorAll<HTMLElement>('[data-person]')].map((r) => r.dataset['person']);
  await choose(nl['common.role'], nl['role.lead'], rows.indexOf('bert'));
  await waitFor(() => expect(person('bert')?.role).toBe('lead'));
  await waitFor(() => expect(role(first).disabled).toBe(false));
  await choose(nl['common.role'], nl['role.assistant'], rows.indexOf('bert'));
  await waitFor(() => expect(person('bert')?.role).toBe('assistant'));
});

test('who has done nothing is removed, also from who screens; who has is not', async () => {
  const { remove, names, setStage, screening, by, session } = await form();
  await setStage('full-text', { screenerIds: ['bert', by] as never });
  await setStage('title-abstract', { screenerIds: ['bert'] as never });
  await userEvent.click(remove('Anna'));
  expect(names()).toEqual(['Anna', 'Bert']);
  expect(remove('Anna').getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(remove('Bert'));
  await waitFor(() => expect(names()).toEqual(['Anna']));
  expect(screening().stages['full-text'].screenerIds).toEqual([by]);
  expect(screening().stages['title-abstract'].screenerIds).toEqual([]);
  expect(session.data.persons).toHaveLength(1);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: nl['protocol.newPerson'] })),
  );
});

test('who has done something is not removed', async () => {
  const { remove, names, decided } = await form();
  await decided('bert' as never, 'r1', 'include');
  await waitFor(() => expect(remove('Bert').getAttribute('aria-disabled')).toBe('true'));
  await userEvent.click(remove('Bert'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(names()).toEqual(['Anna', 'Bert']);
});

test('a new person has a name of their own and a role, and the form is empty again', async () => {
  const { names, session } = await form();
  const add = () => screen.getByRole<HTMLButtonElement>('button', { name: nl['nav.addPerson'] });
  expect(add().disabled).toBe(true);
  await fillIn(nl['protocol.newPerson'], ' BERT ');
  expect(screen.getByText(nl['protocol.name.taken'])).toBeDefined();
  expect(add().disabled).toBe(true);
  await fillIn(nl['protocol.newPerson'], ' Carla ');
  await choose(nl['protocol.newRole'], nl['role.lead']);
  await press(nl['nav.addPerson']);
  await waitFor(() => expect(names()).toEqual(['Anna', 'Bert', 'Carla']));
  expect(session.data.persons.find((p) => p.name === 'Carla')?.role).toBe('lead');
  await waitFor(() => expect(valueOf(nl['protocol.newPerson'])).toBe(''));
  expect(valueOf(nl['protocol.newRole'])).toBe(nl['role.assistant']);
});

test('whoever goes on while a person is added is not called back', async () => {
  const { names, nameField } = await form();
  await fillIn(nl['protocol.newPerson'], 'Carla');
  fireEvent.click(screen.getByRole('button', { name: nl['nav.addPerson'] }));
  nameField('bert').focus();
  await waitFor(() => expect(names()).toHaveLength(3));
  await waitFor(() => expect(valueOf(nl['protocol.newPerson'])).toBe(''));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(document.activeElement).toBe(nameField('bert'));
});

test('an assistant removes nobody and adds assistants only', async () => {
  const { remove, session } = await form();
  asAssistant();
  expect(remove('Bert').getAttribute('aria-disabled')).toBe('true');
  await fillIn(nl['protocol.newPerson'], 'Carla');
  expect(await optionsOf(nl['protocol.newRole'])).toEqual([nl['role.assistant']]);
  await press(nl['nav.addPerson']);
  await waitFor(() => expect(session.data.persons.find((p) => p.name === 'Carla')?.role).toBe('assistant'));
});
