// MathML as a line of text. Source: MathML Core, 3.
import { attribute, type Element, isElement, isText, type Node } from './dom';
import { fraction, index, power, root } from './math';

// Nobody nests formulas further; what is deeper is read as its letters.
const MAX_DEPTH = 100;
const parts = (element: Element): Element[] => element.childNodes.filter(isElement);

/** The text of a formula. */
export function mathText(element: Element): string {
  return textOf(element, 0).replace(/\s+/g, ' ').trim();
}

function textOf(node: Node, depth: number): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || depth > MAX_DEPTH || node.tagName.startsWith('annotation')) return '';
  const [a = '', b = '', c = ''] = /^(?:mfrac|msu[bp]|msubsup|mroot|munder(?:over)?|mover)$/.test(
    node.tagName,
  )
    ? parts(node).map((p) => textOf(p, depth + 1).trim())
    : [];
  switch (node.tagName) {
    case 'mfrac':
      return attribute(node, 'linethickness') === '0' ? `${a} ${b}` : fraction(a, b);
    case 'msup':
      return power(a, b);
    case 'msub':
      return index(a, b);
    case 'msubsup':
      return power(index(a, b), c);
    case 'mroot':
      return root(b, a);
    case 'msqrt':
      return root('', inner(node, depth));
    case 'mtd':
      return `${inner(node, depth)} `;
    default:
      return inner(node, depth);
  }
}

const inner = (element: Element, depth: number): string =>
  element.childNodes.map((child) => textOf(child, depth + 1)).join('');
