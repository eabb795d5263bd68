// Recognising the text of scanned pages: tesseract.js with language data of our own, so that nothing is fetched from
// elsewhere.
import type { Worker as TesseractWorker } from 'tesseract.js';
import type { PageText, TextRun } from '../../shared/annotation/page-text';
import { scanOf } from './page-pictures';
import type { PdfSurface } from './pdf-surface';

/** Languages whose data ship with Zeef: ISO 639-1 to tesseract's names. */
export const ocrLanguages = { nl: 'nld', en: 'eng', de: 'deu', fr: 'fra', da: 'dan', sv: 'swe' } as const;
export type OcrLanguage = keyof typeof ocrLanguages;

// Tesseract is trained on about 300 dpi; 200 was measured as good and twice as fast (pdf-notes.md, section 5).
const SCALE = 200 / 72;

type Box = { x0: number; y0: number; x1: number; y1: number };
type Word = { text: string; bbox: Box; confidence: number };
type Line = { words: Word[]; bbox: Box };
type Block = { paragraphs: { lines: Line[] }[] };

// Words that tesseract itself holds for noise.
const MIN_CONFIDENCE = 30;

/**
 * Recognised lines as a page's text.
 *
 * @param toPoint - from pixels of the picture to points of the page
 */
export function pageFromLines(lines: readonly Line[], toPoint: (x: number, y: number) => number[]): PageText {
  const runs: TextRun[] = [];
  let text = '';
  for (const line of lines) {
    const words = line.words.filter((w) => w.text.trim() !== '' && w.confidence >= MIN_CONFIDENCE);
    for (const [index, word] of words.entries()) {
      const [x0 = 0, y0 = 0] = toPoint(word.bbox.x0, line.bbox.y1);
      const [x1 = 0, y1 = 0] = toPoint(word.bbox.x1, line.bbox.y1);
      const [x2 = 0, y2 = 0] = toPoint(word.bbox.x0, line.bbox.y0);
      const width = Math.hypot(x1 - x0, y1 - y0);
      const height = Math.hypot(x2 - x0, y2 - y0);
      const [ux, uy] = width === 0 ? [1, 0] : [(x1 - x0) / width, (y1 - y0) / width];
      const [vx, vy] = height === 0 ? [0, 1] : [(x2 - x0) / height, (y2 - y0) / height];
      runs.push({
        start: text.length,
        text: word.text,
        matrix: [ux * height, uy * height, vx * height, vy * height, x0, y0],
        width,
        // The boxes of a line reach from its lowest to its highest letter.
        ascent: 1,
        descent: 0,
        family: 'sans-serif',
        isRtl: false,
      });
      text += word.text + (index + 1 < words.length ? ' ' : '');
    }
    if (words.length > 0) text += '\n';
  }
  return { text, runs, source: 'ocr' };
}

/** What recognises is not there: a package of the program leaves it out, and it is laid beside it. */
export class OcrAbsentError extends Error {}

/** Recognises pages one by one. End it when done; ending it stops what runs. */
export class Recogniser {
  private isEnded = false;

  private constructor(private readonly worker: TesseractWorker) {}

  /**
   * Starts with languages; the first weighs most.
   *
   * @throws OcrAbsentError
   */
  static async start(languages: readonly OcrLanguage[]): Promise<Recogniser> {
    const base = new URL('./ocr', document.baseURI).href;
    if (!(await fetch(`${base}/worker.min.js`)).ok) throw new OcrAbsentError();
    const { createWorker } = await import('tesseract.js');
    const worker = await createWorker(
      languages.map((l) => ocrLanguages[l]),
      1,
      {
        workerPath: `${base}/worker.min.js`,
        corePath: base,
        langPath: base,
        // The content security policy allows our own files only.
        workerBlobURL: false,
        cacheMethod: 'none',
        gzip: true,
      },
    );
    return new Recogniser(worker);
  }

  /** Recognises one page of an open document. */
  async page(surface: PdfSurface, index: number): Promise<PageText> {
    const { blob, toPoint } = await scanOf(surface.document, index, SCALE);
    // The library reads a blob itself and then writes to its worker, gone or not: read here, nothing can come between.
    const bytes = new Uint8Array(await blob.arrayBuffer());
    if (this.isEnded) throw new DOMException('ended', 'AbortError');
    const { data } = await this.worker.recognize(
      bytes as Parameters<TesseractWorker['recognize']>[0],
      {},
      {
        blocks: true,
        text: false,
      },
    );
    const blocks = (data.blocks ?? []) as unknown as Block[];
    return pageFromLines(
      blocks.flatMap((b) => b.paragraphs.flatMap((p) => p.lines)),
      toPoint,
    );
  }

  async end(): Promise<void> {
    this.isEnded = true;
    await this.worker.terminate();
  }
}
