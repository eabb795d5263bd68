// Whose eyes the open project is shown to: chosen outside of any render.
import '../../tests/helpers/browser-globals';
import { afterEach, expect, test } from 'vitest';
import type { PersonId } from '../../shared/kernel/ids';
import { setPerson, useAppStore } from './app.store';
import { followPerson } from './session';

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
