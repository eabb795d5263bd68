// Text in which each line (or each part between commas) is one element of a list, such as `E1; exclude; Taal;
// Language`. A line that is not complete is no element, and stays in the text until it is.

/** How one line is read and written. */
export type LineFormat<T, Reason extends string> = {
  /** The element that a line is, or what is missing of it. */
  parse: (line: string) => { value: T } | { missing: Reason };
  format: (value: T) => string;
  /** What tells elements apart, such as the code of a criterion: two lines of one key are one too many. */
  keyOf: (value: T) => string;
  /** A changed element: what the line says, and of the old one what lines do not say (its id, its explanation). */
  renew?: (value: T, old: T) => T;
  /** Does what takes the whole list, such as giving new elements an id of their own. */
  finish?: (values: T[]) => T[];
  /** What stands between elements: a line end where nothing is said. */
  separator?: ',' | '\n';
};

/** A line that is no element, with its number in the text as one counts them, from 1. */
export type LineProblem<Reason extends string> = { line: number; text: string; reason: Reason | 'double' };

type Line = { number: number; text: string };

/** Lines with text in them; their numbers count the empty ones too. */
function linesOf(text: string, separator: string): Line[] {
  return text
    .split(separator)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
}

/** A list as text. */
export function formatLines<T, Reason extends string>(
  values: readonly T[],
  { format, separator = '\n' }: LineFormat<T, Reason>,
): string {
  return values.map(format).join(separator === ',' ? ', ' : separator);
}

/**
 * Reads a text as a list.
 *
 * A line that says what an old element says is that element, as it is; any other line that stands where an old one
 * stood is that one, changed. So an element keeps its id while its line is edited, and as long as its line is not
 * complete it stays as it was: decisions and answers refer to it.
 *
 * @param old - the list as it is stored now
 */
export function readLines<T, Reason extends string>(
  text: string,
  old: readonly T[],
  lineFormat: LineFormat<T, Reason>,
): { values: T[]; problems: LineProblem<Reason>[] } {
  const { parse, format, keyOf, renew, finish, separator = '\n' } = lineFormat;
  const lines = linesOf(text, separator);
  const read = lines.map((line) => parse(line.text));
  const said = lines.map((line, index) => {
    const one = read[index];
    return one !== undefined && 'value' in one ? format(one.value) : line.text;
  });
  const keys = read.map((one) => ('value' in one ? keyOf(one.value) : null));
  const pairs = pairUp(
    lines.map((line, index) => ({ text: line.text, said: said[index] ?? '', key: keys[index] ?? null })),
    old.map((value) => ({ said: format(value), key: keyOf(value) })),
  );
  const values: T[] = [];
  const problems: LineProblem<Reason>[] = [];
  const seen = new Set<string>();
  for (const [index, { number, text: lineText }] of lines.entries()) {
    const before = pairs[index] === null ? undefined : old[pairs[index] ?? -1];
    const one = read[index];
    let value = before;
    let reason: Reason | 'double' | null = null;
    const isAsBefore = before !== undefined && [lineText, said[index]].includes(format(before));
    if (!isAsBefore && one !== undefined) {
      if ('missing' in one) reason = one.missing;
      else value = before === undefined || renew === undefined ? one.value : renew(one.value, before);
    }
    if (reason === null && value !== undefined && seen.has(keyOf(value))) {
      reason = 'double';
      value = before;
    }
    if (reason !== null) problems.push({ line: number, text: lineText, reason });
    if (value === undefined || seen.has(keyOf(value))) continue;
    seen.add(keyOf(value));
    values.push(value);
  }
  return { values: finish === undefined ? values : finish(values), problems };
}

type NewLine = { text: string; said: string; key: string | null };
type OldLine = { said: string; key: string };

/**
 * For each line the index of the old element that it is, or null: equal ones, then those of one key, then those in the
 * same gap.
 */
function pairUp(lines: readonly NewLine[], old: readonly OldLine[]): (number | null)[] {
  const pairs: (number | null)[] = lines.map(() => null);
  const free = new Set(old.keys());
  const take = (isSame: (line: NewLine, element: OldLine) => boolean): void => {
    for (const [index, line] of lines.entries()) {
      if (pairs[index] !== null) continue;
      for (const candidate of free) {
        const element = old[candidate];
        if (element === undefined || !isSame(line, element)) continue;
        pairs[index] = candidate;
        free.delete(candidate);
        break;
      }
    }
  };
  take((line, element) => line.text === element.said);
  take((line, element) => line.said === element.said);
  take((line, element) => line.key === element.key);
  pairGaps(pairs, free);
  return pairs;
}

/** Lines without an old element take, in order, the old ones that nothing took between the same neighbours. */
function pairGaps(pairs: (number | null)[], free: Set<number>): void {
  let last = -1;
  for (let index = 0; index < pairs.length; index++) {
    const own = pairs[index];
    if (own !== null && own !== undefined) {
      last = own;
      continue;
    }
    const next = last + 1;
    if (!free.has(next)) continue;
    pairs[index] = next;
    free.delete(next);
    last = next;
  }
}
