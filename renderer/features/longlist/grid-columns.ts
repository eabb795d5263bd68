// How wide the columns of the longlist are: shared out by the room that there is, until a person makes one as wide as
// that person wants it.
import type { Column } from './longlist-rows';

/** In pixels; a column without one takes its share. */
export type Widths = Partial<Record<Column, number>>;

export const LEAST_WIDTH = 40;
export const MOST_WIDTH = 900;
// Of the boxes to select with.
const BOXES = 2.25;
/** In rem: the least, and the share of what is left over; none for a column of which all values are as long. */
const SHARES: Record<Column, { least: number; share: number }> = {
  title: { least: 12, share: 4 },
  authors: { least: 6, share: 1.5 },
  year: { least: 4.25, share: 0 },
  container: { least: 7, share: 2 },
  country: { least: 4.75, share: 0 },
  status: { least: 12.25, share: 0 },
  sms: { least: 4.25, share: 0 },
};
const PX_PER_REM = 16;

/** The columns of a row, boxes first, in CSS. */
export const gridTemplate = (columns: readonly Column[], widths: Widths): string =>
  [
    `${BOXES}rem`,
    ...columns.map((c) => {
      const { least, share } = SHARES[c];
      const own = widths[c];
      if (own !== undefined) return `${own}px`;
      return share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`;
    }),
  ].join(' ');

/** The least width of a row, in CSS: with less room the grid scrolls. */
export function leastRowWidth(columns: readonly Column[], widths: Widths): string {
  const [rem, px] = columns.reduce(
    ([r, p], c) => {
      const own = widths[c];
      return own === undefined ? [r + SHARES[c].least, p] : [r, p + own];
    },
    [BOXES, 0],
  );
  return `calc(${rem}rem + ${px}px)`;
}

/** How wide a column is, as far as that is known without looking. */
export const knownWidth = (column: Column, widths: Widths): number =>
  widths[column] ?? SHARES[column].least * PX_PER_REM;

// The least important first: beside the list the details say these too. Title and status stay.
const GIVES_WAY: readonly Column[] = ['container', 'country', 'authors', 'sms', 'year'];
/** In rem: the least that a title gets while the details are open, about forty letters. */
const TITLE_ROOM = 17;

/**
 * The columns while the details are open: as many as leave the title its room.
 *
 * @param room - for the list, in pixels
 * @param keeps - whether a column must stay, as the one that is sorted on
 */
export function besideDetails(
  columns: readonly Column[],
  widths: Widths,
  room: number,
  keeps: (column: Column) => boolean,
): readonly Column[] {
  const wanted = (c: Column): number =>
    c === 'title' ? (widths.title ?? TITLE_ROOM * PX_PER_REM) : knownWidth(c, widths);
  const sum = (of: readonly Column[]): number => of.reduce((px, c) => px + wanted(c), BOXES * PX_PER_REM);
  let left = columns;
  for (const column of GIVES_WAY) {
    if (sum(left) <= room) break;
    if (!keeps(column)) left = left.filter((c) => c !== column);
  }
  return left;
}
