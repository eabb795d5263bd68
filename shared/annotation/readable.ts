// A passage as one reads it: lines joined, hyphens that only break a line taken out, signs and accents in their usual
// form.
import { countWords, hasOwnHyphen } from './own-hyphen';

// What PDFs put at the end of a line that breaks a word: hyphens, the soft one, the hyphenation point, and U+FFFE,
// PDFium's mark.
const HYPHEN = '[-\\u00ad\\u2010\\u2011\\u2027\\ufffe]';
const BREAK = '[^\\S\\n]*\\n\\s*';

// After a hyphen these words say that it stands for the rest of the next one: "arbeids- en inkomensbeleid", "pre- and
// post-test". Only words that hardly ever end a broken one: "als" would be the end of "signals".
const JOINING = [
  ...['en', 'of', 'und', 'oder', 'bzw', 'sowie', 'och', 'eller', 'og', 'and', 'or', 'versus', 'vs'],
  ...['et', 'ou', 'e', 'o', 'y', 'u', 'i\\.e', 'e\\.g'],
].join('|');
const SUSPENDED = new RegExp(
  `(?<=[\\p{L}\\p{M}\\p{N}])${HYPHEN}${BREAK}(?=(?:${JOINING})(?![\\p{L}\\p{M}]))`,
  'gu',
);
// A small letter goes on with the word; a capital or a digit begins another part of it: "Baden-Württemberg",
// "COVID-19", "2015-2019".
const BROKEN = new RegExp(
  `(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]+)(${HYPHEN})${BREAK}(?=(\\p{Ll}[\\p{L}\\p{M}]*))`,
  'gu',
);
// These say that the line broke the word.
const ONLY_BREAKS = /[\u00ad\u2027]/;
const KEPT = new RegExp(`(?<=[\\p{L}\\p{M}\\p{N}])${HYPHEN}${BREAK}(?=[\\p{L}\\p{N}])`, 'gu');
const RANGE = new RegExp(`(?<=\\p{N})([\\u2012\\u2013])${BREAK}(?=\\p{N})`, 'gu');
// The same signs within a line.
const SOFT = /(?<=[\p{L}\p{M}])[\u00ad\ufffe](?=\p{L})|[\u00ad\u200b\u2060\ufeff]/gu;
const HARD = /[\u2010\u2011\ufffe]/g;
// Scripts that are written without blanks between words.
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20\\u30fc]';
const UNSPACED_LINES = new RegExp(`(?<=${UNSPACED})${BREAK}(?=${UNSPACED})`, 'gu');
const PRESENTED = /[\ufb00-\ufb06\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/g;

/**
 * A passage as one reads it. Ligatures are spelled out, accents composed; see the patterns above for what becomes of
 * line ends.
 *
 * @param pages - the text of the pages that it stands on, which may say which words have a hyphen of their own
 */
export function readablePassage(raw: string, pages = ''): string {
  let words: ReadonlyMap<string, number> | undefined;
  const unbroken = (_broken: string, first: string, hyphen: string, second: string): string =>
    !ONLY_BREAKS.test(hyphen) && hasOwnHyphen(first, second, (words ??= countWords(pages.normalize('NFC'))))
      ? `${first}-`
      : first;
  return raw
    .normalize('NFC')
    .replace(SUSPENDED, '- ')
    .replace(BROKEN, unbroken)
    .replace(KEPT, '-')
    .replace(RANGE, '$1')
    .replace(UNSPACED_LINES, '')
    .replace(SOFT, '')
    .replace(HARD, '-')
    .replace(PRESENTED, (c) => c.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
}
