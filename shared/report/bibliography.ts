// References as a reference list, by the Citation Style Language: APA (7th edition), Vancouver and Harvard.
// Engine: citeproc-js. Styles and locales: citation-style-language repository (CC BY-SA 3.0), as packed by @citation-js/plugin-csl.
import locales from '@citation-js/plugin-csl/lib/locales.json';
import styles from '@citation-js/plugin-csl/lib/styles.json';
import CSL from 'citeproc';
import type { Language } from '../model/fields';
import type { CslItem, Reference } from '../model/reference';
import { decodeEntities } from '../kernel/text';
import { linkRuns } from '../kernel/rich-text';
import type { CitationStyle } from './citation-styles';
import type { Run } from './document-model';
import { isBareLink } from './split-bibliography';

const TAGS: Record<Language, string> = { nl: 'nl-NL', en: 'en-US' };

/** The nl-NL locale sets a hyphen between pages; APA 7 (section 9.25) asks for an en dash in every language. */
function localeOf(tag: string): string {
  return (locales[tag] ?? locales['en-US'] ?? '').replace(
    /(<term name="page-range-delimiter">)-(<\/term>)/,
    '$1–$2',
  );
}

/** The runs of an entry that the engine wrote as HTML: only `i`, `b` and `div` stand in it. */
function readRuns(html: string): Run[] {
  const runs: Run[] = [];
  let isItalic = false;
  let isBold = false;
  // The number of a numbered style stands in a block of its own before the text.
  const flat = html.replace(/<\/div>\s*<div class="csl-right-inline">/g, ' ').trim();
  for (const part of flat.split(/(<[^>]+>)/)) {
    const tag = /^<(\/?)(i|em|b|strong)\b/.exec(part);
    if (tag !== null) {
      if (tag[2] === 'i' || tag[2] === 'em') isItalic = tag[1] === '';
      else isBold = tag[1] === '';
    } else if (!part.startsWith('<')) {
      const text = decodeEntities(part).replace(/\s+/g, ' ');
      for (const { text: piece, href } of linkRuns(text)) {
        if (piece === '') continue;
        runs.push({
          text: piece,
          ...(href === null ? {} : { href }),
          ...(isItalic ? { isItalic } : {}),
          ...(isBold ? { isBold } : {}),
        });
      }
    }
  }
  const first = runs[0];
  const last = runs.at(-1);
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd();
  return runs;
}

function toItem(csl: CslItem, id: string): Record<string, unknown> {
  // The engine needs a date with parts; a raw one is printed as it stands.
  return { ...csl, id, ...(csl.title === csl.URL ? { URL: undefined } : {}) };
}

/**
 * Formats references, in the order of the style (APA and Harvard: alphabetical; Vancouver: as given). Reports known only by their
 * address follow, alphabetically, as that address.
 *
 * @returns one entry a reference with its id; italics and links as runs
 */
export function formatBibliography(
  references: readonly Reference[],
  language: Language,
  style: CitationStyle = 'apa',
): { id: string; runs: Run[] }[] {
  const full = references.filter((r) => !isBareLink(r));
  const items = new Map(full.map((r) => [r.id as string, toItem(r.csl, r.id)]));
  const entries: { id: string; runs: Run[] }[] = [];
  if (items.size > 0) {
    const engine = new CSL.Engine(
      { retrieveLocale: localeOf, retrieveItem: (id) => items.get(id) ?? { id } },
      styles[style] ?? '',
      TAGS[language],
      true,
    );
    engine.updateItems([...items.keys()]);
    const made = engine.makeBibliography();
    if (made !== false) {
      const [{ entry_ids: ids }, texts] = made;
      texts.forEach((text, i) => entries.push({ id: ids[i]?.[0] ?? '', runs: readRuns(text) }));
    }
  }
  const bare = references
    .filter(isBareLink)
    .map((r) => ({ id: r.id, runs: [{ text: r.csl.title ?? '', href: r.csl.title ?? '' }] }))
    .sort((a, b) => (a.runs[0]?.text ?? '').localeCompare(b.runs[0]?.text ?? ''));
  return [...entries, ...bare];
}
