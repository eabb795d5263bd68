// What became of the records of a column of the flow, in sentences.
import { countOf, type Inflow, sumOf } from '../../review/flow-model';
import { formatNumber, joinList, type Noun, sentences } from '../words';
import { capital, type Context } from './methods-context';

/** What became of the records of a column, step by step; '' for steps that nobody took. */
export function stepsPart({ t, n, language }: Context, c: Inflow, noun: Noun): string {
  const number = (x: number): string => formatNumber(x, language);
  const [duplicates, automation, other] = [c.duplicates, c.automation, c.otherRemoved].map(countOf) as [
    number,
    number,
    number,
  ];
  const removed = duplicates + automation + other;
  const removedParts = [
    ...(duplicates === 0 ? [] : [t.duplicates(number(duplicates))]),
    ...(automation === 0 ? [] : [t.automation(number(automation))]),
    ...(other === 0 ? [] : [t.otherRemoved(number(other))]),
  ];
  const [screened, excluded, undecided] = [c.screened, sumOf(c.excluded), c.undecided].map(countOf) as [
    number,
    number,
    number,
  ];
  const [notRetrieved, retrieving] = [sumOf(c.notRetrieved), c.retrieving].map(countOf) as [number, number];
  const [all, instructed, excludedFull, undecidedFull] = [
    c.assessed,
    c.byInstruction,
    sumOf(c.excludedFull),
    c.undecidedFull,
  ].map(countOf) as [number, number, number, number];
  // What is eligible by the instruction alone has been assessed by nobody yet.
  const assessed = all - instructed;
  const withTail = (head: string, tail: readonly string[]): string =>
    tail.length === 0 ? `${head}.` : `${head}; ${joinList(tail, language)}.`;
  const [unaccounted, waiting, sought, unassessed] = [c.unaccounted, c.waiting, c.sought, c.unassessed].map(
    countOf,
  ) as [number, number, number, number];
  return sentences([
    removed === 0 ? '' : t.removed(removed, n(removed, noun), joinList(removedParts, language)),
    unaccounted === 0 ? '' : t.unaccounted(n(unaccounted, noun)),
    screened === 0
      ? ''
      : capital(
          withTail(t.screened(screened, n(screened, noun)), [
            ...(excluded === 0 ? [] : [t.excluded(excluded, number(excluded))]),
            ...(undecided === 0 ? [] : [t.undecided(number(undecided))]),
          ]),
        ),
    waiting === 0 ? '' : t.waiting(waiting, n(waiting, noun)),
    sought === 0
      ? ''
      : withTail(t.sought(n(sought, noun)), [
          ...(notRetrieved === 0 ? [] : [t.notRetrieved(notRetrieved, number(notRetrieved))]),
          ...(retrieving === 0 ? [] : [t.retrieving(retrieving, number(retrieving))]),
        ]),
    assessed === 0
      ? ''
      : capital(
          withTail(t.assessed(assessed, n(assessed, noun)), [
            ...(excludedFull === 0 ? [] : [t.excluded(excludedFull, number(excludedFull))]),
            ...(undecidedFull === 0 ? [] : [t.undecided(number(undecidedFull))]),
          ]),
        ),
    unassessed === 0 ? '' : t.unassessed(unassessed, n(unassessed, noun)),
    instructed === 0 ? '' : capital(t.byInstruction(instructed, n(instructed, noun))),
  ]);
}
