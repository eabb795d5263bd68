// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { Table } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newCorrespondent, newSearch, type Source } from '../../../shared/model/source';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useProjectData } from '../../store/session';
import { SourceRow } from './SourceRow';

const search = newSearch('s1' as never, 'Scopus', 'werk', '2026-01-02');
function Rows({ records }: { records: number }) {
  const { sources } = useProjectData();
  return (
    <Table>
      <Table.Tbody>
        {sources.map((s) => (
          <SourceRow key={s.id} source={s} records={records} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
async function drawRows(records: number, ...sources: Source[]) {
  const { session, by } = await openStudy();
  await session.commit(
    by,
    'test',
    sources.map((s) => ({ table: 'sources' as const, id: s.id, after: s })),
  );
  draw(<Rows records={records} />, session);
  const cells = [...document.querySelectorAll('tr')].map((tr) =>
    [...tr.querySelectorAll('td')].slice(0, 3).map((td) => td.textContent),
  );
  const open = (name: string) =>
    userEvent.click(screen.getByRole('button', { name: `${nl['sources.edit']}: ${name}` }));
  return { session, cells, open };
}
const fields = (): string[] =>
  screen.queryAllByRole('textbox').map((f) => (f as HTMLInputElement).labels?.[0]?.textContent ?? '');

test('a search is told by engine, words and day, a correspondent by name and country', async () => {
  const { cells } = await drawRows(
    1500,
    search,
    {
      ...newSearch('s2' as never, 'IMISCOE', 'baan', ''),
      without: { ...search.without, duplicates: 7, other: 2 },
    },
    newCorrespondent('s3' as never, 'SE', 'Ulla'),
    newCorrespondent('s4' as never, 'XX', 'Xen'),
  );
  const count = `${nl['import.count']}: 1.500`;
  expect(cells).toEqual([
    ['Scopus', 'werk (2 jan 2026)', count],
    ['IMISCOE', 'baan', `${count} ${textNow('sources.without', { count: 9 })}`],
    ['Ulla', 'Zweden', count],
    ['Xen', 'XX', count],
  ]);
});

test('what is known of it is changed on request, of the one source', async () => {
  const other = newSearch('s2' as never, 'IMISCOE', 'baan', '');
  const { session, open } = await drawRows(3, search, other);
  expect(fields()).toEqual([]);
  await open('Scopus');
  const engine = screen.getByRole('textbox', { name: nl['sources.engine'] });
  await userEvent.clear(engine);
  await userEvent.tab();
  expect(await screen.findByText(nl['sources.engineNeeded'])).toBeDefined();
  await userEvent.type(engine, 'Web of Science');
  const duplicates = screen.getByRole('textbox', { name: nl['sources.without.duplicates'] });
  await userEvent.clear(duplicates);
  await userEvent.type(duplicates, '4');
  await userEvent.tab();
  await waitFor(() =>
    expect(session.data.sources).toEqual([
      { ...search, engine: 'Web of Science', without: { ...search.without, duplicates: 4 } },
      other,
    ]),
  );
});

test('what became of others is said where numbers leave some unaccounted for', async () => {
  const { open } = await drawRows(3, { ...search, identified: 10, without: { ...search.without, other: 2 } });
  await open('Scopus');
  expect(screen.getByText(textNow('sources.unaccounted', { count: 5 }))).toBeDefined();
});

test('a day that is only a year stays as it was written; a correspondent has no day or words', async () => {
  const year = { ...search, date: '2024' };
  const { open } = await drawRows(3, year, newCorrespondent('s3' as never, 'SE', 'Ulla'));
  await open('Ulla');
  const few = fields().length;
  expect(screen.queryByLabelText(nl['sources.date'])).toBeNull();
  await open('Scopus');
  expect(fields().length).toBeGreaterThan(2 * few);
  expect(screen.getByLabelText(nl['sources.date'])).toMatchObject({ type: 'text', value: '2024' });
});

test('a whole day is a field for a day', async () => {
  const { open } = await drawRows(3, search);
  await open('Scopus');
  expect(screen.getByLabelText(nl['sources.date'])).toHaveProperty('value', '2 jan 2026');
});

test('the same search in a next round is added open, and it says so', async () => {
  const { session, open } = await drawRows(0, search);
  await open('Scopus');
  await userEvent.click(screen.getByRole('button', { name: textNow('sources.again', { round: 2 }) }));
  await waitFor(() => expect(session.data.sources).toHaveLength(2));
  expect(await screen.findByText(textNow('sources.againDone', { name: 'Scopus', round: 2 }))).toBeDefined();
  const edit = screen.getAllByRole('button', { name: new RegExp(`^${nl['sources.edit']}: Scopus`) });
  expect(edit.map((e) => e.getAttribute('aria-expanded'))).toEqual(['true', 'true']);
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/ronde 2/);
});
