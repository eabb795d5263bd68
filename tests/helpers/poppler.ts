// Poppler as the second opinion on PDFs: where words stand, whether annotations are there. Not part of the product.
import { execFileSync } from 'node:child_process';

/** A word of a page: its box in points from the top left of the (turned) page. */
export type PopplerWord = { text: string; x1: number; y1: number; x2: number; y2: number };

/** Whether poppler's tools are on this machine. */
export const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Words of a page (1-based) in poppler's reading order, and the size of the page in points. */
export function popplerWords(
  file: string,
  page: number,
): { words: PopplerWord[]; width: number; height: number } {
  const html = execFileSync('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), file, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
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
  return { words, width: Number(size?.[1]), height: Number(size?.[2]) };
}

/** The text of a PDF. */
export function popplerText(file: string): string {
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
