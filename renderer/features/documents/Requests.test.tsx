// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { press, valueOf } from '../../../tests/helpers/fill-in';
import { bareReference } from '../../../tests/helpers/references';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { localDate } from '../../../shared/kernel/local-date';
import { emptyDecision } from '../../../shared/model/decision';
import { newRetrieval, type RetrievalPart } from '../../../shared/model/retrieval';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { Requests } from './Requests';

/** A study in which a full text was asked for of each reference. */
async function drawRequests(...parts: RetrievalPart[]) {
  const { session, by } = await openStudy();
  const refs = parts.map((_, n) =>
    bareReference(`r${n}`, { type: 'book', title: `Titel ${n}` }, { sequence: n }),
  );
  await session.commit(by, 'test', [
    ...refs.map((r) => ({ table: 'references' as const, id: r.id, after: r })),
    ...refs.map((r) => {
      const decision = emptyDecision(r.id, by, 'title-abstract');
      const after = { ...decision, verdict: 'include' as const, decidedAt: 1 };
      return { table: 'decisions' as const, id: decision.id, after };
    }),
    ...parts.map((part, n) => {
      const after = newRetrieval({ ...part, referenceId: `r${n}` as ReferenceId, by, at: 1 });
      return { table: 'retrievals' as const, id: after.id, after };
    }),
  ]);
  draw(<Requests />, session);
  return { session, by };
}
const titles = (): (string | null)[] =>
  screen.queryAllByRole('group').map((card) => card.getAttribute('aria-label'));

test('that nothing is waited for is said', async () => {
  await drawRequests({ status: 'not-available' });
  expect(screen.getByText(nl['requests.none'])).toBeDefined();
});

test('the oldest comes first, late ones are marked, and a title leads to its report', async () => {
  await drawRequests({ askedOn: '2025-03-02', expectedOn: '2999-01-01' }, { askedOn: '2025-03-01' });
  expect(titles()).toEqual(['Titel 1', 'Titel 0']);
  expect(screen.queryByText(nl['requests.late'])).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Titel 0' }));
  expect(useAppStore.getState()).toMatchObject({ page: 'longlist', subject: 'r0' });
});

test('what is filled in is kept, and a row does not leave its place under the hands', async () => {
  const { session } = await drawRequests({ askedOn: '2025-03-02' }, { askedOn: '2025-03-01' });
  const card = within(screen.getByRole('group', { name: 'Titel 0' }));
  await userEvent.type(card.getByLabelText(nl['requests.from']), 'De auteur');
  await userEvent.tab();
  const day = card.getByLabelText(nl['requests.askedOn']);
  await userEvent.clear(day);
  await userEvent.type(day, '1-2-2025');
  await userEvent.tab();
  await userEvent.type(card.getByLabelText(nl['requests.expectedOn']), '1 apr 2025');
  await userEvent.tab();
  await waitFor(() =>
    expect(session.data.retrievals.find((r) => r.referenceId === 'r0')).toMatchObject({
      from: 'De auteur',
      askedOn: '2025-02-01',
      expectedOn: '2025-04-01',
    }),
  );
  expect(card.getByText(nl['requests.late'])).toBeDefined();
  expect(titles()).toEqual(['Titel 1', 'Titel 0']);
});

test('a reminder of today is noted with what was said, and can be taken back', async () => {
  const { session, by } = await drawRequests({});
  await userEvent.type(screen.getByLabelText(nl['correspondents.reminderNote']), 'gebeld');
  await press(nl['requests.remind']);
  await waitFor(() =>
    expect(session.data.retrievals[0]?.reminders).toEqual([{ date: localDate(Date.now()), note: 'gebeld' }]),
  );
  await waitFor(() => expect(valueOf(nl['correspondents.reminderNote'])).toBe(''));
  expect(screen.getByRole('list').textContent).toMatch(/\d{4}: gebeld$/);
  await session.revert(by, 'undo');
  await waitFor(() => expect(screen.queryByRole('list')).toBeNull());
});

test('a note that could not be written stays to be sent again', async () => {
  const { session } = await drawRequests({});
  await userEvent.type(screen.getByLabelText(nl['correspondents.reminderNote']), 'gebeld');
  vi.spyOn(session, 'commit').mockRejectedValueOnce(new Error('vol'));
  await press(nl['requests.remind']);
  expect(await screen.findByText(/vol/)).toBeDefined();
  expect(valueOf(nl['correspondents.reminderNote'])).toBe('gebeld');
});

test('twenty-five are shown, and the rest on request', async () => {
  await drawRequests(...Array.from({ length: 26 }, () => ({})));
  expect(titles()).toHaveLength(25);
  fireEvent.click(screen.getByRole('button', { name: textNow('retrieval.more', { count: 1 }) }));
  expect(titles()).toHaveLength(26);
});
