// The records of an open project in memory: as they are stored, and as the viewer may see them.
import type { PersonId } from '../../shared/kernel/ids';
import type { Correction } from '../../shared/model/correction';
import type { DuplicateGroup } from '../../shared/model/duplicate-group';
import { defaultPerson } from '../../shared/model/people';
import type { Reference } from '../../shared/model/reference';
import {
  emptyProjectData,
  type ProjectData,
  type RecordOf,
  type TableName,
  tableNames,
} from '../../shared/model/tables';
import { activeReferences } from '../../shared/review/active';
import { asRead, withMergedValues } from '../../shared/review/merged';
import { blindData } from '../../shared/screening/blind';
import { inPieces, nextTask } from '../lib/in-pieces';

type Rows = Map<string, { id: string }>;

// Nothing that is printed follows from the order of these, and they are many: sorting them would cost at every key.
const IN_ORDER_OF_WRITING: ReadonlySet<TableName> = new Set(['references', 'decisions', 'annotations']);

/** Rows by id, as the database and bundles give them, so that what is printed now is what is printed after a reload. */
function byId(rows: { id: string }[]): { id: string }[] {
  const isSorted = rows.every((row, i) => i === 0 || (rows[i - 1]?.id ?? '') < row.id);
  return isSorted ? rows : rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Records by table, and the view of them that tells who listens. */
export class Records {
  private readonly rows = new Map<TableName, Rows>(tableNames.map((t) => [t, new Map()]));
  private readonly listeners = new Set<() => void>();
  /** All that is stored, as arrays; a table's array is the same object until the table changes. */
  snapshot: ProjectData = emptyProjectData();
  /** The same as the viewer may see it, with what duplicates add to the references that stand for them. */
  view: ProjectData = this.snapshot;
  private chosen: PersonId | null = null;

  /** A record as it is stored: of a reference without what duplicates and corrections add to it. */
  get<T extends TableName>(table: T, id: string): RecordOf<T> | undefined {
    return this.rows.get(table)?.get(id) as RecordOf<T> | undefined;
  }

  /** Puts a record where it belongs, or removes it (null). Nobody sees it before it is taken (see {@link take}). */
  set(table: TableName, id: string, record: { id: string } | null): void {
    if (record === null) this.rows.get(table)?.delete(id);
    else this.rows.get(table)?.set(id, record);
  }

  clear(table: TableName): void {
    this.rows.get(table)?.clear();
  }

  /** Whose eyes the view is for. */
  setViewer(chosen: PersonId | null): void {
    if (this.chosen === chosen) return;
    this.chosen = chosen;
    this.view = this.readable();
    this.tell();
  }

  /** Who works now; where nobody was chosen see {@link defaultPerson}. */
  get viewer(): PersonId | null {
    const { persons } = this.snapshot;
    return (persons.find((p) => p.id === this.chosen) ?? defaultPerson(persons))?.id ?? null;
  }

  private readable(): ProjectData {
    return blindData(withMergedValues(this.snapshot), this.viewer);
  }

  /** Listens. @returns ends that */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Nobody listens any more. */
  close(): void {
    this.listeners.clear();
  }

  /** Tells who listens to look at the view. */
  tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** Makes the view anew. */
  take(touched: ReadonlySet<TableName>): void {
    const next: Record<string, unknown> = { ...this.snapshot };
    for (const table of touched) {
      const rows = [...(this.rows.get(table)?.values() ?? [])];
      next[table] = IN_ORDER_OF_WRITING.has(table) ? rows : byId(rows);
    }
    this.snapshot = next as ProjectData;
    this.view = this.readable();
  }

  /** Makes the view anew and tells, in tasks of their own where there may be 100,000 to go through. */
  async publish(touched: ReadonlySet<TableName>): Promise<void> {
    if (touched.has('duplicates')) await this.mergeAhead();
    this.take(touched);
    if (touched.has('duplicates') || touched.has('references') || touched.has('corrections')) {
      // What most views ask first.
      await nextTask();
      activeReferences(this.view);
      await nextTask();
    }
    this.tell();
  }

  /** Makes what duplicates add to references, some at a time: a search may have merged 20,000 at once. */
  private async mergeAhead(): Promise<void> {
    const references = this.rows.get('references') as Map<string, Reference>;
    const groups = [...(this.rows.get('duplicates') as Map<string, DuplicateGroup>).values()];
    const corrections = this.rows.get('corrections') as Map<string, Correction>;
    const merge = (index: number): void => {
      const group = groups[index];
      const own = group === undefined ? undefined : references.get(group.keptId);
      if (group !== undefined && own !== undefined) asRead(own, group, corrections.get(own.id));
    };
    await inPieces(groups.length, merge, new AbortController().signal);
    await nextTask();
  }
}
