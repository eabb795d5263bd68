// Columns that hold what one reader wrote beside a decision: "Anna reason", "Opmerkingen (Anna)", "Reviewer 1
// exclusion reason". Whose it is, is the name in the heading without the words for what it holds.
import type { Said } from './decided';
import { stageOf } from './decided';
import { withoutHint } from './labels';

export type FieldKind = 'reason' | 'note' | 'labels' | 'certainty';
/** A column with something of one reader, at one stage where its heading names one. */
export type FieldColumn = { tag: string; kind: FieldKind; reader: string; stage: Said['stage'] };

// The first that a heading has a word of is what the column holds.
const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  ['certainty', /^(?:certainty|confidence|certain|confident|sure|zekerheid|zeker|vertrouwen|onzekerheid)$/],
  [
    'reason',
    /^(?:reasons?|reasoning|rationale|why|redene?n?|motivati(?:on|e)|motivering|waarom|uitsluitingsredene?n?|exclusieredene?n?|afwijsredene?n?|exclusionreasons?)$/,
  ],
  [
    'note',
    /^(?:notes?|comments?|remarks?|explanations?|opmerking(?:en)?|notities?|notitie|aantekening(?:en)?|toelichting(?:en)?|commentaar|commentaren|uitleg)$/,
  ],
  ['labels', /^(?:labels|tags?|label|etiket(?:ten)?|codes)$/],
];
/** Words that may stand beside it and are no name. */
const BESIDE =
  /^(?:s|of|by|from|for|to|the|and|en|van|voor|door|bij|om|te|tot|de|het|exclusions?|excluded?|excluding|exclude|inclusions?|included?|include|decisions?|verdict|vote|screening|uitsluiting|uitsluiten|uitgesloten|exclusie|insluiting|inclusie|besluit|beslissing|oordeel|stem|level|score|full|text|fulltext|title|titles|titel|abstracts?|samenvatting|volledige|tekst|report|paper|ti|ab|tiab|ta|ft)$/;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[\s_:;.,()[\]/+?*-]+/)
    .filter((word) => word !== '');

const kindOf = (words: readonly string[]): FieldKind | null =>
  KINDS.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0] ?? null;
const isKindWord = (word: string): boolean => KINDS.some(([, pattern]) => pattern.test(word));

/** What a column holds beside decisions, by its heading; null for anything else. */
export const fieldOf = (heading: string): FieldKind | null => kindOf(wordsOf(withoutHint(heading)));

/** Where a row of words stands in another; -1 where it does not. */
const placeOf = (part: readonly string[], whole: readonly string[]): number =>
  whole.findIndex((_, at) => part.every((word, i) => whole[at + i] === word));

/** The reader whom the words name: in full, or by a part that only one reader's name has. */
function namedIn(words: readonly string[], readers: readonly string[]): string | null {
  const isRest = (rest: readonly string[]): boolean => rest.every((w) => isKindWord(w) || BESIDE.test(w));
  const full = readers.filter((reader) => {
    const name = wordsOf(reader);
    const at = name.length === 0 ? -1 : placeOf(name, words);
    return at >= 0 && isRest([...words.slice(0, at), ...words.slice(at + name.length)]);
  });
  // Of "Anna" and "Anna de Wit" the longer is meant where both are named.
  const longest = full.sort((a, b) => wordsOf(b).length - wordsOf(a).length)[0];
  if (longest !== undefined) return longest;
  const name = words.filter((w) => !isKindWord(w) && !BESIDE.test(w));
  const within = readers.filter((reader) => name.length > 0 && placeOf(name, wordsOf(reader)) >= 0);
  return within.length === 1 ? (within[0] ?? null) : null;
}

/** The column as one of these readers'; null where its heading names none of them. */
export function columnOfReader(tag: string, readers: readonly string[]): FieldColumn | null {
  const words = wordsOf(tag);
  const kind = kindOf(words);
  const reader = kind === null ? null : namedIn(words, readers);
  return kind === null || reader === null ? null : { tag, kind, reader, stage: stageOf(tag) };
}

const parts = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What a reader's own columns say of a record. */
export type OwnWords = { reason: string | null; note: string; labels: string[] };

/**
 * Puts a reader's own columns together. Only an exclusion has a reason, and one: what else stands there goes to the
 * note, as does how certain they were, under the heading of its column.
 */
export function ownWords(
  columns: readonly FieldColumn[],
  cell: (tag: string) => string,
  isExcluded: boolean,
): OwnWords {
  const all = (kind: FieldKind, between: RegExp): string[] =>
    columns.filter((c) => c.kind === kind).flatMap((c) => parts(cell(c.tag), between));
  const reasons = all('reason', /[;|\n]/);
  const [reason] = isExcluded ? reasons.splice(0, 1) : [];
  const certainty = columns
    .filter((c) => c.kind === 'certainty' && cell(c.tag) !== '')
    .map((c) => `${c.tag.trim()}: ${cell(c.tag)}`);
  return {
    reason: reason ?? null,
    note: [...all('note', /\0/), ...reasons, ...certainty].join('\n'),
    labels: all('labels', /[;,|\n]/),
  };
}
