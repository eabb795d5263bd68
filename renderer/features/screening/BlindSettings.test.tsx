// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { asAssistant, openScreening } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { BlindSettings } from './BlindSettings';

test('blindness is lifted once, and a stage that is made blind again is not lifted', async () => {
  const { session, screening } = await openScreening(0);
  draw(<BlindSettings stage="full-text" />, session);
  const stage = () => screening().stages['full-text'];
  const isBlind = screen.getByRole('checkbox', { name: nl['settings.blind'] });
  expect(screen.queryByRole('button')).toBeNull();
  await userEvent.click(isBlind);
  await waitFor(() => expect(stage().isBlind).toBe(true));
  expect(screen.queryByText(nl['settings.unblinded'])).toBeNull();
  await press(nl['settings.unblind']);
  await waitFor(() => expect(stage().unblindedAt).not.toBeNull());
  expect(await screen.findByText(nl['settings.unblinded'])).toBeDefined();
  await userEvent.click(isBlind);
  await waitFor(() => expect(stage()).toMatchObject({ isBlind: false, unblindedAt: null }));
  await userEvent.click(isBlind);
  await waitFor(() => expect(stage()).toMatchObject({ isBlind: true, unblindedAt: null }));
  expect(screening().stages['title-abstract'].isBlind).toBe(false);
});

test('an assistant lifts nothing', async () => {
  const { session, setStage } = await openScreening(0);
  await setStage('full-text', { isBlind: true });
  draw(<BlindSettings stage="full-text" />, session);
  asAssistant();
  expect(screen.getByRole('checkbox')).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: nl['settings.unblind'] })).toHaveProperty('disabled', true);
});
