// Text folded for comparing passages: what differs between two files of the same text is taken away, digits never.

/**
 * Folded text with, for each UTF-16 unit of it, the offset of the unit in the original that it came from; one more for
 * the end.
 */
export type Folded = { text: string; map: Int32Array };

const DROPPED = /[\s\u00ad\u200b-\u200f\u2060\ufeff\u061c\u202a-\u202e\u2066-\u2069]/;
const LETTER = /[\p{L}\p{M}]/u;
const QUOTES = /["'`\u00b4\u2018-\u201f\u2039\u203a\u00ab\u00bb\u2032\u2033]/;
// The hyphenation point and U+FFFE stand for the hyphen at a line end in some files.
const DASHES = /[\u2010-\u2015\u2027\u2212\ufe58\ufe63\uff0d\ufffe]/;
// Accents; the vowel signs of Indic scripts and the like are no accents, and stay.
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]/g;

function foldPoint(c: string): string {
  if (DROPPED.test(c)) return '';
  if (QUOTES.test(c)) return "'";
  if (DASHES.test(c)) return '-';
  // One code point at a time: whole strings would let ligatures of right-to-left scripts change their order.
  return c.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

/** As above, without accents, however they are written. */
const foldBlind = (c: string): string => foldPoint(c).normalize('NFD').replace(ACCENTS, '').normalize('NFC');

/** A fold of single characters that remembers what it has folded. */
function remembering(fold: (c: string) => string): (c: string) => string {
  const known = new Map<string, string>();
  return (c) => {
    let folded = known.get(c);
    if (folded === undefined) known.set(c, (folded = fold(c)));
    return folded;
  };
}
const foldCached = remembering(foldPoint);
const foldBlindly = remembering(foldBlind);

/**
 * Folds text: compatibility forms (ligatures, presentation forms), case, accents, kinds of quotation marks and dashes;
 * without white space and hyphens between letters, so that neither line ends nor hyphenation matter.
 *
 * @see Hypothesis' client, match-quote.ts, for comparing without white space
 */
export function foldPassage(text: string): Folded {
  // Joined at the end: a text put together letter by letter is flattened when it is first searched, which takes longer
  // than the search.
  const folded: string[] = [];
  const map = new Int32Array(text.length * 3 + 1);
  let length = 0;
  for (let i = 0; i < text.length;) {
    const point = text.codePointAt(i) ?? 0;
    const c = point < 128 ? (text[i] ?? '') : String.fromCodePoint(point);
    const f = point >= 97 && point <= 122 ? c : point >= 65 && point <= 90 ? c.toLowerCase() : foldBlindly(c);
    if (f !== '' && !(f === '-' && isBetweenLetters(text, i))) {
      // NFKC makes at most 18 units of one (U+FDFA), more than the room kept for it.
      const kept = f.length > 3 ? f.slice(0, 3) : f;
      for (let k = 0; k < kept.length; k++) map[length++] = i;
      folded.push(kept);
    }
    i += point > 0xffff ? 2 : 1;
  }
  map[length] = text.length;
  return { text: folded.join(''), map: map.slice(0, length + 1) };
}

function isBetweenLetters(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && /\s/.test(text[next] ?? '')) next++;
  return LETTER.test(text[at - 1] ?? '') && LETTER.test(text[next] ?? '');
}

// Stands for a hyphen at the end of a line, which the other text may have or not.
const MAYBE = '\u0001';

/** A text for the strict comparison: digits as they are, a space between digits kept, hyphens at line ends optional. */
function strictForm(passage: string): string {
  // An accent may be part of its letter or follow it; which accent it is makes a difference.
  const text = passage.normalize('NFC');
  let form = '';
  for (let i = 0; i < text.length;) {
    const c = String.fromCodePoint(text.codePointAt(i) ?? 0);
    const f = foldCached(c);
    if (f === '') {
      const before = text[i - 1] ?? '';
      let next = i + 1;
      while (next < text.length && foldCached(text[next] ?? '') === '') next++;
      if (/\p{N}/u.test(before) && /\p{N}/u.test(text[next] ?? '')) form += ' ';
    } else if (f === '-' && isBetweenLetters(text, i) && /^[^\S\n]*\n/.test(text.slice(i + 1, i + 8))) {
      form += MAYBE;
      // A superscript, a fraction or a circled number folds to other digits than it shows: those must be the very same.
    } else form += /\p{N}/u.test(f) ? c : f;
    i += c.length;
  }
  return form;
}

/**
 * Whether two passages say the same: but for line ends, end-of-line hyphens, ligatures, case and kinds of quotation
 * marks and dashes. A changed digit, or digits that join or part, make a difference.
 */
export function isSamePassage(a: string, b: string): boolean {
  const [x, y] = [strictForm(a), strictForm(b)];
  let [i, j] = [0, 0];
  while (i < x.length || j < y.length) {
    if (x[i] === y[j]) {
      i++;
      j++;
    } else if (x[i] === MAYBE) {
      i++;
      if (y[j] === '-') j++;
    } else if (y[j] === MAYBE) {
      j++;
      if (x[i] === '-') i++;
    } else return false;
  }
  return true;
}
