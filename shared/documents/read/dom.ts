// A page as a tree, made by parse5 as browsers make it, within bounds. Nothing of it is run or fetched.
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { Refused } from '../content';
import { MAX_DEPTH, MAX_ELEMENTS, MAX_MARKUP } from '../limits';
import { putShadows } from './shadow';

export type Node = DefaultTreeAdapterMap['childNode'];
export type Parent = DefaultTreeAdapterMap['parentNode'];
export type Element = DefaultTreeAdapterMap['element'];

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterMap['textNode'] => node.nodeName === '#text';

/** The value of an attribute, or null. */
export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((a) => a.name === name)?.value ?? null;

/** Parses a page. @throws Refused for one that is too large or nested too deeply */
export function parsePage(markup: string): DefaultTreeAdapterMap['document'] {
  if (markup.length > MAX_MARKUP) throw new Refused('too-large', `${markup.length} characters of markup`);
  let depth = 0;
  let count = 0;
  const document = parse(markup, {
    // What stands there for readers without scripts is read as what it is.
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        count++;
        if (++depth > MAX_DEPTH)
          throw new Refused('too-deep', `more than ${MAX_DEPTH} elements within each other`);
        if (count > MAX_ELEMENTS) throw new Refused('too-large', `more than ${MAX_ELEMENTS} elements`);
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
  putShadows(document);
  return document;
}

/** What is done at each part of a tree. `enter` says whether to go into an element. */
export type Visitor = {
  enter: (element: Element) => boolean;
  text: (text: string) => void;
  leave: (element: Element) => void;
};

/** Walks through what is in a node, however deep. */
export function walk(root: Parent, visitor: Visitor): void {
  const open: { node: Parent; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.node.childNodes[top.next++];
    if (child === undefined) {
      open.pop();
      if (open.length > 0 && isElement(top.node)) visitor.leave(top.node);
    } else if (isText(child)) visitor.text(child.value);
    else if (isElement(child) && visitor.enter(child)) open.push({ node: child, next: 0 });
  }
}

/** The first element of a name, or null. */
export function firstOf(root: Parent, isWanted: (element: Element) => boolean): Element | null {
  let found: Element | null = null;
  walk(root, {
    enter: (element) => {
      if (found === null && isWanted(element)) found = element;
      return found === null;
    },
    text: () => undefined,
    leave: () => undefined,
  });
  return found;
}
