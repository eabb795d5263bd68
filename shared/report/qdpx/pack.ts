// The file of a project of REFI-QDA: a zip with the project and its sources beside it.
import { strToU8, zipSync } from 'fflate';
import type { QdaProject } from './project-file';

// The first day that a zip can name: exports of equal content are equal.
const FIRST_DAY = new Date(1980, 0, 1);

/** Packs a project. PDFs are packed already, and stored as they are. */
export function packQda(
  { xml, files, texts }: QdaProject,
  bytesOf: (sha256: string) => Uint8Array,
): Uint8Array {
  const entries: Record<string, [Uint8Array, { level: 0 | 6 }]> = {
    'project.qde': [strToU8(xml), { level: 6 }],
  };
  for (const { name, sha256 } of files) entries[`sources/${name}`] = [bytesOf(sha256), { level: 0 }];
  for (const { name, text } of texts) entries[`sources/${name}`] = [strToU8(text), { level: 6 }];
  return zipSync(entries, { mtime: FIRST_DAY });
}
