// Annotations as a file: within the PDF, or as a document of their own.
import { beforeAll, expect, it, vi } from 'vitest';
import { writePdf } from '../../../tests/helpers/small-pdf';
import type { AnnotationsWork, AnnotationsWorker } from './annotations.worker';

const { served } = vi.hoisted(() => ({ served: [] as unknown[] }));
vi.mock('../rpc/serve', () => ({ serveCalls: (functions: unknown) => served.push(functions) }));
let worker: AnnotationsWorker;
beforeAll(async () => {
  await import('./annotations.worker');
  worker = served[0] as AnnotationsWorker;
});
const written = async (work: AnnotationsWork): Promise<{ text: string; written: number }> => {
  const file = await worker.write(work);
  if (!file.ok) throw new Error(file.error.code);
  return { text: Buffer.from(file.value.bytes).toString('latin1'), written: file.value.written };
};

it('a PDF stays one, and what is none is refused', async () => {
  const pdf = await written({ type: 'pdf', bytes: new Uint8Array(writePdf('Loon')), annotations: [] });
  expect(pdf.text).toMatch(/^%PDF/);
  expect((await worker.write({ type: 'pdf', bytes: new Uint8Array([1]), annotations: [] })).ok).toBe(false);
});

it('a document holds its blocks, in the format that was asked', async () => {
  const product = {
    id: 'annotations',
    title: 'Annotaties',
    language: 'nl',
    blocks: [{ type: 'paragraph', runs: [{ text: 'Loonkosten dalen' }] }],
    notes: [],
  } as never;
  const { text, written: count } = await written({
    type: 'document',
    product,
    format: 'md',
    projectTitle: 'Studie',
  });
  expect(text).toContain('Loonkosten dalen');
  expect(count).toBe(1);
  const docx = await written({ type: 'document', product, format: 'docx', projectTitle: 'Studie' });
  expect(docx.text).toMatch(/^PK/);
});
