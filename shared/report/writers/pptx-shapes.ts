// The shapes of a slide as XML. Source: ECMA-376 part 1, section 20.1 (DrawingML), 21.1.3 (tables) and 19.3.1 (shapes).
import { linkRuns } from '../../kernel/rich-text';
import { escapeXml } from '../../kernel/xml';
import {
  connectionsOf,
  type Connection,
  DIAGRAM_FILLS,
  DIAGRAM_FONT_PX,
  DIAGRAM_INK,
  DIAGRAM_LINE,
  DIAGRAM_PADDING_PX,
} from '../diagram';
import type { Diagram, DiagramBox } from '../document-model';
import type { ReportCell } from '../table-model';
import { BODY_BOX, emu, type Relation, xfrm } from './pptx-package';
import { CELL, type Page, REMARK_PT, type TablePart } from './pptx-pages';
import { safeHref } from './printable';
import { captionOf, CHANGED_FILL, hasHeadings, HEADING_FILL } from './writer-input';

/** What a slide refers to: addresses and pictures. */
export class Relations {
  readonly list: Relation[] = [];
  private readonly links = new Map<string, string>();

  link(href: string): string {
    const known = this.links.get(href);
    if (known !== undefined) return known;
    const id = this.add('hyperlink', href, true);
    this.links.set(href, id);
    return id;
  }

  add(type: string, target: string, isExternal = false): string {
    const id = `rId${this.list.length + 1}`;
    this.list.push({ id, type, target, ...(isExternal ? { isExternal: true } : {}) });
    return id;
  }
}

const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
/** A shape's name, with its mark behind it: PowerPoint keeps names when shapes are copied. */
const named = (name: string, mark: string): string => escapeXml(mark === '' ? name : `${name} [${mark}]`);
const run = (text: string, language: string, attributes = '', inner = ''): string =>
  `<a:r><a:rPr lang="${language}"${attributes}${inner === '' ? '/>' : `>${inner}</a:rPr>`}<a:t>${escapeXml(text)}</a:t></a:r>`;

