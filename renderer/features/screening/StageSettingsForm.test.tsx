// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { choose, fillIn, press, valueOf } from '../../../tests/helpers/fill-in';
import { asAssistant, openScreening } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { StageSettingsForm } from './StageSettingsForm';

async function form() {
  const study = await openScreening(0);
  const { stages } = study.screening();
  draw(<StageSettingsForm stage="full-text" />, study.session);
  const stage = () => study.screening().stages['full-text'];
  const isOther = () => expect(study.screening().stages['title-abstract']).toEqual(stages['title-abstract']);
  return { ...study, stage, isOther };
}

test('how many decide and how references are divided; a share to double is asked where one decides', async () => {
  const { stage, isOther } = await form();
  await fillIn(nl['settings.doubled'], '20');
  await waitFor(() => expect(stage().doubledPercent).toBe(20));
  await choose(nl['settings.howMany'], nl['settings.two']);
  await waitFor(() => expect(stage().screeners).toBe(2));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: nl['settings.doubled'] })).toBeNull());
  await choose(nl['settings.howMany'], nl['settings.one']);
  await waitFor(() => expect(stage().screeners).toBe(1));
  await choose(nl['settings.division'], nl['settings.division.blocks']);
  await waitFor(() => expect(stage().division).toBe('blocks'));
  isOther();
});

test('who screens are those that are chosen', async () => {
  const { stage, isOther } = await form();
  expect(screen.getByPlaceholderText(nl['settings.everybody'])).toBeDefined();
  await choose(nl['settings.screeners'], 'Bert');
  await waitFor(() => expect(stage().screenerIds).toEqual(['bert']));
  expect(screen.queryByPlaceholderText(nl['settings.everybody'])).toBeNull();
  isOther();
});

test('a pilot that runs can be closed; one of another size is open again, and the lot leaves it closed', async () => {
  const { stage } = await form();
  expect(screen.queryByRole('button', { name: nl['settings.closePilot'] })).toBeNull();
  await fillIn(nl['settings.pilot'], '5');
  await waitFor(() => expect(stage().pilotSize).toBe(5));
  await press(nl['settings.closePilot']);
  await waitFor(() => expect(stage().pilotClosedAt).not.toBeNull());
  await waitFor(() => expect(screen.queryByRole('button', { name: nl['settings.closePilot'] })).toBeNull());
  await fillIn(nl['settings.seed'], '7');
  await waitFor(() => expect(stage().seed).toBe(7));
  expect(stage().pilotClosedAt).not.toBeNull();
  await fillIn(nl['settings.pilot'], '6');
  await waitFor(() => expect(stage()).toMatchObject({ pilotSize: 6, pilotClosedAt: null, seed: 7 }));
});

test('each number stands in its own field, within its own limits', async () => {
  const { setStage } = await form();
  await setStage('full-text', { doubledPercent: 11, seed: 22, pilotSize: 33 });
  const fields = ['settings.doubled', 'settings.seed', 'settings.pilot'] as const;
  await waitFor(() => expect(fields.map((f) => valueOf(nl[f]))).toEqual(['11', '22', '33']));
  await fillIn(nl['settings.doubled'], '101');
  expect(await screen.findByText(/0.*100/)).toBeDefined();
});

test('an assistant sees it and sets nothing', async () => {
  await form();
  asAssistant();
  const fields = document.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])');
  expect(fields.length).toBeGreaterThan(4);
  expect([...fields].every((field) => field.disabled)).toBe(true);
});
