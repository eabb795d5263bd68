// Dividing a reference list over workers. Apart from the citation engine, so that whoever divides does not load it.
import { foldText } from '../kernel/text';
import type { Language } from '../model/fields';
import type { Reference } from '../model/reference';
import type { CitationStyle } from './citation-styles';

/** A report known only by its address: no author, and the address as its title. */
export function isBareLink({ csl }: Reference): boolean {
  return (csl.author ?? []).length === 0 && csl.title !== undefined && /^https?:\/\/\S+$/.test(csl.title);
}

// Lower-case words before a name, as the engine reads them: `van den Berg`, `'t Hart`.
const PARTICLES = /^(?:[\p{Ll}'’]+\s+)+/u;

/**
 * What an entry is sorted by first: its first author, else its title. Dutch lists leave particles out of it
 * (report/citation-language).
 */
function sortKey({ csl }: Reference, language: Language): string {
  const first = csl.author?.[0];
  const family = first?.family ?? first?.literal ?? csl.title ?? '';
  if (first?.family === undefined) return foldText(family);
  if (language === 'nl') return foldText(family.replace(PARTICLES, ''));
  return foldText(`${first['non-dropping-particle'] ?? ''} ${family}`);
}

/**
 * Splits references so that each part can be formatted by itself, in parallel, and the parts joined give what the whole
 * would.
 *
 * A part holds whole families of first authors: entries that are told apart by a letter after their year (2019a, 2019b)
 * stay together. A numbered style cannot be split, and Harvard sorts particles (van den Berg) by rules of its own, so
 * only APA is.
 */
export function splitBibliography(
  references: readonly Reference[],
  style: CitationStyle,
  parts: number,
  language: Language,
): Reference[][] {
  if (style !== 'apa' || parts < 2) return [[...references]];
  const full = references.filter((r) => !isBareLink(r));
  const sorted = [...new Set(full.map((r) => sortKey(r, language)))].sort((a, b) => a.localeCompare(b));
  const counts = new Map<string, number>();
  for (const r of full) counts.set(sortKey(r, language), (counts.get(sortKey(r, language)) ?? 0) + 1);
  const partOf = new Map<string, number>();
  let seen = 0;
  for (const key of sorted) {
    partOf.set(key, Math.min(parts - 1, Math.floor((seen * parts) / Math.max(1, full.length))));
    seen += counts.get(key) ?? 0;
  }
  const result = Array.from({ length: parts }, (): Reference[] => []);
  // Bare addresses follow all others.
  for (const r of references)
    result[isBareLink(r) ? parts - 1 : (partOf.get(sortKey(r, language)) ?? 0)]?.push(r);
  return result.filter((p) => p.length > 0);
}
