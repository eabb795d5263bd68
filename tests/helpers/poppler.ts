// Poppler as the second opinion on PDFs: where words stand, whether annotations are there. Not part of the product.
import { execFileSync } from 'node:child_process';

/** A word of a page: its box in points from the top left of the (turned) page. */
export type PopplerWord = { text: string; x1: number; y1: number; x2: number; y2: number };

/** Words of a page in the file's order, and the size of the page as it is shown. */
export type PopplerPage = { words: PopplerWord[]; isTurned: boolean; width: number; height: number };

/** Whether poppler's tools are on this machine. */
export const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Stands behind the name of what is skipped where poppler is not on this machine. */
export const popplerNote = hasPoppler ? '' : ' (skipped: poppler is not on this machine)';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Words of a page (1-based) in the file's own order, as pdf.js gives them, and the size of the page in points. */
export function popplerWords(file: string, page: number): PopplerPage {
  const html = execFileSync(
    'pdftotext',
    ['-bbox', '-raw', '-cropbox', '-f', String(page), '-l', String(page), file, '-'],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const size = /<page width="([\d.]+)" height="([\d.]+)"/.exec(html);
  const words = [
    ...html.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
    ),
  ].map((m) => ({
    x1: Number(m[1]),
    y1: Number(m[2]),
    x2: Number(m[3]),
    y2: Number(m[4]),
    text: (m[5] ?? '').replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all),
  }));
  const [width, height] = [Number(size?.[1]), Number(size?.[2])];
  // The size is that of the page before it is turned, the boxes are of after.
  const isTurned = words.some((w) => w.x2 > width + 2);
  return { words, isTurned, ...(isTurned ? { width: height, height: width } : { width, height }) };
}
