// Settling what two people wrote in one part: an ordinary change, which names all that stood there as seen.
import type { Write } from '../change/commit';
import { recordOf, registersOf } from '../change/registers';
import type { ChangeId, PersonId } from '../kernel/ids';
import type { PartWrite } from '../model/change';
import type { TeamConflict } from './conflicts';
import { WHOLE } from './record-heads';

/**
 * One of several values, with who wrote it when (milliseconds). `value` undefined: taken away. `isLate`: it came after
 * a sign-off, of who had not seen that.
 */
export type Side = { entry: ChangeId; by: PersonId; at: number; value: unknown; isLate?: true };
/** A part of which several values stand. */
export type Unsettled = Pick<TeamConflict, 'table' | 'id' | 'path'> & { sides: Side[] };

/** What settles a question, and what the entry that does it says of itself. */
export type Settling = { writes: Write[]; parts?: PartWrite[] };

/**
 * Settles a question by one of its sides.
 *
 * @param stored - the record as it stands; null where there is none
 */
export function settleBy(question: Unsettled, side: Side, stored: unknown): Settling {
  const { table, id, path, sides } = question;
  const seen = sides.map((s) => s.entry);
  const part: PartWrite = {
    table,
    id,
    path,
    ...(side.value === undefined ? {} : { value: side.value }),
    seen,
  };
  if (path === WHOLE) {
    // A record that came after a sign-off does not stand yet: it is made, or left.
    if (stored === null && side.value === undefined)
      return { writes: [{ table, id, after: null } as Write], parts: [part] };
    if (stored === null) return { writes: [{ table, id, after: side.value } as Write] };
    // Whoever takes a record away has seen all of it, which its entry says by itself.
    if (side.value === undefined) return { writes: [{ table, id, after: null } as Write] };
    return { writes: [{ table, id, after: stored } as Write], parts: [{ ...part, value: true }] };
  }
  const registers = registersOf(table, stored);
  const { kind } = registers.get(path) ?? { kind: 'value' as const };
  if (side.value === undefined) registers.delete(path);
  else registers.set(path, { value: side.value, json: '', kind });
  return { writes: [{ table, id, after: recordOf(table, registers) } as Write], parts: [part] };
}
