// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newSearch } from '../../../shared/model/source';
import { nl } from '../../lib/i18n/nl';
import { SourceList } from './SourceList';

const button = (key: 'import.addSearch' | 'import.addCorrespondent'): HTMLButtonElement =>
  screen.getByRole('button', { name: nl[key] });
const type = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const NAME = nl['import.sourceName'];
const isOff = (): boolean[] => [
  button('import.addSearch').disabled,
  button('import.addCorrespondent').disabled,
];

test('a search needs an engine and words, a correspondent a name and a country', async () => {
  const { session } = await openStudy();
  draw(<SourceList />, session);
  expect(isOff()).toEqual([true, true]);
  type(NAME, 'Scopus');
  expect(isOff()).toEqual([true, true]);
  type(nl['import.query'], ' ');
  expect(isOff()).toEqual([true, true]);
  type(nl['import.query'], 'werk');
  type(nl['import.searchDate'], '2026-01-02');
  expect(isOff()).toEqual([false, true]);
  fireEvent.click(button('import.addSearch'));
  await waitFor(() => expect(session.data.sources).toHaveLength(1));
  const search = { type: 'search', engine: 'Scopus', query: 'werk', date: '2026-01-02' };
  expect(session.data.sources).toMatchObject([search]);
  await waitFor(() => expect(screen.getByLabelText(NAME)).toHaveProperty('value', ''));
  type(NAME, 'Ulla');
  fireEvent.click(screen.getByRole('combobox', { name: nl['common.country'] }));
  fireEvent.click(await screen.findByRole('option', { name: 'Zweden' }));
  await waitFor(() => expect(isOff()).toEqual([true, false]));
  fireEvent.click(button('import.addCorrespondent'));
  await waitFor(() => expect(session.data.sources).toHaveLength(2));
  expect(session.data.sources.find((s) => s.type !== 'search')).toMatchObject({
    name: 'Ulla',
    country: 'SE',
  });
});

test('each source has its own number of references', async () => {
  const { session, by } = await openStudy();
  const sources = ['s1', 's2'].map((id) => newSearch(id as never, id, 'werk', ''));
  const refs = ['s1', 's1', null].map((sourceId, n) =>
    bareReference(`r${n}`, { type: 'book', title: `T${n}` }, { sourceId: sourceId as never, sequence: n }),
  );
  await session.commit(by, 'test', [
    ...sources.map((s) => ({ table: 'sources' as const, id: s.id, after: s })),
    ...refs.map((r) => ({ table: 'references' as const, id: r.id, after: r })),
  ]);
  draw(<SourceList />, session);
  const counts = [...document.querySelectorAll('tr')].map((tr) => tr.children[2]!.textContent);
  expect(counts).toEqual([`${nl['import.count']}: 2`, `${nl['import.count']}: 0`]);
});
