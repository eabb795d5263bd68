// Fields whose text is a list, a line (or a part between commas) for each element, and fields whose text is one value.
// What can be read is data; what cannot be read yet stays in the field, is told, and is kept as a draft.
import { useRef } from 'react';
import type { BuiltOn } from '../db/session';
import { formatLines, type LineFormat, type LineProblem, readLines } from '../lib/lines';
import { type Autosaved, type FieldPlace, useAutosave } from './use-autosave';

/** Reads the list that the field says, from the list as it is when its turn comes: elements keep their ids. */
export type ReadList<T> = (now: readonly T[]) => T[];

/**
 * A list as text.
 *
 * @param save - writes what `read` makes of the list as it is then
 * @returns with `drop`, which says of the next save which elements were removed, by their line: a line that is not
 *   complete would else be read as the one that stood there
 */
export function useLines<T, Reason extends string>(
  place: FieldPlace,
  stored: readonly T[],
  format: LineFormat<T, Reason>,
  save: (read: ReadList<T>, builtOn: BuiltOn) => Promise<void>,
): { field: Autosaved; problems: LineProblem<Reason>[]; drop: (isGone: (line: string) => boolean) => void } {
  // What was removed is gone from what the next save reads, so that no line stands in its place.
  const gone = useRef<((line: string) => boolean) | null>(null);
  const problemsOf = (text: string): LineProblem<Reason>[] => readLines(text, stored, format).problems;
  const field = useAutosave(
    place,
    formatLines(stored, format),
    (text, builtOn) => {
      const isGone = gone.current;
      gone.current = null;
      const left = (now: readonly T[]): readonly T[] =>
        isGone === null ? now : now.filter((value) => !isGone(format.format(value)));
      return save((now) => readLines(text, left(now), format).values, builtOn);
    },
    (text) => (problemsOf(text).length === 0 ? 'whole' : 'partly'),
  );
  // Lists of before lines were checked are not told of until somebody changes them.
  return {
    field,
    problems: field.status === 'clean' ? [] : problemsOf(field.value),
    drop: (isGone) => {
      gone.current = isGone;
    },
  };
}

/** What a text says, or what is missing of it. */
export type Parsed<T, Reason extends string> = { value: T } | { missing: Reason };

/** One value as text, such as a year: only a text that can be read is saved. */
export function useParsed<T, Reason extends string>(
  place: FieldPlace,
  stored: string,
  parse: (text: string) => Parsed<T, Reason>,
  save: (value: T, builtOn: BuiltOn) => Promise<void>,
): { field: Autosaved; missing: Reason | null } {
  const field = useAutosave(
    place,
    stored,
    async (text, builtOn) => {
      const parsed = parse(text);
      if ('value' in parsed) await save(parsed.value, builtOn);
    },
    (text) => ('value' in parse(text) ? 'whole' : 'not'),
  );
  const parsed = field.status === 'clean' ? null : parse(field.value);
  return { field, missing: parsed !== null && 'missing' in parsed ? parsed.missing : null };
}
