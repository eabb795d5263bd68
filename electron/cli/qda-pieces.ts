// The file of a project of REFI-QDA (see report/qdpx/pack), with the very bytes that it has as a whole, piece by piece:
// one PDF at a time is in memory.
import { deflateSync, strToU8 } from 'fflate';
import { directory, localHeader, type ZipEntry } from '../../shared/bundle/zip-records';
import { crc32 } from '../../shared/kernel/crc32';
import type { QdaProject } from '../../shared/report/qdpx/project-file';

/** @param fileOf - gives the bytes of a PDF by its hash, when it is its turn */
export async function* qdaPieces(
  { xml, files, texts }: QdaProject,
  fileOf: (sha256: string) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const written: (ZipEntry & { at: number })[] = [];
  let end = 0;
  function* put(name: string, whole: Uint8Array, isStored: boolean): Generator<Uint8Array> {
    const bytes = isStored ? whole : deflateSync(whole, { level: 6 });
    const entry = { name, crc: crc32(whole), size: whole.length, packed: bytes.length, isStored };
    written.push({ ...entry, at: end });
    for (const piece of [localHeader(entry), bytes]) {
      end += piece.length;
      yield piece;
    }
  }
  yield* put('project.qde', strToU8(xml), false);
  // PDFs are packed already.
  for (const { name, sha256 } of files) yield* put(`sources/${name}`, await fileOf(sha256), true);
  for (const { name, text } of texts) yield* put(`sources/${name}`, strToU8(text), false);
  yield* directory(written, end, 0);
}
