// Every version of a project's database that users may still have, written out. Private to renderer/db. Never worked
// out: a version whose stores change makes Dexie delete the stores that are no longer named, with what is in them. A
// new schema adds a block, with its upgrade, and a frozen database in tests/fixtures/databases; older blocks never
// change.
import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import { migrateRecord } from '../../shared/model/migrations';
import type { Reference } from '../../shared/model/reference';
import { tableNames } from '../../shared/model/tables';
import { renewPages } from './references/old-pages';
import type { ReferenceStore } from './references/store';

// A multiple of what a page holds.
const ROWS_AT_ONCE = 1000;

async function upgradeRecords(transaction: Transaction): Promise<void> {
  // A table that came later than the version that upgrades is not there yet.
  for (const name of tableNames.filter((n) => transaction.idbtrans.objectStoreNames.contains(n))) {
    await transaction
      .table(name)
      .toCollection()
      .modify((record: unknown, context: { value: unknown }) => {
        context.value = migrateRecord(name, record);
      });
  }
}

/** Moves the references of imports from rows to pages, one import after the other. */
async function moveToPages(transaction: Transaction, store: ReferenceStore): Promise<void> {
  const rows = transaction.table<Reference, string>('references');
  for (const batchId of (await rows.orderBy('batchId').uniqueKeys()) as string[]) {
    const ids = await rows.where('batchId').equals(batchId).primaryKeys();
    for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
      const piece = ids.slice(at, at + ROWS_AT_ONCE);
      const found = await rows.bulkGet(piece);
      await store.addAll(
        found.filter((r) => r !== undefined),
        batchId,
      );
      await rows.bulkDelete(piece);
    }
  }
}

/**
 * Declares every version, oldest first. Dexie keeps the stores that a block does not name, and runs the upgrades of the
 * blocks that come after what it finds.
 */
export function declareVersions(db: Dexie, references: ReferenceStore): void {
  // Schema 1.
  db.version(1).stores({
    projects: 'id',
    persons: 'id',
    sources: 'id',
    batches: 'id',
    references: 'id, batchId',
    decisions: 'id',
    documents: 'id',
    annotations: 'id',
    interventions: 'id',
    links: 'id',
    extractions: 'id',
    evidence: 'id',
    ratings: 'id',
    reviews: 'id',
    changes: 'seq, id',
    files: 'sha256',
  });
  // Schema 2: rating guided by a scale, selection, contexts, comments, what was printed.
  db.version(2).stores({
    selections: 'id',
    contexts: 'id',
    findings: 'id',
    comments: 'id',
    duplicates: 'id',
    exports: 'id',
  });
  // Schema 3: screening together.
  db.version(3).stores({ resolutions: 'id' });
  // Schema 4: reading. `texts` and `ocr` are made from the files: not records, so not in bundles.
  db.version(4).stores({ dismissals: 'id', texts: 'sha256', ocr: 'key, sha256' });
  // Schema 5: duplicates.
  db.version(5).stores({ distinctions: 'id' });
  // Schema 5 still, with the references of imports on pages instead of a row for each.
  db.version(6)
    .stores({ pages: 'id, batchId, last', pageTexts: 'id', pageRaws: 'id' })
    .upgrade(async (transaction) => {
      await upgradeRecords(transaction);
      await moveToPages(transaction, references);
    });
  // Schema 6; and version 6 wrote pages in four forms, which nothing told apart.
  db.version(7)
    .stores({})
    .upgrade(async (transaction) => {
      await upgradeRecords(transaction);
      await renewPages(transaction);
    });
  // Schema 7: retrieval of documents, literature that is only cited.
  db.version(8).stores({ retrievals: 'id', literature: 'id' }).upgrade(upgradeRecords);
  // Schema 8: corrections of references.
  db.version(9).stores({ corrections: 'id' });
  // Schema 9: persons who decided in another program.
  db.version(10).stores({}).upgrade(upgradeRecords);
  // Schema 10: second looks, checklists of reporting, where citation searching found references, answers proposed from
  // outside, appraisals with tools, more of searches, versions of the criteria.
  db.version(11)
    .stores({ confirmations: 'id', reporting: 'id', citations: 'id', proposals: 'id', appraisals: 'id' })
    .upgrade(upgradeRecords);
  // Schema 11: what a study asks of people who read several languages, and of two who fill in the same template, and
  // effects by outcome.
  db.version(12).stores({ translations: 'id', readings: 'id', effects: 'id' }).upgrade(upgradeRecords);
  // Schema 12: several levels in one report, and documents that are no PDF.
  db.version(13).stores({}).upgrade(upgradeRecords);
  // Schema 13: entries of the log that say what their writer had not seen, reviews that say what was signed off,
  // and how the lot of a stage falls.
  db.version(14).stores({}).upgrade(upgradeRecords);
}
