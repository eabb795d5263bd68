// Trees that a page keeps apart and shows in an element, as saved pages hold them: in a template. Source: HTML, 4.12.3
// (shadowrootmode), 4.12.4 (slots); Chromium writes `shadowmode` in MHTML.
import { type DefaultTreeAdapterMap, defaultTreeAdapter } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];
type Template = DefaultTreeAdapterMap['template'];

const isElement = (node: Node | Parent): node is Element => 'tagName' in node;
const valueOf = (element: Element, name: string): string | null =>
  element.attrs.find((a) => a.name === name)?.value ?? null;
const isShadow = (node: Node): node is Template =>
  isElement(node) &&
  node.tagName === 'template' &&
  (valueOf(node, 'shadowrootmode') ?? valueOf(node, 'shadowmode')) !== null;

function put(parent: Parent, children: Node[]): void {
  parent.childNodes = children;
  for (const child of children) child.parentNode = parent;
}

/** The slots of a tree, in its order. */
function slotsIn(root: Parent): Element[] {
  const slots: Element[] = [];
  const open: Parent[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node) && node.tagName === 'slot') slots.push(node);
    for (const child of node.childNodes.toReversed()) if (isElement(child)) open.push(child);
  }
  return slots;
}

/** Shows a tree in its element: what the page has there stands in its slots, and after it what none takes. */
function show(host: Parent, template: Template): void {
  const tree = defaultTreeAdapter.getTemplateContent(template);
  const light = new Map<string, Node[]>();
  for (const child of host.childNodes)
    if (!isShadow(child)) {
      const slot = isElement(child) ? (valueOf(child, 'slot') ?? '') : '';
      const own = light.get(slot);
      if (own === undefined) light.set(slot, [child]);
      else own.push(child);
    }
  for (const slot of slotsIn(tree)) {
    const name = valueOf(slot, 'name') ?? '';
    const own = light.get(name);
    if (own === undefined) continue;
    light.delete(name);
    put(slot, own);
  }
  put(host, [...tree.childNodes, ...[...light.values()].flat()]);
}

/** Puts trees that are kept apart where they are shown. */
export function putShadows(document: Parent): void {
  const open: Parent[] = [document];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const template = node.childNodes.find(isShadow);
    if (template !== undefined) show(node, template);
    for (const child of node.childNodes) if (isElement(child)) open.push(child);
  }
}
