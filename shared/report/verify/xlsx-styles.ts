// How cells of a workbook are shown, as far as it can hide or change what they say. Source: ECMA-376 part 1, 18.8
// (styles).
import { childOf, elementsOf, parseXmlTree, type XmlNode } from '../../kernel/xml-tree';
import { isOn, isSameColour } from './found';

/** The format of a number, and whether the font can be seen. */
export type CellStyle = { code: string; isInvisible: boolean };

const PLAIN: CellStyle = { code: 'General', isInvisible: false };
// Points.
const UNREADABLE = 3;

const under = (root: XmlNode | undefined, name: string): XmlNode[] => {
  const list = childOf(root, name);
  return list === undefined ? [] : elementsOf(list);
};

/**
 * Whether a font is white or too small; of theme colours 0 is the paper's (18.8.3). A white font on a dark fill can be
 * read.
 */
export function isFontInvisible(font: XmlNode | undefined, hasFill: boolean): boolean {
  const size = childOf(font, 'sz')?.attribute('val');
  if (size !== undefined && Number(size) <= UNREADABLE) return true;
  if (isOn(childOf(font, 'strike'))) return true;
  const colour = childOf(font, 'color');
  const rgb = colour?.attribute('rgb') ?? '';
  // Of the colours by number 1 and 9 are white (18.8.27).
  const isWhite =
    isSameColour(rgb.slice(-6), 'FFFFFF') ||
    colour?.attribute('theme') === '0' ||
    /^[19]$/.test(colour?.attribute('indexed') ?? '');
  return isWhite && !hasFill;
}

/** The styles of cells by their number. */
export function readCellStyles(xml: string | null): (index: number) => CellStyle {
  if (xml === null) return () => PLAIN;
  const root = childOf(parseXmlTree(xml), 'styleSheet');
  const codes = new Map(
    under(root, 'numFmts').map((n) => [n.attribute('numFmtId'), n.attribute('formatCode') ?? '']),
  );
  const fonts = under(root, 'fonts');
  const fills = under(root, 'fills');
  const styles = under(root, 'cellXfs').map((xf): CellStyle => {
    const id = xf.attribute('numFmtId') ?? '0';
    const pattern = childOf(fills[Number(xf.attribute('fillId') ?? 0)], 'patternFill');
    const colour = childOf(pattern, 'fgColor')?.attribute('rgb') ?? '';
    const hasFill = pattern?.attribute('patternType') === 'solid' && !/FFFFFF$/i.test(colour);
    const code = id === '0' ? 'General' : (codes.get(id) ?? `#${id}`);
    // A format of three empty parts or more shows no number; of four no text either.
    // Aligned so, a value is written as often as it fits: 1 becomes 11111.
    const isRepeated = childOf(xf, 'alignment')?.attribute('horizontal') === 'fill';
    return {
      code: (/^general$/i.test(code) ? 'General' : code) + (isRepeated ? ' (fill)' : ''),
      isInvisible:
        /^;;+\s*$/.test(code) || isFontInvisible(fonts[Number(xf.attribute('fontId') ?? 0)], hasFill),
    };
  });
  return (index) => styles[index] ?? PLAIN;
}
