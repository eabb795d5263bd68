// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { press, valueOf } from '../../../tests/helpers/fill-in';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { newCorrespondent } from '../../../shared/model/source';
import { nl } from '../../lib/i18n/nl';
import { useProjectData } from '../../store/session';
import { Reminders } from './Reminders';

function Shown() {
  const [shown] = useProjectData().sources.flatMap((s) => (s.type === 'correspondent' ? [s] : []));
  return shown === undefined ? null : <Reminders correspondent={shown} />;
}
async function drawReminders() {
  const { session, by } = await openStudy();
  const after = newCorrespondent('c1' as never, 'SE', 'Ulla');
  await session.commit(by, 'test', [{ table: 'sources', id: after.id, after }]);
  draw(<Shown />, session);
  await userEvent.type(screen.getByLabelText(nl['correspondents.reminderNote']), 'gebeld');
  return { session };
}

test('that there are none is said until there is one; the note is then empty for the next', async () => {
  const { session } = await drawReminders();
  expect(screen.getByText(nl['correspondents.noReminders'])).toBeDefined();
  await press(nl['correspondents.remind']);
  expect(await screen.findByText(/^\d{1,2} [a-z]{3} \d{4} gebeld$/)).toBeDefined();
  expect(screen.queryByText(nl['correspondents.noReminders'])).toBeNull();
  await waitFor(() => expect(valueOf(nl['correspondents.reminderNote'])).toBe(''));
  expect(session.data.sources).toMatchObject([{ status: 'reminded' }]);
});

test('a note that could not be written stays to be sent again', async () => {
  const { session } = await drawReminders();
  vi.spyOn(session, 'commit').mockRejectedValueOnce(new Error('vol'));
  await press(nl['correspondents.remind']);
  expect(await screen.findByText(/vol/)).toBeDefined();
  expect(valueOf(nl['correspondents.reminderNote'])).toBe('gebeld');
});
