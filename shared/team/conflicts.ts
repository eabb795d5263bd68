// Where people wrote different things in one part without having seen each other's: a question that a person settles
// with an ordinary change.
import { registersOf } from '../change/registers';
import type { ChangeId } from '../kernel/ids';
import type { TableName } from '../model/tables';
import { type Head, isGone, type RecordHeads, WHOLE } from './record-heads';
import type { TeamState } from './replay';

/** A part with several values. `path` as in change/registers; WHOLE where a record was taken away and changed. */
export type TeamConflict = {
  table: TableName;
  id: string;
  path: string;
  /**
   * Oldest first; the last that is a value is shown. `value` undefined: taken away. `isLate`: it came after a sign-off,
   * and is not shown.
   */
  sides: readonly { entry: ChangeId; value: unknown; isLate?: true }[];
};

// Their presence is all that they say: adding wins, and their history shows both.
const PRESENCE: ReadonlySet<TableName> = new Set(['links', 'distinctions']);

const sidesOf = (heads: readonly Head[]) => heads.map(({ entry, value }) => ({ entry, value }));

/** An element of a list of words that one took away and another kept: adding wins. */
const isWordKept = (path: string, heads: readonly Head[]): boolean =>
  heads.some(isGone) && heads.every((h) => isGone(h) || path.endsWith(`/${String(h.value)}`));

function ofRecord(table: TableName, id: string, record: unknown, heads: RecordHeads): TeamConflict[] {
  const { isBack, heads: removals } = heads.removals();
  if (!isBack) return [];
  const found: TeamConflict[] = [];
  if (removals.length > 0 && !PRESENCE.has(table)) {
    const seen = new Set(removals.flatMap((h) => h.seen));
    const kept = heads.paths().flatMap((path) => heads.at(path).filter((h) => !seen.has(h.entry)));
    const entries = [...new Set(kept.map((h) => h.entry))];
    const sides = [...sidesOf(removals), ...entries.map((entry) => ({ entry, value: record }))];
    found.push({ table, id, path: WHOLE, sides });
  }
  const kinds = registersOf(table, record);
  for (const path of heads.paths()) {
    const differing = heads.differing(path);
    // Who wrote and when goes with what was written, and orders are joined.
    const isAsked = (kinds.get(path)?.kind ?? (path.endsWith('#') ? 'order' : 'value')) === 'value';
    if (differing.length > 0 && isAsked && !isWordKept(path, differing))
      found.push({ table, id, path, sides: sidesOf(differing) });
  }
  return found;
}

/** The conflicts of a study, in order of tables, ids and paths. */
export function conflictsOf(state: TeamState): TeamConflict[] {
  return [...state.everyRow()]
    .flatMap(({ table, id, record, heads }) => ofRecord(table, id, record, heads))
    .sort((a, b) => (`${a.table}\n${a.id}\n${a.path}` < `${b.table}\n${b.id}\n${b.path}` ? -1 : 1));
}
