// Reads what entries of the log did into the records in memory, and what they say of one record. Private to
// renderer/db.
import type { Change } from '../../shared/model/change';
import type { Reference } from '../../shared/model/reference';
import { type TableName, tableNames } from '../../shared/model/tables';
import { blindChanges } from '../../shared/screening/blind';
import type { ProjectDb } from './database';
import { lightEntry, type LogEntry } from './log-entry';
import { withoutRaw } from './references/stored';
import type { Records } from './records';

/**
 * Keeps records in memory equal to the database by its log: all at first, then what entries did, whoever wrote them.
 */
export class Follower {
  /** Light entries of the log, oldest first. */
  readonly log: LogEntry[] = [];
  /** The last entry whose records are shown: the log itself is ahead while entries are being read. */
  shownSeq = 0;

  constructor(
    private readonly db: ProjectDb,
    private readonly records: Records,
  ) {}

  /** The newest entry that was read; 0 for an empty log. */
  get lastSeq(): number {
    return this.log.at(-1)?.seq ?? 0;
  }

  /** Reads the log, then the records, then what came meanwhile: another window may be writing. */
  async readAll(): Promise<void> {
    await this.db.changes.orderBy('seq').each((change) => this.log.push(lightEntry(change)));
    await Promise.all(
      tableNames.map(async (name) => {
        if (name === 'references') await this.readReferences();
        else
          for (const record of await this.db.records(name).toArray())
            this.records.set(name, record.id, record);
      }),
    );
    await this.records.publish(new Set(tableNames));
    this.shownSeq = this.lastSeq;
    await this.catchUp(await this.db.lastSeq());
  }

  /** Reads all references anew. */
  async readReferences(): Promise<void> {
    this.records.clear('references');
    for await (const piece of this.db.references.all())
      for (const r of piece) this.records.set('references', r.id, r);
  }

  /** Reads entries up to `seq` that were not read yet: of this window, a worker or another window. */
  async catchUp(seq: number): Promise<void> {
    const from = this.lastSeq;
    if (seq <= from) return;
    const touched = new Set<TableName>();
    // One by one: an entry of a thousand records takes milliseconds to copy, and there may be many.
    try {
      for (let at = from + 1; at <= seq; at++) {
        const change = await this.db.changes.get(at);
        if (change === undefined || change.seq <= this.lastSeq) continue;
        for (const table of await follow(change, this.db, this.records)) touched.add(table);
        // Only now: an entry whose records could not be read is read again the next time.
        this.log.push(lightEntry(change));
      }
    } finally {
      await this.records.publish(touched);
      this.shownSeq = this.lastSeq;
    }
  }
}

/** Puts what one entry wrote into the records. @returns the tables that it touched */
async function follow(change: Change, db: ProjectDb, records: Records): Promise<Set<TableName>> {
  const touched = new Set<TableName>();
  if (change.bulk !== null) {
    for await (const piece of db.references.ofBatch(change.bulk.batchId))
      for (const r of piece) records.set('references', r.id, r);
    touched.add('references');
  }
  for (const patch of change.patches) {
    const table = patch.table as TableName;
    touched.add(table);
    const isReference = table === 'references' && patch.after !== null;
    const after = isReference ? withoutRaw(patch.after as Reference) : (patch.after as { id: string } | null);
    records.set(table, patch.id, after);
  }
  return touched;
}

// Entries read together: mostly the newest are among the first few.
const AT_ONCE = 32;

/** The newest full entries that the viewer may see, newest first. */
export async function newestEntries(db: ProjectDb, records: Records, limit: number): Promise<Change[]> {
  const found: Change[] = [];
  let below = Infinity;
  // While a stage is blind many may be hidden, and those that are shown stand behind them.
  while (found.length < limit && below > 1) {
    const changes = await db.changes.where('seq').below(below).reverse().limit(AT_ONCE).toArray();
    found.push(...blindChanges(changes, records.snapshot, records.viewer));
    below = changes.length < AT_ONCE ? 0 : (changes.at(-1)?.seq ?? 0);
  }
  return found.slice(0, limit);
}

/**
 * Full entries by their place in the log, in the order asked for, as the viewer may see them. What is hidden is left
 * out, and with a record also what did not touch it.
 *
 * @param recordId - only what touched this record, or what belongs to it; null for any
 */
export async function entriesAt(
  db: ProjectDb,
  records: Records,
  seqs: readonly number[],
  recordId: string | null,
): Promise<Change[]> {
  const found = (await db.changes.bulkGet([...seqs])).filter((c) => c !== undefined);
  const seen = blindChanges(found, records.snapshot, records.viewer);
  if (recordId === null) return seen;
  const batchId = records.get('references', recordId)?.batchId;
  // Ids of decisions, ratings, links and extractions are built from their subject's.
  return seen.filter(
    (c) => c.patches.some((p) => p.id.includes(recordId)) || (c.bulk !== null && c.bulk.batchId === batchId),
  );
}
