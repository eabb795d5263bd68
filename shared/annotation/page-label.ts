/**
 * What a page of a file is called: by the label that the file itself gives it, such as the number that is printed on
 * it, else by its number in the file.
 *
 * @param labels - of all pages; null where the file gives none
 * @param index - 0-based
 */
export function pageLabelOf(labels: readonly string[] | null | undefined, index: number): string {
  const label = labels?.[index];
  return label === undefined || label === '' ? String(index + 1) : label;
}
