// Writes annotations to files off the main thread.
import {
  type WrittenAnnotation,
  writeAnnotations,
  type WrittenPdf,
} from '../../../shared/annotation/pdf-write';
import type { Result } from '../../../shared/kernel/result';
import type { ReportProduct } from '../../../shared/report/document-model';
import { packQda } from '../../../shared/report/qdpx/pack';
import type { QdaProject } from '../../../shared/report/qdpx/project-file';
import { writeReport } from '../../../shared/report/writers';
import { serveCalls } from '../rpc/serve';

export type AnnotationsWork =
  | { type: 'pdf'; bytes: Uint8Array; annotations: WrittenAnnotation[] }
  | { type: 'qdpx'; project: QdaProject; files: ReadonlyMap<string, Uint8Array> }
  | { type: 'document'; product: ReportProduct; format: 'docx' | 'md'; projectTitle: string };
export type WrittenFile = Result<WrittenPdf>;

async function write(work: AnnotationsWork): Promise<WrittenFile> {
  if (work.type === 'pdf') return await writeAnnotations(work.bytes, work.annotations);
  if (work.type === 'qdpx') {
    const { project, files } = work;
    const packed = packQda(project, (sha256) => files.get(sha256) ?? new Uint8Array());
    return { ok: true, value: { bytes: packed, written: project.selections, isSigned: false } };
  }
  const bytes = await writeReport(
    {
      products: [work.product],
      projectTitle: work.projectTitle,
      rasterise: null,
      fonts: () => Promise.resolve({}),
      trace: () => ({ reports: [], answers: [] }),
      exported: null,
      onProgress: () => undefined,
    },
    work.format,
  );
  return { ok: true, value: { bytes, written: work.product.blocks.length, isSigned: false } };
}

const functions = { write };
export type AnnotationsWorker = typeof functions;

serveCalls(functions);
