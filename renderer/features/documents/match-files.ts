// Reading the beginnings of many files and finding the reference of each.
import { FileMatcher, type FileMatches } from '../../../shared/annotation/match-file';
import type { Refusal } from '../../../shared/documents/content';
import { type Reference, referenceLabel } from '../../../shared/model/reference';
import { inPieces } from '../../lib/in-pieces';
import { readableFile } from '../../ui-domain/prepare-file';
import { documentCalls } from '../../workers/documents/client';

/** `refusal`: why the file can be no document. */
export type MatchedFile = FileMatches & { file: File; refusal: Refusal | null };
export type LabelledReference = { value: Reference['id']; label: string };
export type MatchedFiles = { matched: MatchedFile[]; labels: LabelledReference[] };

/**
 * Matches files to references, one after the other. A file that cannot be read is matched by its name alone.
 *
 * @returns with how all references are named, to choose from; null when it was stopped
 */
export async function matchFiles(
  files: readonly File[],
  references: readonly Reference[],
  onDone: (count: number) => void,
  signal: AbortSignal,
): Promise<MatchedFiles | null> {
  const matcher = new FileMatcher();
  const labels: LabelledReference[] = [];
  const take = (index: number): void => {
    const reference = references[index];
    if (reference === undefined) return;
    matcher.add(reference);
    labels.push({ value: reference.id, label: referenceLabel(reference) });
  };
  if (!(await inPieces(references.length, take, signal))) return null;
  const assets = new URL('./pdfjs/', document.baseURI).href;
  const matched: MatchedFile[] = [];
  for (const [index, file] of files.entries()) {
    const unread = { text: '', title: '' };
    const { bytes, refusal } = await readableFile(file);
    const head =
      bytes === null
        ? unread
        : await documentCalls()
            .call('peek', { bytes, assets }, { signal })
            .catch(() => unread);
    const { look, outcome } = matcher.begin({ fileName: file.name, ...head });
    if (!(await inPieces(matcher.count, look, signal))) return null;
    matched.push({ file, refusal, ...outcome() });
    onDone(index + 1);
  }
  return { matched, labels };
}
