// One clean line of text from a value as a file holds it: entities decoded, white space collapsed.
import { decodeEntities } from '../../kernel/text';

const LOOSE = /[^\S ]| {2}/;
// Longer values are abstracts: that two spaces stand in one somewhere is as it came, and looking for them would cost the most of all.
const LONG = 400;

/** Decodes HTML entities and collapses white space; quick where there is nothing to do, as there mostly is not. */
export function cleanText(value: string): string {
  const text = value.includes('&') ? decodeEntities(value) : value;
  if (text.length > LONG) {
    if (text.includes('\n') || text.includes('\t') || text.includes('\r'))
      return text.replace(/\s+/g, ' ').trim();
    return text.trim();
  }
  return (LOOSE.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
