// Whether a text of a Word document can be seen: hidden, white on white, or too small to read. Source: ECMA-376 part 1,
// 17.3.2 and 17.7.
import { childOf, elementsOf, parseXmlTree, type XmlNode } from '../../kernel/xml-tree';
import { isOn, isSameColour } from './found';

// Half points; Word itself hides text of one point.
const UNREADABLE = 6;

/** What properties and styles say of a text, as far as they say it. */
export type Look = { hidden?: boolean; colour?: string; size?: number; fill?: string };

/** The look that properties of runs or paragraphs give. */
function lookOf(properties: XmlNode | undefined): Look {
  const look: Look = {};
  const vanish = childOf(properties, 'w:vanish') ?? childOf(properties, 'w:specVanish');
  if (vanish !== undefined) look.hidden = isOn(vanish);
  // A number that is struck through is not said any more.
  const struck = childOf(properties, 'w:strike') ?? childOf(properties, 'w:dstrike');
  if (struck !== undefined && isOn(struck)) look.hidden = true;
  const colour = childOf(properties, 'w:color');
  // A colour of the theme goes before the one that is written out; the paper's is the only one that hides.
  if (/^(?:background1|light1)$/.test(colour?.attribute('themeColor') ?? '')) look.colour = 'FFFFFF';
  else if (colour !== undefined) look.colour = (colour.attribute('val') ?? '').toUpperCase();
  const size = childOf(properties, 'w:sz')?.attribute('val');
  if (size !== undefined) look.size = Number(size);
  const fill = childOf(properties, 'w:shd')?.attribute('fill');
  if (fill !== undefined) look.fill = fill.toUpperCase();
  return look;
}

// Where the properties of a node stand, and in them the name of its style.
const STYLED: Readonly<Record<string, [string, string]>> = {
  'w:p': ['w:pPr', 'w:pStyle'],
  'w:tc': ['w:tcPr', 'w:rStyle'],
  'w:tbl': ['w:tblPr', 'w:tblStyle'],
};

/** The styles of a document by id, with what they inherit. */
export class Styles {
  private readonly own = new Map<string, { look: Look; basedOn: string | undefined }>();
  /** What holds where nothing else is said: the document's defaults and its default paragraph style. */
  readonly base: Look = {};

  constructor(xml: string | null) {
    if (xml === null) return;
    const [root] = elementsOf(parseXmlTree(xml));
    for (const style of root === undefined ? [] : elementsOf(root)) {
      if (style.name === 'w:docDefaults')
        Object.assign(this.base, lookOf(childOf(childOf(style, 'w:rPrDefault'), 'w:rPr')));
      const id = style.attribute('styleId');
      if (style.name !== 'w:style' || id === undefined) continue;
      const look = { ...lookOf(childOf(style, 'w:pPr')), ...lookOf(childOf(style, 'w:rPr')) };
      this.own.set(id, { look, basedOn: childOf(style, 'w:basedOn')?.attribute('val') });
      const isDefault = style.attribute('default') === '1' && style.attribute('type') === 'paragraph';
      if (isDefault) Object.assign(this.base, look);
    }
  }

  private of(id: string | undefined, depth = 0): Look {
    const style = id === undefined ? undefined : this.own.get(id);
    // A chain of styles may not close, but a file can say anything.
    if (style === undefined || depth > 20) return {};
    return { ...this.of(style.basedOn, depth + 1), ...style.look };
  }

  /** What holds for the text of a paragraph, a run or a cell, given what holds around it. */
  within(around: Look, node: XmlNode): Look {
    const [tag = 'w:rPr', name = 'w:rStyle'] = STYLED[node.name] ?? [];
    const properties = childOf(node, tag);
    const style = this.of(childOf(properties, name)?.attribute('val'));
    // The properties of a paragraph's own mark are no properties of its text.
    return { ...around, ...style, ...lookOf(properties) };
  }
}

/** Whether nobody can read a text of this look. */
export function isInvisible({ hidden = false, colour = '', size = 20, fill = 'AUTO' }: Look): boolean {
  if (hidden || size <= UNREADABLE) return true;
  const paper = fill === 'AUTO' || fill === '' ? 'FFFFFF' : fill;
  return isSameColour(colour, paper);
}
