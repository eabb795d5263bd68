// Compares what stands at a mark with what should stand there.
import { WRITER_TEXTS } from '../writers/writer-input';
import { compareTables } from './compare-tables';
import type { Difference, Found } from './differences';
import { folded, type FoundBlock, type FoundText } from './found';
import { isSamePicture } from './pictures';

// Letters around what differs.
const AROUND = 40;
// Printed under a table of which cells are shaded; what has changed since an earlier export is no part of the study.
const SHADED = new Set(Object.values(WRITER_TEXTS).map((t) => t.changed));

/** What a text says, without the note on shading. */
export function said(text: string): string {
  return folded(
    text
      .split('\n')
      .filter((line) => !SHADED.has(folded(line)))
      .join('\n'),
  );
}

/** The part of two texts in which they differ. */
function excerpts(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const cut = (text: string): string => {
    const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, text.length - end + AROUND)];
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return [cut(a), cut(b)];
}

function compareTexts(expected: FoundText, found: FoundText): Found[] {
  const [inProject, inFile] = [said(expected.text), said(found.text)];
  if (found.hidden !== '' && expected.hidden === '')
    return [{ kind: 'hidden', place: '', inFile: found.hidden.trim(), inProject: '' }];
  if (inProject !== inFile) {
    const [should, is] = excerpts(inProject, inFile);
    return [{ kind: 'text', place: '', inFile: is, inProject: should }];
  }
  return found.format === expected.format
    ? []
    : [{ kind: 'number-format', place: '', inFile: found.format, inProject: expected.format }];
}

function comparePictures(
  expected: FoundBlock,
  found: FoundBlock,
): { differences: Found[]; isUnread: boolean } {
  const differences: Found[] = [];
  let isUnread = false;
  const one = (kind: Found['kind']): Found => ({ kind, place: '', inFile: '', inProject: '' });
  expected.pictures.forEach((picture, i) => {
    const other = found.pictures[i];
    if (other === undefined) {
      differences.push(one('picture-missing'));
      return;
    }
    const isSame = isSamePicture(picture.bytes, other.bytes);
    if (isSame === null) isUnread = true;
    else if (!isSame) differences.push(one('picture'));
  });
  if (found.pictures.length > expected.pictures.length) differences.push(one('picture-added'));
  return { differences, isUnread };
}

/**
 * Compares a block.
 *
 * @param heads - rows of its table that are headings
 * @returns the differences, and whether a picture of it is in a format that cannot be compared
 */
export function compareBlocks(
  expected: FoundBlock,
  found: FoundBlock,
  where: string,
  heads: number,
): { differences: Difference[]; isUnread: boolean } {
  const differences: Found[] = [];
  const missing = (kind: Found['kind']): Found => ({ kind, place: '', inFile: '', inProject: '' });
  if (expected.table !== null && found.table !== null)
    differences.push(...compareTables(expected.table, found.table, heads));
  else if (expected.table !== null) differences.push(missing('table-missing'));
  else if (found.table !== null) differences.push(missing('table-added'));
  differences.push(...compareTexts(expected.text, found.text));
  const pictures = comparePictures(expected, found);
  differences.push(...pictures.differences);
  return { differences: differences.map((d) => ({ where, ...d })), isUnread: pictures.isUnread };
}

/** Cells and texts of a block. */
export function sizeOf(block: FoundBlock): number {
  const cells = (block.table ?? []).reduce((n, row) => n + row.length, 0);
  return cells + (block.text.text === '' ? 0 : 1) + block.pictures.length;
}
