/**
 * What can be chosen of a facet, the most frequent first, with how many there are; what is chosen is there too when
 * nothing has it any more. None where there is one to choose from: it tells nothing apart.
 */
export function facetOptions(
  counts: ReadonlyMap<string, number> | undefined,
  chosen: readonly string[],
  nameOf: (value: string) => string,
): { value: string; label: string }[] {
  if (counts === undefined || (counts.size < 2 && chosen.length === 0)) return [];
  const gone = chosen.filter((value) => !counts.has(value)).map((value) => [value, 0] as const);
  return [...counts, ...gone]
    .sort(([a, n], [b, m]) => m - n || nameOf(a).localeCompare(nameOf(b)))
    .map(([value, n]) => ({ value, label: `${nameOf(value)} (${n})` }));
}
