// Names of sheets that Excel takes. Source: the limits Microsoft documents for 'Rename a worksheet'.
import { cutText } from '../../kernel/xml';
import type { ReportTable } from '../table-model';
import { captionOf } from './writer-input';

const MAX_NAME = 31;
// Excel keeps `History` for its own, whatever the case.
const RESERVED = ['history'];

/**
 * Names for tables in order: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end, all unlike each other
 * and `taken`.
 */
export function sheetNames(tables: readonly ReportTable[], taken: readonly string[]): string[] {
  const used = new Set([...RESERVED, ...taken.map((t) => t.toLowerCase())]);
  return tables.map((table) => {
    const number = table.number.replace(/[\s:]+$/, '');
    // One number for several tables tells none of them apart.
    const isShared = tables.some((t) => t !== table && t.number === table.number);
    const wanted = number === '' || isShared ? table.caption : number;
    const base = tidy(wanted) || tidy(captionOf(table)) || tidy(table.id) || 'Sheet';
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n++)
      name = `${cutText(base, MAX_NAME - String(n).length - 1).trimEnd()} ${n}`;
    used.add(name.toLowerCase());
    return name;
  });
}

function tidy(text: string): string {
  const plain = text
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  return cutText(plain, MAX_NAME).replace(/[\s']+$/, '');
}
