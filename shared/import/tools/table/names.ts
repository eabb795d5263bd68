// Names as tables hold them: several in a cell, parted in many ways.
import type { CslName } from '../../../model/reference';
import { isBody, isOthers, OTHERS, parseInitialsName, parseName } from '../../normalise/names';
import type { NameStyle } from './columns';

const INITIALS = /^(?:\p{Lu}\.?[-\s]?){1,4}$/u;

// "J Smith", "JA de Vries": as Publish or Perish writes them.
const INITIALS_FIRST = /^\p{Lu}{1,3}(?:-\p{Lu})? (?:\p{Ll}+ )*\p{Lu}[\p{L}’'-]+$/u;
const INITIAL_FIRST = /^\p{Lu} \p{Lu}\p{Ll}[\p{L}’'-]*$/u;

const AND = /,? (?:and|&|en|et|und|y|e) (?!al\b)/;
/** Whether what stands between "and" are persons, as far as it shows: bodies have an "and" in their name, too. */
const areNames = (parts: readonly string[]): boolean =>
  parts.length > 1 &&
  parts.every(
    (p) =>
      !isBody(p) &&
      /,|(?:^|\s)\p{Lu}\.|\s\p{Lu}{1,3}$|^\p{Lu}\p{Ll}+ (?:\p{Ll}+ )*\p{Lu}[\p{L}’'-]+$/u.test(p.trim()),
  );

/**
 * Splits a cell of names: on semicolons, " and ", bars or lines; on commas only where these part persons and not family
 * from given name.
 */
function splitAuthors(value: string): string[] {
  const cell = value.trim().slice(0, 50_000);
  const mark = [';', '|', '\n'].find((c) => cell.includes(c));
  let parts: string[];
  if (mark !== undefined) parts = cell.split(mark);
  else if (/ (?:and|&|en|et|und|y|e) /.test(cell) && areNames(cell.split(AND)))
    parts = cell.split(AND).flatMap((p, _, all) => (all.length === 2 && p === all[0] ? splitCommas(p) : [p]));
  else parts = splitCommas(cell);
  return parts.map((p) => p.trim()).filter((p) => p !== '');
}

function splitCommas(cell: string): string[] {
  const parts = cell.split(',').map((p) => p.trim());
  if (parts.length < 2) return parts;
  // "Smith J., Jones K." and "Mary Jones, John Smith": each part is a whole name.
  const isWhole = parts.every((p) => p === '' || p.split(/\s+/).length >= 2);
  if (isWhole && parts.length > 2) return parts;
  if (isWhole && parts.every((p) => p === '' || /\s(?:\p{Lu}\.?[-\s]?){1,4}$/u.test(p))) return parts;
  if (isWhole && parts.length === 2 && parts.every((p) => /^\p{Lu}[\p{Ll}.]* \p{Lu}/u.test(p))) return parts;
  if (isWhole && parts.every((p) => p === '' || INITIALS_FIRST.test(p))) return parts;
  // "Smith, J., Jones, K.": family and initials in turn.
  if (parts.length >= 4 && parts.length % 2 === 0 && parts.every((p, i) => i % 2 === 0 || INITIALS.test(p)))
    return parts.flatMap((p, i) => (i % 2 === 0 ? [`${p}, ${parts[i + 1] ?? ''}`] : []));
  return [cell];
}

// "Ann SmithPeter McDonald": a name begins at a capital behind a small letter, but not within a name of two parts.
const JOINT = /(?<=[\p{Ll}.])(?=\p{Lu}[\p{Ll}.])/u;
const FIRST_PART = /(?:^|[\s-])(?:Mc|Mac|De|Di|Da|Du|Del|Des|La|Le|Van|Von|Fitz|O)$/u;

/** Splits names that follow each other without a space. */
function splitJoined(cell: string): string[] {
  const names: string[] = [];
  for (const part of cell.trim().slice(0, 50_000).split(JOINT)) {
    const last = names.at(-1);
    // "J.R. Smith": what ends in a full stop is an initial, unless a name came before it.
    if (last === undefined || (!FIRST_PART.test(last) && !/(?:^|\s)(?:\p{Lu}\.)+$/u.test(last)))
      names.push(part);
    else names[names.length - 1] = last + part;
  }
  return names;
}

const naturalName = (name: string): CslName =>
  isBody(name) || name.includes(',') ? parseName(name) : parseName(name, 'natural');

// Others who are not named, at the end of a cell.
const AT_END = /(?:^|[,;]\s*|\s)(?:(?:and |& |en )?(?:et\.? ?al\.?|others|anderen|e\.a\.|u\.a\.|…|\.\.\.))$/i;
const LONGEST_OTHERS = 24;

/** The names of a cell. */
export function cellNames(cell: string, style: NameStyle = 'any'): CslName[] {
  if (style === 'joined') return splitJoined(cell).map(naturalName);
  const rest = cell.trimEnd().slice(-LONGEST_OTHERS);
  const others = AT_END.exec(rest)?.[0];
  if (others !== undefined && isOthers(others.replace(/^[,;\s]+/, '')))
    return [...cellNames(cell.trimEnd().slice(0, -others.length), style), { ...OTHERS }];
  const names = splitAuthors(cell);
  if (style === 'natural') return names.map(naturalName);
  // One alone may be a body: "EU Commission".
  const isNatural =
    names.length > 1 ? names.every((n) => INITIALS_FIRST.test(n)) : names.every((n) => INITIAL_FIRST.test(n));
  return names.map((n) => (isNatural ? parseName(n, 'natural') : cellName(n)));
}

/** One name of a cell. */
function cellName(text: string): CslName {
  // A number in brackets is an index of Scopus: "Smith, John (57191234567)".
  const name = text.replace(/\s*\(\d{6,}\)$/, '').slice(0, 300);
  if (name.includes(',')) return parseName(name);
  const byInitials = parseInitialsName(name);
  if (byInitials.literal === undefined) return byInitials;
  // "J. Smith", "John A. Smith": with an initial it is a person; without, it may be a body.
  return /^\p{Lu}[\p{L}’'-]*\.? (?:.* )?\p{Lu}[\p{L}’'-]+$/u.test(name) &&
    /(?:^|\s)\p{Lu}\.(?:\s|$)/u.test(name)
    ? parseName(name, 'natural')
    : byInitials;
}
