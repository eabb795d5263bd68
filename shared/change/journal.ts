// The lines of the host's journal: what a project was when its journal began, then every entry of its log.
// Written beside the database, read back when the database is behind, empty or gone.
import { z } from 'zod';
import { fail, ok, type Result } from '../kernel/result';
import { type Change, changeSchema } from '../model/change';
import { migrateRecord } from '../model/migrations';
import {
  emptyProjectData,
  type ProjectData,
  type TableName,
  tableNames,
  tableSchemas,
} from '../model/tables';
import { findBrokenLink } from './commit';

const lineSchema = z.discriminatedUnion('t', [
  /** Records of a table: before `base-end` part of the base, after it part of the bulk entry of that batch. */
  z.object({
    t: z.literal('rows'),
    table: z.enum(tableNames),
    batch: z.string().nullable(),
    rows: z.array(z.unknown()),
  }),
  /** Entries older than the base: kept for the audit trail, not applied. */
  z.object({ t: z.literal('log'), changes: z.array(changeSchema) }),
  z.object({ t: z.literal('base-end') }),
  z.object({ t: z.literal('change'), change: changeSchema }),
]);
export type JournalLine = z.infer<typeof lineSchema>;

/** Reads a line; null where it is none, such as one with a number that no entry can have. */
export function readJournalLine(text: string): JournalLine | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

// Records a line: about 300 kB with abstracts, so that a line is far below the 8 MB that may cross at once.
const ROWS_PER_LINE = 200;

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_LINE) yield rows.slice(at, at + ROWS_PER_LINE);
}

/** The lines with which a journal begins, one by one: all records and the log so far. */
export function* eachBaseLine(data: ProjectData, log: readonly Change[]): Generator<string> {
  const text = (line: JournalLine): string => JSON.stringify(line);
  for (const table of tableNames)
    for (const rows of chunks<unknown>(data[table])) yield text({ t: 'rows', table, batch: null, rows });
  for (const changes of chunks(log)) yield text({ t: 'log', changes });
  yield text({ t: 'base-end' });
}

/** The lines with which a journal begins. */
export const baseLines = (data: ProjectData, log: readonly Change[]): string[] => [
  ...eachBaseLine(data, log),
];

/** Records that an import brought, to go before its entry. */
export function bulkLine(batch: string, rows: readonly unknown[]): string {
  const line: JournalLine = {
    t: 'rows',
    table: 'references',
    batch,
    rows: [...rows],
  };
  return JSON.stringify(line);
}

/** An entry; a bulk entry's records go before it. */
export function changeLine(change: Change): string {
  return JSON.stringify({ t: 'change', change } satisfies JournalLine);
}

/** Reads a journal back, line by line, into a project. */
export class JournalReplay {
  private readonly tables = new Map<TableName, Map<string, unknown>>(tableNames.map((t) => [t, new Map()]));
  private readonly waiting = new Map<string, unknown[]>();
  private readonly log: Change[] = [];
  private isBaseComplete = false;
  private lost = 0;

  /** Takes the next line. @throws when it is no line of a journal */
  add(text: string): void {
    const line = lineSchema.parse(JSON.parse(text));
    switch (line.t) {
      case 'rows': {
        if (line.batch === null) for (const row of line.rows) this.put(line.table, row);
        else this.waiting.set(line.batch, [...(this.waiting.get(line.batch) ?? []), ...line.rows]);
        return;
      }
      case 'log':
        // A base that was written twice says everything twice.
        for (const change of line.changes) if (change.seq > this.lastSeq) this.log.push(change);
        return;
      case 'base-end':
        this.isBaseComplete = true;
        return;
      case 'change':
        this.apply(line.change);
    }
  }

  /** Takes the next line of a damaged journal, and passes over what it cannot use of it. */
  addSound(text: string): void {
    try {
      this.add(text);
    } catch {
      this.lost++;
    }
  }

  private get lastSeq(): number {
    return this.log.at(-1)?.seq ?? 0;
  }

  private put(table: TableName, row: unknown): void {
    const record = tableSchemas[table].parse(migrateRecord(table, row));
    this.tables.get(table)?.set(record.id, record);
  }

  private apply(change: Change): void {
    if (change.seq <= this.lastSeq) return;
    if (change.bulk !== null) {
      for (const row of this.waiting.get(change.bulk.batchId) ?? []) this.put('references', row);
      this.waiting.delete(change.bulk.batchId);
    }
    for (const patch of change.patches) {
      const table = patch.table as TableName;
      if (patch.after === null) this.tables.get(table)?.delete(patch.id);
      else this.put(table, patch.after);
    }
    this.log.push(change);
  }

  /** The project as the journal has it. Fails when its base was never finished or its chain is broken. */
  finish(): Result<{ data: ProjectData; log: Change[] }> {
    if (!this.isBaseComplete) return fail('incomplete', 'the journal was never finished');
    const broken = findBrokenLink(this.log);
    if (broken !== null) return fail('damaged', `the journal is broken at entry ${broken + 1}`);
    const data = this.data();
    if (data.projects.length !== 1) return fail('damaged', 'the journal holds no project');
    return ok({ data, log: this.log });
  }

  /**
   * The project as far as a damaged journal has it: all records that are sound, and the log up to where its chain
   * breaks. What came after that is in the records, without its history.
   *
   * @returns how many lines were lost here, too; fails where not even the project's own record and a person are there
   */
  salvage(): Result<{ data: ProjectData; log: Change[]; lost: number }> {
    const broken = findBrokenLink(this.log);
    const data = this.data();
    // Without a person nobody can open it.
    if (data.projects.length !== 1 || data.persons.length === 0)
      return fail('damaged', 'the journal holds no project');
    // A base without its end lacks at least that line.
    const lost = this.lost + (this.isBaseComplete ? 0 : 1);
    return ok({ data, log: broken === null ? this.log : this.log.slice(0, broken), lost });
  }

  private data(): ProjectData {
    const data = emptyProjectData();
    for (const [name, rows] of this.tables) (data[name] as unknown[]) = [...rows.values()];
    return data;
  }
}