/** The title in its placeholder. */
export function titleShape(page: Page, language: string): string {
  const size = page.titleSize === 28 ? '' : ` sz="${page.titleSize * 100}"`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${named('Titel', page.marks.title)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${run(page.title, language, size)}</a:p></p:txBody></p:sp>`;
}

/**
 * A shape that shows nothing and has the marks of the slide's placeholders in its name: LibreOffice gives placeholders
 * names of its own. Readers of the screen pass it by (MS-ODRAWXML, decorative).
 */
export function carrierShape({ title, body, notes }: Page['marks']): string {
  if (title === '') return '';
  const names = `Zeef title [${title}]${body === '' ? '' : ` body [${body}]`}${notes === '' ? '' : ` notes [${notes}]`}`;
  const decorative =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="7" name="${names}">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm({ x: 0, y: 0, w: 1, h: 1 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
}

/** The points in the body's placeholder: level and bullet are those of the master. */
export function bodyShape({ points, size, marks }: Page, language: string, relations: Relations): string {
  const paragraphs = points.map((p) => {
    const own = (p.level === 0 ? size : size - 2) * 100;
    return `<a:p>${p.level === 0 ? '' : '<a:pPr lvl="1"/>'}${linkedRuns(p.text, null, language, ` sz="${own}"`, relations)}</a:p>`;
  });
  return `<p:sp><p:nvSpPr><p:cNvPr id="3" name="${named('Tekst', marks.body)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('') || '<a:p/>'}</p:txBody></p:sp>`;
}

/** Runs of a line, its addresses as links; `whole` links what is no address itself. */
function linkedRuns(
  line: string,
  whole: string | null,
  language: string,
  attributes: string,
  relations: Relations,
): string {
  const runs = linkRuns(line);
  const own = runs.some((r) => r.href !== null) ? null : whole;
  return runs
    .map(({ text, href }) => {
      const address = href === null ? own : safeHref(href);
      const inner = address === null ? '' : `<a:hlinkClick r:id="${relations.link(address)}"/>`;
      return run(text, language, attributes, inner);
    })
    .join('');
}

type CellLook = { isBold: boolean; isRight: boolean; fill: string | null; size: number; span: string };
const BORDERS = ['L', 'R', 'T', 'B']
  .map((side) => `<a:ln${side} w="6350">${fill('8A8A8A')}</a:ln${side}>`)
  .join('');

function cellXml(cell: ReportCell, look: CellLook, language: string, relations: Relations): string {
  const attributes = ` sz="${look.size * 100}"${look.isBold ? ' b="1"' : ''}`;
  const paragraphs = cell.text.split('\n').map((line) => {
    const item = /^- (.*)$/.exec(line);
    const properties =
      item === null
        ? look.isRight
          ? '<a:pPr algn="r"/>'
          : ''
        : `<a:pPr marL="${emu(9)}" indent="${emu(-9)}"><a:buChar char="•"/></a:pPr>`;
    const runs = linkedRuns(item?.[1] ?? line, cell.href, language, attributes, relations);
    return `<a:p>${properties}${runs}${runs === '' ? `<a:endParaRPr lang="${language}"${attributes}/>` : ''}</a:p>`;
  });
  const margins = `marL="${emu(CELL.x)}" marR="${emu(CELL.x)}" marT="${emu(CELL.y)}" marB="${emu(CELL.y)}"`;
  return `<a:tc${look.span}><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</a:txBody><a:tcPr ${margins}>${BORDERS}${look.fill === null ? '<a:noFill/>' : fill(look.fill)}</a:tcPr></a:tc>`;
}

const plain = (text: string): ReportCell => ({
  text,
  href: null,
  references: [],
  interventions: [],
  fields: [],
  isChanged: false,
});

function headRows({ table, size, heights }: TablePart, language: string, relations: Relations): string[] {
  if (!hasHeadings(table)) return [];
  const cell = (text: string, isRight: boolean, span = ''): string =>
    cellXml(plain(text), { isBold: true, isRight, fill: HEADING_FILL, size, span }, language, relations);
  const row = (cells: string[], height: number): string =>
    `<a:tr h="${emu(height)}">${cells.join('')}</a:tr>`;
  const titles = row(
    table.columns.map((c) => cell(c.title, c.numeric)),
    heights.at(table.spans === undefined ? 0 : 1) ?? 0,
  );
  if (table.spans === undefined) return [titles];
  const spanning = table.columns.map((_, i) => {
    const span = table.spans?.find((s) => i >= s.from && i < s.from + s.count);
    if (span === undefined) return cell('', false);
    return span.from === i
      ? cell(span.title, false, ` gridSpan="${span.count}"`)
      : cell('', false, ' hMerge="1"');
  });
  return [row(spanning, heights[0] ?? 0), titles];
}

/** A table with what it shows as its description. */
export function tableShape(part: TablePart, mark: string, language: string, relations: Relations): string {
  const { table, rows, widths, size, heights } = part;
  const heads = headRows(part, language, relations);
  const body = rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      const look = {
        isBold: table.hasRowHeadings && c === 0,
        isRight: table.columns[c]?.numeric === true,
        fill: cell.isChanged ? CHANGED_FILL : null,
        size,
        span: '',
      };
      return cellXml(cell, look, language, relations);
    });
    return `<a:tr h="${emu(heights[heads.length + r] ?? 0)}">${cells.join('')}</a:tr>`;
  });
  const box = { ...BODY_BOX, h: heights.reduce((a, b) => a + b, 0) };
  const flags = `${heads.length > 0 ? ' firstRow="1"' : ''}${table.hasRowHeadings ? ' firstCol="1"' : ''}`;
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="${named(table.id, mark)}" descr="${escapeXml(table.alt ?? captionOf(table))}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${xfrm(box, 'p:xfrm')}` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${flags}/><a:tblGrid>${widths.map((w) => `<a:gridCol w="${emu(w)}"/>`).join('')}</a:tblGrid>${heads.join('')}${body.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** What is printed small under the table. */
export function remarkShape(lines: readonly string[], mark: string, top: number, language: string): string {
  const box = { x: BODY_BOX.x, y: top, w: BODY_BOX.w, h: BODY_BOX.y + BODY_BOX.h - top };
  const paragraphs = lines.map((l) => `<a:p>${run(l, language, ` sz="${REMARK_PT * 100}" i="1"`)}</a:p>`);
  return `<p:sp><p:nvSpPr><p:cNvPr id="5" name="${named('Noten', mark)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`;
}

/** A picture, as large as the slide allows. */
export function pictureShape(
  figure: { widthPx: number; heightPx: number; caption: string; alt: string },
  mark: string,
  relation: string,
): string {
  const scale = Math.min(BODY_BOX.w / figure.widthPx, BODY_BOX.h / figure.heightPx);
  const box = { x: BODY_BOX.x, y: BODY_BOX.y, w: figure.widthPx * scale, h: figure.heightPx * scale };
  return `<p:pic><p:nvPicPr><p:cNvPr id="4" name="${named(figure.caption, mark)}" descr="${escapeXml(figure.alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

// Connection sites of a rectangle, counter-clockwise from the top (20.1.9.18, presetShapeDefinitions).
const SITES = { top: 0, left: 1, bottom: 2, right: 3 } as const;
const FIRST_BOX_ID = 100;

function boxShape(box: DiagramBox, id: number, scale: number, size: number, language: string): string {
  const { kind } = box;
  const isHeading = kind === 'heading';
  const place = { x: box.x * scale, y: box.y * scale, w: box.w * scale, h: box.h * scale };
  const inset = emu(DIAGRAM_PADDING_PX * scale * 0.75);
  const paragraphs = box.lines.map(
    (l) =>
      `<a:p><a:pPr algn="${isHeading ? 'ctr' : 'l'}"/>${run(l, language, ` sz="${size}"${isHeading ? ' b="1"' : ''}`, fill(DIAGRAM_INK))}</a:p>`,
  );
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(box.id)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(shift(place))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(DIAGRAM_FILLS[kind].toUpperCase())}<a:ln w="9525">${fill(DIAGRAM_LINE.toUpperCase())}</a:ln></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="${inset}" tIns="0" rIns="${emu(2)}" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('') || '<a:p/>'}</p:txBody></p:sp>`;
}

