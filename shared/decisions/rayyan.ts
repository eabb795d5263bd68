// Decisions in Rayyan's exports. It writes them into the notes of each record, whatever the format, between lines:
// RAYYAN-INCLUSION: {"Kofi"=>"Included"} | RAYYAN-LABELS: a,b | RAYYAN-EXCLUSION-REASONS: x,y |
// USER-NOTES: {"Kofi"=>["z"]}
// Source: help.rayyan.ai, "Understanding Your Rayyan Export Files", and exports in public repositories.
import type { ParsedReference } from '../import/parsed';
import type { Verdict } from '../model/decision';
import { nothingSaid, type Said } from './decided';

const VERDICTS: Readonly<Record<string, Verdict>> = {
  included: 'include',
  excluded: 'exclude',
  maybe: 'maybe',
};

/** Whether a record bears marks of Rayyan. */
export const isOfRayyan = ({ csl, unknown }: ParsedReference): boolean =>
  (csl.note ?? '').includes('RAYYAN-') || unknown.some((u) => /RAYYAN-/i.test(`${u.tag}${u.value}`));

// A list whose own quotation marks are escaped: a program between wrote the whole as a text.
const ALL_ESCAPED = /(?:INCLUSION|NOTES):\s*\\?\{\s*\\"/;

/** The notes of a record, with what stands in a column named after a mark. */
function notesOf({ csl, unknown }: ParsedReference): string {
  const columns = unknown.flatMap(({ tag, value }) => {
    if (/^(?:RAYYAN-[A-Z-]+|USER-NOTES)$/i.test(tag)) return [`${tag.toUpperCase()}: ${value}`];
    return /RAYYAN-|USER-NOTES/.test(value) ? [value] : [];
  });
  const notes = [csl.note ?? '', ...columns].join(' | ');
  return ALL_ESCAPED.test(notes) ? notes.replace(/\\([\\"'{}])/g, '$1') : notes;
}

/** What stands behind a mark, up to the next. */
function behind(notes: string, mark: string): string {
  const start = notes.indexOf(`${mark}:`);
  if (start < 0) return '';
  const rest = notes.slice(start + mark.length + 1);
  const end = rest.search(/(?:RAYYAN-[A-Z-]+|USER-NOTES):/);
  const part = end < 0 ? rest : rest.slice(0, end);
  // By hand: an expression that is tied to the end tries each run of spaces in a note anew.
  let last = part.length;
  while (last > 0 && /[\s|]/.test(part.charAt(last - 1))) last--;
  return part.slice(0, last).trim();
}

/** The words of a list with commas between; one with a comma of its own stands in quotation marks. */
const words = (text: string): string[] =>
  [...text.matchAll(/\s*"((?:[^"\\]|\\.)*)"\s*(?=,|$)|[^,]+/g)]
    .map(([whole, quoted]) => (quoted === undefined ? whole : plain(quoted)).trim())
    .filter((word) => word !== '');

// A text in quotation marks, with those within it escaped; and a list of such.
const INNER = String.raw`(?:[^"\\]|\\.)*`;
const TEXT = `"(${INNER})"`;
const LIST = String.raw`\[((?:\s*"${INNER}"\s*,?)*)\s*\]`;
const PAIR = new RegExp(String.raw`${TEXT}\s*(?:=>|:)\s*(?:${TEXT}|${LIST})`, 'g');
const plain = (text: string): string => text.replace(/\\(.)/g, '$1').trim();
const listed = (text: string): string =>
  [...text.matchAll(new RegExp(TEXT, 'g'))].map((m) => plain(m[1] ?? '')).join('\n');

/** Nobody where a name is empty. */
const named = (reader: string): string | null => (reader === '' ? null : reader);

/**
 * What each person said of a record. Reasons and labels are nobody's in Rayyan's export: a reason is put with each who
 * excluded, labels with each.
 *
 * @returns also the words that are no decision
 */
export function saidInRayyan(reference: ParsedReference): { said: Said[]; unknown: string[] } {
  const notes = notesOf(reference);
  const labels = words(behind(notes, 'RAYYAN-LABELS'));
  const reasons = words(behind(notes, 'RAYYAN-EXCLUSION-REASONS'));
  const remarks = new Map(
    [...behind(notes, 'USER-NOTES').matchAll(PAIR)].map(([, name = '', text, list = '']) => [
      plain(name),
      text === undefined ? listed(list) : plain(text),
    ]),
  );
  const unknown: string[] = [];
  const said: Said[] = [];
  const inclusion = behind(notes, 'RAYYAN-INCLUSION');
  for (const [, name = '', word = ''] of inclusion.matchAll(PAIR)) {
    const reader = plain(name);
    const verdict = VERDICTS[word.toLowerCase()];
    if (verdict === undefined) unknown.push(word === '' ? inclusion : word);
    const reason = verdict === 'exclude' ? (reasons[0] ?? null) : null;
    // A reference has one reason here; the others are kept as a note.
    const others = verdict === 'exclude' ? reasons.slice(1) : [];
    const note = [remarks.get(reader) ?? '', ...others].filter((text) => text !== '').join('\n');
    remarks.delete(reader);
    if (verdict === undefined && note === '' && labels.length === 0) continue;
    said.push({ ...nothingSaid, reader: named(reader), verdict: verdict ?? null, reason, labels, note });
  }
  for (const [reader, note] of remarks) said.push({ ...nothingSaid, reader: named(reader), note });
  return { said, unknown };
}
