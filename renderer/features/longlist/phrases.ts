// Phrases of a query, judged on the texts themselves: the search worker's index knows words, not their neighbours.
import { holdsIn, needsText, parseQuery } from '../../../shared/search/query';
import { foldText } from '../../../shared/kernel/text';
import type { Reference } from '../../../shared/model/reference';
import { shownColumns } from '../../../shared/review/columns';
import { nextTask } from '../../lib/in-pieces';

// A few milliseconds of work, then whatever waits.
const AT_ONCE = 100;

const textOf = (reference: Reference): string =>
  foldText(
    [
      ...Object.values(shownColumns(reference)),
      reference.csl.keyword ?? '',
      reference.csl.DOI ?? '',
      reference.csl.abstract ?? '',
    ].join(' '),
  );

/**
 * Of the rows that were found by words, those in which the phrases of the query stand as well.
 *
 * @param signal - aborted when nobody waits any more
 */
export async function keepPhrases(
  query: string,
  found: Uint32Array,
  references: readonly Reference[],
  signal: AbortSignal,
): Promise<Uint32Array> {
  const clauses = parseQuery(query).filter(needsText);
  if (clauses.length === 0) return found;
  const kept: number[] = [];
  for (const [at, row] of found.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) {
      await nextTask();
      signal.throwIfAborted();
    }
    const reference = references[row];
    if (reference === undefined) continue;
    const text = textOf(reference);
    if (clauses.every((clause) => holdsIn(clause, text))) kept.push(row);
  }
  return Uint32Array.from(kept);
}
