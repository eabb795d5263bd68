// A study as all entries together make it: the same records, the same log, whoever puts them together and in whatever
// order they came.
import type { PersonId } from '../kernel/ids';
import { sealAnew } from '../change/commit';
import { recordOf, type Registers, registersOf } from '../change/registers';
import { sameJson } from '../kernel/same-json';
import type { Change, PartWrite, Patch } from '../model/change';
import type { Person } from '../model/people';
import {
  emptyProjectData,
  type ProjectData,
  type TableName,
  tableNames,
  tableSchemas,
} from '../model/tables';
import { type PolicyFacts, type Refusal, refuseWrite } from '../review/policy';
import { compareEntries, type TeamEntry } from './entry';
import { RecordHeads } from './record-heads';
import { Walk } from './written';

/**
 * Why an entry does not count. `unfit`: what it wrote makes no record with what stands, as where it went on from what
 * was refused.
 */
export type Reason = Refusal | 'unfit';

/** An entry that does not count, and why: it stays in the log with what it would have written. */
export type RefusedEntry = { entry: TeamEntry; why: Reason };

/**
 * What guards a study against somebody else. The other rules of the door guard against mistakes, on what stood there
 * when the person wrote.
 */
const AUTHORITY: ReadonlySet<Refusal> = new Set(['locked', 'only-lead', 'not-own']);

/** References that came with imports, by id. */
type Imported = ReadonlyMap<string, ProjectData['references'][number]>;

type Place = { table: TableName; id: string };
/** What stands of a record: its parts, and the record that they make. */
export type Row = { heads: RecordHeads; record: unknown };

/** The records of a study while entries are applied in their order. */
export class TeamState {
  private readonly rows = new Map<TableName, Map<string, Row>>(tableNames.map((t) => [t, new Map()]));
  private readonly lists = new Map<TableName, unknown[]>();
  private readonly writers = new Set<PersonId>();

  /** @param imported - references that came with imports, by id; null where they are not at hand */
  constructor(private readonly imported: Imported | null) {}

  /** The records of a table; the same list until one changes. */
  list<T extends TableName>(table: T): ProjectData[T] {
    const known = this.lists.get(table);
    if (known !== undefined) return known as ProjectData[T];
    const rows = this.rows.get(table) ?? new Map<string, Row>();
    const made = [...rows.values()].flatMap(({ record }) => (record === null ? [] : [record]));
    if (table === 'references')
      for (const [id, reference] of this.imported ?? []) if (!rows.has(id)) made.push(reference);
    this.lists.set(table, made);
    return made as ProjectData[T];
  }

  /** Every record that somebody wrote, with what stands in its parts. */
  *everyRow(): Generator<Place & Row> {
    for (const [table, rows] of this.rows) for (const [id, row] of rows) yield { table, id, ...row };
  }

  /** What stands of a record; null where nobody wrote it, or nobody who may. */
  row(table: TableName, id: string): Row | null {
    return this.rows.get(table)?.get(id) ?? null;
  }

  private importedAt({ table, id }: Place): unknown {
    return (table === 'references' ? this.imported?.get(id) : undefined) ?? null;
  }

  /**
   * Applies an entry.
   *
   * @returns the records that it changed, before and after; or why it does not count
   */
  apply(entry: TeamEntry): Patch[] | Reason {
    const places = new Map<string, Place & { writes: PartWrite[] }>();
    for (const write of entry.writes) {
      if (!Object.hasOwn(tableSchemas, write.table)) continue;
      const key = `${write.table}\n${write.id}`;
      const place = places.get(key) ?? { table: write.table as TableName, id: write.id, writes: [] };
      place.writes.push(write);
      places.set(key, place);
    }
    const steps = [...places.values()].map((place) => {
      const imported = this.importedAt(place);
      const row = this.rows.get(place.table)?.get(place.id);
      const { heads, record: before } = row ?? { heads: new RecordHeads(), record: imported };
      const next = heads.copy();
      for (const write of place.writes) next.apply(entry.id, write);
      return { ...place, heads: next, before, made: this.composed(place.table, next, imported) };
    });
    const fit = steps.flatMap(({ made, ...step }) => (made.ok ? [{ ...step, after: made.value }] : []));
    if (fit.length < steps.length) return 'unfit';
    const beside = fit.flatMap((s) =>
      s.table === 'persons' ? ([s.before, s.after].filter((r) => r !== null) as Person[]) : [],
    );
    for (const { table, before, after } of fit) {
      const refusal = refuseWrite(this.facts(beside), entry.by, table, [before, after]);
      if (refusal !== null && AUTHORITY.has(refusal)) return refusal;
    }
    this.writers.add(entry.by);
    return fit.flatMap(({ table, id, heads, before, after }) => {
      this.rows.get(table)?.set(id, { heads, record: after });
      if (sameJson(before, after)) return [];
      this.lists.delete(table);
      return [{ table, id, before, after }];
    });
  }

  /** The record that is shown of what stands in its parts, null where it is gone; not ok where it is none. */
  private composed(
    table: TableName,
    heads: RecordHeads,
    imported: unknown,
  ): { ok: true; value: unknown } | { ok: false } {
    if (!heads.removals().isBack) return { ok: true, value: null };
    // Of a reference that came with an import the parts that nobody wrote are the import's.
    const parts: Registers = registersOf(table, imported);
    for (const path of heads.paths()) {
      const value = heads.shown(path);
      if (value === undefined) parts.delete(path);
      else parts.set(path, { value, json: '', kind: path.endsWith('#') ? 'order' : 'value' });
    }
    const record = recordOf(table, sorted(parts));
    const parsed = tableSchemas[table].safeParse(record);
    if (parsed.success) return { ok: true, value: parsed.data };
    // Of a reference of an import that is not at hand only what was changed is known.
    return table === 'references' && this.imported === null ? { ok: true, value: record } : { ok: false };
  }

  /** What the rules of the door ask; a table is listed when it is asked for. */
  private facts(beside: readonly Person[]): PolicyFacts {
    const facts = { beside, hasWork: (person: PersonId) => this.writers.has(person) };
    for (const table of tableNames) Object.defineProperty(facts, table, { get: () => this.list(table) });
    return facts as PolicyFacts;
  }
}

const sorted = (parts: Registers): Registers => new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));

/** A study put together. */
export type Replay = { data: ProjectData; log: Change[]; refused: RefusedEntry[]; state: TeamState };

/**
 * Puts entries together.
 *
 * @param entries - each once, in any order
 * @param imported - references that came with imports, by id; null where they are not at hand: the data and the log
 *   that come of it are not the study's then, the conflicts are
 */
export function replayEntries(entries: readonly TeamEntry[], imported: Imported | null): Replay {
  const state = new TeamState(imported);
  const walk = new Walk();
  const refused: RefusedEntry[] = [];
  const unsealed = [...entries].sort(compareEntries).map((entry) => {
    const { writes, ...kept } = entry;
    const applied = state.apply(entry);
    if (typeof applied === 'string') refused.push({ entry, why: applied });
    const change = { ...kept, patches: typeof applied === 'string' ? [] : applied };
    const isSaid = !sameJson(walk.follows(change.patches), writes);
    walk.take(change, writes);
    return isSaid ? { ...change, writes: [...writes] } : change;
  });
  const data = emptyProjectData();
  for (const table of tableNames) (data[table] as unknown[]) = [...state.list(table)];
  for (const table of tableNames)
    (data[table] as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { data, log: sealAnew(unsealed), refused, state };
}
