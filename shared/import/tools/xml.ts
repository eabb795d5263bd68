// Records of an XML file as small trees, each parsed on its own, so that a damaged one does not cost the others.
// No DTD is read and no entity is expanded but the five of XML, numbers and HTML's names for letters.
import { SaxesParser } from 'saxes';
import { namedEntities } from '../../kernel/entities';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';

/** An element with its name without namespace prefix. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

/** Deeper nesting is no reference file; it would cost the stack. */
const MAX_DEPTH = 100;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

// Made once, or they would be copied for each record; without a prototype, or `&constructor;` would be one.
const ENTITIES = Object.assign(Object.create(null) as Record<string, string>, namedEntities);

/**
 * Parses one well-formed fragment.
 *
 * @param markup - the name of elements that are markup within a value: what is in them is read as if they were not
 *   there
 * @throws Error that says what is wrong
 */
export function parseXml(text: string, markup?: string): XmlElement {
  const parser = new SaxesParser();
  parser.ENTITIES = ENTITIES;
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  parser.on('error', (error) => {
    throw new Error(error.message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('opentag', (tag) => {
    if (open.length > MAX_DEPTH) throw new Error('nested too deeply');
    const name = localName(tag.name);
    const parent = open.at(-1) ?? root;
    if (name === markup) {
      open.push(parent);
      return;
    }
    const element: XmlElement = { name, attributes: {}, children: [] };
    for (const [key, value] of Object.entries(tag.attributes as Record<string, string>))
      element.attributes[localName(key)] = value;
    parent.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (t: string): void => {
    open.at(-1)?.children.push(t);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const first = root.children.find((c) => typeof c !== 'string');
  if (first === undefined) throw new Error('no element');
  return first;
}

/** Text of an element and all below it. */
export function textOf(node: XmlElement | string | undefined): string {
  if (node === undefined) return '';
  if (typeof node === 'string') return node;
  return node.children.map(textOf).join('');
}

const elements = (node: XmlElement): XmlElement[] => node.children.filter((c) => typeof c !== 'string');

/** Elements at a path of names below a node: `titles/title`. */
export function findAll(node: XmlElement | undefined, path: string): XmlElement[] {
  if (node === undefined) return [];
  let found = [node];
  for (const name of path.split('/'))
    found = found.flatMap((f) => elements(f).filter((c) => c.name === name));
  return found;
}

export const find = (node: XmlElement | undefined, path: string): XmlElement | undefined =>
  findAll(node, path)[0];

/** Text at a path, or ''. */
export const textAt = (node: XmlElement | undefined, path: string): string => textOf(find(node, path)).trim();

/** Whether an element holds text of its own: what is marked up within it belongs to that text. */
const hasText = (node: XmlElement): boolean =>
  node.children.some((child) => typeof child === 'string' && child.trim() !== '');

/** All elements that hold text, or nothing, with their paths below the node. */
export function leaves(node: XmlElement, path = ''): { path: string; element: XmlElement; value: string }[] {
  return elements(node).flatMap((child) => {
    const own = path === '' ? child.name : `${path}/${child.name}`;
    return elements(child).length === 0 || hasText(child)
      ? [{ path: own, element: child, value: textOf(child) }]
      : leaves(child, own);
  });
}

/** Where one record stands in a file; `line` is 1-based. */
type XmlSlice = { text: string; line: number; isWhole: boolean };

/**
 * Cuts a file into the elements of given names. One that does not end reaches to the next that begins, or to the end.
 */
function* sliceRecords(text: string, names: readonly string[]): Generator<XmlSlice> {
  const open = new RegExp(`<(${names.join('|')})(?=[\\s>/])`, 'g');
  let line = 1;
  let counted = 0;
  for (let match = open.exec(text); match !== null;) {
    // Within bounds, as many files are a single line, and a broken one may have no end at all.
    line += text.slice(counted, match.index).split('\n').length - 1;
    counted = match.index;
    const close = `</${match[1] ?? ''}>`;
    const next = open.exec(text);
    const reach = text.slice(match.index, next?.index ?? text.length);
    const end = reach.indexOf(close);
    const record = end < 0 ? reach : reach.slice(0, end + close.length);
    yield { text: record, line, isWhole: end >= 0 };
    match = next;
  }
}

/** Parses a record; an ampersand that begins no entity is taken as written. @throws Error that says what is wrong */
function parseRecord(slice: XmlSlice, markup: string | undefined): XmlElement {
  try {
    return parseXml(slice.text, markup);
  } catch (error) {
    const mended = slice.text
      .replace(/&(?![a-zA-Z]{2,10};|#\d{1,7};|#x[0-9a-fA-F]{1,6};)/g, '&amp;')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
    if (mended === slice.text) throw error;
    return parseXml(mended, markup);
  }
}

/**
 * Parses the records of a file one by one. One that is no XML is a problem with its line and its text; the others come
 * in.
 */
export function parseXmlRecords(
  text: string,
  names: readonly string[],
  format: string,
  toReference: (record: XmlElement, raw: string) => ParsedReference,
  markup?: string,
): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  for (const slice of sliceRecords(text, names)) {
    const raw = slice.text;
    try {
      if (!slice.isWhole) throw new Error('the record has no end');
      const reference = toReference(parseRecord(slice, markup), raw);
      references.push(reference);
      if (reference.csl.title === undefined)
        problems.push({ line: slice.line, record: references.length, reason: 'no-title', raw });
    } catch (error) {
      const reason = `xml: ${(error as Error).message}`;
      problems.push({ line: slice.line, record: references.length + 1, reason, raw });
    }
  }
  return { format, references, problems };
}
