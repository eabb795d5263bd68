// A file that was given as a document: a PDF as it is, another as its reading copy with what it was made of.
import type { CopyOutcome } from '../../shared/documents/reading-copy';
import type { Omitted, Refusal } from '../../shared/documents/content';
import { isPdf, kindOf } from '../../shared/documents/sniff';
import type { ReferenceDocument } from '../../shared/model/document';
import { hashFile } from '../lib/hash-file';
import type { ProjectSession } from '../db/session';
import { copyInWorker } from '../workers/copies/client';

/** What a dialog for files offers. */
export const DOCUMENT_FILES = 'application/pdf,.pdf,.html,.htm,.xhtml,.mhtml,.mht,.epub,.docx';

/** What is stored of a file, and what its copy does not hold. */
export type PreparedFile = {
  bytes: Uint8Array;
  original: { bytes: Uint8Array } | null;
  fields: Pick<ReferenceDocument, 'sha256' | 'fileName' | 'sizeBytes' | 'original'>;
  omitted: Omitted;
};
export type Prepared = { ok: true; value: PreparedFile } | { ok: false; error: Refusal };

// A file that is matched and then stored is copied once.
const copies = new WeakMap<File, Promise<CopyOutcome>>();

async function copyOf(file: File, bytes: Uint8Array): Promise<CopyOutcome> {
  const known = copies.get(file) ?? copyInWorker(bytes);
  copies.set(file, known);
  return await known;
}

/** The PDF that is read of a file: the file, or its copy; or why there is none. */
export async function readableFile(
  file: File,
): Promise<{ bytes: Uint8Array; refusal: null } | { bytes: null; refusal: Refusal }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isAlreadyPdf(bytes)) return { bytes, refusal: null };
  const copy = await copyOf(file, bytes);
  return copy.ok ? { bytes: copy.value.bytes, refusal: null } : { bytes: null, refusal: copy.error.code };
}

// A page that quotes the head of a PDF is a page.
const isAlreadyPdf = (bytes: Uint8Array): boolean => isPdf(bytes) && kindOf(bytes) === 'pdf';

/** Makes ready what is stored of a file, or says why it cannot be a document. */
export async function prepareFile(file: File): Promise<Prepared> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const named = { sha256: await hashFile(bytes), fileName: file.name, sizeBytes: bytes.length };
  if (isAlreadyPdf(bytes))
    return { ok: true, value: { bytes, original: null, fields: { ...named, original: null }, omitted: {} } };
  const copy = await copyOf(file, bytes);
  if (!copy.ok) return { ok: false, error: copy.error.code };
  const { bytes: made, format, omitted } = copy.value;
  const sizeBytes = made.length;
  const fields = {
    sha256: await hashFile(made),
    fileName: file.name,
    sizeBytes,
    original: { ...named, format },
  };
  return { ok: true, value: { bytes: made, original: { bytes }, fields, omitted } };
}

/** Keeps the bytes of a prepared file, before the record that names them. */
export async function keepBytes(
  session: Pick<ProjectSession, 'putFile'>,
  { bytes, original, fields }: PreparedFile,
): Promise<void> {
  if (original !== null && fields.original !== null)
    await session.putFile(fields.original.sha256, original.bytes);
  await session.putFile(fields.sha256, bytes);
}
