// What is typed in a search field: words that must all occur, "phrases", endings left open (gambl*), OR between two, -
// or NOT before one, and a field before what must stand there (title:work).
import { foldText } from '../kernel/text';
import { indexOfWord, type WordEdges } from './word-edges';

/** Fields that can be asked for by name, in Dutch and in English. */
const FIELDS = {
  title: ['title', 'titel'],
  authors: ['author', 'authors', 'auteur', 'auteurs'],
  year: ['year', 'jaar'],
  container: ['journal', 'tijdschrift'],
  country: ['country', 'land'],
} as const;
export type QueryField = keyof typeof FIELDS;
/** The fields that can be asked for by name. */
export const queryFields = Object.keys(FIELDS) as QueryField[];
const fieldOf = new Map(queryFields.flatMap((field) => FIELDS[field].map((name) => [name as string, field])));

/**
 * One thing that is looked for: words as they are folded; a phrase must hold them in this order, side by side. `field`:
 * where they must stand; null for anywhere. `edges`: for each word whether it must begin or end where a word of the
 * text
 * does; without it a word is sought within words.
 */
export type QueryAtom = {
  words: string[];
  isPhrase: boolean;
  field: QueryField | null;
  edges?: readonly WordEdges[];
};
/** At least one of the atoms occurs; with `isNot`, none does. A query asks all of its clauses. */
export type QueryClause = { atoms: QueryAtom[]; isNot: boolean };

const TOKEN = new RegExp(
  `([-−]?)(?:(${[...fieldOf.keys()].join('|')}):\\s*)?(?:"([^"]*)"?|“([^”]*)”?|„([^”“]*)[”“]?|(\\S+))`,
  'gi',
);
/** A field of which nothing is said yet. */
const BARE_FIELD = new RegExp(`^(?:${[...fieldOf.keys()].join('|')}):$`, 'i');

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((w) => w !== '');

/** Words without the signs between them: in a phrase `harm-reduction` is two. */
const plainWords = (text: string): string[] => wordsOf(foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' '));

/**
 * Reads a query. A quotation mark that is not closed yet counts as closed at the end, so that a search while typing
 * does not jump; a field without anything behind it asks nothing yet. An OR or NOT without something on its sides is a
 * word as any other, and so is what stands before a colon and is no field.
 */
export function parseQuery(text: string): QueryClause[] {
  const clauses: QueryClause[] = [];
  let isNotNext = false;
  let isOrNext = false;
  const tokens = [...text.matchAll(TOKEN)];
  tokens.forEach(([whole, minus = '', name, ...parts], index) => {
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
    const plain = parts[3] ?? '';
    const words = quoted === undefined ? wordsOf(plain.replace(/\*+$/, '')) : plainWords(quoted);
    if (words.length === 0 || BARE_FIELD.test(plain)) return;
    const field = fieldOf.get(name?.toLowerCase() ?? '') ?? null;
    const atom = { words, isPhrase: quoted !== undefined && words.length > 1, field };
    const isNot = isNotNext || minus !== '';
    const before = clauses.at(-1);
    if (isOrNext && before !== undefined && before.isNot === isNot) before.atoms.push(atom);
    else clauses.push({ atoms: [atom], isNot });
    isNotNext = false;
    isOrNext = false;
  });
  return clauses;
}

// Something stands right behind its colon, and it is no address (https://). What is longer than any name is no name.
const NAMED = /^[-−]?(\p{L}{1,30}):(?!\/\/)\S/u;

/**
 * What a query names as a field, and what is none of these fields: it is sought as it stands there, and mostly found
 * nowhere.
 */
export function unknownFields(text: string, fields: readonly QueryField[]): string[] {
  const names = [...text.matchAll(TOKEN)].flatMap(([whole]) => NAMED.exec(whole)?.[1] ?? []);
  const isKnown = (name: string): boolean => {
    const field = fieldOf.get(name.toLowerCase());
    return field !== undefined && fields.includes(field);
  };
  return [...new Set(names)].filter((name) => !isKnown(name));
}

/** Whether a clause can only be judged on the text itself: an index knows words, not what stands beside them. */
export function needsText({ atoms }: QueryClause): boolean {
  return atoms.some((a) => a.isPhrase && a.field === null);
}

/** Whether what an atom looks for stands in a text that is folded (kernel/text), wherever that text is from. */
export function atomIn({ words, isPhrase, edges }: QueryAtom, folded: string): boolean {
  return isPhrase
    ? plainWords(folded).join(' ').includes(words.join(' '))
    : words.every((w, i) => indexOfWord(folded, w, 0, edges?.[i]) >= 0);
}

/** Judges a clause on folded texts: all that there is (null), or what stands in a field. */
export function holdsIn(
  { atoms, isNot }: QueryClause,
  foldedOf: (field: QueryField | null) => string,
): boolean {
  return atoms.some((atom) => atomIn(atom, foldedOf(atom.field))) !== isNot;
}

/** What of a record can be asked for by name, folded; what it has not is left out. */
export type FoldedColumns = Partial<Record<QueryField, string>>;

/** Finds records by what stands in their columns: in any, or in the one that is named. Null for an empty query. */
export function columnMatcher(query: string): ((folded: FoldedColumns) => boolean) | null {
  const clauses = parseQuery(query);
  if (clauses.length === 0) return null;
  return (folded) => {
    const all = Object.values(folded).join(' ');
    return clauses.every((clause) =>
      holdsIn(clause, (field) => (field === null ? all : (folded[field] ?? ''))),
    );
  };
}
