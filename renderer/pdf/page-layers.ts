// What is laid over the pages: selections of text as places in it, and the text that was recognised in pictures.
import type { PageText, TextRange } from '../../shared/annotation/page-text';
import type { Measure } from '../../shared/annotation/quads';
import type { PageViewport } from './mark-layer';

/** The element that holds a page's selectable text. */
export function textLayerOf(page: HTMLElement): HTMLElement | null {
  return (
    page.querySelector<HTMLElement>(':scope > .zeef-ocr') ??
    page.querySelector<HTMLElement>(':scope > .textLayer')
  );
}

/** Units of text before a point of the layer. A range's text leaves out line breaks, as the runs do. */
function unitsBefore(layer: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(layer, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** From the count of units of all runs, one after the other, to the offset in the page's text. */
function toOffset(page: PageText, units: number, isEnd: boolean): number {
  let passed = 0;
  for (const run of page.runs) {
    const next = passed + run.text.length;
    if (units < next || (isEnd && units === next)) return run.start + (units - passed);
    passed = next;
  }
  return page.text.length;
}

/**
 * The selected text as a range of the document, over any number of pages.
 *
 * @param pages - elements of the pages that are drawn, by index
 * @param textOf - texts of those pages
 */
export function selectedRange(
  pages: readonly { index: number; element: HTMLElement }[],
  textOf: (index: number) => PageText | null,
): TextRange | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  let result: TextRange | null = null;
  for (const { index, element } of pages) {
    const layer = textLayerOf(element);
    const text = textOf(index);
    if (layer === null || text === null || !range.intersectsNode(layer)) continue;
    const from = layer.contains(range.startContainer)
      ? toOffset(text, unitsBefore(layer, range.startContainer, range.startOffset), false)
      : 0;
    const to = layer.contains(range.endContainer)
      ? toOffset(text, unitsBefore(layer, range.endContainer, range.endOffset), true)
      : text.text.length;
    if (to <= from) continue;
    result ??= { start: { page: index, offset: from }, end: { page: index, offset: to } };
    result.end = { page: index, offset: to };
  }
  return result;
}

/** Indexes of the drawn pages that the selection touches. */
export function selectedPages(pages: readonly { index: number; element: HTMLElement }[]): number[] {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return pages
    .filter(({ element }) => {
      const layer = textLayerOf(element);
      return layer !== null && range.intersectsNode(layer);
    })
    .map((p) => p.index);
}

/** Lays the recognised words over a page, invisible and selectable, each where it stands. */
export function drawOcrLayer(
  page: HTMLElement,
  viewport: PageViewport,
  text: PageText,
  measure: Measure,
): void {
  page.querySelector(':scope > .zeef-ocr')?.remove();
  const layer = document.createElement('div');
  layer.className = 'zeef-ocr';
  const point = (x: number, y: number): { x: number; y: number } => {
    const [vx = 0, vy = 0] = viewport.convertToViewportPoint(x, y);
    return { x: vx, y: vy };
  };
  const percent = (n: number, of: number): string => `${((n / of) * 100).toFixed(3)}%`;
  for (const run of text.runs) {
    const [a, b, c, d, e, f] = run.matrix;
    const length = Math.hypot(a, b) || 1;
    const base = point(e, f);
    const top = point(e + c * run.ascent, f + d * run.ascent);
    const end = point(e + (a / length) * run.width, f + (b / length) * run.width);
    // Turned pages have turned words.
    const angle = Math.atan2(end.y - base.y, end.x - base.x);
    const width = Math.hypot(end.x - base.x, end.y - base.y);
    const size = Math.hypot(top.x - base.x, top.y - base.y) * (1 - run.descent / (run.ascent || 1));
    const natural = (measure(run.family, run.text) / 100) * size;
    const word = document.createElement('span');
    word.textContent = run.text;
    word.style.cssText = `left:${percent(top.x, viewport.width)};top:${percent(top.y, viewport.height)};font-family:${run.family};`;
    // Sizes in shares of the page, so that zooming keeps them.
    word.style.fontSize = `${((size / viewport.width) * 100).toFixed(3)}cqw`;
    if (natural > 0)
      word.style.transform = `rotate(${angle.toFixed(4)}rad) scaleX(${(width / natural).toFixed(4)})`;
    layer.append(word);
  }
  page.append(layer);
}
