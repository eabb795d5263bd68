// Reads a page into blocks: what a browser shows of it, without scripts, forms and frames, and with pictures only where
// the file itself holds them. Source of what elements mean: HTML, 4 and 15 (rendering).
import { type Content, noFacts, omit, type Omission, type Omitted, type Picture } from '../content';
import { BlockBuilder } from './blocks';
import { attribute, type Element, firstOf, isElement, parsePage, type Parent, walk } from './dom';
import { factsOfPage } from './html-facts';
import { hasWords, lineOf } from './html-line';
import { dataBytes, pictureOf } from './pictures';
import { findText, hasNoText, isHidden, type Seen } from './seen';
import { isDataTable, spanOf } from './html-table';
import { isXhtml, xhtmlAsHtml } from './xhtml';

export type HtmlOptions = {
  /** The bytes of a picture of the same file, by its address as the page has it; null for one from elsewhere. */
  partOf?: (address: string) => Uint8Array | null;
  /** Whether it is a chapter of a book: all of it is text, and it is XHTML. */
  isChapter?: boolean;
};

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup legend li main menu nav ol p section summary ul caption tbody thead tfoot table tr td th optgroup option'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong', 'th', 'dt', 'summary', 'legend', 'caption']);
const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address', 'figcaption']);
const DEEPER = new Set(['ul', 'ol', 'menu', 'dir', 'blockquote', 'dd']);
const OMITTED: Record<string, Omission> = {
  script: 'scripts',
  input: 'forms',
  select: 'forms',
  textarea: 'forms',
  button: 'forms',
  iframe: 'frames',
  frame: 'frames',
  object: 'frames',
  embed: 'frames',
  applet: 'frames',
  video: 'media',
  audio: 'media',
  canvas: 'media',
  svg: 'pictures',
};

const DISPLAYED_AS_BLOCK =
  /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|flow-root|list-item|table)(?![\w-]*cell)/i;

/** Whether a browser sets an element as a block of its own. */
const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) || DISPLAYED_AS_BLOCK.test(attribute(element, 'style') ?? '');

type List = { isOrdered: boolean; next: number; style: string };

/** The marker of an item: a number or a letter as the list has it. */
function markerOf(list: List | undefined, depth: number): string {
  if (list?.isOrdered !== true) return depth % 2 === 1 ? '•' : '–';
  const n = list.next++;
  const isLetter = (list.style === 'a' || list.style === 'A') && n >= 1 && n <= 26;
  return isLetter ? `${String.fromCharCode(list.style.charCodeAt(0) + n - 1)}.` : `${n}.`;
}

class PageReader {
  readonly builder = new BlockBuilder();
  private readonly lists: List[] = [];
  private heading = 0;

  constructor(
    private readonly seen: Seen,
    private readonly options: HtmlOptions,
    private readonly omitted: Omitted,
  ) {}

  readonly enter = (element: Element): boolean => {
    const { tagName } = element;
    if (this.seen.isHidden(element)) {
      if (hasWords(element)) omit(this.omitted, 'hidden');
      return false;
    }
    if (this.seen.furniture.has(element)) {
      omit(this.omitted, 'furniture');
      return false;
    }
    if (!this.takes(element)) return false;
    const { builder } = this;
    const line = lineOf(element);
    if (line !== null) {
      this.text(line);
      return false;
    }
    if (tagName === 'br') builder.lineBreak();
    else if (tagName === 'hr') builder.put({ type: 'rule' });
    else if (tagName === 'img' || tagName === 'image') this.picture(element);
    else if (/^h[1-6]$/.test(tagName)) {
      this.heading++;
      builder.begin({ type: 'heading', level: Number(tagName[1]) });
    } else if (tagName === 'pre') {
      builder.begin({ type: 'preformatted' });
      builder.isPreformatted++;
    } else if (tagName === 'q') builder.text('“');
    else this.enterBlock(element);
    if (BOLD.has(tagName)) builder.isBold++;
    if (ITALIC.has(tagName)) builder.isItalic++;
    return true;
  };

  /** Whether an element is read; one that is left out is counted. */
  private takes(element: Element): boolean {
    const { tagName } = element;
    // Headings that fold are buttons.
    if (tagName === 'button' && this.heading > 0) return true;
    const what = OMITTED[tagName];
    if (what === undefined) return !hasNoText(element);
    const isUnseen = tagName === 'input' && /^hidden$/i.test(attribute(element, 'type') ?? '');
    if (!isUnseen) omit(this.omitted, what);
    return false;
  }

