// What tests know of a format: sound files, records for large ones, and files with a value of any length in every
// field. One `samples.fixture.ts` in the folder of each format; tests find them by the registry
// (tests/import/format-samples.ts).

/** A small sound file that this format alone takes for its own. */
export type FormatSample = {
  /** Which of its forms, where it has several. */
  name?: string;
  file: string | Record<string, string>;
  /** The path below `../shared` of a file of the same kind from elsewhere, where there is one. */
  real?: readonly string[];
};

/** A large file, of many records. Some lack a title or hold what no record should. */
export type LargeSample = {
  name?: string;
  head?: string;
  tail?: string;
  /** The record of a number from 0, of so many. */
  record: (n: number, count: number) => string;
};

export type FormatSamples = {
  /** Which files below `../shared/corpora/import` and `reported` are of this format, by their paths. */
  corpora?: RegExp;
  /** Text, or the parts of a Word or Excel file by their names. */
  sound: readonly FormatSample[];
  /** At least one where the format reads large files in pieces. */
  large: readonly LargeSample[];
  /** Files by what is tried, made of one value that may be of any length. */
  stretched: Readonly<Record<string, (value: string) => string>>;
};

/** Text of some length, with letters beyond Latin-1. */
export const words = (n: number): string => `Résumé ${n} – ${'woorden '.repeat(20 + (n % 7))}`;
/** Every so often a record without its title, or with what no record should have. */
export const isOdd = (n: number): boolean => n % 50 === 7;
/** A value within XML. */
export const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
