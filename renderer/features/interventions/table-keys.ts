// What a key does in the table of all interventions.

export type Cell = { row: number; column: number };
type Size = { rows: number; columns: number };
export type TableAction = { type: 'move'; to: Cell } | { type: 'edit' } | { type: 'endEdit' };

const MOVES = new Map<string, [rows: number, columns: number]>([
  ['ArrowDown', [1, 0]],
  ['ArrowUp', [-1, 0]],
  ['ArrowRight', [0, 1]],
  ['ArrowLeft', [0, -1]],
]);
const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));

/** What a key does; null for nothing. In an editor only Escape is the table's: the other keys are typed. */
export function tableAction(
  key: string,
  { row, column }: Cell,
  size: Size,
  isEditing: boolean,
): TableAction | null {
  if (isEditing) return key === 'Escape' ? { type: 'endEdit' } : null;
  if (key === 'Enter') return { type: 'edit' };
  const move = MOVES.get(key);
  if (move === undefined) return null;
  const to = { row: within(row + move[0], size.rows), column: within(column + move[1], size.columns) };
  return { type: 'move', to };
}
