// What makes two records with nearly the same title two publications: parts, years and other numbers, and notes upon an
// article.
import { lookup } from '../kernel/lookup';

/**
 * `notes`: erratum, comment, reply and the like, folded to one word each. `numbers`: digits, parts and roman numerals.
 */
export type TitleMarks = { notes: string; numbers: string };

/** What a word may say of a title: a number, or that it may be a note or a part. */
export type WordMarks = { text: string; number: string; isNote: boolean };

// Every pattern below has one of these; a title without any has no notes and no part.
const NOTE_WORDS = new Set(
  `abstract addendum additional comment commentary comments correccion correction corrections corrigenda corrigendum editorial editors
  errata erratum foreword introduction issue letter letters part poster preface protocol rejoinder replies reply response retracted
  retraction review reviews summary supplementary supporting withdrawal withdrawn`.split(/\s+/),
);

/** What a folded word may say of a title it stands in. */
export const marksOf = (text: string): WordMarks => ({
  text,
  number: numberOf(text),
  isNote: NOTE_WORDS.has(text),
});

const NONE: TitleMarks = Object.freeze({ notes: '', numbers: '' });

const NOTES: [RegExp, string][] = [
  [
    /^(?:erratum|errata|corrigendum|corrigenda|corrections?|correccion|publishers? correction|author correction)\b/,
    'erratum',
  ],
  [/\b(?:erratum|corrigendum|addendum)\b/, 'erratum'],
  [/^(?:retracted|retraction|withdrawn|withdrawal)\b|\bretraction (?:of|notice|note)\b/, 'retraction'],
  [/^(?:comments?|commentary|invited commentary|editorial comment)\b|\bcomments? (?:on|to)\b/, 'comment'],
  [/^(?:reply|response|authors? reply|authors? response|rejoinder)\b|\b(?:reply|replies)\b/, 'reply'],
  [/^(?:letters?|letter to the editor)\b/, 'letter'],
  [/^(?:editorial|editors? note|in this issue|preface|foreword|introduction)\b/, 'editorial'],
  [/^(?:book )?reviews?\b|\bbook review\b/, 'book-review'],
  [/^(?:abstract|poster|summary)\b|\babstract\s\d+$/, 'abstract'],
  [/\b(?:supplementary|supporting|additional) (?:material|information|data|file)s?\b/, 'supplement'],
  [/\bprotocol\b/, 'protocol'],
];
const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi{0,3}|xv|xx?)$/;
const ROMANS = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];
const SPELLED = lookup<string>({
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
});

/** The number that a word of a title says, or '': 2, ii, second, 3rd. */
function numberOf(word: string): string {
  if (ROMAN.test(word)) {
    const value = ROMANS.indexOf(word);
    return value > 0 ? String(value) : word;
  }
  if (/^\d+(?:st|nd|rd|th)$/.test(word)) return word.replace(/\D+$/, '');
  // IL6 and IL-6 say the same number.
  if (/\d/.test(word)) return word.replace(/^[a-z]+(?=\d)/, '').replace(/^0+(?=\d)/, '');
  return SPELLED[word] ?? '';
}

const CAPITAL = /\b[IVX]\b/g;

/** Reads the marks from a title's folded words; `raw` is the title as written. */
export function titleMarks(words: readonly WordMarks[], raw: string): TitleMarks {
  const isNote = words.some((w) => w.isNote);
  if (!isNote && !words.some((w) => w.number !== '')) return NONE;
  const text = isNote ? words.map((w) => w.text).join(' ') : '';
  const notes = isNote ? NOTES.flatMap(([pattern, note]) => (pattern.test(text) ? [note] : [])) : [];
  // Letters after "part", and a single capital at the end, number a series too.
  const part = isNote ? /\bpart ([a-z])\b/.exec(text)?.[1] : undefined;
  let capitals: Set<string> | null = null;
  const numbers = words.flatMap(({ text: w, number }, i) => {
    if (number === '' || (i === 0 && words.length === 1)) return [];
    // A lone "i" or "v" is mostly a word or an initial unless it is written in capitals.
    if (w === 'i' || w === 'v' || w === 'x') {
      // Looked for once, however often it comes.
      capitals ??= new Set(raw.match(CAPITAL));
      if (!capitals.has(w.toUpperCase())) return [];
    }
    return [number];
  });
  if (part !== undefined) numbers.push(`part ${part}`);
  return { notes: [...new Set(notes)].sort().join(' '), numbers: numbers.sort().join(' ') };
}
