// Hits of a search in the document: which one is shown, and which are drawn.
import { type Measure, quadsOf } from '../../../../shared/annotation/quads';
import type { PageText } from '../../../../shared/annotation/page-text';
import type { Mark } from '../../../pdf/mark-layer';
import type { FoundRange } from '../../../workers/documents/documents.worker';

// Pages around the place that is shown whose hits are drawn.
const AROUND = 12;

/** The first hit on a page or after it; where there is none, the first of all. */
export function firstFrom(ranges: readonly FoundRange[], page: number): number {
  return Math.max(
    0,
    ranges.findIndex((r) => r.page >= page),
  );
}

/** The hit after (1) or before (-1) another; after the last comes the first. */
export function nextHit(at: number, count: number, by: 1 | -1): number {
  return count === 0 ? at : (at + by + count) % count;
}

/** The hits around the one that is shown, as marks to draw. @param textOf - reads a page's text */
export async function hitMarks(
  ranges: readonly FoundRange[],
  at: number,
  textOf: (page: number) => Promise<PageText>,
  measure: Measure,
): Promise<Mark[]> {
  const page = ranges[at]?.page;
  if (page === undefined) return [];
  const marks: Mark[] = [];
  for (const [index, range] of ranges.entries()) {
    if (Math.abs(range.page - page) > AROUND) continue;
    const isShown = index === at;
    marks.push({
      id: `find-${index}`,
      kind: isShown ? 'found' : 'search',
      pageIndex: range.page,
      quads: quadsOf(await textOf(range.page), range.start, range.end, measure),
      css: isShown ? '#f76707' : '#ffd43b',
      isFaint: false,
      isDoubtful: false,
      isSelected: false,
    });
  }
  return marks;
}
