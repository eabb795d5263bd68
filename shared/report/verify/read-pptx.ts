// Reads a presentation by the names of its shapes. Source: ECMA-376 part 1, 19.3 (slides) and 21.1 (DrawingML).
import { partOfType, type ReadPart, type Relationship, readRelationships } from '../../kernel/office-xml';
import {
  childOf,
  descendantsOf,
  elementsOf,
  innerText,
  parseXmlTree,
  type XmlNode,
} from '../../kernel/xml-tree';
import { findMark } from '../marks';
import { Collector, type FoundPicture, type FoundText, isSameColour, joinTexts } from './found';

// Hundredths of a point.
const UNREADABLE = 300;
// As programs write it, and what they write where it is not known yet.
const PAGE_NUMBER = /^\s*(?:\d*|‹#›|‹Nr\.›|<number>)\s*$/;
const SHAPES = new Set(['p:sp', 'p:graphicFrame', 'p:pic', 'p:grpSp', 'p:cxnSp']);
type Carried = { title: string | null; body: string | null; notes: string | null };

const isFlag = (value: string | undefined): boolean => /^(?:1|true)$/.test(value ?? '');

function isRunInvisible(properties: XmlNode | undefined): boolean {
  const size = properties?.attribute('sz');
  const fill = childOf(properties, 'a:solidFill');
  const colour = childOf(fill, 'a:srgbClr')?.attribute('val') ?? '';
  const scheme = childOf(fill, 'a:schemeClr')?.attribute('val') ?? '';
  const isClear = childOf(properties, 'a:noFill') !== undefined;
  return (
    isClear ||
    !/^(?:noStrike)?$/.test(properties?.attribute('strike') ?? '') ||
    isSameColour(colour, 'FFFFFF') ||
    /^(?:bg1|lt1)$/.test(scheme) ||
    (size !== undefined && Number(size) <= UNREADABLE)
  );
}

/** What stands before a paragraph as the sign of a list, where that is a letter or a digit. */
function numberBefore(line: XmlNode): string {
  const properties = childOf(line, 'a:pPr');
  const sign = childOf(properties, 'a:buChar')?.attribute('char') ?? '';
  return childOf(properties, 'a:buAutoNum') !== undefined || /[\p{N}]|[\p{L}]{2}/u.test(sign)
    ? `[${sign || '1.'}]`
    : '';
}

/** Text of paragraphs, one a line. */
function textOfBody(body: XmlNode | undefined, isHidden: boolean): FoundText {
  const lines = (body === undefined ? [] : elementsOf(body)).filter((n) => n.name === 'a:p');
  return joinTexts(
    lines.map((line) => {
      const found = { text: '', hidden: numberBefore(line), format: 'text' };
      for (const run of elementsOf(line)) {
        const text = run.name === 'a:br' ? '\n' : innerText(childOf(run, 'a:t') ?? { ...run, children: [] });
        if (text.trim() !== '' && (isHidden || isRunInvisible(childOf(run, 'a:rPr')))) found.hidden += text;
        else found.text += text;
      }
      return found;
    }),
  );
}

/** Reads the shapes of one slide or of its notes. */
class SlideReader {
  constructor(
    private readonly found: Collector,
    private readonly targets: ReadonlyMap<string, Relationship>,
    private readonly media: (path: string) => Uint8Array | undefined,
    private readonly carried: Carried,
    private readonly isHidden: boolean,
  ) {}

  shapes(tree: XmlNode): void {
    for (const node of elementsOf(tree))
      if (SHAPES.has(node.name)) this.shape(node);
      else if (node.name === 'mc:AlternateContent') this.shapes(childOf(node, 'mc:Choice') ?? node);
  }

  private shape(node: XmlNode): void {
    const [properties] = elementsOf(node);
    const own = childOf(properties, 'p:cNvPr');
    const name = own?.attribute('name') ?? '';
    const bodies = node.name === 'p:grpSp' ? descendantsOf(node, 'p:txBody') : [childOf(node, 'p:txBody')];
    const text = joinTexts(bodies.map((b) => textOfBody(b, false)));
    const isBlank = text.text.trim() === '' && text.hidden === '';
    if (name.startsWith('Zeef title ') && isBlank) return;
    const kind = childOf(childOf(properties, 'p:nvPr'), 'p:ph')?.attribute('type') ?? '';
    const isPlaceholder = childOf(childOf(properties, 'p:nvPr'), 'p:ph') !== undefined;
    // The number of a slide is the program's.
    const isNumber =
      kind === 'sldNum' && PAGE_NUMBER.test(text.text) && descendantsOf(node, 'a:fld').length > 0;
    if (isNumber || ((kind === 'sldNum' || kind === 'sldImg') && isBlank)) return;
    const mark = findMark(name) ?? (isPlaceholder ? this.markOf(kind) : null);
    const isHidden = this.isHidden || isFlag(own?.attribute('hidden'));
    if (node.name === 'p:grpSp' && mark === null) {
      this.shapes(node);
      return;
    }
    const block = mark === null ? null : this.found.open(mark);
    if (node.name === 'p:graphicFrame') {
      const table = descendantsOf(node, 'a:tbl')[0];
      if (table !== undefined) this.found.addTable(block, rowsOf(table, isHidden));
      else if (block === null) this.found.loose.push({ kind: 'picture', text: name, rows: [] });
      return;
    }
    if (
      block === null &&
      isBlank &&
      !isPlaceholder &&
      node.name === 'p:sp' &&
      this.pictures(node).length === 0
    )
      this.found.loose.push({ kind: 'picture', text: name, rows: [] });
    this.found.addText(block, joinTexts(bodies.map((b) => textOfBody(b, isHidden))));
    this.found.addPictures(block, this.pictures(node));
  }

  /** The mark that the slide's carrier has for a placeholder whose name was changed. */
  private markOf(kind: string): string | null {
    const { carried } = this;
    const part = kind === 'title' || kind === 'ctrTitle' ? 'title' : kind === 'notes' ? 'notes' : 'body';
    const mark = carried[part];
    carried[part] = null;
    return mark;
  }

  private pictures(node: XmlNode): FoundPicture[] {
    return descendantsOf(node, 'a:blip').map((blip) => ({
      bytes: this.media(this.targets.get(blip.attribute('embed') ?? '')?.target ?? '') ?? new Uint8Array(),
    }));
  }
}

function rowsOf(table: XmlNode, isHidden: boolean): FoundText[][] {
  return descendantsOf(table, 'a:tr').map((row) =>
    elementsOf(row)
      .filter((c) => c.name === 'a:tc')
      .map((c) => {
        // Of merged cells only the first is shown.
        const isCovered = isFlag(c.attribute('hMerge')) || isFlag(c.attribute('vMerge'));
        const isFlat = Number(row.attribute('h') ?? 1e6) < 0;
        return textOfBody(childOf(c, 'a:txBody'), isHidden || isCovered || isFlat);
      }),
  );
}

const treeOf = (root: XmlNode | undefined): XmlNode | undefined =>
  childOf(childOf(root, 'p:cSld'), 'p:spTree');

/** What the carrier of a slide says; nothing without one. */
function carriedOn(tree: XmlNode): Carried {
  const name = descendantsOf(tree, 'p:cNvPr').find(
    (n) => n.attribute('name')?.startsWith('Zeef title ') === true,
  );
  const part = (of: string): string | null =>
    findMark(new RegExp(`\\b${of} \\[([^\\]]*)\\]`).exec(name?.attribute('name') ?? '')?.[1] ?? '');
  return { title: part('title'), body: part('body'), notes: part('notes') };
}

/** Reads a presentation. @throws Error on damage */
export function readPptx(
  path: string,
  xml: string,
  read: ReadPart,
  media: (path: string) => Uint8Array | undefined,
): Collector {
  const found = new Collector();
  const parts = readRelationships(path, read);
  const list = childOf(childOf(parseXmlTree(xml), 'p:presentation'), 'p:sldIdLst');
  for (const node of list === undefined ? [] : elementsOf(list)) {
    // Both attributes are called id; the relation's has a prefix and starts with a letter.
    const part = [...parts].find(([id]) => id === relationOf(node))?.[1].target ?? '';
    const slide = read(part);
    const root = slide === null ? undefined : childOf(parseXmlTree(slide), 'p:sld');
    const tree = treeOf(root);
    if (tree === undefined) continue;
    const targets = readRelationships(part, read);
    const carried = carriedOn(tree);
    const isHidden = root?.attribute('show') === '0' || root?.attribute('show') === 'false';
    const { notes } = carried;
    new SlideReader(found, targets, media, { ...carried, notes: null }, isHidden).shapes(tree);
    if (childOf(root, 'p:timing') !== undefined)
      found.remarks.push('animations, which may hide what is on a slide');
    const background = childOf(childOf(root, 'p:cSld'), 'p:bg');
    if (background !== undefined && descendantsOf(background, 'a:blip').length > 0)
      found.loose.push({ kind: 'picture', text: 'background', rows: [] });
    const notesPart = partOfType(targets, 'notesSlide');
    const notesXml = notesPart === null ? null : read(notesPart);
    const notesTree = notesXml === null ? undefined : treeOf(childOf(parseXmlTree(notesXml), 'p:notes'));
    if (notesTree !== undefined)
      new SlideReader(found, new Map(), media, { title: null, body: notes, notes: null }, false).shapes(
        notesTree,
      );
  }
  addBehind(found, parts, read);
  return found;
}

/** What layouts and masters show on every slide: texts and pictures that are no places for those of a slide. */
function addBehind(found: Collector, parts: ReadonlyMap<string, Relationship>, read: ReadPart): void {
  for (const { type, target } of parts.values()) {
    if (type !== 'slideMaster') continue;
    const layouts = [...readRelationships(target, read).values()].filter((r) => r.type === 'slideLayout');
    for (const part of [target, ...layouts.map((l) => l.target)]) {
      const xml = read(part);
      const [root] = xml === null ? [] : elementsOf(parseXmlTree(xml));
      const tree = treeOf(root);
      for (const shape of tree === undefined ? [] : elementsOf(tree)) {
        if (!SHAPES.has(shape.name) || descendantsOf(shape, 'p:ph').length > 0) continue;
        const text = descendantsOf(shape, 'a:t').map(innerText).join(' ');
        if (!PAGE_NUMBER.test(text)) found.addText(null, { text, hidden: '', format: 'text' });
        else if (descendantsOf(shape, 'a:blip').length > 0)
          found.loose.push({ kind: 'picture', text: '', rows: [] });
      }
    }
  }
}

function relationOf(node: XmlNode): string {
  return node.attribute('r:id') ?? node.attribute('id') ?? '';
}
