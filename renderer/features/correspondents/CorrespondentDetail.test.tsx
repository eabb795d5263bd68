// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newCorrespondent } from '../../../shared/model/source';
import { nl } from '../../lib/i18n/nl';
import { useProjectData } from '../../store/session';
import { CorrespondentDetail } from './CorrespondentDetail';

function Detail() {
  const { sources } = useProjectData();
  const [shown] = sources.flatMap((s) => (s.type === 'correspondent' ? [s] : []));
  return shown === undefined ? null : <CorrespondentDetail correspondent={shown} />;
}
const type = (label: string, value: string): void => {
  const field = screen.getByLabelText(label);
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

test('each part of an agreement is changed by itself, and reminders are added to those before', async () => {
  const { session, by } = await openStudy();
  const [ulla, other] = ['c1', 'c2'].map((id) => newCorrespondent(id as never, 'SE', 'Ulla'));
  await session.commit(
    by,
    'test',
    [ulla!, other!].map((s) => ({ table: 'sources' as const, id: s.id, after: s })),
  );
  draw(<Detail />, session);
  const now = () => session.data.sources.find((s) => s.id === 'c1');
  type(nl['correspondents.email'], 'ulla@x.se');
  await waitFor(() => expect(now()).toMatchObject({ email: 'ulla@x.se' }));
  type(nl['correspondents.affiliation'], 'Lund');
  type(nl['correspondents.note'], 'belt zelf');
  type(nl['correspondents.deadline'], '2026-12-01');
  const whole = {
    email: 'ulla@x.se',
    affiliation: 'Lund',
    note: 'belt zelf',
    deadline: '2026-12-01',
    name: 'Ulla',
  };
  await waitFor(() => expect(now()).toMatchObject(whole));
  expect(screen.getByLabelText(nl['correspondents.note']).tagName).toBe('TEXTAREA');
  expect(screen.getByText(nl['correspondents.noReminders'])).toBeDefined();
  fireEvent.change(screen.getByLabelText(nl['correspondents.reminderNote']), { target: { value: 'gebeld' } });
  fireEvent.click(screen.getByRole('button', { name: nl['correspondents.remind'] }));
  await waitFor(() =>
    expect(now()).toMatchObject({ ...whole, reminders: [{ note: 'gebeld' }], status: 'reminded' }),
  );
  await waitFor(() =>
    expect(screen.getByLabelText(nl['correspondents.reminderNote'])).toHaveProperty('value', ''),
  );
  expect(screen.queryByText(nl['correspondents.noReminders'])).toBeNull();
  expect(screen.getByText(/^\d{1,2} [a-z]{3} \d{4} gebeld$/)).toBeDefined();
  fireEvent.click(screen.getByRole('combobox', { name: nl['common.status'] }));
  fireEvent.click(screen.getAllByRole('option', { name: nl['correspondents.status.declined'] }).at(-1)!);
  await waitFor(() => expect(now()).toMatchObject({ status: 'declined', deadline: '2026-12-01' }));
  expect(session.data.sources.find((s) => s.id === 'c2')).toEqual(other);
});

test('the national context is that of the country, in points and texts', async () => {
  const { session, by } = await openStudy();
  const ulla = newCorrespondent('c1' as never, 'SE', 'Ulla');
  await session.commit(by, 'test', [{ table: 'sources', id: ulla.id, after: ulla }]);
  draw(<Detail />, session);
  type(nl['correspondents.points'], 'eerst\ndan');
  await waitFor(() =>
    expect(session.data.contexts).toMatchObject([{ country: 'SE', points: ['eerst', 'dan'] }]),
  );
  type(nl['correspondents.government'], 'veel');
  await waitFor(() =>
    expect(session.data.contexts).toMatchObject([
      { points: ['eerst', 'dan'], government: 'veel', standsOut: '' },
    ]),
  );
});
