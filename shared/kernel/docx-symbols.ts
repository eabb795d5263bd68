// Signs of symbol fonts, which Word inserts by the place of a sign in the font: boxes that are ticked, Greek letters.
// Sources: ECMA-376, part 1, 17.3.3.30 (sym); Adobe's and Microsoft's charts of Symbol, Wingdings and Wingdings 2.

/** Signs of a box: empty, and ticked. */
export const EMPTY_BOX = '☐';
export const TICKED_BOX = '☒';

// Symbol from 0x41 (A) and 0x61 (a) on.
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const SYMBOL: Record<number, string> = {
  0x22: '∀',
  0x24: '∃',
  0x27: '∋',
  0x2a: '∗',
  0x2d: '−',
  0x40: '≅',
  0x5c: '∴',
  0x5e: '⊥',
  0x7e: '∼',
  0xa2: '′',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb5: '∝',
  0xb6: '∂',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xc7: '∩',
  0xc8: '∪',
  0xcc: '⊂',
  0xcd: '⊆',
  0xce: '∈',
  0xcf: '∉',
  0xd1: '∇',
  0xd5: '∏',
  0xd6: '√',
  0xd7: '⋅',
  0xd8: '¬',
  0xe5: '∑',
  0xf2: '∫',
};
const WINGDINGS: Record<number, string> = {
  0x6c: '●',
  0x6f: EMPTY_BOX,
  0x71: EMPTY_BOX,
  0x72: EMPTY_BOX,
  0x78: TICKED_BOX,
  0x9f: '•',
  0xa7: '▪',
  0xa8: EMPTY_BOX,
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: TICKED_BOX,
  0xfe: '☑',
};
const WINGDINGS_2: Record<number, string> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: TICKED_BOX,
  0x52: '☑',
  0x53: TICKED_BOX,
  0x54: TICKED_BOX,
  0xa3: EMPTY_BOX,
};

/**
 * The sign that stands in a font at a place (hexadecimal, with or without the F000 of private use); '' where we do not
 * know it.
 */
export function symbolOf(font: string, char: string): string {
  const code = parseInt(char, 16);
  if (Number.isNaN(code)) return '';
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const place = isPrivate ? code - 0xf000 : code;
  if (/^wingdings 2$/i.test(font)) return WINGDINGS_2[place] ?? '';
  if (/^wingdings/i.test(font)) return WINGDINGS[place] ?? '';
  if (/^symbol/i.test(font)) {
    if (place >= 0x41 && place <= 0x5a) return GREEK_CAPITALS[place - 0x41] ?? '';
    if (place >= 0x61 && place <= 0x7a) return GREEK[place - 0x61] ?? '';
    return SYMBOL[place] ?? (place >= 0x20 && place < 0x7f ? String.fromCharCode(place) : '');
  }
  // Other fonts hold Unicode's own signs at such places.
  return isPrivate || code < 32 || code > 0xffff ? '' : String.fromCharCode(code);
}
