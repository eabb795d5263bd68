// Compares two tables by their headings and keys, not by place.
import { alignColumns, alignRows, type Pairs } from './align';
import type { Found } from './differences';
import { folded, type FoundText, NO_TEXT } from './found';

type Grid = readonly (readonly FoundText[])[];

const widthOf = (grid: Grid): number => Math.max(0, ...grid.map((r) => r.length));
const whole = (cell: FoundText | undefined): string => folded((cell?.text ?? '') + (cell?.hidden ?? ''));
const shown = (cell: FoundText | undefined): string => folded(cell?.text ?? '');

function columnsOf(grid: Grid, heads: number): { title: string; cells: string[] }[] {
  return Array.from({ length: widthOf(grid) }, (_, c) => ({
    title: folded(
      grid
        .slice(0, heads)
        .map((r) => whole(r[c]))
        .join(' '),
    ),
    cells: grid.slice(heads).map((r) => whole(r[c])),
  }));
}

/** What a row is called: its first cell that says something, with the next where that does not tell it apart. */
function rowNames(rows: readonly (readonly string[])[]): string[] {
  const said = rows.map((row) => row.filter((t) => t !== ''));
  return said.map((row, i) => {
    const isAlone = said.every((other, j) => j === i || other[0] !== row[0]);
    return (isAlone ? row.slice(0, 1) : row.slice(0, 2)).join(', ') || `row ${i + 1}`;
  });
}

const said = (grid: Grid, row: number): string =>
  (grid[row] ?? [])
    .map(whole)
    .filter((t) => t !== '')
    .join(' | ');

/** How one cell differs; null where it does not. */
function compareCell(
  expected: FoundText,
  found: FoundText,
  place: string,
  kind: 'cell' | 'heading',
): Found | null {
  const texts = { place, inFile: shown(found), inProject: shown(expected) };
  if (found.hidden !== '' && expected.hidden === '')
    return { kind: 'hidden', ...texts, inFile: `${texts.inFile} [${found.hidden.trim()}]`.trim() };
  if (texts.inFile !== texts.inProject) return { kind, ...texts };
  if (found.format !== expected.format && (expected.text !== '' || found.format.startsWith('=')))
    return { kind: 'number-format', place, inFile: found.format, inProject: expected.format };
  return null;
}

/** Several hidden cells that are a whole row, or a whole column, as one difference. */
function mergeHidden(
  cells: { row: number; column: number; found: Found }[],
  rows: Map<number, string>,
  columns: Map<number, string>,
  filled: (row: number, column: number) => boolean,
): Found[] {
  const hidden = cells.filter((c) => c.found.kind === 'hidden' && c.found.inFile.startsWith('['));
  const isHidden = new Set(hidden.map((c) => `${c.row} ${c.column}`));
  const isAll = (places: [number, number][]): boolean => {
    const saying = places.filter(([r, c]) => filled(r, c));
    return saying.length > 1 && saying.every(([r, c]) => isHidden.has(`${r} ${c}`));
  };
  const hiddenRows = new Set([...rows.keys()].filter((r) => isAll([...columns.keys()].map((c) => [r, c]))));
  const hiddenColumns = new Set(
    [...columns.keys()].filter((c) => isAll([...rows.keys()].map((r) => [r, c]))),
  );
  const one = (place: string): Found => ({ kind: 'hidden', place, inFile: '', inProject: '' });
  if (rows.size > 1 && hiddenRows.size === rows.size)
    return [one('all rows'), ...cells.filter((c) => c.found.kind !== 'hidden').map((c) => c.found)];
  return [
    ...[...hiddenRows].map((r) => one(`row ${rows.get(r) ?? ''}`)),
    ...[...hiddenColumns].map((c) => one(`column ${columns.get(c) ?? ''}`)),
    ...cells
      .filter((c) => c.found.kind !== 'hidden' || !(hiddenRows.has(c.row) || hiddenColumns.has(c.column)))
      .map((c) => c.found),
  ];
}

