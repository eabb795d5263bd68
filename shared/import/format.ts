// What a format of references is. A format is one folder in formats/, whose index.ts gives one of these;
// formats/registry.ts lists them.
import type { OoxmlFile } from '../kernel/ooxml';
import type { Result } from '../kernel/result';
import type { Bilingual } from '../model/fields';
import type { FileBytes } from './bytes/file-bytes';
import type { ParseOutcome } from './parsed';
import type { ReferenceWriter } from './serialise/writer';
import type { PieceReading } from './tools/record-pieces';
import type { CsvMapping } from './tools/table/columns';

/**
 * How sure a format is that a file is its own, by what it has seen. The highest wins, in whatever order formats are
 * asked; a format that shares what it looks for with others says less.
 */
export const certainty = {
  none: 0,
  /** Lines that may be anything: each reads as the name of a publication. */
  lines: 1,
  /** What may be an entry, or an address in running text. */
  mentioned: 2,
  /** Columns, of which one means something to us. */
  columns: 3,
  /** The headings of a form that is sent out with them. */
  headings: 4,
  /** An entry that stands within other text. */
  within: 5,
  /** Tags or elements that others have too. */
  tagged: 6,
  /** Tags or elements of its own. */
  named: 7,
  /** A record that begins with its type, as no other does. */
  typed: 8,
  /** Headings that no other has above its records. */
  headed: 9,
  /** The file begins as no other does. */
  begins: 10,
} as const;

/** The beginning of a text, of which a format says how sure it is. */
export type TextStart = {
  /** As it stands, long enough to look behind the head of an XML file. */
  text: string;
  /** Less of it, from its first letter. */
  head: string;
  /** Whether control signs stand in it, as in no text. */
  hasControls: boolean;
  /** Whether a person has said what its columns are: then it is a table and no form. */
  isMapped: boolean;
};

/** Reads what stands in a text. `mapping` is of columns, where a person has chosen them. */
export type TextReader = {
  detect: (start: TextStart) => number;
  /** All of it. Never throws: what is wrong with a record is a problem in the outcome. */
  parse: (text: string, mapping?: CsvMapping) => ParseOutcome;
  /**
   * The same of the bytes of a large file, some records at a time; null where they cannot be told apart without reading
   * all of it. `head` is the beginning of its text. Left out where files are never large.
   */
  read?: (file: FileBytes, head: string, mapping?: CsvMapping) => PieceReading | null;
  /** Of a table: the headings of its columns, which can be mapped otherwise. */
  headings?: (text: string) => string[];
};

/** Reads the tables of a Word or Excel file. */
export type OfficeReader = {
  detect: (file: OoxmlFile) => number;
  parse: (file: OoxmlFile, mapping?: CsvMapping) => Result<ParseOutcome & { headings: string[] }>;
};

/**
 * A format, by the kind of content that it is read from: one may have several (a form is filled in as a Word file or as
 * CSV).
 */
export type ReferenceFormat = {
  /** Stored with every reference that is read (`raw.format`): never changed. */
  id: string;
  /** What people call it; one text where that is the same in every language. */
  name: string | Bilingual;
  /** How names of its files may end. They are recognised by content; this is what the file chooser offers. */
  extensions: readonly string[];
  /** The only database that writes it, where that is so, as people name it. */
  writtenBy?: string;
  text?: TextReader;
  xml?: TextReader;
  office?: OfficeReader;
  /** How references are written in it, where they are. */
  write?: ReferenceWriter;
};
