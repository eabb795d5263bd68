// @vitest-environment jsdom
// Whose eyes the open project is shown to: chosen outside of any render.
import { draw, openStudy } from '../../tests/helpers/drawn';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { PersonId } from '../../shared/kernel/ids';
import { newPerson } from '../../shared/model/people';
import { setPerson, useAppStore } from './app.store';
import { followPerson, usePerson } from './session';

afterEach(() => useAppStore.setState({ personId: null }));

test('the session knows who works now before any listener is drawn, and no longer once it is left', () => {
  const anna = 'anna' as PersonId;
  const bert = 'bert' as PersonId;
  const seen: (PersonId | null)[] = [];
  setPerson(anna);
  const end = followPerson({ setViewer: (id) => seen.push(id) });
  expect(seen).toEqual([anna]);
  setPerson(bert);
  expect(seen).toEqual([anna, bert]);
  end();
  setPerson(anna);
  expect(seen).toEqual([anna, bert]);
});

test('the chosen person works, and the first where nobody is chosen or the chosen one is gone', async () => {
  const { session, by } = await openStudy();
  const bert = newPerson({ id: 'bert' as PersonId, name: 'Bert', role: 'assistant', colour: 'teal' });
  await session.commit(by, 'test', [{ table: 'persons', id: bert.id, after: bert }]);
  const Who = () => <p data-testid="who">{usePerson().name}</p>;
  draw(<Who />, session);
  const who = (): string | null => screen.getByTestId('who').textContent;
  expect(who()).toBe('Anna');
  act(() => setPerson(bert.id));
  expect(who()).toBe('Bert');
  act(() => setPerson('gone' as PersonId));
  expect(who()).toBe('Anna');
});