type Place = { x: number; y: number; w: number; h: number };
const shift = (p: Place): Place => ({ ...p, x: p.x + BODY_BOX.x, y: p.y + BODY_BOX.y });

/**
 * Place, turn and shape of a connector: straight, or with two corners (which a preset draws sideways, so that going
 * down it is turned).
 */
function connectorGeometry(
  { points, fromSide }: Connection,
  scale: number,
): { frame: string; preset: string } {
  const [start, end] = [points[0] ?? { x: 0, y: 0 }, points.at(-1) ?? { x: 0, y: 0 }];
  const [dx, dy] = [(end.x - start.x) * scale, (end.y - start.y) * scale];
  const box = {
    x: Math.min(start.x, end.x) * scale,
    y: Math.min(start.y, end.y) * scale,
    w: Math.abs(dx),
    h: Math.abs(dy),
  };
  const isVertical = fromSide === 'top' || fromSide === 'bottom';
  if (points.length === 2 || !isVertical) {
    const flips = `${dx < 0 ? ' flipH="1"' : ''}${dy < 0 ? ' flipV="1"' : ''}`;
    return {
      frame: xfrm(shift(box), 'a:xfrm', flips),
      preset: points.length === 2 ? 'straightConnector1' : 'bentConnector3',
    };
  }
  // Turned a quarter round its middle, width and height change places.
  const turned = { x: box.x + (box.w - box.h) / 2, y: box.y + (box.h - box.w) / 2, w: box.h, h: box.w };
  const turn = dx < 0 ? ' rot="5400000"' : ' rot="16200000" flipH="1"';
  const up = dx < 0 ? ' rot="16200000"' : ' rot="5400000" flipH="1"';
  return { frame: xfrm(shift(turned), 'a:xfrm', dy < 0 ? up : turn), preset: 'bentConnector3' };
}

/**
 * Whether an arrow ends in the middle of a side. One that goes straight into a wide box elsewhere is not glued, or it
 * would be drawn askew.
 */
function endsAtSite({ to, points }: Connection): boolean {
  const end = points.at(-1);
  return end !== undefined && (end.x === to.x + to.w / 2 || end.y === to.y + to.h / 2);
}

/** A diagram as shapes with connectors that stay with them when they are moved, in one group. */
export function diagramShape(diagram: Diagram & { caption: string }, mark: string, language: string): string {
  const scale = Math.min(BODY_BOX.w / diagram.width, BODY_BOX.h / diagram.height);
  const size = Math.max(100, Math.floor(DIAGRAM_FONT_PX * scale * 100));
  const ids = new Map(diagram.boxes.map((b, i) => [b.id, FIRST_BOX_ID + i]));
  const boxes = diagram.boxes.map((b, i) => boxShape(b, FIRST_BOX_ID + i, scale, size, language));
  const arrows = connectionsOf(diagram).map((c, i) => {
    const { frame, preset } = connectorGeometry(c, scale);
    const id = FIRST_BOX_ID + diagram.boxes.length + i;
    return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${escapeXml(`${c.from.id} → ${c.to.id}`)}"/><p:cNvCxnSpPr><a:stCxn id="${ids.get(c.from.id) ?? 0}" idx="${SITES[c.fromSide]}"/>${endsAtSite(c) ? `<a:endCxn id="${ids.get(c.to.id) ?? 0}" idx="${SITES[c.toSide]}"/>` : ''}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${frame}<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom><a:ln w="12700">${fill(DIAGRAM_LINE.toUpperCase())}<a:tailEnd type="triangle"/></a:ln></p:spPr></p:cxnSp>`;
  });
  const frame = shift({ x: 0, y: 0, w: diagram.width * scale, h: diagram.height * scale });
  const [off, ext] = [`x="${emu(frame.x)}" y="${emu(frame.y)}"`, `cx="${emu(frame.w)}" cy="${emu(frame.h)}"`];
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="4" name="${named(diagram.caption, mark)}" descr="${escapeXml(diagram.alt)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off ${off}/><a:ext ${ext}/><a:chOff ${off}/><a:chExt ${ext}/></a:xfrm></p:grpSpPr>${boxes.join('')}${arrows.join('')}</p:grpSp>`;
}
