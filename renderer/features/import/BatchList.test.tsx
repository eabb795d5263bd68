// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { newImportBatch } from '../../../shared/model/import-batch';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { BatchList } from './BatchList';

vi.mock('../../ui-domain/use-formats', () => ({
  useFormats: () => null,
  useFormatNames: () => (id: string) => id,
}));

test('an import is taken back and brought back, by itself', async () => {
  const { session, by } = await openStudy();
  draw(<BatchList />, session);
  expect(screen.getByText(nl['import.noBatches'])).toBeDefined();
  const batch = (id: string) =>
    newImportBatch({
      id: id as never,
      sourceId: null,
      fileName: `${id}.ris`,
      format: 'ris',
      importedAt: 1,
      count: 3,
      problems: [],
    });
  await session.commit(
    by,
    'test',
    ['a', 'b'].map((id) => ({ table: 'batches' as const, id, after: batch(id) })),
  );
  await waitFor(() => expect(screen.queryByText(nl['import.noBatches'])).toBeNull());
  const statuses = (): string[] => session.data.batches.map((b) => b.status);
  fireEvent.click(screen.getByRole('button', { name: `${nl['import.takeBack']}: b.ris` }));
  await waitFor(() => expect(statuses()).toEqual(['active', 'undone']));
  const undone = await screen.findAllByText(new RegExp(nl['import.undone']));
  expect(undone.map((p) => p.textContent)).toEqual([expect.stringContaining('b.ris')]);
  expect(await screen.findByText(textNow('import.tookBack', { file: 'b.ris' }))).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: `${nl['import.bringBack']}: b.ris` }));
  await waitFor(() => expect(statuses()).toEqual(['active', 'active']));
  expect(await screen.findByText(textNow('import.broughtBack', { file: 'b.ris' }))).toBeDefined();
});

test('an import of which the file came twice says so, until one is taken back', async () => {
  const { session, by } = await openStudy();
  draw(<BatchList />, session);
  const fileHashes = ['f'.repeat(64)];
  const batch = (id: string) =>
    newImportBatch({
      ...{ id: id as never, sourceId: null, fileName: `${id}.ris`, format: 'ris', importedAt: 1 },
      ...{ count: 3, problems: [], fileHashes },
    });
  await session.commit(
    by,
    'test',
    ['a', 'b'].map((id) => ({ table: 'batches' as const, id, after: batch(id) })),
  );
  await waitFor(() => expect(screen.getAllByText(nl['import.twice'])).toHaveLength(2));
  fireEvent.click(screen.getByRole('button', { name: `${nl['import.takeBack']}: b.ris` }));
  await waitFor(() => expect(screen.queryByText(nl['import.twice'])).toBeNull());
});
