// Which reference each of many files goes to: what is proposed, in which order it is looked at, and attaching what was
// chosen.
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { StoredFile } from '../../ui-domain/use-tell-files';
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
 * @param store - says how a file fared; one that is refused is not attached
 * @param onDone - told how many were looked at
 * @param signal - ends it after the file that is under way: what is attached stays
 * @returns how many were attached, and how each fared
 */
export async function attachChosen(
  files: readonly File[],
  choices: Choices,
  store: (referenceId: ReferenceId, file: File) => Promise<StoredFile>,
  onDone: (count: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<{ count: number; fared: StoredFile[] }> {
  const fared: StoredFile[] = [];
  for (const [index, file] of files.entries()) {
    if (signal?.aborted === true) break;
    const referenceId = choices.get(file) ?? null;
    if (referenceId !== null) fared.push(await store(referenceId, file));
    onDone(index + 1);
  }
  return { count: fared.filter((f) => f.refusal === null).length, fared };
}
