// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { choose, fillIn, optionsOf, press, valueOf } from '../../../tests/helpers/fill-in';
import { bert, openScreening } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newComment } from '../../../shared/model/comment';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { ConflictCard } from './ConflictCard';
import { discussionSubject } from './conflicts';

async function card() {
  const { session, by, decided } = await openScreening(1);
  await decided(by, 'r1', 'include', { note: 'past goed' });
  await decided(bert.id, 'r1', 'exclude', { reason: 'E1' });
  const reference = session.data.references[0]!;
  const said = newComment({
    id: 'c' as never,
    subject: discussionSubject(reference.id, 'title-abstract'),
    text: 'waarom?',
    by: bert.id,
    at: 1,
  });
  await session.commit(bert.id, 'test', [{ table: 'comments', id: said.id, after: said }]);
  const decisions = [...session.data.decisions].sort((a, b) => a.decidedAt - b.decidedAt);
  draw(<ConflictCard conflict={{ reference, decisions }} stage="title-abstract" />, session);
  return { session, by };
}

test('who decided what is shown with reason and note, and the discussion', async () => {
  await card();
  const said = [...document.querySelectorAll('p')].map((p) => p.textContent.replace(/\s+/g, ' ').trim());
  expect(said).toContain(`Anna: ${nl['screening.include']} past goed`);
  expect(said).toContain(`Bert: ${nl['screening.exclude']} Andere doelgroep`);
  expect(said).toContain('Bert: waarom?');
  await press(nl['longlist.read']);
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'r1' });
});

test('a remark is added to the discussion of this stage; an empty one is none', async () => {
  const { session, by } = await card();
  const field = screen.getByRole('textbox', { name: nl['conflict.comment'] });
  await userEvent.type(field, '   {Enter}');
  await userEvent.type(field, 'daarom {Enter}');
  await waitFor(() => expect(session.data.comments).toHaveLength(2));
  expect(session.data.comments.find((c) => c.id !== 'c')).toMatchObject({
    text: 'daarom',
    by,
    subject: { table: 'decisions', id: 'r1:title-abstract' },
  });
  await waitFor(() => expect(valueOf(nl['conflict.comment'])).toBe(''));
});

test('without an argument nothing is resolved', async () => {
  const { session } = await card();
  await press(nl['screening.include']);
  expect(await screen.findByText(nl['conflict.needReason'])).toBeDefined();
  expect(session.data.resolutions).toEqual([]);
});

test('a resolution takes the argument and the reason, of criteria to exclude, and empties the form', async () => {
  const { session, by } = await card();
  await userEvent.type(screen.getByRole('textbox', { name: nl['conflict.comment'] }), 'toch niet');
  await fillIn(nl['conflict.argument'], 'besproken');
  expect((await optionsOf(nl['screening.reason']))[0]).toBe('Andere doelgroep');
  await choose(nl['screening.reason'], 'Geen interventie');
  await press(nl['screening.exclude']);
  await waitFor(() =>
    expect(session.data.resolutions).toMatchObject([
      {
        referenceId: 'r1',
        stage: 'title-abstract',
        verdict: 'exclude',
        reason: 'E2',
        argument: 'besproken',
        by,
      },
    ]),
  );
  await waitFor(() => expect(valueOf(nl['conflict.argument'])).toBe(''));
  await waitFor(() => expect(valueOf(nl['conflict.comment'])).toBe(''));
  await waitFor(() => expect(valueOf(nl['screening.reason'])).toBe(''));
});
