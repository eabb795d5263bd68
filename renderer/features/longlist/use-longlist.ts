// The longlist as it is asked for: found and ranked in the search worker, so that 100,000 references never stop the
// window.
import { useEffect, useMemo, useState } from 'react';
import type { Reference } from '../../../shared/model/reference';
import type { ProjectData } from '../../../shared/model/tables';
import { activeReferences } from '../../../shared/review/active';
import { isSearchColumn, type SearchColumn } from '../../../shared/review/columns';
import { orderByRank, sortRanks } from '../../../shared/review/sort-ranks';
import type { ScreeningStatus } from '../../../shared/screening/status';
import { inPieces, nextTask } from '../../lib/in-pieces';
import { useSession } from '../../store/session';
import { endSearch, searchOf } from '../../workers/search/client';
import {
  type Asked,
  countFacets,
  type FacetCounts,
  factKeys,
  factsMatcher,
  isYearAsked,
  type Years,
} from './longlist-query';
import { useConcepts } from '../../ui-domain/use-concepts';
import { type Languages, useLanguages } from '../../ui-domain/use-languages';
import type { Search } from '../../workers/search/reference-search';
import { type Column, type ColumnFilters, type Facts, type RowFacts, rowFacts } from './longlist-rows';

type KnownFacts = { all: readonly Facts[]; of: readonly Reference[] };
export type Longlist = {
  /** All references, in order of entry. */
  references: readonly Reference[];
  /** Numbers of those that are asked for, in the order that is asked for. */
  shown: Uint32Array;
  facts: RowFacts;
  /** How many references there are of what can be filtered on; null until they are counted. */
  counts: FacetCounts | null;
  /** Asks in which languages they are; null where that is known or being told. */
  tellLanguages: (() => void) | null;
  /** Whether `shown` is still the answer to an earlier question. */
  isSearching: boolean;
  /** Why there is no answer, when there will be none; what is shown answers an earlier question. */
  problem: string | null;
};

/** Statuses and levels of all references, worked out in pieces; null until then. */
function useFacts(references: readonly Reference[], facts: RowFacts): readonly Facts[] | null {
  const [known, setKnown] = useState<KnownFacts | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const made: Facts[] = [];
    const add = (i: number): void => {
      const reference = references[i];
      if (reference !== undefined) made.push(facts.of(reference));
    };
    // Not in the task that draws the page.
    void nextTask()
      .then(() => inPieces(references.length, add, stop.signal))
      .then((isDone) => {
        if (isDone) setKnown({ all: made, of: references });
      });
    return () => stop.abort();
  }, [references, facts]);
  return known?.of === references ? known.all : null;
}

const isAsked = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** What the search worker is asked: which references are found, or their ranks by a column. */
type Question = { column: SearchColumn } | Search;
type Answer = { numbers: Uint32Array | null; to: Question; of: readonly Reference[]; problem: string | null };

/**
 * What the search worker last answered about these references, and whether that is the answer to this question. Without
 * a question it only reads the references.
 */
function useAnswer(
  references: readonly Reference[],
  question: Question | null,
): { last: Uint32Array | null; isCurrent: boolean; problem: string | null } {
  const session = useSession();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      await nextTask();
      stop.signal.throwIfAborted();
      const search = searchOf(session.id);
      await search.setRows(references);
      if (question === null) return;
      stop.signal.throwIfAborted();
      const numbers = await ('column' in question
        ? search.ranks(question.column)
        : search.find(question, stop.signal));
      stop.signal.throwIfAborted();
      if (numbers !== null) setAnswer({ numbers, to: question, of: references, problem: null });
    };
    const fail = (error: unknown): void => {
      const { name, message } = error as Error;
      // Another question was asked, or another project opened. A question before this one may fail all the same: then
      // the next begins anew.
      if (name !== 'AbortError') endSearch();
      if (question !== null && !stop.signal.aborted)
        setAnswer({ numbers: null, to: question, of: references, problem: message });
    };
    ask()
      // The worker was ended by a question before this one, which failed: asked once more, the new one gives an answer
      // or says why not.
      .catch((error: unknown) => {
        if ((error as Error).name !== 'AbortError' || stop.signal.aborted) throw error;
        return ask();
      })
      .catch(fail);
    return () => stop.abort();
  }, [session, references, question]);
  const isOurs = answer?.of === references;
  const isCurrent = isOurs && answer.to === question;
  return { last: isOurs ? answer.numbers : null, isCurrent, problem: isCurrent ? answer.problem : null };
}

