// The LaTeX that stands in bibliographies, to Unicode: accents, special letters, dashes. Unknown commands keep their argument.
const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
};
const LETTERS: Record<string, string> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  th: 'þ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  ldots: '…',
  dots: '…',
  textasciitilde: '~',
  textbackslash: '\\',
  copyright: '©',
  S: '§',
  P: '¶',
  euro: '€',
  pounds: '£',
};

/** Decodes LaTeX to plain Unicode text. Braces that only protect case are dropped; mathematics stays as written. */
export function decodeLatex(source: string): string {
  if (!/[\\{}~]|--|``|''/.test(source)) return source;
  return source
    .replace(
      /\\([`'^~=".])\s*(?:\{\s*\\?([a-zA-Z])\s*\}|\\?([a-zA-Z]))/g,
      (_all, accent: string, braced?: string, bare?: string) =>
        ((braced ?? bare ?? '') + (ACCENTS[accent] ?? '')).normalize('NFC'),
    )
    .replace(
      /\\([uvHrckdb])(?:\s*\{\s*\\?([a-zA-Z])\s*\}|\s+([a-zA-Z])(?![a-zA-Z]))/g,
      (_all, accent: string, braced?: string, bare?: string) =>
        ((braced ?? bare ?? '') + (ACCENTS[accent] ?? '')).normalize('NFC'),
    )
    .replace(
      /\\([a-zA-Z]+)(?:\s*\{\}|\s+|(?![a-zA-Z]))/g,
      (all, name: string) => LETTERS[name] ?? (all.endsWith('{}') ? '' : all),
    )
    .replace(
      /\\(?:emph|textit|textbf|textsc|text|mbox|textsuperscript|textsubscript|url|href|uppercase|enquote)\s*(?=\{)/g,
      '',
    )
    .replace(/\\([&%$#_{} ])/g, (_all, c: string) => (c === '{' ? '\u0001' : c === '}' ? '\u0002' : c))
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)~/g, '\u00a0')
    .replace(/[{}]/g, '')
    .replaceAll('\u0001', '{')
    .replaceAll('\u0002', '}');
}
