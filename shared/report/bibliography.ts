// References as a reference list, by the Citation Style Language: APA (7th edition), Vancouver and Harvard. Engine:
// citeproc-js. Styles and locales: citation-style-language repository (CC BY-SA 3.0), as packed by
// @citation-js/plugin-csl.
import CSL from 'citeproc';
import type { Language } from '../model/fields';
import type { CslItem, Reference } from '../model/reference';
import { decodeEntities } from '../kernel/text';
import { LOCALE_TAGS, localeOf, styleFor } from './citation-language';
import type { CitationStyle } from './citation-styles';
import type { Run } from './document-model';
import { isBareLink } from './split-bibliography';

type Look = Pick<Run, 'isItalic' | 'isBold' | 'position'>;

/**
 * How text looks within a tag of the engine; a `span` takes away what stands around it, as an italic word in an italic
 * title is upright.
 */
function lookWithin(tag: string, outer: Look): Look {
  const [, name = '', attributes = ''] = /^<(\w+)([^>]*)>/.exec(tag) ?? [];
  if (name === 'i' || name === 'em') return { ...outer, isItalic: true };
  if (name === 'b' || name === 'strong') return { ...outer, isBold: true };
  if (name === 'sup') return { ...outer, position: 'super' };
  if (name === 'sub') return { ...outer, position: 'sub' };
  const look = { ...outer };
  if (/font-style:\s*normal/.test(attributes)) delete look.isItalic;
  if (/font-weight:\s*normal/.test(attributes)) delete look.isBold;
  if (/baseline/.test(attributes)) delete look.position;
  return look;
}

// No tag is left in a text, so that `<` and `>` within an address are its own: old DOIs hold them.
const LINK = /https?:\/\/[^\s"]+/g;

/**
 * Pieces of a text, addresses with what they lead to: what ends the sentence is no part of one, and what no address may
 * hold is encoded.
 */
function linkPieces(text: string): { text: string; href: string | null }[] {
  const pieces: { text: string; href: string | null }[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    let address = match[0].replace(/[).,;:!?]+$/, '');
    if (address.endsWith('>') && !address.includes('<')) address = address.slice(0, -1);
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), href: null });
    pieces.push({ text: address, href: address.replace(/[<>"]/g, (c) => encodeURIComponent(c)) });
    at = match.index + address.length;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), href: null }] : pieces;
}

/** The runs of an entry that the engine wrote as HTML. */
function readRuns(html: string): Run[] {
  const runs: Run[] = [];
  // The number of a numbered style stands in a block of its own before the text.
  const flat = html.replace(/<\/div>\s*<div class="csl-right-inline">/g, ' ').trim();
  const looks: Look[] = [{}];
  for (const part of flat.split(/(<[^>]+>)/)) {
    const look = looks.at(-1) ?? {};
    if (part.startsWith('</')) looks.pop();
    else if (part.startsWith('<')) looks.push(lookWithin(part, look));
    else
      for (const { text, href } of linkPieces(decodeEntities(part).replace(/\s+/g, ' ')))
        if (text !== '') runs.push({ text, ...(href === null ? {} : { href }), ...look });
  }
  const first = runs[0];
  const last = runs.at(-1);
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd();
  return runs;
}

// Names that databases give themselves where an archive's name belongs, such as PsycINFO's `psyh`: APA 7 (section 9.30)
// does not print the database of a work that is to be had elsewhere.
const ARCHIVED = new Set([
  'manuscript',
  'collection',
  'personal_communication',
  'document',
  'graphic',
  'map',
]);

/** What the engine needs to know of an item. */
function toItem(csl: CslItem, id: string): Record<string, unknown> {
  // The engine needs a date with parts; a raw one is printed as it stands. It puts the resolver before a DOI itself.
  const doi = csl.DOI?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  const [author, ...others] = csl.author ?? [];
  // APA 7, section 9.29: a publisher that is the author is not named again.
  const isOwn = others.length === 0 && author?.literal !== undefined && author.literal === csl.publisher;
  const isArchived = ARCHIVED.has(csl.type);
  return {
    ...csl,
    id,
    // An item that says nothing of its language would be capitalised as English: 'Tijdschrift van Het Steunpunt'.
    language: csl.language ?? 'zxx',
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(csl.title === csl.URL ? { URL: undefined } : {}),
    ...(isOwn ? { publisher: undefined } : {}),
    ...(isArchived ? {} : { archive: undefined, archive_location: undefined, 'archive-place': undefined }),
  };
}

/**
 * A list of authors that ends in 'et al.' as its file has it: the engine takes that for a last author and joins it with
 * a sign.
 */
function endOthers(runs: Run[]): Run[] {
  return runs.map((run) => ({ ...run, text: run.text.replace(/,? (?:&|en|and) (et al\.|e\.a\.)/, ', $1') }));
}

/**
 * Formats references, in the order of the style (APA and Harvard: alphabetical; Vancouver: as given). Reports known
 * only by their address follow, alphabetically, as that address.
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
      styleFor(style, language),
      LOCALE_TAGS[language],
      true,
    );
    engine.updateItems([...items.keys()]);
    const made = engine.makeBibliography();
    if (made !== false) {
      const [{ entry_ids: ids }, texts] = made;
      texts.forEach((text, i) => entries.push({ id: ids[i]?.[0] ?? '', runs: endOthers(readRuns(text)) }));
    }
  }
  const bare = references
    .filter(isBareLink)
    .map((r) => ({ id: r.id, runs: [{ text: r.csl.title ?? '', href: r.csl.title ?? '' }] }))
    .sort((a, b) => (a.runs[0]?.text ?? '').localeCompare(b.runs[0]?.text ?? ''));
  return [...entries, ...bare];
}
