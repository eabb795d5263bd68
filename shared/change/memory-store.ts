// A project in memory with the same door as the database: for bundles, the command line and tests.
import type { Env } from '../kernel/ids';
import type { Change } from '../model/change';
import {
  emptyProjectData,
  type ProjectData,
  type RecordOf,
  type TableName,
  tableNames,
} from '../model/tables';
import { type ChangeStore, commitTo, type Intent } from './commit';

/** Holds one project's records and its log. */
export class MemoryStore implements ChangeStore {
  readonly log: Change[] = [];
  private readonly tables = new Map<TableName, Map<string, unknown>>();

  /** @param data - records to start from, taken over without copying */
  constructor(data: ProjectData = emptyProjectData(), log: readonly Change[] = []) {
    for (const name of tableNames) this.tables.set(name, new Map(data[name].map((r) => [r.id as string, r])));
    this.log.push(...log);
  }

  lastChange = (): Promise<Change | null> => Promise.resolve(this.log.at(-1) ?? null);
  getAll: ChangeStore['getAll'] = (places) =>
    Promise.resolve(places.map(({ table, id }) => this.tables.get(table)?.get(id)));
  write: ChangeStore['write'] = (writes) => {
    for (const { table, id, after } of writes)
      if (after === null) this.tables.get(table)?.delete(id);
      else this.tables.get(table)?.set(id, after);
    return Promise.resolve();
  };
  appendChange = (change: Change): Promise<void> => {
    this.log.push(change);
    return Promise.resolve();
  };

  /** Adds the references of an import outside the patches; their entry carries `bulk`. */
  addReferences(references: readonly RecordOf<'references'>[]): void {
    for (const reference of references) this.tables.get('references')?.set(reference.id, reference);
  }

  /** Applies one intent. @throws as {@link commitTo} */
  commit(env: Env, intent: Intent): Promise<Change | null> {
    return commitTo(this, env, intent);
  }

  /** All records as plain arrays, in order of insertion. */
  toData(): ProjectData {
    const data = emptyProjectData();
    for (const [name, rows] of this.tables) (data[name] as unknown[]) = [...rows.values()];
    return data;
  }
}
