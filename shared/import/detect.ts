// Which format a text or an Office file is of: every format says how sure it is, the surest wins.
import type { OoxmlFile } from '../kernel/ooxml';
import { type OfficeReader, type ReferenceFormat, type TextReader, type TextStart } from './format';
import { formats } from './formats/registry';

/** A format that takes a file for its own, and how sure it is. */
export type Claim<Reader> = { format: ReferenceFormat; reader: Reader; certainty: number };

// What stands above the first element of an XML file (comments, a doctype, namespaces) may be long.
const TEXT_CHARS = 200_000;
const HEAD_CHARS = 50_000;

const CONTROL = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;
// A number between the signs of an element heads records in some texts: <1. >.
const NUMBERED = /^<\s*\d+\s*\.?\s*>/;

/** The surest first; two that are as sure in the order of their ids, so that no order of a list matters. */
function ranked<Reader>(claims: Claim<Reader>[]): Claim<Reader>[] {
  return claims
    .filter((claim) => claim.certainty > 0)
    .sort((a, b) => b.certainty - a.certainty || (a.format.id < b.format.id ? -1 : 1));
}

function claimsBy<Reader>(
  all: readonly ReferenceFormat[],
  readerOf: (format: ReferenceFormat) => Reader | undefined,
  certaintyOf: (reader: Reader) => number,
): Claim<Reader>[] {
  const claims = all.flatMap((format) => {
    const reader = readerOf(format);
    return reader === undefined ? [] : [{ format, reader, certainty: certaintyOf(reader) }];
  });
  return ranked(claims);
}

/**
 * All formats that take a text for their own, the surest first. A text that begins with an element is asked of readers
 * of XML alone: a page of the web that shows a reference is no file of references.
 */
export function claimsOfText(
  text: string,
  { isMapped = false, among = formats }: { isMapped?: boolean; among?: readonly ReferenceFormat[] } = {},
): Claim<TextReader>[] {
  const head = text
    .slice(0, HEAD_CHARS)
    .replace(/^\uFEFF/, '')
    .trimStart();
  const start: TextStart = {
    text: text.slice(0, TEXT_CHARS),
    head,
    hasControls: CONTROL.test(head),
    isMapped,
  };
  const isXml = head.startsWith('<') && !NUMBERED.test(head);
  return claimsBy(
    among,
    (format) => (isXml ? format.xml : format.text),
    (reader) => reader.detect(start),
  );
}

/** Recognises the format of a text by content; null when it is none of ours. */
export const detectFormat = (text: string, options?: { isMapped?: boolean }): Claim<TextReader> | null =>
  claimsOfText(text, options)[0] ?? null;

/** All formats that take a Word or Excel file for their own, the surest first. */
export const claimsOfOffice = (file: OoxmlFile): Claim<OfficeReader>[] =>
  claimsBy(
    formats,
    (format) => format.office,
    (reader) => reader.detect(file),
  );
