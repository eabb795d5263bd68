// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newPerson } from '../../../shared/model/people';
import { requireProject } from '../../../shared/model/tables';
import { nl } from '../../lib/i18n/nl';
import { SettingsForm } from './SettingsForm';

test('the lead sets a stage: what is chosen is that stage’s, and blindness is lifted once', async () => {
  const { session } = await openStudy();
  draw(<SettingsForm stage="full-text" />, session);
  expect(screen.queryByText(nl['settings.onlyLead'])).toBeNull();
  const stages = () => requireProject(session.data).screening.stages;
  const before = stages()['title-abstract'];
  await userEvent.click(screen.getByRole('checkbox', { name: nl['settings.blind'] }));
  await waitFor(() => expect(stages()['full-text'].isBlind).toBe(true));
  await userEvent.click(await screen.findByRole('button', { name: nl['settings.unblind'] }));
  await waitFor(() => expect(stages()['full-text'].unblindedAt).not.toBeNull());
  expect(screen.queryByRole('button', { name: nl['settings.unblind'] })).toBeNull();
  expect(screen.getByText(nl['settings.unblinded'])).toBeDefined();
  expect(stages()['title-abstract']).toEqual(before);
});

test('who is not the lead sees the settings, and sets only terms of their own', async () => {
  const { session, by } = await openStudy();
  const lead = newPerson({ id: 'zz' as never, name: 'Lead', role: 'lead', colour: '' });
  const [own] = session.data.persons;
  await session.commit(by, 'test', [{ table: 'persons', id: lead.id, after: lead }]);
  await session.commit(by, 'test', [{ table: 'persons', id: by, after: { ...own!, role: 'assistant' } }]);
  const { useAppStore } = await import('../../store/app.store');
  useAppStore.setState({ personId: by });
  draw(<SettingsForm stage="full-text" />, session);
  expect(screen.getByText(nl['settings.onlyLead'])).toBeDefined();
  expect(screen.getByRole('checkbox', { name: nl['settings.blind'] })).toHaveProperty('disabled', true);
  const isOff = (name: string): unknown =>
    screen.getByRole<HTMLTextAreaElement>('textbox', { name }).disabled;
  for (const kind of ['include', 'exclude'] as const) {
    expect(isOff(nl[`settings.terms.${kind}.own`])).toBe(false);
    expect(isOff(nl[`settings.terms.${kind}.project`])).toBe(true);
  }
  expect(isOff(nl['settings.labels'])).toBe(true);
});
