// What changes how a Word document is seen without being text: drawings over it, numbers and fields that Word puts in,
// parts from elsewhere. Source: ECMA-376 part 1, chapters 17 and 20.
import { childOf, elementsOf, innerText, parseXmlTree, type XmlNode } from '../../kernel/xml-tree';

const SIGNS = new Set([
  'w:altChunk',
  'w:bdo',
  'w:contentPart',
  'w:dataBinding',
  'w:dir',
  'w:ffData',
  'w:framePr',
  'w:subDoc',
  'w14:textFill',
  'asvg:svgBlip',
]);
const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);
const SEEN = new Set(['a:blip', 'v:imagedata', 'w:t']);
// Fields that work out a text of their own when they are brought up to date.
const WORKED_OUT =
  /^\s*(?:=|(?:QUOTE|IF|DOCPROPERTY|DOCVARIABLE|INCLUDE\w+|MACROBUTTON|ASK|SET|FILLIN|DDE\w*|EQ|DATE|TIME)\b)/i;
// Percent of the width of letters, and twentieths of a point between lines: less cannot be read.
const NARROWEST = 50;
const LOWEST_LINE = 100;

const has = (node: XmlNode, names: ReadonlySet<string>): boolean =>
  names.has(node.name) || elementsOf(node).some((n) => has(n, names));

function isSign(node: XmlNode, numbered: ReadonlySet<string>): boolean {
  const { name } = node;
  if (SIGNS.has(name)) return true;
  const value = node.attribute('val') ?? '';
  if (name === 'w:numPr') {
    const of = (child: string): string => childOf(node, child)?.attribute('val') ?? '0';
    return numbered.has(`${of('w:numId')} ${of('w:ilvl')}`);
  }
  if (name === 'w:w') return Number(value) < NARROWEST;
  if (name === 'w:spacing')
    return node.attribute('lineRule') === 'exact' && Number(node.attribute('line')) < LOWEST_LINE;
  if (name === 'w:instrText') return WORKED_OUT.test(innerText(node));
  if (name === 'w:fldSimple') return WORKED_OUT.test(node.attribute('instr') ?? '');
  // A picture that is cut or recoloured.
  if (name === 'a:srcRect')
    return ['l', 't', 'r', 'b'].some((side) => Number(node.attribute(side) ?? 0) !== 0);
  if (name === 'a:blip') return elementsOf(node).some((n) => n.name !== 'a:extLst');
  return DRAWINGS.has(name) && !has(node, SEEN);
}

/** The names of such things within a node, in brackets; '' for none. */
export function signsIn(node: XmlNode, numbered: ReadonlySet<string>): string {
  const own = isSign(node, numbered) ? `[${node.name}]` : '';
  return (
    own +
    elementsOf(node)
      .map((n) => signsIn(n, numbered))
      .join('')
  );
}

/**
 * Ids of lists, each with the number of a level, whose items begin with letters or digits: those stand before the text
 * and are not part of it.
 */
export function numberedLists(xml: string | null): ReadonlySet<string> {
  const root = xml === null ? undefined : childOf(parseXmlTree(xml), 'w:numbering');
  if (root === undefined) return new Set();
  const printing = new Map<string | undefined, string[]>();
  for (const list of elementsOf(root))
    if (list.name === 'w:abstractNum')
      printing.set(
        list.attribute('abstractNumId'),
        elementsOf(list).flatMap((level) => (printsText(level) ? [level.attribute('ilvl') ?? '0'] : [])),
      );
  return new Set(
    elementsOf(root).flatMap((n) => {
      const levels = printing.get(childOf(n, 'w:abstractNumId')?.attribute('val')) ?? [];
      return n.name === 'w:num' ? levels.map((level) => `${n.attribute('numId') ?? ''} ${level}`) : [];
    }),
  );
}

function printsText(level: XmlNode): boolean {
  const format = childOf(level, 'w:numFmt')?.attribute('val') ?? 'bullet';
  const text = childOf(level, 'w:lvlText')?.attribute('val') ?? '';
  if (text === '' || format === 'none') return false;
  return format === 'bullet' ? /\p{N}|[\p{L}]{2}/u.test(text) : true;
}
