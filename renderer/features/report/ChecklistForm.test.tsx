// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { prismaAbstract } from '../../../shared/review/checklists/prisma-abstract';
import { reportingId } from '../../../shared/model/reporting';
import { keepDraft } from '../../db/drafts';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { ChecklistForm } from './ChecklistForm';

test('an item is opened, its place and status are kept, and it then counts as filled in', async () => {
  const { session } = await openStudy();
  draw(<ChecklistForm checklist={prismaAbstract} />, session);
  const count = (n: number): string => textNow('checklist.count', { done: n, all: 12 });
  expect(screen.getByText(count(0))).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: `${nl['checklist.fill']}: 2 Doelen` }));
  const place = await screen.findByRole('textbox', { name: nl['checklist.place'] });
  fireEvent.change(place, { target: { value: 'p. 3' } });
  fireEvent.blur(place);
  await waitFor(() =>
    expect(session.data.reporting).toMatchObject([{ item: '2', place: 'p. 3', status: null }]),
  );
  expect(await screen.findByText(count(1))).toBeDefined();
  const note = screen.getByRole('textbox', { name: nl['checklist.note'] });
  fireEvent.change(place, { target: { value: '' } });
  fireEvent.blur(place);
  fireEvent.change(note, { target: { value: 'Komt in de inleiding' } });
  fireEvent.blur(note);
  await waitFor(() =>
    expect(session.data.reporting).toMatchObject([{ place: '', note: 'Komt in de inleiding' }]),
  );
  // It counts, and the row says it.
  expect(await screen.findByText(count(1))).toBeDefined();
  expect(screen.getAllByRole('cell').map((c) => c.textContent)).toContain('Komt in de inleiding');
  fireEvent.change(place, { target: { value: 'p. 3' } });
  fireEvent.blur(place);
  fireEvent.click(screen.getByRole('combobox', { name: nl['checklist.status'] }));
  fireEvent.click(await screen.findByRole('option', { name: nl['checklist.not-done'] }));
  await waitFor(() => expect(session.data.reporting).toMatchObject([{ place: 'p. 3', status: 'not-done' }]));
});

test('an item of which something was typed and not saved is open again', async () => {
  const { session } = await openStudy();
  const record = `reporting:${reportingId(prismaAbstract.id, '2')}`;
  await keepDraft(
    { projectId: session.id, record, field: 'note' },
    { text: 'Half', since: 0, isHeld: false },
    1,
  );
  draw(<ChecklistForm checklist={prismaAbstract} />, session);
  expect(screen.getByRole('textbox', { name: nl['checklist.note'] })).toHaveProperty('value', 'Half');
});
