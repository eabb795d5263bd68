// A query as other languages say it: what it asks for by a term of a list is asked for by the list's other terms too.
import type { TermLists } from './concept-finder';
import type { QueryAtom, QueryClause } from './query';
import { fits, spellings, termPieces, type TermWord, termWords } from './term-pattern';

type Term = { concept: string; language: string; term: string; words: readonly TermWord[] };

/**
 * What was asked for besides: a concept that the query names, and the terms that say the same, as the lists have
 * them.
 */
export type AskedBesides = { concept: string; terms: readonly { language: string; term: string }[] };

// Words of one or two letters stand in nearly every text: in a term of several words they say nothing.
const LEAST_LETTERS = 3;

// Read once for each list: a search asks at every key.
const read = new WeakMap<readonly TermLists[], readonly Term[]>();

function termsOf(concepts: readonly TermLists[]): readonly Term[] {
  let terms = read.get(concepts);
  if (terms === undefined) {
    terms = concepts.flatMap(({ id, terms: lists }) =>
      Object.entries(lists).flatMap(([language, list]) =>
        list.map((term) => ({ concept: id, language, term, words: termWords(term) })),
      ),
    );
    read.set(concepts, terms);
  }
  return terms;
}

const SIGNS = /[^\p{L}\p{N}]+/u;

/** The words of an atom as terms have them: `self-employment` is two. */
const plainWords = (atom: QueryAtom | undefined): string[] =>
  (atom?.words ?? []).flatMap((word) => word.split(SIGNS)).filter((word) => word !== '');

/** The clauses from a place on that are a word each, side by side in one field: what one types as one term. */
function runFrom(clauses: readonly QueryClause[], start: number): QueryAtom[] {
  const run: QueryAtom[] = [];
  const field = clauses[start]?.atoms[0]?.field;
  for (const { atoms, isNot } of clauses.slice(start)) {
    const [atom] = atoms;
    if (isNot || atoms.length !== 1 || atom === undefined || atom.isPhrase || atom.field !== field) break;
    run.push(atom);
  }
  return run;
}

const namedBy = (terms: readonly Term[], words: readonly string[]): Set<string> =>
  new Set(
    terms
      .filter((t) => t.words.length === words.length && t.words.every((own, i) => fits(own, words[i] ?? '')))
      .map((t) => t.concept),
  );

/** Atoms that look for a term; none where it has too little to look for. */
function atomsOf({ term }: Term, field: QueryAtom['field']): QueryAtom[] {
  const pieces = termPieces(term);
  const told = pieces.length === 1 ? pieces : pieces.filter((w) => w.text.length >= LEAST_LETTERS);
  if (told.length === 0 || (pieces.length > 1 && told.length < 2)) return [];
  return spellings(told).map((spelt) => ({
    words: spelt.map((w) => w.text),
    isPhrase: false,
    field,
    edges: spelt.map((w) => ({ before: !w.isOpenBefore, behind: !w.isOpenBehind })),
  }));
}

/**
 * A query that finds what it found, and what says the same in another language.
 *
 * @returns the clauses, and what they ask for besides, in the order of the query; a word that no list has stays as it
 * is
 */
export function acrossLanguages(
  clauses: readonly QueryClause[],
  concepts: readonly TermLists[],
): { clauses: QueryClause[]; besides: AskedBesides[] } {
  const terms = termsOf(concepts);
  const longest = Math.max(1, ...terms.map((t) => t.words.length));
  const made: QueryClause[] = [];
  const besides: AskedBesides[] = [];
  const others = (named: ReadonlySet<string>, field: QueryAtom['field']): QueryAtom[] => {
    for (const concept of named)
      if (!besides.some((b) => b.concept === concept))
        besides.push({
          concept,
          terms: terms.filter((t) => t.concept === concept).map(({ language, term }) => ({ language, term })),
        });
    return terms.filter((t) => named.has(t.concept)).flatMap((t) => atomsOf(t, field));
  };
  for (let at = 0; at < clauses.length;) {
    const clause = clauses[at];
    if (clause === undefined) break;
    const run = runFrom(clauses, at).slice(0, longest);
    for (; run.length > 1; run.pop()) {
      const named = namedBy(terms, run.flatMap(plainWords));
      if (named.size === 0) continue;
      const field = clause.atoms[0]?.field ?? null;
      const own: QueryAtom = { words: run.flatMap((atom) => atom.words), isPhrase: false, field };
      made.push({ atoms: [own, ...others(named, field)], isNot: false });
      break;
    }
    if (run.length > 1) {
      at += run.length;
      continue;
    }
    const atoms = clause.atoms.flatMap((atom) => [
      atom,
      ...others(namedBy(terms, plainWords(atom)), atom.field),
    ]);
    made.push({ atoms, isNot: clause.isNot });
    at++;
  }
  return { clauses: made, besides };
}
