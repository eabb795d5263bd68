// What is typed in a search field: words that must all occur, "phrases", endings left open (gambl*), OR between two, -
// or NOT before one.
import { foldText } from '../kernel/text';

/** One thing that is looked for: words as they are folded; a phrase must hold them in this order, side by side. */
export type QueryAtom = { words: string[]; isPhrase: boolean };
/** At least one of the atoms occurs; with `isNot`, none does. A query asks all of its clauses. */
export type QueryClause = { atoms: QueryAtom[]; isNot: boolean };

const TOKEN = /([-−]?)(?:"([^"]*)"?|“([^”]*)”?|„([^”“]*)[”“]?|(\S+))/g;

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((w) => w !== '');

/** Words without the signs between them: in a phrase `harm-reduction` is two. */
const plainWords = (text: string): string[] => wordsOf(foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' '));

/**
 * Reads a query. A quotation mark that is not closed yet counts as closed at the end, so that a search while typing
 * does not jump. An OR or NOT without something on its sides is a word as any other.
 */
export function parseQuery(text: string): QueryClause[] {
  const clauses: QueryClause[] = [];
  let isNotNext = false;
  let isOrNext = false;
  const tokens = [...text.matchAll(TOKEN)];
  tokens.forEach(([whole, minus = '', ...parts], index) => {
    const quoted = parts.slice(0, 3).find((p) => (p as string | undefined) !== undefined);
    const isLast = index === tokens.length - 1;
    if (quoted === undefined && whole === 'OR' && clauses.length > 0 && !isLast) {
      isOrNext = true;
      return;
    }
    if (quoted === undefined && whole === 'NOT' && !isLast) {
      isNotNext = true;
      return;
    }
    if (quoted === undefined && whole === 'AND' && clauses.length > 0 && !isLast) return;
    const words = quoted === undefined ? wordsOf((parts[3] ?? '').replace(/\*+$/, '')) : plainWords(quoted);
    if (words.length === 0) return;
    const atom = { words, isPhrase: quoted !== undefined && words.length > 1 };
    const isNot = isNotNext || minus !== '';
    const before = clauses.at(-1);
    if (isOrNext && before !== undefined && before.isNot === isNot) before.atoms.push(atom);
    else clauses.push({ atoms: [atom], isNot });
    isNotNext = false;
    isOrNext = false;
  });
  return clauses;
}

/** Whether a clause can only be judged on the text itself: an index knows words, not what stands beside them. */
export function needsText({ atoms }: QueryClause): boolean {
  return atoms.some((a) => a.isPhrase);
}

/** Judges a clause on a text that is folded (kernel/text). */
export function holdsIn({ atoms, isNot }: QueryClause, folded: string): boolean {
  const isFound = atoms.some(({ words, isPhrase }) =>
    isPhrase
      ? plainWords(folded).join(' ').includes(words.join(' '))
      : words.every((w) => folded.includes(w)),
  );
  return isFound !== isNot;
}
