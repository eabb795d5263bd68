// Reads an HTML document by the attribute `data-zeef`.
import { findMark } from '../marks';
import { Collector, type FoundText, NO_TEXT } from './found';
import { type HtmlNode, parseHtml } from './html-tree';

const BLOCKS = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'figcaption',
  'blockquote',
  'div',
  'td',
  'th',
  'dt',
  'dd',
  'summary',
]);
const IN_TABLE = new Set(['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr']);
const SKIPPED = new Set(['style', 'script', 'head', 'template', 'noscript']);
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$)|font-size\s*:\s*[0-2](?:\.\d+)?(?:px|pt|em|rem|%)?\s*(?:;|$)|color\s*:\s*(?:#fff(?:fff)?|white|transparent|rgba?\(\s*255\s*,\s*255\s*,\s*255[^)]*\))\s*(?:;|!|$)|(?:clip|clip-path)\s*:|(?:height|width|max-height|max-width)\s*:\s*0|text-indent\s*:\s*-\d{3}|transform\s*:|position\s*:\s*(?:absolute|fixed))/i;

// What the writer uses. Anything else may be shown otherwise than it is read: a field, a frame, a script in an
// attribute.
const PLAIN = new Set(
  (
    'html head meta title style script link body main section article h1 h2 h3 h4 h5 h6 p b i em strong a time ul ol li table caption ' +
    'colgroup col thead tbody tr th td figure figcaption svg blockquote span div br sup sub'
  ).split(' '),
);
const PLAIN_ATTRIBUTES =
  /^(?:href|id|datetime|data-(?!.*:)[\w-]+|rel|scope|aria-[\w-]+|name|content|lang|role|rowspan|colspan|charset|title)$/;

/** What of an element's start can change how it is shown; '' for nothing. */
function oddities({ name, attributes }: HtmlNode): string {
  const odd = [...attributes]
    .filter(([key]) => !PLAIN_ATTRIBUTES.test(key) || key === 'rowspan')
    .filter(([key, value]) => key !== 'hidden' && !(key === 'style' && HIDING.test(value)));
  if (PLAIN.has(name) && odd.length === 0) return '';
  return `<${name}${odd.map(([key, value]) => ` ${key}="${value}"`).join('')}>`;
}

const elementsOf = (node: HtmlNode): HtmlNode[] => node.children.filter((c) => typeof c !== 'string');

const isHiding = ({ attributes }: HtmlNode): boolean =>
  attributes.has('hidden') || HIDING.test(attributes.get('style') ?? '');

/** Text within an element: what is hidden apart, a line's end for each break and block. */
function textWithin(node: HtmlNode, isHidden: boolean): FoundText {
  const found = { text: '', hidden: '', format: 'text' };
  for (const child of node.children) {
    if (typeof child === 'string') {
      if (isHidden && child.trim() !== '') found.hidden += child;
      else found.text += child;
    } else if (child.name === 'br') found.text += '\n';
    else if (!SKIPPED.has(child.name)) {
      const inner = textWithin(child, isHidden || isHiding(child));
      const isBlock = BLOCKS.has(child.name) || child.name === 'text' || child.name === 'tspan';
      found.text += isBlock ? `\n${inner.text}\n` : inner.text;
      found.hidden += inner.hidden;
    }
  }
  return found;
}

function rowsWithin(node: HtmlNode, isHidden: boolean): FoundText[][] {
  return node.children.flatMap((child): FoundText[][] => {
    // What stands between rows and cells, a browser shows before the table.
    if (typeof child === 'string') return child.trim() === '' ? [] : [[{ ...NO_TEXT, text: child }]];
    if (!IN_TABLE.has(child.name)) return [[textWithin(child, isHidden)]];
    const hidden = isHidden || isHiding(child);
    if (child.name === 'caption') return [];
    if (child.name !== 'tr') return rowsWithin(child, hidden);
    const row = child.children.flatMap((cell) => {
      if (typeof cell === 'string') return cell.trim() === '' ? [] : [{ ...NO_TEXT, text: cell }];

      const span = Math.min(100, Number(cell.attributes.get('colspan') ?? 1) || 1);
      return [textWithin(cell, hidden || isHiding(cell)), ...Array.from({ length: span - 1 }, () => NO_TEXT)];
    });
    return [row];
  });
}

/**
 * Everything of a picture that is drawn, as text: names, places and letters. Ids differ with what stands before it in a
 * file.
 */
function drawing(node: HtmlNode): string {
  const attributes = [...node.attributes]
    .filter(([name]) => name !== 'id' && name !== 'xmlns')
    .map(([name, value]) => `${name}=${value.replace(/#[\w.-]+-(?=[\w-]+\))/g, '#')}`)
    .sort();
  const inner = node.children.map((c) => (typeof c === 'string' ? c.trim() : drawing(c)));
  return `<${node.name} ${attributes.join(' ')}>${inner.join('')}`;
}

const encoder = new TextEncoder();

class HtmlReader {
  readonly found = new Collector();
  own: string | null = null;

  /** Says of a whole document what may be shown otherwise than it is read. Pictures are compared letter by letter. */
  look(parent: HtmlNode): void {
    for (const node of elementsOf(parent)) {
      // A drawing in a figure is compared; one in a text would be shown with it.
      const odd = node.name === 'svg' && parent.name !== 'figure' ? '<svg>' : oddities(node);
      if (odd !== '') this.found.remarks.push(odd);
      if (node.name !== 'svg') this.look(node);
    }
  }

  walk(parent: HtmlNode, isHidden: boolean): void {
    for (const node of elementsOf(parent)) {
      if (node.name === 'meta' && node.attributes.get('name') === 'zeef')
        this.own = node.attributes.get('content') ?? null;
      if (node.name === 'style')
        this.found.remarks.push(`stylesheet: ${node.children.filter((c) => typeof c === 'string').join('')}`);
      if (node.name === 'script' || node.name === 'link')
        this.found.remarks.push(`${node.name}: may change what is shown`);
      if (SKIPPED.has(node.name) && node.name !== 'head') continue;
      this.element(node, isHidden || isHiding(node));
    }
  }

  private element(node: HtmlNode, isHidden: boolean): void {
    const mark = findMark(node.attributes.get('data-zeef') ?? '');
    const block = mark === null ? null : this.found.open(mark);
    if (node.name === 'table') {
      for (const child of elementsOf(node))
        if (child.name === 'caption') this.element(child, isHidden || isHiding(child));
      this.found.addTable(block, rowsWithin(node, isHidden));
      return;
    }
    if (node.name === 'svg' || node.name === 'img') {
      this.found.addPictures(block, [{ bytes: encoder.encode(drawing(node)) }]);
      return;
    }
    if (node.name === 'figure' && block !== null) {
      for (const child of elementsOf(node))
        if (child.name === 'svg' || child.name === 'img')
          this.found.addPictures(isHidden ? null : block, [{ bytes: encoder.encode(drawing(child)) }]);
        else this.element(child, isHidden || isHiding(child));
      return;
    }
    if (block !== null || isLeaf(node)) {
      this.found.addText(block, textWithin(node, isHidden));
      return;
    }
    const own = node.children.filter((c) => typeof c === 'string').join(' ');
    if (node.name !== 'title') this.found.addText(null, { text: own, hidden: '', format: 'text' });
    this.walk(node, isHidden);
  }
}

/** Whether an element is a paragraph: nothing in it is a block of its own. */
function isLeaf(node: HtmlNode): boolean {
  const hasBlocks = (of: HtmlNode): boolean =>
    elementsOf(of).some(
      (c) =>
        BLOCKS.has(c.name) || /^(?:table|ul|ol|section|article|figure|svg|img)$/.test(c.name) || hasBlocks(c),
    );
  return BLOCKS.has(node.name) && !hasBlocks(node);
}

/** Reads an HTML document. */
export function readHtml(text: string): { found: Collector; own: string | null } {
  const reader = new HtmlReader();
  const root = parseHtml(text);
  reader.look(root);
  reader.walk(root, false);
  return { found: reader.found, own: reader.own };
}