/** What the worker found for a question; all for none. */
function useHits(
  references: readonly Reference[],
  {
    query,
    filters,
    years,
    isAcross,
  }: { query: string; filters: ColumnFilters | null; years: Years; isAcross: boolean },
): { hits: Uint32Array; isSearching: boolean; problem: string | null } {
  const concepts = useConcepts();
  const all = useMemo(() => new Uint32Array(references.length).map((_, i) => i), [references]);
  const question = useMemo(() => {
    const sought = Object.fromEntries(Object.entries(filters ?? {}).filter(([c]) => isSearchColumn(c)));
    const isAny = isAsked(query) || Object.values(sought).some(isAsked) || isYearAsked(years);
    return isAny ? { query, filters: sought, years, concepts: isAcross ? concepts : [] } : null;
  }, [query, filters, years, isAcross, concepts]);
  const { last, isCurrent, problem } = useAnswer(references, question);
  return {
    hits: question === null ? all : (last ?? all),
    isSearching: question !== null && !isCurrent,
    problem,
  };
}

/** Ranks by the column that is sorted by; null as long as they are not known. */
function useRanks(
  references: readonly Reference[],
  facts: readonly Facts[] | null,
  column: Column | null,
  statusText: (status: ScreeningStatus) => string,
): { ranks: Uint32Array | null; problem: string | null } {
  const isSearched = column !== null && isSearchColumn(column);
  const question = useMemo(() => (isSearched ? { column } : null), [isSearched, column]);
  const { last, isCurrent, problem } = useAnswer(references, question);
  const own = useMemo(() => {
    const keys = facts === null ? null : factKeys(facts, column, statusText);
    return keys === null ? null : sortRanks(keys);
  }, [facts, column, statusText]);
  return { ranks: isSearched ? (isCurrent ? last : null) : own, problem };
}

// Of more references languages are told when somebody asks for them: it takes seconds.
const FEW = 20_000;

function countLanguages(
  references: readonly Reference[],
  told: Languages | null,
): Map<string, number> | null {
  if (told === null) return null;
  const counts = new Map<string, number>();
  references.forEach((_reference, i) => {
    const code = told.codeOf(i);
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  });
  return counts;
}

/** The longlist for a question. What takes time is answered later; until then the last answer stands. */
export function useLonglist(
  data: ProjectData,
  { query, statuses, years, countries, sources, languages, isAcross, filters, sort }: Asked,
  statusText: (status: ScreeningStatus) => string,
): Longlist {
  const references = activeReferences(data);
  const facts = useMemo(() => rowFacts(data), [data]);
  const known = useFacts(references, facts);
  const { hits, isSearching, problem } = useHits(references, { query, filters, years, isAcross });
  const [isTellingAsked, setTellingAsked] = useState(false);
  const isTelling = isTellingAsked || references.length <= FEW || languages.length > 0;
  const { languages: told, problem: untold } = useLanguages(references, isTelling);
  const { ranks, problem: rankProblem } = useRanks(references, known, sort?.column ?? null, statusText);
  const asked = useMemo(
    () => factsMatcher({ statuses, countries, sources, filters }, statusText),
    [statuses, countries, sources, filters, statusText],
  );
  const counts = useMemo(
    () => (known === null ? null : { ...countFacets(known), language: countLanguages(references, told) }),
    [known, references, told],
  );
  const isWaiting =
    (asked !== null && known === null) ||
    (languages.length > 0 && told === null && untold === null) ||
    (sort !== null && ranks === null && rankProblem === null);
  const shown = useMemo(() => {
    if (isWaiting) return null;
    const inLanguage =
      languages.length === 0 || told === null
        ? hits
        : hits.filter((i) => languages.includes(told.codeOf(i) ?? ''));
    const found =
      asked === null || known === null
        ? inLanguage
        : inLanguage.filter((i) => {
            const own = known[i];
            return own !== undefined && asked(own);
          });
    return ranks === null || sort === null ? found : orderByRank(found, ranks, sort.isDescending);
  }, [isWaiting, asked, hits, known, languages, told, ranks, sort]);
  const [before, setBefore] = useState({ shown: hits, of: references });
  if (shown !== null && before.shown !== shown) setBefore({ shown, of: references });
  const last = before.of === references ? before.shown : hits;
  return {
    references,
    shown: shown ?? last,
    facts,
    counts,
    tellLanguages: isTelling ? null : () => setTellingAsked(true),
    isSearching: isSearching || isWaiting,
    problem: problem ?? rankProblem ?? (languages.length > 0 ? untold : null),
  };
}
