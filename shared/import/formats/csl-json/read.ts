import { type CslItem, cslItemSchema } from '../../../model/reference';
import type { FileBytes } from '../../bytes/file-bytes';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../../parsed';
import type { PieceEnd } from '../../bytes/text-pieces';
import { trimSigns } from '../../normalise/text';
import { type PieceReading, readPieces } from '../../tools/record-pieces';
import { crossref, isCrossref } from './crossref';
import { datacite, isDatacite } from './datacite';
import { isObject, isTooDeep, type Json } from '../../tools/json-item';
import { isOpenAlex, openAlex } from './openalex';
import { isReflib, reflibReference } from './reflib';

/** Numbers stand where CSL-JSON allows text or number; we hold text. */
function withTextFields(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item)
      .filter(([key, value]) => key !== 'id' && key !== '__proto__' && value !== null)
      .map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
  );
}

/** Date parts may be text in the wild. */
function withNumericDate(item: Record<string, unknown>): Record<string, unknown> {
  const issued = item['issued'];
  if (
    typeof issued !== 'object' ||
    issued === null ||
    !('date-parts' in issued) ||
    !Array.isArray(issued['date-parts'])
  )
    return item;
  const parts = (issued['date-parts'] as unknown[]).map((p) => (Array.isArray(p) ? p.map(Number) : p));
  return { ...item, issued: { ...issued, 'date-parts': parts } };
}

/** Takes out of `custom` the tags that our own writer put there. */
function withoutCustom(item: CslItem): Pick<ParsedReference, 'csl' | 'unknown'> {
  const custom = item['custom'];
  if (typeof custom !== 'object' || custom === null || !('zeef' in custom) || !Array.isArray(custom.zeef))
    return { csl: item, unknown: [] };
  const unknown = (custom.zeef as unknown[]).flatMap((entry) =>
    Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string'
      ? [{ tag: entry[0], value: entry[1] }]
      : [],
  );
  const csl = { ...item };
  delete csl['custom'];
  return { csl, unknown };
}

type Item = { value: unknown; line: number };
/** What is no JSON, or no item; without `raw` there is nothing to mend. */
type Broken = { line: number; reason: string; raw?: string };

const reasonOf = (error: unknown): string => `json: ${(error as Error).message}`;

/**
 * The reference of an item that is no CSL item, but of a service or a tool with a form of its own; null where it is
 * none of these.
 */
function otherReference(item: Json): ParsedReference | null {
  if (isReflib(item)) return reflibReference(item);
  if (isOpenAlex(item)) return openAlex(item);
  if (isDatacite(item)) return datacite(item);
  return isCrossref(item) ? crossref(item) : null;
}

/** What stands in the object around a list: Zotero's, or the answer of OpenAlex, DataCite or Crossref. */
function unwrapped(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { items, results, data, message } = value;
  const found = items ?? results ?? data ?? (isObject(message) ? (message['items'] ?? message) : undefined);
  return Array.isArray(found) || isObject(found) ? found : value;
}

/** The items of a text: an array of them, Zotero's object around one, or a single item. */
function itemsOf(text: string): (Item | Broken)[] {
  try {
    const items = unwrapped(JSON.parse(text));
    return (Array.isArray(items) ? (items as unknown[]) : [items]).map((item) => ({ value: item, line: 0 }));
  } catch (error) {
    const found = looseItems(text);
    if (found.length === 0) return [{ line: 1, reason: reasonOf(error) }];
    return found.map(({ raw, line }) => {
      try {
        return { value: JSON.parse(raw) as unknown, line };
      } catch (cause) {
        return { raw, line, reason: reasonOf(cause) };
      }
    });
  }
}

