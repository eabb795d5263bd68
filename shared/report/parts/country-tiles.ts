// Countries as tiles of a grid, for a map without borders: each has one place, roughly where it lies. By code of ISO
// 3166-1 (XK: Kosovo), Europe with its neighbours; below it the countries of the OECD elsewhere.

/** Place of a tile: row from the north, column from the west. */
export type Tile = { row: number; column: number };

const ROWS = [
  'IS .. .. .. NO SE FI .. .. .. .. ..',
  '.. IE GB .. DK .. EE RU .. .. .. ..',
  '.. .. .. NL DE PL LV .. .. .. .. ..',
  '.. .. BE LU CZ SK LT BY .. .. .. ..',
  '.. .. FR CH LI AT HU UA MD .. .. ..',
  'PT ES AD IT SI HR RS RO .. .. .. ..',
  '.. .. .. MT BA ME XK BG .. .. GE ..',
  '.. .. .. .. .. AL MK .. .. TR AM AZ',
  '.. .. .. .. .. .. .. GR .. CY .. ..',
  '.. .. .. .. .. .. .. .. .. .. .. ..',
  'CA US MX CR CO CL .. IL JP KR AU NZ',
];

/** How many columns the grid has. */
export const TILE_COLUMNS = 12;
/** The first row below the grid, for countries that have no place in it. */
export const TILE_ROWS = ROWS.length;

/** Where each country stands. */
export const countryTiles: ReadonlyMap<string, Tile> = new Map(
  ROWS.flatMap((line, row) =>
    line.split(' ').flatMap((code, column) => (code === '..' ? [] : [[code, { row, column }] as const])),
  ),
);
