// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { bareReference } from '../../tests/helpers/references';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ReferenceId } from '../../shared/kernel/ids';
import { newDuplicateGroup } from '../../shared/model/duplicate-group';
import { newRetrieval } from '../../shared/model/retrieval';
import { localDate } from '../../shared/kernel/local-date';
import { nl } from '../lib/i18n/nl';
import { RetrievalForm } from './RetrievalForm';

const choose = async (name: string, option: string): Promise<void> => {
  await userEvent.click(screen.getAllByLabelText(name)[0]!);
  await userEvent.click(screen.getByRole('option', { name: option, hidden: true }));
};

test('what became of a text is kept with who said so, asked after, and taken back', async () => {
  const { session, by } = await openStudy();
  draw(<RetrievalForm referenceId={'r1' as ReferenceId} name="Titel" />, session);
  const name = `${nl['retrieval.label']}: Titel`;
  expect(screen.queryByLabelText(nl['retrieval.reason'])).toBeNull();
  await choose(name, nl['retrieval.not-available']);
  await waitFor(() =>
    expect(session.data.retrievals).toMatchObject([
      { referenceId: 'r1', status: 'not-available', reason: '', by },
    ]),
  );
  await userEvent.type(await screen.findByRole('textbox', { name: nl['retrieval.reason'] }), 'achter slot');
  await userEvent.tab();
  await waitFor(() => expect(session.data.retrievals[0]?.reason).toBe('achter slot'));
  await choose(name, nl['retrieval.asked']);
  await waitFor(() =>
    expect(session.data.retrievals).toMatchObject([{ status: 'asked', reason: 'achter slot' }]),
  );
  // Asked today, unless another day is written down.
  expect(session.data.retrievals[0]?.askedOn).toBe(localDate(Date.now()));
  expect(screen.getByRole('textbox', { name: nl['retrieval.where'] })).toBeDefined();
  await choose(name, nl['retrieval.asked']);
  await waitFor(() => expect(session.data.retrievals).toEqual([]));
});

test('what was said of a record that was merged into this one is shown, changed and taken back here', async () => {
  const { session, by } = await openStudy();
  const [kept, away] = ['r1', 'r2'] as [ReferenceId, ReferenceId];
  const group = newDuplicateGroup({
    ...{ id: 'g' as never, keptId: kept, memberIds: [kept, away], basis: 'confirmed' },
    ...{ merged: {}, from: {}, chosen: {}, by, at: 1 },
  });
  const said = newRetrieval({ referenceId: away, status: 'not-available', reason: 'weg', by, at: 1 });
  await session.commit(by, 'test', [
    ...[kept, away].map((id, sequence) => {
      const after = bareReference(id, { type: 'book', title: id }, { sequence });
      return { table: 'references' as const, id, after };
    }),
    { table: 'duplicates', id: group.id, after: group },
    { table: 'retrievals', id: said.id, after: said },
  ]);
  draw(<RetrievalForm referenceId={kept} name="Titel" />, session);
  const why = await screen.findByRole('textbox', { name: nl['retrieval.reason'] });
  expect((why as HTMLInputElement).value).toBe('weg');
  await userEvent.type(why, ' sinds 2020');
  await userEvent.tab();
  await waitFor(() =>
    expect(session.data.retrievals.map((r) => [r.referenceId, r.reason])).toEqual([[away, 'weg sinds 2020']]),
  );
  await choose(`${nl['retrieval.label']}: Titel`, nl['retrieval.not-available']);
  await waitFor(() => expect(session.data.retrievals).toEqual([]));
});
