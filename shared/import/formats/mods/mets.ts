// METS: a digitised item with a description of it, and mostly of its chapters and pages too, each in MODS.
// Source: METS 1.12 (https://www.loc.gov/standards/mets/mets-schemadocs.html), dmdSec and structMap.

/** Whether a text is METS. */
export const isMets = (text: string): boolean => /<(?:[\w-]+:)?mets[\s>]/.test(text.slice(0, 4000));

const DIV = /<(\/?)(?:[\w-]+:)?div\b([^<>]*?)(\/?)>/g;

/** The ids of the descriptions of what stands highest in the structure. */
function highestIds(structure: string): string[] {
  const found: { depth: number; ids: string[] }[] = [];
  let depth = 0;
  for (const [, close, attributes = '', isEmpty] of structure.matchAll(DIV)) {
    if (close === '/') {
      depth--;
      continue;
    }
    const ids = /\bDMDID=["']([^"']+)["']/.exec(attributes)?.[1];
    if (ids !== undefined) found.push({ depth, ids: ids.trim().split(/\s+/) });
    if (isEmpty !== '/') depth++;
  }
  const highest = found.reduce((least, f) => Math.min(least, f.depth), Infinity);
  return found.filter((f) => f.depth === highest).flatMap((f) => f.ids);
}

/**
 * A METS text with the descriptions of whole items only: those that its structure puts highest; where that says
 * nothing, the first. The others describe chapters and pages.
 */
export function describedItems(text: string): string {
  const sections = [...text.matchAll(/<((?:[\w-]+:)?dmdSec)\b[^<>]*?\bID=["']([^"']+)["'][^<>]*>/g)]
    .map((match, i, all) => {
      const start = match.index;
      // One that has no end reaches to the next.
      const reach = text.slice(start, all[i + 1]?.index);
      const end = reach.indexOf(`</${match[1] ?? ''}>`);
      return { id: match[2] ?? '', start, end: start + (end < 0 ? reach.length : end) };
    })
    .filter(({ start, end }) => /<(?:[\w-]+:)?mods[\s>]/.test(text.slice(start, end)));
  if (sections.length <= 1) return text;
  const maps = text.split(/<(?:[\w-]+:)?structMap\b/).slice(1);
  const logical = maps.find((map) => /^[^>]*TYPE=["']logical["']/i.test(map) && map.includes('DMDID'));
  const ids = new Set(highestIds(logical ?? maps.find((map) => map.includes('DMDID')) ?? ''));
  const described = sections.filter(({ id }) => ids.has(id));
  const kept = new Set((described.length > 0 ? described : sections.slice(0, 1)).map(({ id }) => id));
  let out = '';
  let at = 0;
  for (const { id, start, end } of sections)
    if (!kept.has(id)) {
      // The element stays, so that the text is well-formed.
      const open = text.indexOf('>', start) + 1;
      out += text.slice(at, open);
      at = end;
    }
  return out + text.slice(at);
}