/** Rows that stand elsewhere: in one table only by place, but with the same cells in both. */
function movedRows(
  removed: number[],
  added: number[],
  before: string[][],
  after: string[][],
): Map<number, number> {
  const moved = new Map<number, number>();
  for (const a of removed) {
    const b = added.find(
      (i) => ![...moved.values()].includes(i) && after[i]?.join('\u0001') === before[a]?.join('\u0001'),
    );
    if (b !== undefined) moved.set(a, b);
  }
  return moved;
}

/**
 * Compares a table with what it should be.
 *
 * @param heads - how many rows are headings
 */
export function compareTables(expected: Grid, found: Grid, heads: number): Found[] {
  const before = columnsOf(expected, heads);
  const after = columnsOf(found, heads);
  const { pairs: columns, isMoved } = alignColumns(before, after);
  const nameOf = (c: number): string => before[c]?.title || `column ${c + 1}`;
  const differences: Found[] = [];
  if (isMoved)
    differences.push({
      kind: 'column-moved',
      place: '',
      inFile: after.map((c) => c.title).join(' | '),
      inProject: before.map((c) => c.title).join(' | '),
    });
  before.forEach((_, c) => {
    if (!columns.some(([a]) => a === c))
      differences.push({ kind: 'column-removed', place: nameOf(c), inFile: '', inProject: nameOf(c) });
  });
  after.forEach((column, c) => {
    if (!columns.some(([, b]) => b === c) && [column.title, ...column.cells].some((t) => t !== ''))
      differences.push({
        kind: 'column-added',
        place: column.title || `column ${c + 1}`,
        inFile: [column.title, ...column.cells]
          .filter((t) => t !== '')
          .slice(0, 5)
          .join(' | '),
        inProject: '',
      });
  });
  for (let r = 0; r < heads; r++)
    for (const [a, b] of columns) {
      const other = compareCell(expected[r]?.[a] ?? NO_TEXT, found[r]?.[b] ?? NO_TEXT, nameOf(a), 'heading');
      if (other !== null) differences.push(other);
    }
  const rows = compareRows(expected.slice(heads), found.slice(heads), columns, nameOf);
  // The heading of a hidden column is part of it.
  const hidden = new Set(rows.filter((d) => d.kind === 'hidden').map((d) => d.place));
  return [...differences.filter((d) => d.kind !== 'hidden' || !hidden.has(`column ${d.place}`)), ...rows];
}

function compareRows(
  expected: Grid,
  found: Grid,
  columns: Pairs,
  nameOf: (column: number) => string,
): Found[] {
  const before = expected.map((row) => columns.map(([a]) => whole(row[a])));
  const after = found.map((row) => columns.map(([, b]) => whole(row[b])));
  const pairs = alignRows(before, after);
  const paired = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))] as const;
  const removed = before.flatMap((_, i) => (paired[0].has(i) ? [] : [i]));
  const added = after.flatMap((_, i) => (paired[1].has(i) || said(found, i) === '' ? [] : [i]));
  const moved = movedRows(removed, added, before, after);
  const arrived = new Set(moved.values());
  const names = rowNames(before);
  const cells = pairs.flatMap(([a, b]) =>
    columns.flatMap(([from, to]) => {
      const place = `${names[a] ?? ''} × ${nameOf(from)}`;
      const other = compareCell(expected[a]?.[from] ?? NO_TEXT, found[b]?.[to] ?? NO_TEXT, place, 'cell');
      return other === null ? [] : [{ row: a, column: from, found: other }];
    }),
  );
  const rows = new Map(pairs.map(([a]) => [a, names[a] ?? '']));
  const titles = new Map(columns.map(([a]) => [a, nameOf(a)]));
  return [
    ...mergeHidden(cells, rows, titles, (r, c) => whole(expected[r]?.[c]) !== ''),
    ...removed.map((i): Found =>
      moved.has(i)
        ? {
            kind: 'row-moved',
            place: names[i] ?? '',
            inFile: `row ${(moved.get(i) ?? 0) + 1}`,
            inProject: `row ${i + 1}`,
          }
        : { kind: 'row-removed', place: names[i] ?? '', inFile: '', inProject: said(expected, i) },
    ),
    ...added
      .filter((i) => !arrived.has(i))
      .map((i): Found => ({
        kind: 'row-added',
        place: after[i]?.find((t) => t !== '') ?? '',
        inFile: said(found, i),
        inProject: '',
      })),
  ];
}
