// How wide text is and where its lines break, for the formats that do not say how high a row becomes. Widths are those
// of Calibri; what is printed in another font is at most a little narrower or wider, which the callers' margins take.

// Advance widths of Calibri in units of 1/2048 em, from its hmtx table, for U+0020 to U+007E.
const WIDTHS =
  '463 667 821 1020 1038 1464 1397 452 621 621 1020 1020 511 627 517 791 1038 1038 1038 1038 1038 1038 1038 1038 1038 1038 548 548 1020 1020 1020 949 1831 1185 1114 1092 1260 1000 941 1292 1276 516 653 1064 861 1751 1322 1356 1058 1378 1112 941 998 1314 1162 1822 1063 998 959 628 791 628 1020 1020 596 981 1076 866 1076 1019 625 964 1076 470 490 931 470 1636 1076 1080 1076 1076 714 801 686 1076 925 1464 887 927 809 644 942 644 1020'
    .split(' ')
    .map(Number);
const EM = 2048;
// Letters with accents are as wide as those without, nearly; ideographs and pictures take a whole em.
const OTHER = 1100;
const WIDE = 2048;
const BOLD = 1.05;

function unitsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const known = WIDTHS[code - 32];
  if (known !== undefined) return known;
  return code >= 0x1100 ? (code >= 0x2000 && code < 0x2e80 ? OTHER : WIDE) : OTHER;
}

/** Width of a text on one line, in the unit of `size`. */
export function widthOf(text: string, size: number, isBold = false): number {
  let units = 0;
  for (const character of text) units += unitsOf(character);
  return (units / EM) * size * (isBold ? BOLD : 1);
}

// A line may break after white space and after these, as Word, PowerPoint and browsers do within addresses.
const PIECES = /[^\s\-–/?&]*(?:[\s]+|[-–/?&]+\s*|$)/g;

function piecesOf(line: string): string[] {
  return line.match(PIECES)?.filter((p) => p !== '') ?? [];
}

/** Cuts a piece that is wider than a whole line. */
function cutPiece(piece: string, width: number, size: number, isBold: boolean): string[] {
  const parts: string[] = [];
  let current = '';
  let used = 0;
  for (const character of piece) {
    const w = widthOf(character, size, isBold);
    if (used + w > width && current !== '') {
      parts.push(current);
      current = '';
      used = 0;
    }
    current += character;
    used += w;
  }
  return [...parts, current];
}

/** Breaks one paragraph into lines of at most `width`. Lines joined give the paragraph again. */
export function wrapLine(line: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const whole of piecesOf(line)) {
    const fits = widthOf(whole.trimEnd(), size, isBold) <= width;
    for (const piece of fits ? [whole] : cutPiece(whole, width, size, isBold)) {
      if (current !== '' && used + widthOf(piece.trimEnd(), size, isBold) > width) {
        lines.push(current);
        current = '';
        used = 0;
      }
      current += piece;
      used += widthOf(piece, size, isBold);
    }
  }
  return [...lines, current];
}

/** Lines that a text of several paragraphs takes. */
export function countLines(text: string, width: number, size: number, isBold = false): number {
  return text.split('\n').reduce((sum, line) => sum + wrapLine(line, width, size, isBold).length, 0);
}

/** Width of the longest piece of a text that no line breaks within. */
export function longestWord(text: string, size: number, isBold = false): number {
  let most = 0;
  for (const line of text.split('\n'))
    for (const piece of piecesOf(line)) most = Math.max(most, widthOf(piece.trimEnd(), size, isBold));
  return most;
}
