// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { choose, fillIn } from '../../../tests/helpers/fill-in';
import { asAssistant, openScreening } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { RankingSettings } from './RankingSettings';

test('each part of the ranking is set by its own field', async () => {
  const { session, screening } = await openScreening(0);
  draw(<RankingSettings />, session);
  const isOn = screen.getByRole('checkbox', { name: nl['settings.rankingOn'] });
  await userEvent.click(isOn);
  await waitFor(() => expect(screening().ranking.isOn).toBe(true));
  await choose(nl['settings.model'], nl['settings.model.bayes']);
  await waitFor(() => expect(screening().ranking.model).toBe('bayes'));
  await fillIn(nl['settings.random'], '15');
  await fillIn(nl['settings.seedWords'], 'mentor');
  await fillIn(nl['settings.examples'], 'Een rapport');
  await waitFor(() =>
    expect(screening().ranking).toEqual({
      isOn: true,
      model: 'bayes',
      randomPercent: 15,
      seedWords: 'mentor',
      examples: 'Een rapport',
    }),
  );
  await fillIn(nl['settings.random'], '51');
  expect(await screen.findByText(/0.*50/)).toBeDefined();
  await userEvent.click(isOn);
  await waitFor(() => expect(screening().ranking.isOn).toBe(false));
});

test('an assistant sees it and sets nothing', async () => {
  const { session } = await openScreening(0);
  const { container } = draw(<RankingSettings />, session);
  asAssistant();
  const fields = container.querySelectorAll<HTMLInputElement>('input:not([type="hidden"]),textarea');
  expect([...fields].map((field) => field.disabled)).toEqual([true, true, true, true, true]);
});
