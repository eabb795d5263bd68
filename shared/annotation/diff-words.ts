// What differs between two passages, word by word.

export type DiffPart = { type: 'same' | 'gone' | 'new'; text: string };

/**
 * Words that stayed, went and came, by longest common subsequence.
 *
 * @see Wagner and Fischer (1974), 'The string-to-string correction problem'
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const a = before.split(/\s+/).filter((w) => w !== '');
  const b = after.split(/\s+/).filter((w) => w !== '');
  // common[i][j]: length of the longest common subsequence of a from i and b from j.
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row !== undefined)
        row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const parts: DiffPart[] = [];
  const add = (type: DiffPart['type'], word: string): void => {
    const last = parts.at(-1);
    if (last?.type === type) last.text += ` ${word}`;
    else parts.push({ type, text: word });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i] ?? '');
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) add('gone', a[i++] ?? '');
    else add('new', b[j++] ?? '');
  }
  return parts;
}
