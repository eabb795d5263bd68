// Which rows of the board are shown, and where one is among them.
import type { BoardRow, BoardStatus } from '../../../shared/review/board';

export type ReviewFilter = { status: string | null; country: string | null; subject: string | null };

/** Rows that pass the filter. */
export const filterRows = (
  board: readonly BoardRow[],
  { status, country, subject }: ReviewFilter,
): BoardRow[] =>
  board.filter(
    (r) =>
      (status === null || r.status === status) &&
      (country === null || r.country === country) &&
      (subject === null || r.subject.type === subject),
  );

// What waits for the lead, what waits for others, and what is done.
const ORDER = [
  'disagreement',
  'unnamed',
  'unsettled',
  'ready',
  'returned',
  'unrated',
  'incomplete',
  'approved',
  'signed-off',
] as const satisfies readonly BoardStatus[];

/** The statuses that occur, each with how many rows stand so. */
export function queues(board: readonly BoardRow[]): { status: BoardStatus; count: number }[] {
  return ORDER.map((status) => ({ status, count: board.filter((r) => r.status === status).length })).filter(
    ({ count }) => count > 0,
  );
}

/**
 * The board in the order of work: by the status that a row had when it was first seen, so that what is decided does not
 * move from under one's hand.
 *
 * @param first - the status at first by row; those of rows that are new are added
 */
export function inOrderOfWork(board: readonly BoardRow[], first: Map<string, BoardStatus>): BoardRow[] {
  for (const row of board) if (!first.has(rowKey(row))) first.set(rowKey(row), row.status);
  const rank = (row: BoardRow): number => ORDER.indexOf(first.get(rowKey(row)) ?? row.status);
  return [...board].sort((a, b) => rank(a) - rank(b));
}

export const rowKey = ({ subject }: Pick<BoardRow, 'subject'>): string => `${subject.type}:${subject.id}`;

/**
 * Where one is: at the chosen row, or, when that has left the filter because something was decided, at the one that
 * took its place. -1 where there is none.
 */
export function placeOf(rows: readonly BoardRow[], chosen: string | null, last: number): number {
  const at = rows.findIndex((row) => rowKey(row) === chosen);
  return at >= 0 ? at : Math.min(Math.max(0, last), rows.length - 1);
}
