// Reading made files in tests of the parsers.
import { parseReferenceFile } from '../../shared/import/parse-file';
import type { ParsedReference } from '../../shared/import/parsed';

/** What is read of a text. @throws when it is no reference file */
export function readAll(text: string): {
  references: ParsedReference[];
  problems: unknown[];
  format: string;
} {
  const outcome = parseReferenceFile(new TextEncoder().encode(text));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** The items that are read of a text. */
export const readItems = (text: string): ParsedReference['csl'][] =>
  readAll(text).references.map((r) => r.csl);

/** A table of one row, as CSV. */
export const table = (row: Record<string, string>): string =>
  [Object.keys(row), Object.values(row)].map((cells) => cells.map((c) => `"${c}"`).join(',')).join('\n');

/** What is kept beside a reference, a line each. */
export const tagsOf = (reference: ParsedReference | undefined): string[] =>
  (reference?.unknown ?? []).map(({ tag, value }) => `${tag}: ${value}`);
