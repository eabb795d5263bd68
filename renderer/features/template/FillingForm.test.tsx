// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose } from '../../../tests/helpers/fill-in';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { requireProject } from '../../../shared/model/tables';
import { nl } from '../../lib/i18n/nl';
import { FillingForm } from './FillingForm';

test('the lead asks two people, blind if they say so, and it is undone as anything else', async () => {
  const { session, by } = await openStudy();
  draw(<FillingForm />, session);
  const filling = () => requireProject(session.data).filling;
  expect(screen.queryByRole('checkbox')).toBeNull();
  await choose(nl['filling.people'], nl['filling.people.2']);
  await waitFor(() => expect(filling()).toEqual({ people: 2, isBlind: false }));
  await userEvent.click(await screen.findByRole('checkbox', { name: nl['filling.blind'] }));
  await waitFor(() => expect(filling()).toEqual({ people: 2, isBlind: true }));
  await session.revert(by, 'undo');
  await session.revert(by, 'undo');
  expect(filling()).toEqual({ people: 1, isBlind: false });
});
