// What a file that checks itself hashes: its own markup in one plain form, which the script in the file makes again of
// what the browser read (check-script). Both write an element as its name and attributes, then what is in it, and texts
// as they read.
import { sha256Hex } from '../../../kernel/hash';
import { decodeEntities } from '../../../kernel/text';
import { oneLineEnd } from './page';

const PIECE = /<(\/)?([a-z][a-z0-9]*)((?:\s+[\w:-]+="[^"]*")*)\s*>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
// Elements of our writer that have no end.
const EMPTY = new Set(['br', 'col', 'img']);

/**
 * Markup of our own writer in the plain form. An element with a hash of its own is that hash, whatever is in it, so
 * that a change of a part is told of that part.
 */
export function plainForm(markup: string): string {
  let out = '';
  let skipped: string | null = null;
  for (const [, end, name = '', attributes = '', text] of oneLineEnd(markup).matchAll(PIECE)) {
    if (skipped !== null) {
      if (end !== undefined && name === skipped) skipped = null;
      continue;
    }
    if (text !== undefined) out += decodeEntities(text);
    else if (end !== undefined) out += '</>';
    else {
      const all = [...attributes.matchAll(ATTRIBUTE)];
      const own = all.find(([, key]) => key === 'data-sha256');
      if (own !== undefined) {
        skipped = name;
        out += `<${name} ${own[2] ?? ''}></>`;
      } else {
        const written = all.map(([, key = '', value = '']) => ` ${key}="${decodeEntities(value)}"`);
        out += `<${name}${written.join('')}>${EMPTY.has(name) ? '</>' : ''}`;
      }
    }
  }
  return out;
}

const PART = /<(section|article) (id="[^"]+"[^>]*)>([\s\S]*?)<\/\1>/g;

/** Markup whose sections and articles, none in another, carry the hash of what is in them. */
export function sealParts(markup: string): string {
  return markup.replace(
    PART,
    (_all, name: string, attributes: string, inner: string) =>
      `<${name} data-sha256="${sha256Hex(plainForm(inner))}" ${attributes}>${inner}</${name}>`,
  );
}

/** The fingerprint of a whole file: of its title, its style and its main part, with the parts as their hashes. */
export function fingerprintOf(title: string, style: string, main: string): string {
  return sha256Hex([title, style, plainForm(main)].join('\n'));
}
