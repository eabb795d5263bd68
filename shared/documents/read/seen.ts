// Which parts of a page are read: what a browser shows, without what stands around the text on every page of a site.
import { attribute, type Element, isElement, type Node, type Parent, walk } from './dom';

// What never holds text of the page, or holds it for programs.
const NO_TEXT = new Set(
  'head script style template link meta title base noscript noframes svg iframe frame object embed applet video audio canvas select textarea datalist input source track param map area rt rp annotation annotation-xml'.split(
    ' ',
  ),
);
export const hasNoText = (element: Element): boolean => NO_TEXT.has(element.tagName);

/** Whether an element says of itself that it is not shown, or not to be read out. */
export function isHidden(element: Element): boolean {
  return isUnseen(element) || attribute(element, 'aria-hidden') === 'true';
}

/** Whether an element says of itself that it is not shown. */
export function isUnseen(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true;
  const style = attribute(element, 'style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

const FURNITURE_ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menubar|menu)$/;
const CONSENT = /(?:^|[\s_-])(?:cookie|consent|gdpr)s?(?:$|[\s_-]|banner|bar|notice|wall|popup|law|bot)/i;

const isWithin = (element: Element, names: readonly string[]): boolean => {
  for (let up: Parent | null = element.parentNode; up !== null && isElement(up); up = up.parentNode)
    if (names.includes(up.tagName)) return true;
  return false;
};

/** Whether an element is of the site and not of the text: menus, heads and feet of pages, questions about cookies. */
function isFurniture(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'nav' || FURNITURE_ROLES.test(attribute(element, 'role') ?? '')) return true;
  if (tagName === 'header' || tagName === 'footer' || tagName === 'aside')
    return !isWithin(element, ['main', 'article', 'section', 'blockquote', 'figure']);
  if (tagName === 'html' || tagName === 'body' || tagName === 'main' || tagName === 'article') return false;
  return CONSENT.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);
}

/** How much text is shown in each element: all of it, and without the site's. */
type Amounts = Map<Node | Parent, { all: number; own: number }>;

function measure(body: Parent, furniture: Set<Element>, isOut: (element: Element) => boolean): Amounts {
  const amounts: Amounts = new Map();
  const open = [{ all: 0, own: 0 }];
  walk(body, {
    enter: (element) => {
      if (hasNoText(element) || isOut(element)) return false;
      open.push({ all: 0, own: 0 });
      return true;
    },
    text: (text) => {
      const top = open.at(-1);
      const length = text.replace(/\s+/g, '').length;
      if (top === undefined) return;
      top.all += length;
      top.own += length;
    },
    leave: (element) => {
      const done = open.pop() ?? { all: 0, own: 0 };
      const above = open.at(-1);
      amounts.set(element, done);
      if (above === undefined) return;
      above.all += done.all;
      if (isFurniture(element)) furniture.add(element);
      else above.own += done.own;
    },
  });
  amounts.set(body, open[0] ?? { all: 0, own: 0 });
  return amounts;
}

const isMain = (element: Element): boolean =>
  element.tagName === 'main' || attribute(element, 'role') === 'main';

// A part that says it is the main one, but holds less than this share of the page's text, is believed no more.
const MAIN_SHARE = 0.4;
// The only article of a page that names no main part may stand beside text of another kind.
const ARTICLE_SHARE = 0.75;
// Where less than this share is left, what was taken for the site's was the text.
const LEFT_SHARE = 0.25;

/** What is read of a page, and what in it is left out. */
export type Seen = {
  root: Parent;
  furniture: ReadonlySet<Element>;
  /** Whether text stands outside the part that is read. */
  hasMore: boolean;
  /** Whether an element is not shown. */
  isHidden: (element: Element) => boolean;
};

/** Finds the text of a page: its main part, or all of it without what is the site's. */
export function findText(body: Parent): Seen {
  const seen = findSeen(body, isHidden);
  if (seen.length >= LEFT_SHARE * (measure(body, new Set(), isUnseen).get(body)?.all ?? 0)) return seen;
  // A question that lay over the page when it was saved has the page itself not read out.
  return findSeen(body, isUnseen);
}

function findSeen(body: Parent, isOut: (element: Element) => boolean): Seen & { length: number } {
  const furniture = new Set<Element>();
  const amounts = measure(body, furniture, isOut);
  const whole = amounts.get(body) ?? { all: 0, own: 0 };
  const found = { root: body, furniture, hasMore: false, isHidden: isOut, length: whole.all };
  const own = (part: Parent): number => amounts.get(part)?.own ?? 0;
  const parts: Element[] = [];
  const articles: Element[] = [];
  for (const node of amounts.keys())
    if (isElement(node)) {
      if (isMain(node)) parts.push(node);
      else if (node.tagName === 'article' && !isWithin(node, ['article'])) articles.push(node);
    }
  const candidates = parts.length > 0 ? parts : articles.length === 1 ? articles : [];
  const share = parts.length > 0 ? MAIN_SHARE : ARTICLE_SHARE;
  const best = candidates.toSorted((a, b) => own(b) - own(a))[0];
  if (best !== undefined && own(best) > 0 && own(best) >= share * whole.own)
    return { ...found, root: best, hasMore: (amounts.get(best)?.all ?? 0) < whole.all };
  if (whole.own < LEFT_SHARE * whole.all) return { ...found, furniture: new Set() };
  return found;
}
