// Text helpers without domain knowledge.
import { namedEntities } from './entities';

const ASCII = /^[\u0000-\u007f]*$/;
const MARKS = /\p{M}+/gu;

/** Folds text for comparing and searching: NFKD without marks, lower case, white space collapsed. */
export function foldText(text: string): string {
  // Most text is ASCII, and has nothing to decompose.
  if (ASCII.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Makes one space of white space of any length. What looks for `\\s*` before a sign costs the square of a run of
 * spaces; after this it need not.
 */
export const oneSpace = (value: string): string => value.replace(/\s+/g, ' ');

const HTML = /[&<>"']/g;
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for XML and HTML content and attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(HTML, (c) => ESCAPES[c] ?? c);
}

/** JSON with object keys in code-unit order, so that equal values give equal text. For hashing. */
export function stableJson(value: unknown): string {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${stableJson(v)}`).join(',')}}`;
}

/** Decodes numeric and named HTML entities; others are left as they stand. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,8}));/g,
    (all, dec, hex, name) => {
      if (name !== undefined) return namedEntities[name as string] ?? all;
      const code = dec !== undefined ? Number(dec) : parseInt(hex as string, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : all;
    },
  );
}
