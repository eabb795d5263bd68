// One clean line of text from a value as a file holds it: entities decoded, white space collapsed.
import { decodeEntities, oneSpace } from '../../kernel/text';

/** A text of several lines on one, with a space between. */
export function oneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const last = lines.length - 1;
  const trimmed = lines.map((line, i) => {
    const begun = i === 0 ? line : line.trimStart();
    return i === last ? begun : begun.trimEnd();
  });
  return trimmed.filter((line, i) => i === 0 || i === last || line !== '').join(' ');
}

/** A text without the signs that it begins and ends with. */
export function trimSigns(text: string, signs: string, atStart = signs): string {
  let start = 0;
  let end = text.length;
  while (start < end && atStart.includes(text[start] ?? '')) start++;
  while (end > start && signs.includes(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

const LOOSE = /[^\S ]| {2}/;
// Longer values are abstracts: that two spaces stand in one somewhere is as it came, and looking for them would cost
// the most of all.
const LONG = 400;

/** Decodes HTML entities and collapses white space; quick where there is nothing to do, as there mostly is not. */
export function cleanText(value: string): string {
  const text = value.includes('&') ? decodeEntities(value) : value;
  if (text.length > LONG) {
    if (text.includes('\n') || text.includes('\t') || text.includes('\r')) return oneSpace(text).trim();
    return text.trim();
  }
  return (LOOSE.test(text) ? oneSpace(text) : text).trim();
}

/** A name in capitals, as Web of Science writes publishers and places, with capitals only where words begin. */
export const titled = (text: string): string =>
  text === text.toUpperCase() && /[A-Z]{5}|[A-Z]{3} [A-Z]{3}/.test(text)
    ? text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase())
    : text;
