// The source that each file of an import is from: guessed, named by the page that one comes from, or chosen.
import type { SourceId } from '../../../shared/kernel/ids';
import type { Language } from '../../../shared/model/fields';
import { type Source, sourceName } from '../../../shared/model/source';

/** What was chosen, by number of the file; null for none on purpose. */
export type Chosen = ReadonlyMap<number, SourceId | null>;

/**
 * The source of each file.
 *
 * @param guessed - by file; null where nothing tells
 * @param named - the correspondent whose form is imported: goes before a guess, not before a choice
 */
export function sourcesOf(
  guessed: readonly (SourceId | null)[],
  named: SourceId | null,
  chosen: Chosen,
): (SourceId | null)[] {
  return guessed.map((guess, i) => {
    const own = chosen.get(i);
    return own === undefined ? (named ?? guess) : own;
  });
}

/** The one source of all files; `isMixed` where they differ. */
export function commonSource(sources: readonly (SourceId | null)[]): {
  source: SourceId | null;
  isMixed: boolean;
} {
  const [first = null] = sources;
  const isMixed = sources.some((id) => id !== first);
  return { source: isMixed ? null : first, isMixed };
}

/** A source as it is offered. */
export const sourceLabel = (s: Source, language: Language): string =>
  s.type === 'search'
    ? `${sourceName(s, language)}: ${s.query}`
    : `${sourceName(s, language)} (${s.country})`;