// Of letters that mean nothing in a pattern.
const FIRST_KEY = /^\{\s*"([\w-]{1,50})"/;

/**
 * Cuts a text that is no JSON into its items, so that a broken one costs only itself. Where items begin on lines of
 * their own, such a line begins the next whatever came before it: what is within an item is set in by more. Else what
 * begins as the first does, with the same key.
 */
function looseItems(text: string): { raw: string; line: number }[] {
  const start = text.indexOf('{');
  if (start < 0) return [];
  const lineStart = text.lastIndexOf('\n', start);
  const starts = [start];
  if (lineStart >= 0 && text.slice(lineStart, start).trim() === '') {
    const mark = text.slice(lineStart, start + 1);
    for (let at = text.indexOf(mark, start); at >= 0; at = text.indexOf(mark, at + 1))
      starts.push(at + mark.length - 1);
  } else {
    const [, key] = FIRST_KEY.exec(text.slice(start)) ?? [];
    // A quotation mark within a text has a backslash before it: this stands in none.
    if (key !== undefined)
      for (const { index } of text.matchAll(new RegExp(`\\{\\s*"${key}"\\s*:`, 'g')))
        if (index > start) starts.push(index);
  }
  let line = 1;
  return starts.map((from, i) => {
    line += text.slice(i === 0 ? 0 : starts[i - 1], from).split('\n').length - 1;
    return { raw: trimSigns(text.slice(from, starts[i + 1]), ' \t\r\n,]', ''), line };
  });
}

/**
 * Parses texts of one file, one after the other. The number of what could not be read is its place among all items; of
 * others it is that among those that came in, as in every format.
 */
function cslParser(): (source: string) => ParseOutcome {
  let unread = 0;
  return (source) => {
    const references: ParsedReference[] = [];
    const problems: ImportProblem[] = [];
    const leaveOut = ({ line, ...what }: Broken): void => {
      unread++;
      problems.push({ line, record: references.length + unread, ...what });
    };
    for (const item of itemsOf(source.replace(/^\uFEFF/, ''))) {
      if ('reason' in item) {
        leaveOut(item);
        continue;
      }
      const { value, line } = item;
      if (isTooDeep(value)) {
        leaveOut({ line, reason: reasonOf(new Error('nested too deeply')) });
        continue;
      }
      const reference = isObject(value) ? otherReference(value) : null;
      if (reference !== null) {
        references.push(reference);
        if (reference.csl.title === undefined)
          problems.push({ line, record: references.length, reason: 'no-title' });
        continue;
      }
      const object = isObject(value) ? withNumericDate(withTextFields(value)) : value;
      const parsed = cslItemSchema.safeParse(object);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        const reason = `csl: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
        leaveOut({ line, raw: JSON.stringify(value, null, 2), reason });
        continue;
      }
      const { csl, unknown } = withoutCustom(parsed.data);
      const id = (value as { id?: unknown }).id;
      // A key that says something stays; numbers only count.
      if (typeof id === 'string' && !/^\d*$/.test(id)) csl['citation-key'] ??= id;
      references.push({ csl, raw: { format: 'csl-json', text: JSON.stringify(value) }, unknown, study: {} });
      if (parsed.data.title === undefined)
        problems.push({ line, record: references.length, reason: 'no-title' });
    }
    return { format: 'csl-json', references, problems };
  };
}

/**
 * Parses CSL-JSON: an array of items, or one. An item that is no CSL item, or no JSON, is a problem; the others come
 * in. @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export const parseCslJson = (source: string): ParseOutcome => cslParser()(source);

const PIECE_BYTES = 4096;

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
const NEWLINE = 10;

/**
 * Ends pieces behind an item of an array. No string goes on on the next line: so one without an end takes no other item
 * along.
 */
const behindItem: PieceEnd = (bytes, start) => {
  let depth = 0;
  for (let i = start; i < bytes.length; i++) {
    const c = bytes[i];
    if (c === QUOTE) {
      for (i++; i < bytes.length && bytes[i] !== QUOTE && bytes[i] !== NEWLINE; i++)
        if (bytes[i] === BACKSLASH) i++;
    } else if (c === OPEN) depth++;
    else if (c === CLOSE) {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && i >= start + PIECE_BYTES) return i + 1;
    }
  }
  return bytes.length;
};

/** A piece of an array as an array, with its lines as they are. */
function asArray(piece: string): string {
  const start = piece.length - piece.trimStart().length;
  const end = piece.trimEnd().length;
  const isBegun = piece[start] === '[' || piece[start] === ',';
  const isEnded = end > start && (piece[end - 1] === ']' || piece[end - 1] === ',');
  return `[${piece.slice(0, start).replace('\uFEFF', '')}${piece.slice(isBegun ? start + 1 : start, isEnded ? end - 1 : end)}]`;
}

/** The same of bytes, some items at a time; null where it is no array. */
export function readCslJson(file: FileBytes, head: string): PieceReading | null {
  if (!/^[\s\uFEFF]*\[/.test(head)) return null;
  const parse = cslParser();
  return readPieces(file, behindItem, (text) => parse(asArray(text)));
}
