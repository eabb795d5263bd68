// Text that XML 1.0 can hold. Source: XML 1.0, section 2.2 (Char).
import { escapeMarkup } from './text';

// Control characters but tab, line feed and carriage return; the two non-characters, which PDF viewers give for a
// hyphen at the end of a line; halves of letters.
const ILLEGAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without the characters that no XML may hold. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '');
}

/** A text for the content or an attribute of XML. */
export function escapeXml(text: string): string {
  return escapeMarkup(legalText(text));
}

/** A text of at most `length` UTF-16 units that does not end in half a letter. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
