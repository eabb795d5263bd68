// Whether a text of a Word document can be seen: hidden, white on white, or too small to read. Source: ECMA-376 part 1, 17.3.2 and 17.7.
import { childOf, elementsOf, parseXmlTree, type XmlNode } from '../../kernel/xml-tree';
import { isOn } from './found';

// Half points; Word itself hides text of one point.
const UNREADABLE = 6;

/** What properties and styles say of a text, as far as they say it. */
export type Look = { hidden?: boolean; colour?: string; size?: number; fill?: string };

/** The look that properties of runs or paragraphs give. */
function lookOf(properties: XmlNode | undefined): Look {
  const look: Look = {};
  const vanish = childOf(properties, 'w:vanish') ?? childOf(properties, 'w:specVanish');
  if (vanish !== undefined) look.hidden = isOn(vanish);
  const colour = childOf(properties, 'w:color')?.attribute('val');
  if (colour !== undefined) look.colour = colour.toUpperCase();
  const size = childOf(properties, 'w:sz')?.attribute('val');
  if (size !== undefined) look.size = Number(size);
  const fill = childOf(properties, 'w:shd')?.attribute('fill');
  if (fill !== undefined) look.fill = fill.toUpperCase();
  return look;
}

/** The styles of a document by id, with what they inherit. */
export class Styles {
  private readonly own = new Map<string, { look: Look; basedOn: string | undefined }>();

  constructor(xml: string | null) {
    if (xml === null) return;
    const [root] = elementsOf(parseXmlTree(xml));
    for (const style of root === undefined ? [] : elementsOf(root)) {
      const id = style.attribute('styleId');
      if (style.name !== 'w:style' || id === undefined) continue;
      const look = { ...lookOf(childOf(style, 'w:pPr')), ...lookOf(childOf(style, 'w:rPr')) };
      this.own.set(id, { look, basedOn: childOf(style, 'w:basedOn')?.attribute('val') });
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
    const tag = node.name === 'w:p' ? 'w:pPr' : node.name === 'w:tc' ? 'w:tcPr' : 'w:rPr';
    const properties = childOf(node, tag);
    const name = node.name === 'w:p' ? 'w:pStyle' : 'w:rStyle';
    const style = this.of(childOf(properties, name)?.attribute('val'));
    // The properties of a paragraph's own mark are no properties of its text.
    return { ...around, ...style, ...lookOf(properties) };
  }
}

/** Whether nobody can read a text of this look. */
export function isInvisible({ hidden = false, colour = '', size = 20, fill = 'AUTO' }: Look): boolean {
  if (hidden || size <= UNREADABLE) return true;
  const paper = fill === 'AUTO' || fill === '' ? 'FFFFFF' : fill;
  return colour === paper;
}
