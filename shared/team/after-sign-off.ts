// What came after a sign-off, of who had not seen it: it is refused, so that what was signed stays what is printed. It
// is shown beside that until somebody who may takes it over, or leaves it.
import { recordOf, type Registers, registersOf } from '../change/registers';
import type { ChangeId } from '../kernel/ids';
import { stableJson } from '../kernel/text';
import { type TableName, tableSchemas } from '../model/tables';
import type { TeamConflict } from './conflicts';
import type { TeamEntry } from './entry';
import { type Head, isGone, saidIn, WHOLE } from './record-heads';
import type { RefusedEntry, Row, TeamState } from './replay';

type Late = {
  entry: TeamEntry;
  why: RefusedEntry['why'];
  write: TeamEntry['writes'][number];
  isAnswered: boolean;
};
const placeOf = ({ table, id, path }: Late['write'], seen: ChangeId): string =>
  [table, id, path, seen].join('\n');

/**
 * What was refused because of a sign-off, by record: of those of which something was not named as seen since. Whoever
 * wrote on in a record that was refused as new wrote on in nothing (`unfit`): that goes with it.
 */
function lateOnes(refused: readonly RefusedEntry[], entries: readonly TeamEntry[]): Map<string, Late[]> {
  const answered = new Set<string>();
  for (const { writes } of entries)
    for (const write of writes) for (const seen of write.seen) answered.add(placeOf(write, seen));
  const found = new Map<string, Late[]>();
  for (const { entry, why } of refused) {
    if (why !== 'locked' && why !== 'unfit') continue;
    for (const write of entry.writes) {
      const key = `${write.table}\n${write.id}`;
      if (!Object.hasOwn(tableSchemas, write.table) || (why === 'unfit' && !found.has(key))) continue;
      // Whoever leaves a record out has answered all of it.
      const isAnswered = [write, { ...write, path: WHOLE }].some((w) => answered.has(placeOf(w, entry.id)));
      found.set(key, [...(found.get(key) ?? []), { entry, why, write, isAnswered }]);
    }
  }
  for (const [key, late] of found) {
    const isOpen = late.some((one) => !one.isAnswered && !isAnsweredLater(one, late, answered));
    if (!isOpen) found.delete(key);
  }
  return found;
}

/** Whether a record was left out as its person had it later: they had seen what they wrote themselves. */
const isAnsweredLater = (
  { entry, write }: Late,
  late: readonly Late[],
  answered: ReadonlySet<string>,
): boolean =>
  late
    .slice(late.findIndex((one) => one.entry === entry))
    .some(
      (one) => one.entry.by === entry.by && answered.has(placeOf({ ...write, path: WHOLE }, one.entry.id)),
    );

const newest = (heads: readonly Head[]): Head | undefined => saidIn(heads).findLast((h) => !isGone(h));

/** Of a record that stands: each part that says something else, and whether it was to go. */
function ofStanding(
  table: TableName,
  id: string,
  { record, heads }: Row,
  late: readonly Late[],
): TeamConflict[] {
  const [writer] = heads.standing().slice(-1);
  if (writer === undefined) return [];
  const kinds = registersOf(table, record);
  return late.flatMap(({ entry, why, isAnswered, write: { path, value } }): TeamConflict[] => {
    if (isAnswered || why === 'unfit') return [];
    const side = { entry: entry.id, value, isLate: true as const };
    if (path === WHOLE)
      return value === undefined
        ? [{ table, id, path, sides: [{ entry: writer, value: record }, side] }]
        : [];
    const isAsked = (kinds.get(path)?.kind ?? (path.endsWith('#') ? 'order' : 'value')) === 'value';
    const shown = newest(heads.at(path));
    if (!isAsked || stableJson(shown?.value ?? null) === stableJson(value ?? null)) return [];
    return [{ table, id, path, sides: [{ entry: shown?.entry ?? writer, value: shown?.value }, side] }];
  });
}

/** Of a record that does not stand: the record that it would be. */
function ofNew(table: TableName, id: string, late: readonly Late[], signed: ChangeId): TeamConflict[] {
  const parts: Registers = new Map();
  for (const { write } of late) {
    const kind = write.path.endsWith('#') ? 'order' : 'value';
    if (write.value === undefined) parts.delete(write.path);
    else if (write.path !== WHOLE) parts.set(write.path, { value: write.value, json: '', kind });
  }
  const last = late.at(-1)?.entry.id;
  const record = recordOf(table, new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1))));
  if (last === undefined || !tableSchemas[table].safeParse(record).success) return [];
  const sides = [
    { entry: signed, value: undefined },
    { entry: last, value: record, isLate: true as const },
  ];
  return [{ table, id, path: WHOLE, sides }];
}

/**
 * What came after a sign-off as questions, beside what was signed.
 *
 * @param entries - all of the study, in their order
 */
export function afterSignOff(
  state: TeamState,
  refused: readonly RefusedEntry[],
  entries: readonly TeamEntry[],
): TeamConflict[] {
  const late = lateOnes(refused, entries);
  if (late.size === 0) return [];
  const signed = entries.findLast(({ writes }) => writes.some((w) => w.table === 'reviews'))?.id;
  return [...late].flatMap(([key, ones]) => {
    const [table = '', id = ''] = key.split('\n');
    const row = state.row(table as TableName, id);
    if (row !== null && row.record !== null) return ofStanding(table as TableName, id, row, ones);
    return signed === undefined ? [] : ofNew(table as TableName, id, ones, signed);
  });
}
