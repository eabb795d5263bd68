// Records of an XML file as small trees, each parsed on its own, so that a damaged one does not cost the others.
// No DTD is read and no entity is expanded but the five of XML, numbers and HTML's names for letters.
import { SaxesParser } from 'saxes';
import { namedEntities } from '../../kernel/entities';
import type { ImportFormat, ImportProblem, ParsedReference, ParseOutcome } from '../parsed';

/** An element with its name without namespace prefix. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

/** Deeper nesting is no reference file; it would cost the stack. */
const MAX_DEPTH = 100;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Parses one well-formed fragment. @throws Error that says what is wrong */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  Object.assign(parser.ENTITIES, namedEntities);
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  parser.on('error', (error) => {
    throw new Error(error.message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('opentag', (tag) => {
    if (open.length > MAX_DEPTH) throw new Error('nested too deeply');
    const element: XmlElement = { name: localName(tag.name), attributes: {}, children: [] };
    for (const [key, value] of Object.entries(tag.attributes as Record<string, string>))
      element.attributes[localName(key)] = value;
    open.at(-1)?.children.push(element);
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

/** All elements without elements in them, with their paths below the node. */
export function leaves(node: XmlElement, path = ''): { path: string; element: XmlElement; value: string }[] {
  return elements(node).flatMap((child) => {
    const own = path === '' ? child.name : `${path}/${child.name}`;
    return elements(child).length === 0
      ? [{ path: own, element: child, value: textOf(child) }]
      : leaves(child, own);
  });
}

/** Where one record stands in a file; `line` is 1-based. */
type XmlSlice = { text: string; line: number; isWhole: boolean };

/** Cuts a file into the elements of given names. One that does not end reaches to the next that begins, or to the end. */
function* sliceRecords(text: string, names: readonly string[]): Generator<XmlSlice> {
  const open = new RegExp(`<(${names.join('|')})(?=[\\s>/])`, 'g');
  let line = 1;
  let counted = 0;
  for (let match = open.exec(text); match !== null; match = open.exec(text)) {
    for (
      let at = text.indexOf('\n', counted);
      at >= 0 && at < match.index;
      at = text.indexOf('\n', counted)
    ) {
      line++;
      counted = at + 1;
    }
    const name = match[1] ?? '';
    const close = `</${name}>`;
    const end = text.indexOf(close, match.index);
    const after = open.lastIndex;
    const next = open.exec(text)?.index ?? text.length;
    const isWhole = end >= 0 && end < next;
    const until = isWhole ? end + close.length : next;
    yield { text: text.slice(match.index, until), line, isWhole };
    open.lastIndex = Math.max(after, until);
  }
}

/** Parses a record; an ampersand that begins no entity is taken as written. @throws Error that says what is wrong */
function parseRecord(slice: XmlSlice): XmlElement {
  try {
    return parseXml(slice.text);
  } catch (error) {
    const mended = slice.text
      .replace(/&(?![a-zA-Z]{2,10};|#\d{1,7};|#x[0-9a-fA-F]{1,6};)/g, '&amp;')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
    if (mended === slice.text) throw error;
    return parseXml(mended);
  }
}

/** Parses the records of a file one by one. One that is no XML is a problem with its line and its text; the others come in. */
export function parseXmlRecords(
  text: string,
  names: readonly string[],
  format: ImportFormat,
  toReference: (record: XmlElement, raw: string) => ParsedReference,
): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  for (const slice of sliceRecords(text, names)) {
    const raw = slice.text;
    try {
      if (!slice.isWhole) throw new Error('the record has no end');
      const reference = toReference(parseRecord(slice), raw);
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
