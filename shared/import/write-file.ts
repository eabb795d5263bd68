// References out, in any format that has a writer. Reading one of them again gives the same references.
import { formats } from './formats/registry';
import type { Exportable } from './serialise/residue';
import type { CsvDelimiter, ReferenceWriter } from './serialise/writer';

// As Dutch Excel has it.
const DELIMITER: CsvDelimiter = ';';

/** All writers, in the order of the registry. */
export const writers: readonly ReferenceWriter[] = formats.flatMap((format) => format.write ?? []);

/** What `--to` of the command line takes. */
export const exportFormats: readonly string[] = writers.map((writer) => writer.id);

/**
 * @throws TypeError when nothing is written in this format; ids from outside are looked up in {@link exportFormats}
 * first
 */
export function writerOf(id: string): ReferenceWriter {
  const writer = writers.find((w) => w.id === id);
  if (writer === undefined) throw new TypeError(`references are not written as ${id}`);
  return writer;
}

/** Writes references in a format, as text. */
export function serialiseReferences(
  references: readonly Exportable[],
  format: string,
  delimiter: CsvDelimiter = DELIMITER,
): string {
  const { begin, end, empty, piece } = writerOf(format);
  if (references.length === 0 && empty !== undefined) return empty;
  return begin(delimiter) + piece(references, 0, delimiter) + end;
}
