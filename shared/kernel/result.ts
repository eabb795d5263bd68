// Expected failures are values, not exceptions.

/** The outcome of something that may fail in a foreseen way. */
export type Result<T, E = Problem> = { ok: true; value: T } | { ok: false; error: E };

/**
 * A failure with a code that the interface translates and a message for logs and the command line. `first`: where in a
 * file it began (a line from 1) and why, as a code. `where`: the part of a file that it is about. `file`: which file
 * could not be written, and whether one of that name was there before, which is untouched.
 */
export type Problem = {
  code: string;
  message: string;
  first?: { line: number; reason: string };
  where?: string;
  file?: { name: string; isKept: boolean };
};

/** Wraps a success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps a failure. */
export const fail = (code: string, message: string): { ok: false; error: Problem } => ({
  ok: false,
  error: { code, message },
});
