// Where passages of the practice study's reports stand in them.
import type { PageText } from '../../annotation/page-text';
import { describeMarked, describePassage, type Passage } from '../../annotation/passage';
import { quadOfRect } from '../../annotation/quads';
import type { Annotation } from '../../model/annotation';
import type { PracticePassage } from './passage';

type Box = { x1: number; y1: number; x2: number; y2: number };

/** A report as it is read. */
export type Readable = {
  /** Which report of the study it is the text of. */
  key: string;
  pages: readonly PageText[];
  /** What a page is called, by its index. */
  labelOf: (page: number) => string;
  /** The first table of a page. */
  tableOf: (page: number) => Box | undefined;
  height: number;
  /** How wide a text is in letters of a family. */
  measure: (family: string, text: string) => number;
};

const NOTE = 18;

/** Where a passage stands in a page's text, whatever lines it is broken over. */
function rangeOf(text: string, quote: string): { start: number; end: number } | null {
  const words = quote.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const hit = new RegExp(words.join('\\s+')).exec(text);
  return hit === null ? null : { start: hit.index, end: hit.index + hit[0].length };
}

/** Where a passage of a report stands. @throws for one that is not in it */
export function placeOf(read: Readable, { kind, quote }: PracticePassage): Passage {
  const { key, pages, labelOf, tableOf, height, measure } = read;
  const source = (index: number): PageText => {
    const page = pages[index];
    if (page === undefined) throw new Error(`${key} has no page ${index}`);
    return page;
  };
  for (const [page, { text }] of pages.entries()) {
    const part = (quad: Annotation['parts'][number]['quads'][number]) => ({
      pageIndex: page,
      pageLabel: labelOf(page),
      quads: [quad],
    });
    if (kind === 'area') {
      const box = tableOf(page);
      if (box === undefined) continue;
      return describeMarked(source(page), part(quadOfRect([box.x1, box.y1, box.x2, box.y2])), null, height);
    }
    const range = rangeOf(text, quote);
    if (range === null) continue;
    const whole = { start: { page, offset: range.start }, end: { page, offset: range.end } };
    const passage = describePassage(source, whole, labelOf, () => height, measure);
    if (passage === null) break;
    if (kind !== 'note') return passage;
    // In the margin, beside the line that it is about.
    const [x = 0, y = 0] = passage.parts[0]?.quads[0] ?? [];
    const left = Math.max(4, x - NOTE - 6);
    return describeMarked(source(page), part(quadOfRect([left, y - NOTE, left + NOTE, y])), null, height);
  }
  throw new Error(`${key} does not say: ${quote}`);
}
