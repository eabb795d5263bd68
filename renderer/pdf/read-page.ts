// The text of a page as pdf.js gives it, in the corpus that places are stored in.
import type { PDFPageProxy } from 'pdfjs-dist';
import { buildPageText, type PageText } from '../../shared/annotation/page-text';

// The text layer is made with these; any other call gives other offsets (pdf-notes.md, 1.3).
const OPTIONS = { disableNormalization: true, includeMarkedContent: true };

/** Reads a page's text. */
export async function readPageText(page: PDFPageProxy): Promise<PageText> {
  const { items, styles } = await page.getTextContent(OPTIONS);
  return buildPageText(items, styles);
}
