// Checks marks against the picture of the page: the ink of the quoted words lies under them, that of other words does
// not.
import { expect, type Page } from '@playwright/test';
import { foldPassage } from '../../shared/annotation/fold-text';
import type { PopplerPage, PopplerWord } from '../helpers/poppler';

export type InkReport = { quoted: number; other: number; words: string[] };

/** The words of the page that a quotation consists of: the run of words whose folded text is the folded quotation. */
export function quotedWords(words: readonly PopplerWord[], quote: string): Set<PopplerWord> {
  const wanted = foldPassage(quote).text.replaceAll('-', '');
  const folded = words.map((w) => foldPassage(w.text).text.replaceAll('-', ''));
  for (let i = 0; i < words.length; i++) {
    let text = '';
    for (let j = i; j < words.length && text.length < wanted.length; j++) {
      text += folded[j] ?? '';
      if (text === wanted) return new Set(words.slice(i, j + 1));
    }
  }
  return new Set();
}

/**
 * Shares of ink under the mark of an annotation: of the words it quotes, and of the other words of its page.
 *
 * @param pageNumber - 1-based
 */
export async function inkUnder(
  page: Page,
  markId: string,
  pageNumber: number,
  poppler: PopplerPage,
  quote: string,
): Promise<InkReport> {
  const chosen = quotedWords(poppler.words, quote);
  const boxes = poppler.words.map((w) => ({ ...w, isQuoted: chosen.has(w) }));
  const shares = await page.evaluate(
    ({ markId: id, pageNumber: number, boxes: all, width, height, isTurned }) => {
      const element = document.querySelector(`.pdfViewer .page[data-page-number="${number}"]`);
      const canvas = element?.querySelector('canvas');
      if (element == null || canvas == null) throw new Error('page not drawn');
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('no context');
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
      const frame = canvas.getBoundingClientRect();
      const polygons = [...element.querySelectorAll<SVGPolygonElement>(`[data-mark="${id}"] polygon`)].map(
        (p) => p.getBoundingClientRect(),
      );
      const toCanvas = canvas.width / frame.width;
      const rects = polygons.map((r) => ({
        x1: (r.left - frame.left) * toCanvas,
        y1: (r.top - frame.top) * toCanvas,
        x2: (r.right - frame.left) * toCanvas,
        y2: (r.bottom - frame.top) * toCanvas,
      }));
      const [sx, sy] = [canvas.width / width, canvas.height / height];
      const counts = { quoted: [0, 0], other: [0, 0] };
      for (const box of all) {
        const count = box.isQuoted ? counts.quoted : counts.other;
        // Boxes of lines that are set tight overlap: their middle is the word's own.
        const middle = (a: number, b: number): [number, number] => [a * 0.7 + b * 0.3, a * 0.3 + b * 0.7];
        const [top, bottom] = isTurned ? [box.y1, box.y2] : middle(box.y1, box.y2);
        const [left, right] = isTurned ? middle(box.x1, box.x2) : [box.x1, box.x2];
        for (let y = Math.floor(top * sy); y < bottom * sy; y++)
          for (let x = Math.floor(left * sx); x < right * sx; x++) {
            const i = (y * canvas.width + x) * 4;
            const light = ((pixels[i] ?? 255) + (pixels[i + 1] ?? 255) + (pixels[i + 2] ?? 255)) / 3;
            if (light > 140) continue;
            count[1] = (count[1] ?? 0) + 1;
            if (rects.some((r) => x >= r.x1 && x <= r.x2 && y >= r.y1 && y <= r.y2))
              count[0] = (count[0] ?? 0) + 1;
          }
      }
      const share = ([hit = 0, total = 0]: number[]): number => (total === 0 ? NaN : hit / total);
      return { quoted: share(counts.quoted), other: counts.other[0] ?? 0, ink: counts.quoted[1] ?? 0 };
    },
    { markId, pageNumber, boxes, width: poppler.width, height: poppler.height, isTurned: poppler.isTurned },
  );
  return {
    quoted: shares.quoted,
    other: shares.other / Math.max(1, shares.ink),
    words: [...chosen].map((w) => w.text),
  };
}

/**
 * Fails unless the mark covers the words quoted (95 % of their ink) and little else (ink of others under 4 % of
 * theirs).
 */
export async function expectCovers(
  page: Page,
  markId: string,
  pageNumber: number,
  poppler: PopplerPage,
  quote: string,
): Promise<void> {
  await expect(
    page.locator(`.page[data-page-number="${pageNumber}"] [data-mark="${markId}"]`),
  ).toBeAttached();
  const report = await inkUnder(page, markId, pageNumber, poppler, quote);
  expect(report.words.length, `poppler finds “${quote}”`).toBeGreaterThan(0);
  expect(report.quoted, `ink of “${quote}” under its mark`).toBeGreaterThanOrEqual(0.95);
  expect(report.other, `ink of other words under the mark of “${quote}”`).toBeLessThanOrEqual(0.04);
}
