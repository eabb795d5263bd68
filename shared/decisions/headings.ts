// Whom a heading of a column with decisions names, and whom it does not: "Besluit van Anna", but not "Decision (I/E)".
import { stageOf } from './decided';
import { readLabel, withoutHint } from './labels';

/** A word for a decision in a heading. */
export const OF_DECISION =
  /d[eé]cision|verdict|inclu[ds]|besluit|beslissing|oordeel|relevan|entscheidung|beslut/i;
const OF_READER = [
  /^(?:decision|verdict|vote|label|include[ds]?|inclusion|relevant|relevance)[\s_:-]+(?:(?:of|by)[\s_:-]+)?(.+)$/i,
  // "besluit van Anna", but "besluit van den Berg": there it is of the name.
  /^(?:besluit|beslissing|oordeel|stem|inclusie|relevantie)[\s_:-]+(?:(?:door|van(?![\s_-]+(?:de|den|der|het|ter)\b))[\s_:-]+)?(.+)$/i,
  /^(.+?)[\s_:-]+(?:decision|verdict|vote|label|include[ds]?|inclusion|besluit|beslissing|oordeel|stem|inclusie)$/i,
  /^((?:reviewer|screener|rater|beoordelaar|lezer)[\s_-]*\w+)$/i,
];
const NO_READER =
  /^(?:asreview|final|eind|total|all|is|the|de|het|title|titel|abstract|samenvatting|ti_?ab|full|text|report|and|en|op|on|ti|ab|screening|included|prior|tag.*|initial|consensus|agreed|agreement|joint|gezamenlijk|definitief|resolved|date|datum|reason|reden|name|naam|id|email|status|state|stand|uitkomst|outcome|result|resultaat|ergebnis|statut|résultat|resultat|in|of|or|over|by|door|bij|per|voor|for|about|to|this|deze|review|studie|study|made|met|ou|oder|und|et|eller|og|och)$/i;
const OF_STAGE =
  /^(?:titles?|titel|abstracts?|samenvatting|full|fulltext|text|report|paper|volledige|tekst|final|ti|ab|tiab|ta|t&a|ft|screening)$/i;
const OF_ROUND = /(?:^|[\s_])(?:rounds?|rondes?|phase|fase|stage|stap|step)[\s_-]*\d*(?=$|[\s_])/gi;
const BETWEEN = /^(?:and|en|&|on|op)$/i;

/** The words of a name without those of a stage: one reader at two stages is one. */
function withoutStage(name: string): string[] {
  // A round is none of a person's, and its number neither.
  const words = name
    .replace(OF_ROUND, ' ')
    .split(/[\s_]+/)
    .filter((word) => word !== '');
  // "(title/abstract)" and "full-text" are words of a stage; "Jan-Willem" and "Anna/Bob" are not.
  const isOfStage = words.map((word) => {
    const parts = word.split(/[()[\]/+-]+/).filter((part) => part !== '');
    return parts.length > 0 && parts.every((part) => OF_STAGE.test(part));
  });
  const beside = (at: number): boolean => isOfStage[at - 1] === true || isOfStage[at + 1] === true;
  return words.filter((word, at) => isOfStage[at] !== true && !(BETWEEN.test(word) && beside(at)));
}

/**
 * Whether a word of a heading is none of a name: one that says what is in the column, what can be filled in ("yes/no",
 * "I/E", "0/1/2"), or a sign.
 */
function isNoName(word: string): boolean {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (NO_READER.test(bare) || !/\p{L}/u.test(bare)) return true;
  // A letter alone may be a person: "Reviewer A", "Decision B". Two with a stroke between them are a choice.
  const parts = bare.split(/[/|,;=]+/);
  if (parts.length > 1) return parts.every((part) => part.length <= 1 || readLabel(part) !== undefined);
  return bare.length > 1 && readLabel(bare) !== undefined;
}

/**
 * The reader of a column with decisions that is called by a name and a stage alone: "Ann - TiAb", "Bob (full text)".
 * Null for none.
 */
export function readerAtStage(heading: string): string | null {
  if (stageOf(heading) === null || OF_DECISION.test(heading)) return null;
  const words = withoutStage(heading).filter((word) => /\p{L}/u.test(word));
  const isName = words.length > 0 && words.length <= 4 && /^\p{Lu}/u.test(words[0] ?? '');
  return isName && !words.some(isNoName) ? words.join(' ') : null;
}

/** The reader whom a heading names; null for none. */
export function readerIn(heading: string): string | null {
  for (const pattern of OF_READER) {
    const name = pattern.exec(withoutHint(heading))?.[1]?.trim();
    if (name === undefined || name === '') continue;
    const words = withoutStage(name);
    if (words.every(isNoName)) continue;
    const from = words.findIndex((word) => /\p{L}/u.test(word));
    return words
      .slice(from)
      .join(' ')
      .replace(/^\((.+)\)$/, '$1');
  }
  return null;
}
