// Reading the beginnings of many files and finding the reference of each.
import { createFileMatcher, type FileMatches } from '../../../shared/annotation/match-file';
import type { Reference } from '../../../shared/model/reference';
import { documentCalls } from '../../workers/documents.client';

export type MatchedFile = FileMatches & { file: File };

/** Matches files to references, one after the other. A file that cannot be read is matched by its name alone. */
export async function matchFiles(
  files: readonly File[],
  references: readonly Reference[],
  onDone: (count: number) => void,
  signal: AbortSignal,
): Promise<MatchedFile[]> {
  const match = createFileMatcher(references);
  const assets = new URL('./pdfjs/', document.baseURI).href;
  const found: MatchedFile[] = [];
  for (const [index, file] of files.entries()) {
    if (signal.aborted) break;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const head = await documentCalls()
      .call('peek', { bytes, assets }, { signal })
      .catch(() => ({ text: '', title: '' }));
    found.push({ file, ...match({ fileName: file.name, ...head }) });
    onDone(index + 1);
  }
  return found;
}
