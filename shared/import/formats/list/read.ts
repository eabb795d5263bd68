// Plain lists: one DOI, address, PMID or title a line.
import { CslBuilder } from '../../normalise/collect';
import { parseDoi } from '../../normalise/dois';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import { RecordLines } from '../../tools/record-lines';

const BULLET = /^(?:[-*•·]|\(?\d{1,4}[.)]|\[\d{1,4}\])\s+/;

// A bare number must be long enough to be none of a list's own; named as one it may be short.
const PMID = /^(?:PMID:?\s*(\d{1,9})|(\d{6,9}))$/i;

/** Whether a text is a list and no prose: short lines that each name one publication. */
export function isList(head: string): boolean {
  const lines = head
    .split(/\r\n|\r|\n/)
    .map((l) => l.trim())
    .filter((l) => l !== '');
  if (lines.length === 0) return false;
  const own = lines.filter((l) => parseDoi(l) !== null || /^https?:\/\/\S+$/.test(l) || PMID.test(l));
  if (own.length >= lines.length / 2) return true;
  // Titles: letters in every line, none of them a paragraph.
  return lines.length >= 2 && lines.every((l) => l.length <= 400 && /\p{L}{3}/u.test(l) && /\s/.test(l));
}

/** Whether a text is a DOI and no more, as it is or as an address. */
function isBareDoi(text: string): boolean {
  const doi = parseDoi(text);
  const plain = text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)/i, '').trim();
  return doi !== null && plain.length <= doi.length + 1;
}

const BEFORE_DOI =
  /(?<!\bdoi:?)(?:[\s,;|]{1,20}[-*•·]?\s{0,20})(?=(?:https?:\/\/(?:\w+\.)?doi\.org\/|doi:?\s?)?10\.\d{4,9}\/)/i;

/** The publications that a line names: several where it holds nothing but DOIs, else one. */
function namedOn(line: string): string[] {
  const parts = line.replace(BULLET, '').split(BEFORE_DOI);
  return parts.length > 1 && parts.every(isBareDoi) ? parts : [line];
}

function toReference(line: string): ParsedReference {
  const builder = new CslBuilder();
  const text = line.replace(BULLET, '');
  const doi = parseDoi(text);
  const address = /https?:\/\/\S+/.exec(text)?.[0];
  const [, named, bare] = PMID.exec(text) ?? [];
  const pmid = named ?? bare;
  if (doi !== null) {
    builder.item.type = 'article-journal';
    builder.doi(text, 'line');
  } else if (pmid !== undefined) {
    builder.item.type = 'article-journal';
    builder.text('PMID', pmid, 'line');
  } else if (address !== undefined) {
    builder.item.type = 'webpage';
    builder.text('URL', address.replace(/[.,;)]+$/, ''), 'line');
  }
  if (!isBareDoi(text) && pmid === undefined) {
    const title = text
      .replace(/https?:\/\/\S+/g, '')
      .replace(/\bdoi:?\s*10\.\S+/i, '')
      .trim();
    builder.text('title', title, 'line');
  }
  return { csl: builder.build(), raw: { format: 'list', text: line }, unknown: builder.unknown, study: {} };
}

/** Parses a list. Every line that is not empty is a reference, or several DOIs. */
export function parseList(source: string): ParseOutcome {
  const references: ParsedReference[] = [];
  const lines = new RecordLines(source);
  while (lines.next()) {
    const line = lines.value.trim();
    if (line !== '') for (const one of namedOn(line)) references.push(toReference(one));
  }
  return { format: 'list', references, problems: [] };
}