  private enterBlock(element: Element): void {
    const { builder } = this;
    const { tagName } = element;
    if (tagName === 'table' && !builder.isInTable && isDataTable(element)) {
      this.caption(element);
      builder.beginTable();
    } else if (builder.isInTable && tagName === 'tr') builder.beginRow();
    else if (builder.isInTable && (tagName === 'td' || tagName === 'th'))
      builder.beginCell(tagName === 'th', spanOf(element, 'colspan'), spanOf(element, 'rowspan'));
    else if (isBlock(element)) builder.flush();
    if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu')
      this.lists.push({
        isOrdered: tagName === 'ol',
        next: Number.parseInt(attribute(element, 'start') ?? '1', 10) || 1,
        style: attribute(element, 'type') ?? '',
      });
    if (DEEPER.has(tagName)) builder.depth++;
    if (tagName === 'li') {
      const list = this.lists.at(-1);
      const value = Number.parseInt(attribute(element, 'value') ?? '', 10);
      if (list !== undefined && !Number.isNaN(value)) list.next = value;
      builder.item(markerOf(list, this.lists.length));
    }
  }

  // It is read before the cells, wherever it stands.
  private caption(table: Element): void {
    const caption = table.childNodes.find((n): n is Element => isElement(n) && n.tagName === 'caption');
    if (caption === undefined) return;
    this.builder.begin();
    this.builder.isBold++;
    walk(caption, this);
    this.builder.flush();
    this.builder.isBold--;
    caption.childNodes = [];
  }

  readonly text = (text: string): void => {
    const { builder } = this;
    // Between the cells of a table there is none.
    if (builder.isInTable && !builder.isInCell) return;
    builder.text(text);
  };

  readonly leave = (element: Element): void => {
    const { builder } = this;
    const { tagName } = element;
    if (tagName === 'q') builder.text('”');
    if (/^h[1-6]$/.test(tagName)) {
      this.heading--;
      builder.begin();
    }
    if (tagName === 'pre') {
      builder.begin();
      builder.isPreformatted--;
    }
    if (builder.isInTable && (tagName === 'td' || tagName === 'th')) builder.endCell();
    else if (tagName === 'table' && builder.isInTable) builder.endTable();
    else if (tagName === 'li') builder.endItem();
    else if (isBlock(element)) builder.flush();
    if (BOLD.has(tagName)) builder.isBold--;
    if (ITALIC.has(tagName)) builder.isItalic--;
    if (DEEPER.has(tagName)) builder.depth--;
    if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') this.lists.pop();
  };

  /** Reads an element that stands elsewhere as the title. */
  title(element: Element): void {
    this.heading++;
    this.builder.begin({ type: 'heading', level: 1 });
    walk(element, this);
    this.builder.begin();
    this.heading--;
  }

  /** A picture of the file, or the words that stand for one. */
  private picture(element: Element): void {
    const address =
      attribute(element, 'src') ?? attribute(element, 'xlink:href') ?? attribute(element, 'href') ?? '';
    const isDot = ['width', 'height'].some((side) => /^[0-2](?:px)?$/.test(attribute(element, side) ?? ''));
    if (isDot) return;
    const bytes = dataBytes(address) ?? this.options.partOf?.(address) ?? null;
    const picture: Picture | null = bytes === null ? null : pictureOf(bytes);
    if (picture !== null && picture.width <= 2 && picture.height <= 2) return;
    if (picture !== null && !this.builder.isInCell && this.heading === 0) {
      this.builder.put({ type: 'picture', picture });
      return;
    }
    omit(this.omitted, 'pictures');
    const alt = attribute(element, 'alt')?.trim() ?? '';
    if (alt !== '') this.builder.text(` [${alt}] `);
  }
}

const isNamed =
  (name: string) =>
  (element: Element): boolean =>
    element.tagName === name;

/** Reads a page. @throws Refused for one that is too large or nested too deeply */
export function readHtml(markup: string, options: HtmlOptions = {}): Content {
  const isXml = options.isChapter === true || isXhtml(markup);
  const document = parsePage(isXml ? xhtmlAsHtml(markup) : markup);
  const body = firstOf(document, isNamed('body'));
  const omitted: Omitted = {};
  countOutside(document, body, omitted);
  if (body === null) return { facts: noFacts(), blocks: [], omitted };
  const seen =
    options.isChapter === true
      ? { roots: [body], furniture: new Set<Element>(), hasMore: false, isHidden }
      : findText(body);
  if (seen.hasMore) omit(omitted, 'furniture');
  const reader = new PageReader(seen, options, omitted);
  const above = seen.roots[0] === body ? null : titleAbove(body, seen);
  if (above !== null) reader.title(above);
  for (const root of seen.roots) {
    walk(root, reader);
    reader.builder.begin();
  }
  reader.builder.flush();
  return { facts: factsOfPage(document), blocks: reader.builder.blocks, omitted };
}

/** The title of the page where it stands outside the part that is read, which has none. */
function titleAbove(body: Parent, { roots, isHidden: isOut }: Seen): Element | null {
  if (roots.some((root) => firstOf(root, isNamed('h1')) !== null)) return null;
  return firstOf(body, (e) => e.tagName === 'h1' && !isOut(e));
}

/** Counts what is in the head, or outside of every body. */
function countOutside(document: Parent, body: Element | null, omitted: Omitted): void {
  walk(document, {
    enter: (element) => {
      const what = OMITTED[element.tagName];
      if (what === 'scripts' || what === 'frames') omit(omitted, what);
      return element !== body;
    },
    text: () => undefined,
    leave: () => undefined,
  });
}
