// XML as a tree, for parts of Office files that are read from several sides. Costs about 200 bytes an element.
import { type Element, walkXml } from './office-xml';

export type XmlNode = Element & { children: (XmlNode | string)[] };

/** An XML text as a tree. @throws Error on what is no well-formed XML */
export function parseXmlTree(xml: string): XmlNode {
  const root: XmlNode = { name: '', attribute: () => undefined, children: [] };
  const open = [root];
  walkXml(xml, {
    open: (element) => {
      const node: XmlNode = {
        name: element.name,
        attribute: (local) => element.attribute(local),
        children: [],
      };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text: (text) => open.at(-1)?.children.push(text),
    close: () => void open.pop(),
  });
  return root;
}

/** The elements within a node, in order. */
export function elementsOf(node: XmlNode): XmlNode[] {
  return node.children.filter((c) => typeof c !== 'string');
}

/** The first element of a name directly within a node. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((c): c is XmlNode => typeof c !== 'string' && c.name === name);
}

/** Every element of a name anywhere within a node. */
export function descendantsOf(node: XmlNode, name: string): XmlNode[] {
  return elementsOf(node).flatMap((c) => [...(c.name === name ? [c] : []), ...descendantsOf(c, name)]);
}

/** The text within a node. */
export function innerText(node: XmlNode): string {
  return node.children.map((c) => (typeof c === 'string' ? c : innerText(c))).join('');
}
