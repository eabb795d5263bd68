// Lines of the journal for the references of an import.
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readJournalLine } from '../../../shared/change/journal';
import type { ImportBatchId, ProjectId } from '../../../shared/kernel/ids';
import { bareReference } from '../../../tests/helpers/references';
import { ProjectDb } from '../../db/database';
import { readBulkLines } from './bulk-lines';

it('hold each reference of that import once, fifty a line at most', async () => {
  const id = 'bulk' as ProjectId;
  const [own, other] = ['own', 'other'] as [ImportBatchId, ImportBatchId];
  const db = new ProjectDb(id);
  const refs = Array.from({ length: 120 }, (_, n) =>
    bareReference(
      `r${String(n).padStart(3, '0')}`,
      { type: 'book', title: `T${n}` },
      { batchId: own, sequence: n },
    ),
  );
  await db.references.addAll(refs, own);
  await db.references.addAll([bareReference('x', { type: 'book' }, { batchId: other })], other);
  db.close();
  const rows: string[][] = [];
  for await (const line of readBulkLines({ projectId: id, batchId: own }))
    rows.push((readJournalLine(line) as unknown as { rows: { id: string }[] }).rows.map((r) => r.id));
  expect(rows.flat()).toEqual(refs.map((r) => r.id));
  expect(rows.every((some) => some.length <= 50)).toBe(true);
});
