// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { newImportBatch } from '../../../shared/model/import-batch';
import { newCorrespondent, newSearch } from '../../../shared/model/source';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { PreviewCard } from './PreviewCard';

vi.mock('../../ui-domain/use-formats', () => ({
  useFormats: () => null,
  useFormatNames: () => (id: string) => id,
}));
const scopus = newSearch('s1' as never, 'Scopus', 'werk', '');
const ulla = newCorrespondent('s2' as never, 'SE', 'Ulla');
const many = [{ family: 'Jansen', given: 'Åsa' }, ...['B', 'C', 'D'].map((family) => ({ family }))];
const when = { 'date-parts': [[2019]] };
const read = { title: 'Titel', author: many, issued: when, 'container-title': 'Werk en recht' };
const onImport = vi.fn();
const withForm = [
  { csl: read, study: { citedAs: 'X' } },
  { csl: { type: 'book' }, study: { citedAs: 'Aangehaald', country: 'SE', intervention: '', sms: '3' } },
];
let told: readonly object[] = withForm;
beforeEach(() => {
  told = withForm;
});
async function drawCard(subject: string | null, ...origins: string[]): ReturnType<typeof openStudy> {
  onImport.mockClear();
  const { session, by } = await openStudy();
  await session.commit(
    by,
    'test',
    [scopus, ulla].map((s) => ({ table: 'sources' as const, id: s.id, after: s })),
  );
  useAppStore.setState({ subject });
  const preview = {
    format: 'ris',
    files: origins.map((origin, n) => ({
      name: `${n}.ris`,
      format: 'ris',
      count: 1,
      origin,
      sha256: 'f'.repeat(64),
    })),
    unread: [],
    count: 2,
    problems: [],
    sample: told,
    headings: [],
  } as never;
  const none = (): void => undefined;
  draw(
    <PreviewCard
      file="a.ris"
      preview={preview}
      unmended={null}
      onRemap={none}
      onRepair={none}
      onCancel={none}
      onImport={onImport}
    />,
    session,
  );
  return { session, by };
}
const run = (): unknown => {
  fireEvent.click(screen.getByRole('button', { name: nl['import.run'] }));
  return onImport.mock.lastCall![0];
};
const choose = (name: string, option: RegExp): void => {
  fireEvent.click(screen.getByRole('combobox', { name }));
  fireEvent.click(screen.getAllByRole('option', { name: option }).at(-1)!);
};

test('what a form says has a column where a form says something', async () => {
  await drawCard(null, 'x');
  expect(screen.getByRole('columnheader', { name: nl['import.ofForm'] })).toBeDefined();
  cleanup();
  told = [{ csl: read, study: { citedAs: 'X' } }];
  await drawCard(null, 'x');
  expect(screen.queryByRole('columnheader', { name: nl['import.ofForm'] })).toBeNull();
  expect(screen.getByText('Titel')).toBeDefined();
});

test('records are shown by title or how they are cited, the first of many authors whole, and what a form says of them', async () => {
  await drawCard(null, 'x');
  const rows = [...document.querySelectorAll('tbody tr')].map((tr) =>
    [...tr.querySelectorAll('td')].map((td) => {
      const lines = [...td.querySelectorAll('[title]')];
      return lines.length === 0 ? [td.textContent] : lines.map((line) => line.textContent);
    }),
  );
  expect(rows).toEqual([
    [['Titel', 'Jansen, Åsa … · 2019 · Werk en recht'], ['']],
    [['Aangehaald'], ['SE · 3']],
  ]);
});

test('nothing is chosen for files that tell nothing, and what is chosen for all goes to all', async () => {
  await drawCard(null, 'x', 'y');
  expect(run()).toEqual([null, null]);
  choose(nl['import.sourceOfAll'], /Ulla/);
  expect(run()).toEqual(['s2', 's2']);
});

test('the correspondent whose form it is is chosen, unless another is for one file', async () => {
  await drawCard('s2', 'x', 'y');
  expect(run()).toEqual(['s2', 's2']);
  choose(`${nl['import.source']}: 1.ris`, /Scopus/);
  expect(run()).toEqual(['s2', 's1']);
  expect(screen.getByRole('combobox', { name: nl['import.sourceOfAll'] })).toMatchObject({
    value: '',
    placeholder: nl['import.sourcesDiffer'],
  });
});

test('a place that names no source says nothing', async () => {
  await drawCard('s9', 'x');
  expect(run()).toEqual([null]);
  expect(screen.getByRole('combobox', { name: nl['import.source'] })).toHaveProperty(
    'placeholder',
    nl['import.noSource'],
  );
});

test('a file that was imported before is named, with when and how many', async () => {
  const { session, by } = await drawCard(null, 'a');
  expect(screen.queryByText(nl['import.alreadyHere_one'])).toBeNull();
  const batch = newImportBatch({
    ...{ id: 'b' as never, sourceId: null, fileName: 'oud.ris', format: 'ris', importedAt: 1 },
    ...{ count: 3, problems: [], fileHashes: ['f'.repeat(64)] },
  });
  await session.commit(by, 'test', [{ table: 'batches', id: batch.id, after: batch }]);
  expect(await screen.findByText(nl['import.alreadyHere_one'])).toBeDefined();
  expect(screen.getByText(/^oud\.ris, op .*: 3 referenties\.$/)).toBeDefined();
  // Whoever wants it twice all the same can have it.
  expect(run()).toEqual([null]);
});
