// Tables 2.1 and 2.2 as published, row by row, without headings.
export const publishedTable21: string[][] = [
  ['Zweden', '6'],
  ['Denemarken', '7'],
  ['Duitsland', '14'],
  ['België', '3'],
  ['Frankrijk', '2'],
  ['Totaal', '32'],
];
export const publishedTable22: string[][] = [
  ['Zweden', '', '', '2', '1', '3', '6'],
  ['Denemarken', '3', '2', '1', '', '1', '7'],
  ['Duitsland', '6', '3', '4', '1', '', '14'],
  ['België', '3', '', '', '', '', '3'],
  ['Frankrijk', '2', '', '', '', '', '2'],
];
