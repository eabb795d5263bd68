// What a writer of references is: the `write` of a format.
import type { Exportable } from './residue';

export const csvDelimiters = [';', ','] as const;
/**
 * Excel opens a CSV in columns by a double click only with the sign of its own language: a semicolon in Dutch, a comma
 * in English.
 */
export type CsvDelimiter = (typeof csvDelimiters)[number];

export type ReferenceWriter = {
  /** What it is called on the command line. */
  id: string;
  /** What people call it, in every language. */
  name: string;
  /** How the names of its files end, without the dot. */
  extension: string;
  /** What stands before the first reference, between two and behind the last. */
  begin: (delimiter: CsvDelimiter) => string;
  between: string;
  end: string;
  /** A file without references, where it is another than beginning and end. */
  empty?: string;
  /**
   * Some references of many, without what stands around and between them.
   *
   * @param first - how many stand before them
   * @param delimiter - between the columns of a CSV
   */
  piece: (references: readonly Exportable[], first: number, delimiter: CsvDelimiter) => string;
};
