// Which reference each of many files goes to: what is proposed, in which order it is looked at, and attaching what was
// chosen.
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { MatchedFile } from './match-files';

/** The reference of each file; null for none. */
export type Choices = ReadonlyMap<File, ReferenceId | null>;

/** What is proposed: the likeliest reference, none where nothing matches. */
export const proposed = (matched: readonly MatchedFile[]): Choices =>
  new Map(
    matched.map(({ file, verdict, candidates }) => [
      file,
      verdict === 'none' ? null : (candidates[0]?.referenceId ?? null),
    ]),
  );

/** Doubtful ones before those that are sure, each in their order. */
export function bySureness(matched: readonly MatchedFile[]): {
  doubtful: MatchedFile[];
  sure: MatchedFile[];
} {
  return {
    doubtful: matched.filter((m) => m.verdict !== 'sure'),
    sure: matched.filter((m) => m.verdict === 'sure'),
  };
}

/**
 * Attaches files to the references that were chosen, one after the other.
 *
 * @param store - gives null for a file that is no PDF
 * @returns how many were attached, and the names of those that are no PDF
 */
export async function attachChosen(
  files: readonly File[],
  choices: Choices,
  store: (referenceId: ReferenceId, file: File) => Promise<unknown>,
): Promise<{ count: number; notPdf: string[] }> {
  let count = 0;
  const notPdf: string[] = [];
  for (const file of files) {
    const referenceId = choices.get(file) ?? null;
    if (referenceId === null) continue;
    if ((await store(referenceId, file)) === null) notPdf.push(file.name);
    else count++;
  }
  return { count, notPdf };
}
