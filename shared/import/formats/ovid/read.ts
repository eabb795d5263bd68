// Ovid's own text, tagged (`<3. >`, then `TI - Title`) or with the names of its fields. Source: Ovid's field guides and
// its exports.
import type { FileBytes } from '../../bytes/file-bytes';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import type { Field } from './fields';
import { hasLabels, labelOn, taggedFields } from './labels';
import { ovidReference } from './record';
import { byPattern, parseHeaded } from '../../tools/record-collector';
import { beforeLine, isHeading, type PieceReading, readPieces } from '../../tools/record-pieces';

const HEADER = /^<\s*\d+\s*\.?\s*>\s*$/;
const TAG = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;
const HEAD_CHARS = 50_000;

function labelledReference(fields: readonly Field[], text: string): ParsedReference {
  // Of a chapter the title is that of its book.
  const isChapter = fields.some((f) => /^chapter title$/i.test(f.tag));
  const own = isChapter
    ? fields.map((f) => {
        if (/^chapter title$/i.test(f.tag)) return { ...f, tag: 'Title' };
        return /^title$/i.test(f.tag) ? { ...f, tag: 'Book Title' } : f;
      })
    : fields;
  return ovidReference(taggedFields(own), text, isChapter);
}

const hasTags = (text: string): boolean => /^(?:TI|AU|SO|UI|AB) {1,2}- /m.test(text.slice(0, HEAD_CHARS));

/** How far all lines are set in, by the heading of the first record; mail programs do so. */
const indentOf = (text: string): string =>
  /^\s*?([ \t]{1,8})<\s*\d+\s*\.?\s*>\s*$/m.exec(text.slice(0, HEAD_CHARS))?.[1] ?? '';

/** A text without what all its lines are set in by. */
function outdented(text: string): string {
  const indent = indentOf(text);
  return indent === '' ? text : text.replace(new RegExp(`^${indent}`, 'gm'), '');
}

/** Whether a text is Ovid's: headings of records, then its tags or the names of its fields. */
export function isOvid(head: string): boolean {
  const text = outdented(head.slice(0, HEAD_CHARS));
  return /^<\s*\d+\s*\.?\s*>\s*$/m.test(text) && (/^(?:TI|AU|SO) {1,2}- /m.test(text) || hasLabels(text));
}

/** Parses Ovid's text, tagged or with the names of fields. Never throws. */
export function parseOvid(source: string, isTagged?: boolean): ParseOutcome {
  const text = outdented(source);
  if (isTagged ?? hasTags(text))
    return parseHeaded(text, { heading: HEADER, tagOn: byPattern(TAG) }, ovidReference, 'ovid');
  const tagOn = (line: string): Field | null => {
    const tag = labelOn(line);
    return tag === null ? null : { tag, value: '' };
  };
  return parseHeaded(text, { heading: HEADER, tagOn, between: '\n' }, labelledReference, 'ovid');
}

/**
 * The same of bytes, some records at a time; null where all lines are set in, as records cannot be told apart by their
 * bytes then.
 *
 * @param head - the beginning of the text, which says which of the two forms it has
 */
export function readOvid(file: FileBytes, head: string): PieceReading | null {
  if (indentOf(head) !== '') return null;
  const isTagged = hasTags(head);
  return readPieces(file, beforeLine(isHeading('<', HEADER)), (text) => parseOvid(text, isTagged));
}
