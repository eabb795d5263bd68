// One HTML file to give away: it asks for nothing, and no script runs in it but its own, which a hash in its policy
// names.
import { sha256Hex } from '../../../kernel/hash';
import { escapeMarkup } from '../../../kernel/text';
import type { Language } from '../../../model/fields';
import { LANGUAGE_TAG } from '../writer-input';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of bytes that are given as hex: every three digits are two letters. */
function base64OfHex(hex: string): string {
  const letters = (hex.match(/.{1,3}/g) ?? []).map((three) => {
    const bits = parseInt(three.padEnd(3, '0'), 16);
    return `${ALPHABET[bits >> 6] ?? ''}${three.length === 1 ? '' : (ALPHABET[bits & 63] ?? '')}`;
  });
  return letters.join('').padEnd(Math.ceil(hex.length / 6) * 4, '=');
}

/** What may run and load in a file with this script: the script, the file's own style, and pictures within it. */
export function policyFor(script: string, hasPictures = false): string {
  const pictures = hasPictures ? ' img-src data:;' : '';
  return `default-src 'none';${pictures} style-src 'unsafe-inline'; script-src 'sha256-${base64OfHex(sha256Hex(script))}'; base-uri 'none'; form-action 'none'`;
}

export type Page = {
  language: Language;
  title: string;
  /** Markup, escaped by who made it. */
  body: string;
  style: string;
  script: string;
  /** Whether pictures are written in it. */
  hasPictures?: boolean;
  /** Markup of more meta elements. */
  meta?: string;
};

/** Line ends as a browser reads them, so that what is hashed is what is read. */
export const oneLineEnd = (markup: string): string => markup.replace(/\r\n?/g, '\n');

/** The style of a file: what all have, and its own. */
export const styleOf = (own: string): string => `${BASE_STYLE}${own}`;

/** The file as text. */
export function handOverPage({ language, title, body, style, script, hasPictures, meta = '' }: Page): string {
  return oneLineEnd(
    `<!doctype html>\n<html lang="${LANGUAGE_TAG[language]}"><head><meta charset="utf-8">` +
      `<meta http-equiv="Content-Security-Policy" content="${policyFor(script, hasPictures)}">` +
      `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="generator" content="Zeef"><meta name="referrer" content="no-referrer">${meta}` +
      `<title>${escapeMarkup(title)}</title><style>${styleOf(style)}</style></head>\n<body>${body}<script>${script}</script></body></html>\n`,
  );
}

const DARK =
  '--text:#e6e9ee;--soft:#b4bcc8;--page:#16191f;--tint:#232833;--line:#5d6675;--head:#a9c4f5;--link:#8fbcff;--mark:#5c4a12';
/** Shared by the files: colours of both themes, the panel, and print. */
const BASE_STYLE = `:root{color-scheme:light dark;--text:#1a202c;--soft:#4a5463;--page:#fff;--tint:#e8eef4;--line:#8a8a8a;--head:#1f3864;--link:#0b5394;--mark:#fff3bf}
@media(prefers-color-scheme:dark){:root{${DARK}}}
body{font:11pt/1.45 Calibri,Carlito,sans-serif;margin:1.5rem auto;max-width:80rem;padding:0 1rem;color:var(--text);background:var(--page)}
h1,h2,h3,h4{color:var(--head);break-after:avoid}a{color:var(--link)}a:focus-visible,button:focus-visible,.wide-table:focus-visible{outline:3px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:10pt;margin:0 0 .5rem}th,td{border:1px solid var(--line);padding:.35rem .45rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{background:var(--tint)}thead{display:table-header-group}tr{break-inside:avoid}.wide-table{overflow-x:auto}
.note{font-size:9.5pt;font-style:italic;color:var(--soft)}blockquote{margin:.3rem 0 .3rem 1rem;border-left:3px solid var(--line);padding-left:.7rem}blockquote .around{color:var(--soft)}
article{border-top:1px solid var(--line);padding:.5rem 0;overflow-wrap:anywhere}:target{background:var(--tint)}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
dialog{color:inherit;background:var(--page);border:1px solid var(--line);border-radius:8px;width:min(44rem,92vw);max-height:86vh;overflow:auto;padding:1rem 1.25rem}dialog::backdrop{background:rgb(0 0 0/.45)}
dialog article{border:0;padding:0}dialog button{font:inherit;color:inherit;background:var(--tint);border:1px solid var(--line);border-radius:6px;padding:.3rem .9rem;cursor:pointer}
@media print{:root{color-scheme:light;--text:#000;--page:#fff;--soft:#333;--head:#1f3864;--link:#0b5394;--tint:#e8eef4}body{margin:0;padding:0;max-width:none}.wide-table{overflow:visible}dialog{display:none}}
`;
