// Writing annotations into a copy of a PDF as real PDF annotations. The original's bytes stay as they are, at the
// copy's beginning.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
  ParseSpeeds,
} from '@cantoo/pdf-lib';
import { fail, ok, type Result } from '../kernel/result';
import type { AnnotationKind, PdfRect, Quad } from '../model/annotation';
import { unionOf } from './quads';

/** An annotation as it is written: one page, all text ready. */
export type WrittenAnnotation = {
  /** Becomes /NM, so that it is known again. */
  name: string;
  kind: AnnotationKind;
  pageIndex: number;
  quads: readonly Quad[];
  /** `#rrggbb`. */
  css: string;
  author: string;
  contents: string;
  subject: string;
  createdAt: number;
  modifiedAt: number;
};
/** `isSigned`: the file carries a signature, which viewers will call changed. */
export type WrittenPdf = { bytes: Uint8Array; written: number; isSigned: boolean };

const SUBTYPES: Record<AnnotationKind, string> = {
  highlight: 'Highlight',
  underline: 'Underline',
  area: 'Square',
  note: 'Text',
};
// Bit 3 of /F: print. ISO 32000-1, table 165.
const PRINT = 4;
// Points: the icon of a note, the line under text and around an area.
const NOTE_SIZE = 18;
const LINE = 1.2;

const rgb = (css: string): [number, number, number] => {
  const hex = /^#([0-9a-f]{6})$/i.exec(css)?.[1] ?? 'ffd43b';
  return [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number];
};
const num = (n: number): string => String(Math.round(n * 1000) / 1000);

/** The drawing instructions of an annotation's appearance. Viewers that draw none of their own show this. */
function appearance({ kind, quads, css }: WrittenAnnotation, rect: PdfRect): string {
  const colour = rgb(css).map(num).join(' ');
  switch (kind) {
    case 'highlight':
      return [
        '/GS gs',
        `${colour} rg`,
        ...quads.map(
          (q) =>
            `${num(q[0])} ${num(q[1])} m ${num(q[2])} ${num(q[3])} l ${num(q[6])} ${num(q[7])} l ${num(q[4])} ${num(q[5])} l h f`,
        ),
      ].join('\n');
    case 'underline':
      return [
        `${colour} RG ${LINE} w`,
        ...quads.map((q) => `${num(q[4])} ${num(q[5])} m ${num(q[6])} ${num(q[7])} l S`),
      ].join('\n');
    case 'area':
      return `${colour} RG ${LINE} w ${num(rect[0] + LINE)} ${num(rect[1] + LINE)} ${num(rect[2] - rect[0] - 2 * LINE)} ${num(rect[3] - rect[1] - 2 * LINE)} re S`;
    case 'note':
      return `${colour} rg 0.3 G 0.8 w ${num(rect[0] + 1)} ${num(rect[1] + 1)} ${num(rect[2] - rect[0] - 2)} ${num(rect[3] - rect[1] - 2)} re B`;
  }
}

function rectOf({ kind, quads }: WrittenAnnotation): PdfRect {
  const around = unionOf(quads);
  if (kind === 'note') return [around[0], around[3] - NOTE_SIZE, around[0] + NOTE_SIZE, around[3]];
  // Room for the line under the text.
  return kind === 'underline' ? [around[0], around[1] - LINE, around[2], around[3]] : around;
}

function annotationDict(pdf: PDFDocument, page: PDFRef, a: WrittenAnnotation): PDFRef {
  const { context } = pdf;
  const rect = rectOf(a);
  const numbers = (all: readonly number[]): PDFArray => {
    const array = PDFArray.withContext(context);
    for (const n of all) array.push(PDFNumber.of(Math.round(n * 1000) / 1000));
    return array;
  };
  const form = context.flateStream(appearance(a, rect), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [...rect],
    ...(a.kind === 'highlight'
      ? { Resources: { ExtGState: { GS: { Type: 'ExtGState', BM: 'Multiply' } } } }
      : {}),
  });
  const dict = PDFDict.withContext(context);
  const set = (key: string, value: PDFObject): void => dict.set(PDFName.of(key), value);
  const normal = PDFDict.withContext(context);
  normal.set(PDFName.of('N'), context.register(form));
  set('Type', PDFName.of('Annot'));
  set('Subtype', PDFName.of(SUBTYPES[a.kind]));
  set('Rect', numbers(rect));
  if (a.kind === 'highlight' || a.kind === 'underline') set('QuadPoints', numbers(a.quads.flat()));
  if (a.kind === 'note') set('Name', PDFName.of('Comment'));
  set('C', numbers(rgb(a.css)));
  set('Contents', PDFHexString.fromText(a.contents));
  set('T', PDFHexString.fromText(a.author));
  set('Subj', PDFHexString.fromText(a.subject));
  set('NM', PDFString.of(a.name));
  set('M', PDFString.fromDate(new Date(a.modifiedAt)));
  set('CreationDate', PDFString.fromDate(new Date(a.createdAt)));
  set('F', PDFNumber.of(PRINT));
  set('P', page);
  set('AP', normal);
  return context.register(dict);
}

/**
 * Writes annotations into a copy of a PDF, as an incremental update.
 *
 * @returns a failure `encrypted` for a protected file, `damaged` for one whose structure cannot be read
 * @see ISO 32000-1, 12.5 (annotations) and 7.5.6 (incremental updates)
 */
export async function writeAnnotations(
  bytes: Uint8Array,
  annotations: readonly WrittenAnnotation[],
): Promise<Result<WrittenPdf>> {
  let pdf: PDFDocument;
  try {
    pdf = await PDFDocument.load(bytes, {
      forIncrementalUpdate: true,
      updateMetadata: false,
      // In a worker there is nothing to make way for.
      parseSpeed: ParseSpeeds.Fastest,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail(/encrypt|password/i.test(message) ? 'encrypted' : 'damaged', message);
  }
  if (pdf.isEncrypted) return fail('encrypted', 'the file is encrypted');
  try {
    const snapshot = pdf.takeSnapshot();
    const pages = pdf.getPages();
    let written = 0;
    for (const annotation of annotations) {
      const page = pages[annotation.pageIndex];
      if (page === undefined || annotation.quads.length === 0) continue;
      snapshot.markRefForSave(page.ref);
      // An array of annotations that stands by itself changes too.
      const annots = page.node.get(PDFName.of('Annots'));
      page.node.addAnnot(annotationDict(pdf, page.ref, annotation));
      if (annots !== undefined && 'objectNumber' in annots) snapshot.markRefForSave(annots as PDFRef);
      written++;
    }
    const acroForm = pdf.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
    const flags = acroForm?.lookupMaybe(PDFName.of('SigFlags'), PDFNumber)?.asNumber() ?? 0;
    const added = await pdf.saveIncremental(snapshot, { objectsPerTick: Infinity });
    const whole = new Uint8Array(bytes.length + added.length);
    whole.set(bytes);
    whole.set(added, bytes.length);
    return ok({ bytes: whole, written, isSigned: (flags & 1) === 1 });
  } catch (error) {
    return fail('damaged', error instanceof Error ? error.message : String(error));
  }
}
