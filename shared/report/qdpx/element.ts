// XML elements as text, and names that stay the same from one export to the next.
import { sha256Hex } from '../../kernel/hash';
import { escapeXml } from '../../kernel/xml';

type Value = string | number | boolean | null;

/** An element with its attributes, those that are null left out; `inner` is XML. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, inner = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** An element that holds text; nothing for none. */
export const textElement = (name: string, text: string): string =>
  text.trim() === '' ? '' : element(name, {}, escapeXml(text));

/** Elements within another; nothing where there are none, as the schema asks. */
export const around = (name: string, inner: readonly string[]): string =>
  inner.length === 0 ? '' : element(name, {}, inner.join('\n'));

/** The GUID of what is known by these words: the same in every export of a study. */
export function guidOf(...words: readonly string[]): string {
  const hex = sha256Hex(words.join('\n'));
  // A name-based UUID as RFC 9562 lays one out (version 8: by a hash of one's own choice).
  const variant = ((parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A moment as XML Schema writes one. */
export const dateTime = (at: number): string => new Date(at).toISOString();
