// Which tables of a page hold data. Many pages are laid out with tables; those are read as the blocks in their cells.
import { attribute, type Element, walk } from './dom';

const BLOCK_IN_CELL = /^(?:table|h[1-6]|article|section|main|form|figure|pre|blockquote)$/;
// A cell of a table that holds more letters than this is a column of a page.
const MAX_CELL = 4000;
const MAX_SPAN = 100;

/** Whether a table holds data: several cells, none of them with headings, tables or a page in it. */
export function isDataTable(table: Element): boolean {
  let cells = 0;
  let isLayout = attribute(table, 'role') === 'presentation';
  let length = 0;
  walk(table, {
    enter: ({ tagName }) => {
      if (tagName === 'td' || tagName === 'th') {
        cells++;
        length = 0;
      }
      if (BLOCK_IN_CELL.test(tagName)) isLayout = true;
      return !isLayout;
    },
    text: (text) => {
      length += text.trim().length;
      if (length > MAX_CELL) isLayout = true;
    },
    leave: () => undefined,
  });
  return !isLayout && cells > 1;
}

/** How many columns or rows a cell takes. */
export function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, MAX_SPAN);
}
