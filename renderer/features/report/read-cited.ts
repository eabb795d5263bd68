// What somebody pastes as literature that is only cited.
import type { CslItem } from '../../../shared/model/reference';

// A list of references that a report cites; what is longer is a search and comes in on the import page.
const MOST_LETTERS = 500_000;

/** The items that a text holds, in whichever format they are, or why there are none. */
export async function readCited(
  text: string,
): Promise<{ items: CslItem[] } | { missing: 'tooLong' | 'unreadable' }> {
  if (text.length > MOST_LETTERS) return { missing: 'tooLong' };
  // The parsers of every format are only loaded when somebody pastes.
  const { parseReferenceFile } = await import('../../../shared/import/parse-file');
  const outcome = parseReferenceFile(new TextEncoder().encode(text));
  if (!outcome.ok || outcome.value.references.length === 0) return { missing: 'unreadable' };
  return { items: outcome.value.references.map(({ csl }) => csl) };
}
