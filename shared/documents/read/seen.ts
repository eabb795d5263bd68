// Which parts of a page are read: what a browser shows, without what stands around the text on every page of a site.
import { attribute, type Element, firstOf, isElement, type Node, type Parent, walk } from './dom';
import { type Amount, isFurniture, isMenu, isNotes, isWithin } from './furniture';

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
  const hidden = attribute(element, 'hidden');
  // What is shown when it is searched for is folded text.
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true;
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true;
  const style = attribute(element, 'style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** How much text is shown in each element. */
type Amounts = Map<Node | Parent, Amount>;
const none = (): Amount => ({ all: 0, own: 0, links: 0 });

const isMain = (element: Element): boolean =>
  element.tagName === 'main' || attribute(element, 'role') === 'main';

function measure(body: Parent, furniture: Set<Element>, isOut: (element: Element) => boolean): Amounts {
  const amounts: Amounts = new Map();
  const hasMain = firstOf(body, (e) => isMain(e) || e.tagName === 'article') !== null;
  const open = [none()];
  let links = 0;
  walk(body, {
    enter: (element) => {
      if (hasNoText(element) || isOut(element)) return false;
      if (element.tagName === 'a') links++;
      open.push(none());
      return true;
    },
    text: (text) => {
      const top = open.at(-1);
      const length = text.replace(/\s+/g, '').length;
      if (top === undefined) return;
      top.all += length;
      top.own += length;
      if (links > 0) top.links += length;
    },
    leave: (element) => {
      const done = open.pop() ?? none();
      const above = open.at(-1);
      if (element.tagName === 'a') links--;
      amounts.set(element, done);
      if (above === undefined) return;
      above.all += done.all;
      above.links += done.links;
      if (isFurniture(element, done, hasMain)) furniture.add(element);
      else above.own += done.own;
    },
  });
  amounts.set(body, open[0] ?? none());
  return amounts;
}

// A part that says it is the main one, but holds less than this share of the page's text, is believed no more.
const MAIN_SHARE = 0.4;
// The only article of a page that names no main part may stand beside text of another kind.
const ARTICLE_SHARE = 0.75;
// Where less than this share is left, what was taken for the site's was the text.
const LEFT_SHARE = 0.25;
// A section beside the main part that holds as much as this, and no menu, is running text: the references, an appendix.
const RUNNING_TEXT = 150;

/** What is read of a page, and what in it is left out. */
export type Seen = {
  /** Parts that are read, in the order of the page. */
  roots: readonly Parent[];
  furniture: ReadonlySet<Element>;
  /** Whether text stands outside the parts that are read. */
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

/** The part that is the text of the page, where the page says so and it holds enough. */
function mainOf(amounts: Amounts, whole: Amount): Element | null {
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
  return best !== undefined && own(best) > 0 && own(best) >= share * whole.own ? best : null;
}

function findSeen(body: Parent, isOut: (element: Element) => boolean): Seen & { length: number } {
  const furniture = new Set<Element>();
  const amounts = measure(body, furniture, isOut);
  const whole = amounts.get(body) ?? none();
  const found = { roots: [body], furniture, hasMore: false, isHidden: isOut, length: whole.all };
  const best = mainOf(amounts, whole);
  if (best === null) return whole.own < LEFT_SHARE * whole.all ? { ...found, furniture: new Set() } : found;
  const roots = [...textBeside(body, best, amounts, furniture)];
  const read = roots.reduce((sum, root) => sum + (amounts.get(root)?.all ?? 0), 0);
  return { ...found, roots, hasMore: read < whole.all };
}

/** The main part, and what stands beside it that is text as well. */
function textBeside(
  body: Parent,
  best: Element,
  amounts: Amounts,
  furniture: ReadonlySet<Element>,
): Element[] {
  const roots: Element[] = [];
  const around = new Set<Parent | null>();
  for (let up = best.parentNode; up !== null && isElement(up); up = up.parentNode) around.add(up);
  const isText = (element: Element, amount: Amount): boolean => {
    if (element === best || isMain(element)) return true;
    if (isNotes(element)) return !isMenu(amount) || /^doc-/.test(attribute(element, 'role') ?? '');
    return element.tagName === 'section' && amount.own >= RUNNING_TEXT && !isMenu(amount);
  };
  walk(body, {
    enter: (element) => {
      const amount = amounts.get(element);
      if (amount === undefined || furniture.has(element)) return false;
      if (!around.has(element) && amount.all > 0 && isText(element, amount)) {
        roots.push(element);
        return false;
      }
      return true;
    },
    text: () => undefined,
    leave: () => undefined,
  });
  return roots;
}
