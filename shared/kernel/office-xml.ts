// Walks through the XML of an Office file. Elements are known by their namespace: programs are free to write `x:row` or
// `ns0:p`, and strict files have namespaces of their own. Source: ECMA-376, part 1, annex A (transitional and strict
// namespaces), and part 2.
import { SaxesParser, type SaxesTagNS } from 'saxes';

const STRICT = 'http://purl.oclc.org/ooxml/';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
/** The prefix that we call a namespace by; of workbooks none, as they have hardly another. */
const PREFIXES = new Map([
  [`${TRANSITIONAL}wordprocessingml/2006/main`, 'w:'],
  [`${STRICT}wordprocessingml/main`, 'w:'],
  [`${TRANSITIONAL}spreadsheetml/2006/main`, ''],
  [`${STRICT}spreadsheetml/main`, ''],
  [`${TRANSITIONAL}officeDocument/2006/math`, 'm:'],
  [`${STRICT}officeDocument/math`, 'm:'],
  [`${TRANSITIONAL}markup-compatibility/2006`, 'mc:'],
  [`${TRANSITIONAL}package/2006/relationships`, ''],
  [`${TRANSITIONAL}officeDocument/2006/custom-properties`, ''],
  [`${STRICT}officeDocument/customProperties`, ''],
  ['', ''],
]);

/**
 * A table as text by row and cell. Lines of a cell are joined by a line feed; a list item begins with `- `. Places are
 * from 0.
 */
export type OoxmlTable = {
  name: string;
  rows: string[][];
  /** Whether it is a sheet that the workbook does not show. */
  isHidden: boolean;
  /** Addresses behind cells. */
  links: { row: number; column: number; url: string }[];
  /** Cells that show an error such as #N/A; they are read as empty. */
  errors: { row: number; column: number; value: string }[];
};

/** An element: its name with our prefix of its namespace, and its attributes by their names without a prefix. */
export type Element = { name: string; attribute: (local: string) => string | undefined };

class OpenElement implements Element {
  constructor(
    readonly name: string,
    private readonly tag: SaxesTagNS,
  ) {}

  attribute(local: string): string | undefined {
    const { attributes } = this.tag;
    const plain = attributes[local]?.value;
    if (plain !== undefined) return plain;
    for (const key in attributes) if (attributes[key]?.local === local) return attributes[key].value;
    return undefined;
  }
}

const nameOf = ({ uri, local, prefix }: SaxesTagNS): string => {
  const known = PREFIXES.get(uri);
  return known === undefined ? (prefix === '' ? local : `${prefix}:${local}`) : known + local;
};

/**
 * Walks through an XML text. Elements of namespaces that we do not know keep the prefix that they have.
 *
 * @throws Error on what is no well-formed XML; no entity of a document type is expanded
 */
export function walkXml(
  xml: string,
  on: { open?: (element: Element) => void; text?: (t: string) => void; close?: (name: string) => void },
): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    // A prefix that is declared nowhere is a fault of the file, but says what is meant.
    if (!error.message.includes('unbound namespace prefix')) throw error;
  });
  parser.on('opentag', (tag) => on.open?.(new OpenElement(nameOf(tag), tag)));
  parser.on('text', (t) => on.text?.(t));
  parser.on('closetag', (tag) => on.close?.(nameOf(tag)));
  parser.write(xml).close();
}

/** Gives the text of a part of the file, or null. */
export type ReadPart = (name: string) => string | null;
export type Relationship = { type: string; target: string; isExternal: boolean };

/** The path of a part that another names: `../media/a.png`, `/xl/sheet.xml`. */
function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
}

/**
 * What a part refers to, by id; `part` is '' for the file itself. Targets are paths in the file, or addresses outside
 * it.
 */
export function readRelationships(part: string, read: ReadPart): Map<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1;
  const xml = read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const found = new Map<string, Relationship>();
  if (xml === null) return found;
  walkXml(xml, {
    open: (element) => {
      if (element.name !== 'Relationship') return;
      const target = element.attribute('Target') ?? '';
      const isExternal = element.attribute('TargetMode') === 'External';
      found.set(element.attribute('Id') ?? '', {
        // Strict files have types of their own; the last word is the same.
        type: (element.attribute('Type') ?? '').replace(/^.*\//, ''),
        target: isExternal ? target : resolvePath(part, target),
        isExternal,
      });
    },
  });
  return found;
}

/** The part that a part refers to by a type such as `styles`, or null. */
export const partOfType = (relationships: ReadonlyMap<string, Relationship>, type: string): string | null =>
  [...relationships.values()].find((r) => r.type === type && !r.isExternal)?.target ?? null;

/** Whether a link leads to a page: `mailto:` and files on somebody's disk are no address of a publication. */
export const isWebAddress = (url: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(url);
