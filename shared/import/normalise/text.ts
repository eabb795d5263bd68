// One clean line of text from a value as a file holds it: entities decoded, white space collapsed.
import { decodeEntities } from '../../kernel/text';

const LOOSE = /[^\S ]| {2}/;

/** Decodes HTML entities and collapses white space; quick where there is nothing to do, as there mostly is not. */
export function cleanText(value: string): string {
  const text = value.includes('&') ? decodeEntities(value) : value;
  return (LOOSE.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
