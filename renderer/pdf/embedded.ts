// Annotations that stand in a PDF, made by other programs.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describeMarked, type Passage } from '../../shared/annotation/passage';
import { pageLabelOf } from '../../shared/annotation/page-label';
import { boundsOf, type Measure, quadOfRect, textInQuads } from '../../shared/annotation/quads';
import type { PageText } from '../../shared/annotation/page-text';
import { fingerprint } from '../../shared/kernel/hash';
import type { AnnotationKind, PdfRect, Quad } from '../../shared/model/annotation';
import { readPageText } from './read-page';

/** An annotation as it stands in a file, not yet one of ours. */
export type EmbeddedAnnotation = {
  kind: AnnotationKind;
  passage: Passage;
  /** `#rrggbb`, or null. */
  css: string | null;
  author: string;
  contents: string;
  createdAt: number | null;
  /**
   * Same page, place, author and text give the same key: the file's own names of annotations are not kept by all
   * programs.
   */
  key: string;
};

const KINDS: Readonly<Record<string, AnnotationKind>> = {
  Highlight: 'highlight',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'underline',
  Square: 'area',
  Circle: 'area',
  Text: 'note',
  FreeText: 'note',
  Caret: 'note',
};

type Raw = {
  subtype?: string;
  rect?: number[];
  quadPoints?: ArrayLike<number> | null;
  color?: ArrayLike<number> | null;
  titleObj?: { str?: string };
  contentsObj?: { str?: string };
  creationDate?: string | null;
  modificationDate?: string | null;
  inReplyTo?: string;
};

// D:YYYYMMDDHHmmSS with an offset. ISO 32000-1, 7.9.4.
function readDate(text: string | null | undefined): number | null {
  const m = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?)?/.exec(text ?? '');
  if (m === null) return null;
  const n = (i: number, fallback: number): number => (m[i] === undefined ? fallback : Number(m[i]));
  const utc = Date.UTC(n(1, 0), n(2, 1) - 1, n(3, 1), n(4, 0), n(5, 0), n(6, 0));
  const offset = (n(8, 0) * 60 + n(9, 0)) * 60_000 * (m[7] === '-' ? -1 : 1);
  return utc - offset >= 0 ? utc - offset : null;
}

function quadsFrom({ quadPoints, rect }: Raw): Quad[] {
  const quads: Quad[] = [];
  // The file's own order: sorting would mix columns.
  if (quadPoints != null)
    for (let i = 0; i + 8 <= quadPoints.length; i += 8)
      quads.push(Array.from({ length: 8 }, (_, k) => quadPoints[i + k] ?? 0) as Quad);
  if (quads.length === 0 && rect?.length === 4) {
    const [a = 0, b = 0, c = 0, d = 0] = rect;
    quads.push(quadOfRect([Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as PdfRect));
  }
  return quads;
}

const hex = (c: ArrayLike<number> | null | undefined): string | null =>
  c == null || c.length !== 3
    ? null
    : `#${[0, 1, 2]
        .map((i) =>
          Math.round(c[i] ?? 0)
            .toString(16)
            .padStart(2, '0'),
        )
        .join('')}`;

// Lines are a little lower than the boxes of their letters; quads of other programs are taken a little smaller.
const shrink = (q: Quad): Quad => {
  const [x1, y1, x2, y2] = boundsOf(q);
  const dy = (y2 - y1) * 0.1;
  return quadOfRect([x1 - 0.5, y1 + dy, x2 + 0.5, y2 - dy]);
};

/** Reads the annotations of all pages that are marks or notes of people; replies, links and form fields are left. */
export async function readEmbedded(pdf: PDFDocumentProxy, measure: Measure): Promise<EmbeddedAnnotation[]> {
  const found: EmbeddedAnnotation[] = [];
  const labels = await pdf.getPageLabels().catch(() => null);
  for (let pageIndex = 0; pageIndex < pdf.numPages; pageIndex++) {
    const page = await pdf.getPage(pageIndex + 1);
    const rows = ((await page.getAnnotations()) as Raw[]).filter(
      (r) => Object.hasOwn(KINDS, r.subtype ?? '') && r.inReplyTo === undefined,
    );
    let text: PageText | null = null;
    for (const row of rows) {
      const kind = KINDS[row.subtype ?? ''];
      const quads = quadsFrom(row);
      if (kind === undefined || quads.length === 0) continue;
      const isText = kind === 'highlight' || kind === 'underline';
      text ??= await readPageText(page);
      const author = row.titleObj?.str ?? '';
      const contents = row.contentsObj?.str ?? '';
      found.push({
        kind,
        passage: describeMarked(
          text,
          {
            pageIndex,
            pageLabel: pageLabelOf(labels, pageIndex),
            quads,
          },
          isText ? textInQuads(text, quads.map(shrink), measure) : null,
          page.view[3] ?? 0,
        ),
        css: hex(row.color),
        author,
        contents,
        createdAt: readDate(row.creationDate) ?? readDate(row.modificationDate),
        key: fingerprint(
          [pageIndex, row.subtype, ...quads.flat().map((n) => Math.round(n)), author, contents].join('|'),
        ),
      });
    }
    page.cleanup();
  }
  return found;
}
