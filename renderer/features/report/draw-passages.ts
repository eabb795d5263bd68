// Pictures of the passages that a dossier quotes: the part of the page where each stands, with a margin around it.
import { unionOf } from '../../../shared/annotation/quads';
import type { AnnotationId } from '../../../shared/kernel/ids';
import type { Annotation, PdfRect } from '../../../shared/model/annotation';
import type { ProjectData } from '../../../shared/model/tables';
import type { PassagePicture } from '../../../shared/report/trace';
import { groupBy } from '../../../shared/review/active';
import { pictureOf } from '../../pdf/page-pictures';
import { openPdf } from '../../pdf/pdf-library';

/** Points around a passage, so that a line above and below it is seen. */
const MARGIN = 16;

export type DrawnPassages = {
  pictures: Map<AnnotationId, PassagePicture[]>;
  /** Passages of files that are not here, cannot be opened, or in which they were not found again. */
  without: number;
};

type Ports = {
  data: Pick<ProjectData, 'annotations' | 'documents'>;
  getFile: (sha256: string) => Promise<Uint8Array | null>;
  signal: AbortSignal;
  onProgress: (done: number) => void;
};

function around(rect: PdfRect): PdfRect {
  return [rect[0] - MARGIN, rect[1] - MARGIN, rect[2] + MARGIN, rect[3] + MARGIN];
}

/** Bytes of a PNG as an address within a file, in pieces: a call takes no more arguments at once. */
function addressOf(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:image/png;base64,${btoa(binary)}`;
}

/** The size of a PNG as its header says it, drawn at twice the size that it is shown at. */
function shown(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: Math.round(view.getUint32(16) / 2), height: Math.round(view.getUint32(20) / 2) };
}

/**
 * Draws passages, a file at a time. @throws an AbortError when it is stopped; a file that cannot be opened leaves its
 * passages in words
 */
export async function drawPassages(ids: readonly AnnotationId[], ports: Ports): Promise<DrawnPassages> {
  const { data, getFile, signal, onProgress } = ports;
  const asked = new Set(ids);
  const wanted = data.annotations.filter((a) => asked.has(a.id));
  const pictures: DrawnPassages['pictures'] = new Map();
  let done = 0;
  const draw = async (pdf: Parameters<typeof pictureOf>[0], { id, parts }: Annotation): Promise<void> => {
    const own: PassagePicture[] = [];
    for (const { pageIndex, quads } of parts) {
      if (quads.length === 0) continue;
      const bytes = await pictureOf(pdf, pageIndex, around(unionOf(quads)), 0);
      own.push({ src: addressOf(bytes), ...shown(bytes) });
    }
    if (own.length > 0) pictures.set(id, own);
  };
  for (const [documentId, own] of groupBy(wanted, (a) => a.documentId)) {
    signal.throwIfAborted();
    const sha256 = data.documents.find((d) => d.id === documentId)?.sha256;
    const bytes = sha256 === undefined ? null : await getFile(sha256);
    // Nobody is asked for a password here: such a file stays in words.
    const opened =
      bytes === null ? null : await openPdf(bytes, () => Promise.resolve(null)).catch(() => null);
    try {
      for (const annotation of own) {
        signal.throwIfAborted();
        if (opened !== null && annotation.anchor.state !== 'lost')
          await draw(opened.pdf, annotation).catch(() => undefined);
        onProgress(++done);
      }
    } finally {
      await opened?.task.destroy();
    }
  }
  return { pictures, without: ids.length - pictures.size };
}
